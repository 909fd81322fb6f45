import type { ReactElement, ReactNode } from 'react';
import { requestFormTexts as texts } from '../../texts/request-form.ts';
import type { FieldFault } from '../faults-of-step.ts';

/** What the fields of a form share: what they hold, and what is wrong with them. */
export interface Filled {
  readonly faults: readonly FieldFault[];
}

export const faultAt = ({ faults }: Filled, field: string): string | undefined =>
  faults.find((each) => each.field === field)?.sentence;

interface FieldProps extends Filled {
  /** Id and name. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

const describedBy = (id: string, hint: string | undefined, fault: string | undefined) =>
  [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])].join(
    ' ',
  ) || undefined;

const Hint = ({ id, hint }: { readonly id: string; readonly hint: string | undefined }) =>
  hint === undefined ? null : (
    <p className="hint" id={`${id}-hint`}>
      {hint}
    </p>
  );

export const Fault = ({ id, fault }: { readonly id: string; readonly fault: string | undefined }) =>
  fault === undefined ? null : (
    <p className="fault" id={`${id}-fault`}>
      {fault}
    </p>
  );

const Label = ({
  id,
  label,
  optional = false,
}: Pick<FieldProps, 'id' | 'label' | 'optional'>): ReactElement => (
  <label htmlFor={id}>
    {label}
    {optional && <span className="optional">{texts.optional}</span>}
  </label>
);

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly type?: 'text' | 'tel' | 'email';
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'text';
  readonly autoComplete?: string;
  /** As wide as what belongs into it. */
  readonly size?: 'short' | 'long';
  /** Never kept on the device. */
  readonly isPrivate?: boolean;
}

export function TextField(props: TextFieldProps): ReactElement {
  const { id, label, hint, optional, value, size = 'long', isPrivate = false } = props;
  const { type = 'text', inputMode, autoComplete = 'off' } = props;
  const fault = faultAt(props, id);
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <Label id={id} label={label} optional={optional ?? false} />
      <Hint id={id} hint={hint} />
      <Fault id={id} fault={fault} />
      <input
        id={id}
        name={id}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        className={size}
        defaultValue={value}
        aria-describedby={describedBy(id, hint, fault)}
        aria-invalid={fault === undefined ? undefined : true}
        data-private={isPrivate ? '' : undefined}
      />
    </div>
  );
}

export function TextArea(
  props: FieldProps & { readonly value: string; readonly rows: number; readonly children?: ReactNode },
): ReactElement {
  const { id, label, hint, optional, value, rows, children } = props;
  const fault = faultAt(props, id);
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <Label id={id} label={label} optional={optional ?? false} />
      <Hint id={id} hint={hint} />
      <Fault id={id} fault={fault} />
      <textarea
        id={id}
        name={id}
        rows={rows}
        // The first line break behind the tag belongs to the markup: one that was typed would be lost.
        defaultValue={value.startsWith('\n') ? `\n${value}` : value}
        aria-describedby={describedBy(id, hint, fault)}
        aria-invalid={fault === undefined ? undefined : true}
      />
      {children}
    </div>
  );
}

interface ChoicesProps extends FieldProps {
  readonly value: string;
  readonly options: readonly (readonly [value: string, title: string])[];
}

/** One of several, one a line. The first one bears the id of the field, for what leads to it. */
export function Choices(props: ChoicesProps): ReactElement {
  const { id, label, hint, value, options } = props;
  const fault = faultAt(props, id);
  return (
    <fieldset
      className={fault === undefined ? 'field' : 'field faulty'}
      aria-describedby={describedBy(id, hint, fault)}
    >
      <legend>{label}</legend>
      <Hint id={id} hint={hint} />
      <Fault id={id} fault={fault} />
      {options.map(([option, title], at) => (
        <label key={option} className="choice">
          <input
            id={at === 0 ? id : `${id}-${option}`}
            type="radio"
            name={id}
            value={option}
            defaultChecked={option === value}
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Something to agree to, or that is so. */
export function Tick({
  id,
  label,
  hint,
  value,
}: Pick<FieldProps, 'id' | 'label' | 'hint'> & { readonly value: boolean }): ReactElement {
  return (
    <div className="field">
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          name={id}
          value="yes"
          defaultChecked={value}
          aria-describedby={describedBy(id, hint, undefined)}
        />
        <span>{label}</span>
      </label>
      <Hint id={id} hint={hint} />
    </div>
  );
}

/** A file to choose; `given` names the one that is there already. */
export function FilePick(props: FieldProps & { readonly given?: string | undefined }): ReactElement {
  const { id, label, hint, optional, given } = props;
  const fault = faultAt(props, id);
  const described = [describedBy(id, hint, fault), ...(given === undefined ? [] : [`${id}-given`])]
    .filter((each) => each !== undefined)
    .join(' ');
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <Label id={id} label={label} optional={optional ?? false} />
      <Hint id={id} hint={hint} />
      <Fault id={id} fault={fault} />
      {given !== undefined && (
        <p className="given" id={`${id}-given`}>
          {texts.check.given(given)}
        </p>
      )}
      <input
        id={id}
        name={id}
        type="file"
        accept="image/jpeg,image/png,application/pdf"
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={fault === undefined ? undefined : true}
      />
    </div>
  );
}

/** What has to be changed, listed once above everything, each leading to its place. */
export function FaultSummary({
  faults,
  hrefOf = ({ field }) => `#${field}`,
}: Filled & { readonly hrefOf?: (fault: FieldFault) => string | null }): ReactElement | null {
  if (faults.length === 0) return null;
  return (
    <div className="fault-summary" role="alert" tabIndex={-1} aria-labelledby="fault-summary-title">
      <p className="count" id="fault-summary-title">
        {texts.faults(faults.length)}
      </p>
      <ul>
        {faults.map((fault) => {
          const href = hrefOf(fault);
          return (
            <li key={`${fault.field} ${fault.sentence}`}>
              {href === null ? fault.sentence : <a href={href}>{fault.sentence}</a>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
