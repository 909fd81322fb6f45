import type { ReactNode } from 'react';
import { Input } from 'antd';
import { subjects } from '../../../law/index.ts';
import { TextField, TickField } from '../form/fields.tsx';
import { controlId, type Form } from '../form/use-form.ts';
import type { HeadCheck } from './head-checks.ts';
import type { WrittenValues } from './head-form.ts';
import { texts } from './texts.ts';

/** What is doubtful at a field, under its hint: no fault yet, or never one. */
function Doubts({ checks, field }: { readonly checks: readonly HeadCheck[]; readonly field: string }) {
  const own = checks.filter((check) => check.field === field && check.level !== 'error' && !check.missing);
  return own.map(({ id, sentence, level }) => (
    <span key={`${id}${sentence}`} className={`doubt ${level}`}>
      {texts.levels[level]}：{sentence}
    </span>
  ));
}

/** The subject, with the top classes to choose from; what places add below them is typed. */
function SubjectField({ form, hint }: { readonly form: Form<WrittenValues>; readonly hint: ReactNode }) {
  const id = controlId('subject');
  const fault = form.faults.find(({ field }) => field === 'subject')?.message;
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <label htmlFor={id}>{texts.subject}</label>
      <div className="hint" id={`${id}-hint`}>
        {hint}
      </div>
      {fault !== undefined && (
        <div className="fault" id={`${id}-fault`}>
          {fault}
        </div>
      )}
      <Input
        id={id}
        list={`${id}-list`}
        value={form.values.subject}
        maxLength={60}
        autoComplete="off"
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? `${id}-hint` : `${id}-hint ${id}-fault`}
        status={fault === undefined ? '' : 'error'}
        onChange={(event) => form.set('subject', event.target.value)}
      />
      <datalist id={`${id}-list`}>
        {subjects.map((subject) => (
          <option key={subject} value={subject} />
        ))}
      </datalist>
    </div>
  );
}

/** The fields above the text, as its page will print them. */
export function HeadFields({
  form,
  checks,
}: {
  readonly form: Form<WrittenValues>;
  readonly checks: readonly HeadCheck[];
}) {
  const hint = (field: string, said?: string): ReactNode => (
    <>
      {said !== undefined && <span>{said}</span>}
      <Doubts checks={checks} field={field} />
    </>
  );
  return (
    <fieldset className="head-fields panel">
      <legend className="hidden">{texts.head}</legend>
      <h2>{texts.head}</h2>
      <div className="head-grid">
        <TextField form={form} name="issuer" label={texts.issuer} most={100} hint={hint('issuer')} />
        <TextField
          form={form}
          name="number"
          label={texts.number}
          most={60}
          hint={hint('number', texts.numberHint)}
        />
        <TextField form={form} name="formedOn" kind="date" label={texts.formedOn} hint={hint('formedOn')} />
        <SubjectField form={form} hint={hint('subject', texts.subjectHint)} />
      </div>
      <TickField form={form} name="normative" label={texts.normative} hint={texts.normativeHint} />
      {form.values.normative && (
        <div className="head-grid">
          <TextField
            form={form}
            name="effectiveOn"
            kind="date"
            label={texts.effectiveOn}
            hint={hint('effectiveOn')}
          />
          <TextField
            form={form}
            name="validUntil"
            kind="date"
            label={texts.validUntil}
            hint={hint('validUntil', texts.validUntilHint)}
          />
        </div>
      )}
      <details>
        <summary>{texts.moreHead}</summary>
        <div className="head-grid">
          <TextField
            form={form}
            name="indexNumber"
            label={texts.indexNumber}
            most={60}
            hint={hint('indexNumber', texts.indexNumberHint)}
          />
          <TextField form={form} name="source" label={texts.source} most={100} hint={texts.sourceHint} />
          <TextField form={form} name="keywords" label={texts.keywords} hint={texts.keywordsHint} />
        </div>
        <TextField
          form={form}
          name="summary"
          kind="area"
          label={texts.summary}
          most={500}
          hint={hint('summary', texts.summaryHint)}
        />
      </details>
    </fieldset>
  );
}

/** What does not fit together and has no field of its own on the page. */
export function OtherChecks({ checks }: { readonly checks: readonly HeadCheck[] }) {
  const others = checks.filter(
    ({ field, missing }) => (field === null || field === 'attachments') && !missing,
  );
  if (others.length === 0) return null;
  return (
    <section className="notice warning" id={controlId('head')} tabIndex={-1}>
      <h2>{texts.checks}</h2>
      <ul>
        {others.map(({ id, level, sentence, basis }) => (
          <li key={`${id}${sentence}`}>
            {texts.levels[level]}：{sentence} <span className="meta">{texts.basis(basis)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
