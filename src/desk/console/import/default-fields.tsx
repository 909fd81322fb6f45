import type { ReactNode } from 'react';
import { DateInput } from '../form/date-input.tsx';
import { texts } from './texts.ts';

/** Asks what holds for the rows of a list that do not say otherwise: choices of the caller, then the day. */
export function DefaultFields({
  on,
  putOn,
  children,
}: {
  /** YYYY-MM-DD; empty for nothing. */
  readonly on: string;
  readonly putOn: (on: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className="field">
      <legend>{texts.defaults}</legend>
      <div className="import-columns">
        {children}
        <div className="field">
          <label htmlFor="default-date">{texts.defaultDate}</label>
          <DateInput id="default-date" label={texts.defaultDate} value={on} put={putOn} />
        </div>
      </div>
    </fieldset>
  );
}

/** One choice that holds for rows that do not say otherwise; empty for none. */
export function DefaultChoice<Value extends string>({
  id,
  label,
  hint,
  none,
  value,
  options,
  put,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What choosing nothing means. */
  readonly none: string;
  readonly value: Value | '';
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  readonly put: (value: Value | '') => void;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <select
        id={id}
        className="choice"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={(event) => put(event.target.value as Value | '')}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}
