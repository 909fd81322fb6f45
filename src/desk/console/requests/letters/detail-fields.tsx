import { DateInput } from '../../form/date-input.tsx';
import { controlId, type Fault } from '../../form/use-form.ts';
import { PlainField } from '../guide/plain-field.tsx';
import type { DetailField, DetailValues } from './details.ts';
import { texts } from './texts.ts';

function DayField({
  field: { name, label, hint },
  value,
  put,
}: {
  readonly field: DetailField;
  readonly value: string;
  readonly put: (value: string) => void;
}) {
  const id = controlId(name);
  return (
    <div className="field">
      <label htmlFor={id}>{`${label}${texts.optional}`}</label>
      {hint !== undefined && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <DateInput
        id={id}
        label={label}
        value={value}
        put={put}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        aria-invalid={undefined}
        status=""
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
    const { name, label, hint, kind, options, blank } = field;
    const set = (value: string) => put({ ...values, [name]: value });
    const value = values[name] ?? '';
    if (kind === 'date') return <DayField key={name} field={field} value={value} put={set} />;
    return (
      <PlainField
        key={name}
        path={name}
        label={kind === 'choice' ? label : `${label}${texts.optional}`}
        {...(hint === undefined ? {} : { hint })}
        {...(options === undefined ? {} : { options })}
        {...(blank === undefined ? {} : { blank })}
        fault={faults.find((each) => each.field === name || each.field === `details.${name}`)?.message}
        area={kind === 'area'}
        value={value}
        put={set}
      />
    );
  });
}
