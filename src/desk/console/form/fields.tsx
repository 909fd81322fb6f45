import { Input } from 'antd';
import type { ReactNode } from 'react';
import { DateInput } from './date-input.tsx';
import { texts } from './texts.ts';
import { controlId, type Form } from './use-form.ts';

type NameOf<V, T> = { [K in keyof V & string]: V[K] extends T ? K : never }[keyof V & string];

interface Common<V, T> {
  readonly form: Form<V>;
  readonly name: NameOf<V, T>;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Path of the field in the act's input, where it is not its name: `due.on`. */
  readonly at?: string;
}

/** The fault of a field, also of a part inside it. */
function faultAt<V>(form: Form<V>, name: string): string | undefined {
  return form.faults.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message;
}

function described(id: string, hint: ReactNode, fault: string | undefined): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].filter(
    (each) => each !== '',
  );
  return ids.length === 0 ? undefined : ids.join(' ');
}

function Notes({
  id,
  hint,
  fault,
}: {
  readonly id: string;
  readonly hint: ReactNode;
  readonly fault: string | undefined;
}) {
  return (
    <>
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
    </>
  );
}

/** One line, several lines, a password or a date. */
export function TextField<V>({
  form,
  name,
  label,
  hint: said,
  kind = 'line',
  autoComplete = 'off',
  inputMode,
  most,
  at,
}: Common<V, string> & {
  readonly kind?: 'line' | 'area' | 'password' | 'date';
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric' | 'tel';
  readonly most?: number;
}) {
  const hint = said ?? (kind === 'date' ? texts.dateHint : undefined);
  const id = controlId(at ?? name);
  const fault = faultAt(form, at ?? name);
  const control = {
    id,
    value: form.values[name] as string,
    'aria-describedby': described(id, hint, fault),
    'aria-invalid': fault === undefined ? undefined : true,
    status: fault === undefined ? ('' as const) : ('error' as const),
    onChange: (event: { target: { value: string } }) => form.set(name, event.target.value as V[typeof name]),
    autoComplete,
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(most === undefined ? {} : { maxLength: most }),
  };
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <label htmlFor={id}>{label}</label>
      <Notes id={id} hint={hint} fault={fault} />
      {kind === 'area' && <Input.TextArea {...control} rows={4} />}
      {kind === 'password' && <Input type="password" {...control} />}
      {kind === 'date' && (
        <DateInput
          id={id}
          label={label}
          value={form.values[name] as string}
          put={(value) => form.set(name, value as V[typeof name])}
          aria-describedby={control['aria-describedby']}
          aria-invalid={control['aria-invalid']}
          status={control.status}
        />
      )}
      {kind === 'line' && <Input {...control} />}
    </div>
  );
}

export interface Option<T extends string> {
  readonly value: T;
  readonly title: string;
  readonly note?: string;
  readonly disabled?: boolean;
}

/** One of many: the browser's own list, which phones and readers know. */
export function ChoiceField<V>({
  form,
  name,
  label,
  hint,
  at,
  options,
  blank,
}: Common<V, string> & { readonly options: readonly Option<string>[]; readonly blank?: string }) {
  const id = controlId(at ?? name);
  const fault = faultAt(form, at ?? name);
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <label htmlFor={id}>{label}</label>
      <Notes id={id} hint={hint} fault={fault} />
      <select
        id={id}
        className="choice"
        value={form.values[name] as string}
        aria-describedby={described(id, hint, fault)}
        aria-invalid={fault === undefined ? undefined : true}
        onChange={(event) => form.set(name, event.target.value as V[typeof name])}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One of a few, each with what it means. */
export function RadioField<V>({
  form,
  name,
  label,
  hint,
  at,
  options,
}: Common<V, string> & { readonly options: readonly Option<string>[] }) {
  const id = controlId(at ?? name);
  const fault = faultAt(form, at ?? name);
  return (
    <fieldset
      className={fault === undefined ? 'field' : 'field faulty'}
      id={id}
      aria-describedby={described(id, hint, fault)}
    >
      <legend>{label}</legend>
      <Notes id={id} hint={hint} fault={fault} />
      <div className="options">
        {options.map(({ value, title, note }) => (
          <label className="option" key={value}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={form.values[name] === value}
              onChange={() => form.set(name, value as V[typeof name])}
            />
            <span>
              {title}
              {note !== undefined && <span className="hint"> {note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Any of a few, each with what it means. */
export function ChecksField<V>({
  form,
  name,
  label,
  hint,
  at,
  options,
}: Common<V, readonly string[]> & { readonly options: readonly Option<string>[] }) {
  const id = controlId(at ?? name);
  const fault = faultAt(form, at ?? name);
  const chosen = form.values[name] as readonly string[];
  return (
    <fieldset
      className={fault === undefined ? 'field' : 'field faulty'}
      id={id}
      aria-describedby={described(id, hint, fault)}
    >
      <legend>{label}</legend>
      <Notes id={id} hint={hint} fault={fault} />
      <div className="checks">
        {options.map(({ value, title, note }) => (
          <label className="option" key={value}>
            <input
              type="checkbox"
              value={value}
              checked={chosen.includes(value)}
              onChange={(event) =>
                form.set(
                  name,
                  (event.target.checked
                    ? [...chosen, value]
                    : chosen.filter((each) => each !== value)) as V[typeof name],
                )
              }
            />
            <span>
              {title}
              {note !== undefined && <span className="hint">：{note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A single yes. */
export function TickField<V>({ form, name, label, hint }: Common<V, boolean>) {
  const id = controlId(name);
  return (
    <div className="field">
      <label className="option" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={form.values[name] === true}
          aria-describedby={described(id, hint, undefined)}
          onChange={(event) => form.set(name, event.target.checked as V[typeof name])}
        />
        <span>{label}</span>
      </label>
      <Notes id={id} hint={hint} fault={undefined} />
    </div>
  );
}
