import {
  faultsOfNumberRule,
  letterKinds,
  renderNumber,
  yearOf,
  parseCivilDate,
  type LetterKindId,
  type NumberRule,
} from '../../../../law/index.ts';
import { RadioField, TextField } from '../../form/fields.tsx';
import type { Form } from '../../form/use-form.ts';
import { useMe } from '../../parts/person.ts';
import { rulesOfValues, type RulesValues } from './rules-values.ts';
import { texts } from './texts.ts';

const shown: readonly LetterKindId[] = ['clarification', 'extension', 'granted', 'not-existing'];

const sound = (rule: NumberRule, kind: 'request' | 'letter') =>
  faultsOfNumberRule(rule, kind).every(({ level }) => level !== 'error');

/** How a number looks by what is typed now. */
function Example({ what, numbers }: { readonly what: string; readonly numbers: readonly string[] }) {
  return (
    <p className="hint" aria-live="polite">
      {texts.exampleOf(what, numbers.length === 0 ? texts.noExample : numbers.join(texts.join))}
    </p>
  );
}

/** How requests and letters are numbered, with what comes of it while it is typed. */
export function NumberFields({ form, next }: { readonly form: Form<RulesValues>; readonly next: number }) {
  const { today } = useMe();
  const day = parseCivilDate(today);
  const year = day === null ? 2026 : yearOf(day);
  const { requestNumber, letterNumber } = rulesOfValues(form.values);
  return (
    <>
      <TextField
        form={form}
        name="requestPattern"
        at="requestNumber.pattern"
        label={texts.requestPattern}
        hint={texts.requestPatternHint}
      />
      <TextField
        form={form}
        name="requestWidth"
        at="requestNumber.width"
        label={texts.requestWidth}
        inputMode="numeric"
      />
      <Example
        what={texts.exampleRequest}
        numbers={
          sound(requestNumber, 'request') ? [renderNumber(requestNumber, { year, seq: next, sign: '' })] : []
        }
      />
      <RadioField
        form={form}
        name="letterNumbering"
        at="letterNumbering"
        label={texts.letterNumbering}
        options={(['by-kind', 'by-request'] as const).map((value) => ({
          value,
          title: texts.numberings[value],
          note: texts.numberingNotes[value],
        }))}
      />
      <TextField
        form={form}
        name="letterPattern"
        at="letterNumber.pattern"
        label={texts.letterPattern}
        hint={texts.letterPatternHint}
      />
      <TextField
        form={form}
        name="letterWidth"
        at="letterNumber.width"
        label={texts.letterWidth}
        inputMode="numeric"
      />
      <Example
        what={texts.exampleLetters}
        numbers={
          sound(letterNumber, 'letter')
            ? shown.map((kind) => renderNumber(letterNumber, { year, seq: 1, sign: letterKinds[kind].sign }))
            : []
        }
      />
    </>
  );
}

/** Terms that the law leaves to the body. */
export function DayFields({ form }: { readonly form: Form<RulesValues> }) {
  return (
    <>
      <TextField
        form={form}
        name="targetDays"
        at="targetDays"
        label={texts.targetDays}
        hint={texts.targetHint}
        inputMode="numeric"
      />
      <TextField
        form={form}
        name="clarificationDays"
        at="clarificationDays"
        label={texts.clarificationDays}
        hint={texts.clarificationHint}
        inputMode="numeric"
      />
      <TextField
        form={form}
        name="reasonsDays"
        at="reasonsDays"
        label={texts.reasonsDays}
        inputMode="numeric"
      />
      <TextField
        form={form}
        name="assistanceDays"
        at="assistanceDays"
        label={texts.assistanceDays}
        inputMode="numeric"
      />
    </>
  );
}

/** Where applicants may turn to, and where they reach the office. */
export function RemedyFields({ form }: { readonly form: Form<RulesValues> }) {
  return (
    <>
      <TextField
        form={form}
        name="organ"
        at="reconsideration.organ"
        label={texts.organ}
        hint={texts.organHint}
      />
      <TextField form={form} name="organAddress" at="reconsideration.address" label={texts.organAddress} />
      <TextField
        form={form}
        name="online"
        at="reconsideration.online"
        label={texts.online}
        hint={texts.onlineHint}
      />
      <TextField form={form} name="court" at="court" label={texts.court} hint={texts.courtHint} />
    </>
  );
}

export function ContactFields({ form }: { readonly form: Form<RulesValues> }) {
  return (
    <>
      {(['office', 'person', 'phone', 'address', 'postcode'] as const).map((name) => (
        <TextField key={name} form={form} name={name} at={`contact.${name}`} label={texts[name]} />
      ))}
    </>
  );
}
