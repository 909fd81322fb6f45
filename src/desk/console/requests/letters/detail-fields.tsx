import { DateInput } from '../../form/date-input.tsx';
import { controlId, type Fault } from '../../form/use-form.ts';
import { PlainField } from '../guide/plain-field.tsx';
import type { DetailField, DetailValues } from './details.ts';
import { texts } from './texts.ts';

function DayField({
  field: { at, label, hint },
  fault,
  value,
  put,
}: {
  readonly field: DetailField;
  readonly fault: string | undefined;
  readonly value: string;
  readonly put: (value: string) => void;
}) {
  const id = controlId(`details.${at}`);
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`]
    .filter((each) => each !== '')
    .join(' ');
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <label htmlFor={id}>{`${label}${texts.optional}`}</label>
      {hint !== undefined && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {fault !== undefined && (
        <div className="fault" id={`${id}-fault`}>
          {fault}
        </div>
      )}
      <DateInput
        id={id}
        label={label}
        value={value}
        put={put}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={fault === undefined ? undefined : true}
        status={fault === undefined ? '' : 'error'}
      />
    </div>
  );
}

/** What a letter prints and the case does not know; none of it has to be filled in before it is drafted. */
export function DetailFields({
  fields,
  values,
  faults,
  put,
}: {
  readonly fields: readonly DetailField[];
  readonly values: DetailValues;
  readonly faults: readonly Fault[];
  readonly put: (values: DetailValues) => void;
}) {
  return fields.map((field) => {
    const { name, at, label, hint, kind, options, blank } = field;
    const set = (value: string) => put({ ...values, [name]: value });
    const value = values[name] ?? '';
    const path = `details.${at}`;
    const fault = faults.find((each) => each.field === path)?.message;
    if (kind === 'date') return <DayField key={name} field={field} fault={fault} value={value} put={set} />;
    return (
      <PlainField
        key={name}
        path={path}
        label={kind === 'choice' ? label : `${label}${texts.optional}`}
        {...(hint === undefined ? {} : { hint })}
        {...(options === undefined ? {} : { options })}
        {...(blank === undefined ? {} : { blank })}
        fault={fault}
        area={kind === 'area'}
        value={value}
        put={set}
      />
    );
  });
}
