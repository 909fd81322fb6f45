import { initialRequestRules, letterKinds, type DefectId } from '../../../../law/index.ts';
import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChecksField, TextField } from '../../form/fields.tsx';
import type { Fault } from '../../form/use-form.ts';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { texts } from './letter-texts.ts';
import { useLetterDraft, type SeenLetter } from './use-letter-draft.ts';
import { useTerms } from './use-rules.ts';
import { useStep } from '../../form/use-step.ts';
import { WithLetter, seenOf } from './with-letter.tsx';

const defectIds = [
  'identity',
  'contact',
  'authority',
  'content',
  'form',
] as const satisfies readonly DefectId[];
const words = texts.clarification;

type Values = {
  readonly defects: readonly string[];
  readonly termDays: string;
} & { readonly [K in DefectId as `${K}What` | `${K}How`]: string };

const chosen = ({ defects }: Values) => defectIds.filter((each) => defects.includes(each));

function initiallyOf(before: SeenLetter | null, usualDays: number): Values {
  const points = before?.details.points ?? [];
  const of = (defect: DefectId) => points.find((each) => each.defect === defect);
  const text = (defect: DefectId) => ({
    [`${defect}What`]: of(defect)?.what ?? words.usual[defect][0],
    [`${defect}How`]: of(defect)?.how ?? words.usual[defect][1],
  });
  return {
    defects: points.map(({ defect }) => defect),
    termDays: String(before?.details.termDays ?? usualDays),
    ...Object.assign({}, ...defectIds.map(text)),
  } as Values;
}

function faultsOf(values: Values): Fault[] {
  if (chosen(values).length === 0) return [{ field: 'defects', message: words.chooseDefect }];
  return chosen(values).flatMap((defect) => [
    ...(values[`${defect}What`].trim() === ''
      ? [{ field: `${defect}What`, message: words.sayWhat(words.defectTitles[defect]) }]
      : []),
    ...(values[`${defect}How`].trim() === ''
      ? [{ field: `${defect}How`, message: words.sayHow(words.defectTitles[defect]) }]
      : []),
  ]);
}

function DraftForm({
  of,
  before,
  usualDays,
}: {
  readonly of: OfCase;
  readonly before: SeenLetter | null;
  readonly usualDays: number;
}) {
  const form = useLetterDraft<Values>(of, before, {
    initially: initiallyOf(before, usualDays),
    kind: () => 'clarification',
    details: (values) => ({
      points: chosen(values).map((defect) => ({
        defect,
        what: values[`${defect}What`],
        how: values[`${defect}How`],
      })),
      termDays: Number(values.termDays),
    }),
    check: faultsOf,
  });
  return (
    <ActForm form={form} act={texts.draftAct(letterKinds.clarification.title)} back={of.page}>
      <p className="note">{words.once}</p>
      <ChecksField
        form={form}
        name="defects"
        label={words.defects}
        options={defectIds.map((value) => ({ value, title: words.defectTitles[value] }))}
      />
      {chosen(form.values).map((defect) => (
        <section key={defect} className="stack tight">
          <TextField
            form={form}
            name={`${defect}What`}
            label={words.what(words.defectTitles[defect])}
            kind="area"
            most={500}
          />
          <TextField
            form={form}
            name={`${defect}How`}
            label={words.how(words.defectTitles[defect])}
            kind="area"
            most={500}
          />
        </section>
      ))}
      <TextField
        form={form}
        name="termDays"
        at="details.termDays"
        label={words.termDays}
        hint={words.termDaysHint}
        inputMode="numeric"
      />
    </ActForm>
  );
}

function Draft({ of, before }: { readonly of: OfCase; readonly before: SeenLetter | null }) {
  const terms = useTerms(of.data.bodyId);
  if (terms === null) return null;
  return <DraftForm of={of} before={before} usualDays={terms.clarificationDays} />;
}

function Issue({ of, letter }: { readonly of: OfCase; readonly letter: SeenLetter }) {
  const { points = [], termDays = initialRequestRules.clarificationDays } = letter.details;
  const form = useStep(of, requestProcessEndpoints.askClarification, {
    initially: {},
    input: () => ({
      letter: seenOf(letter),
      defects: [...new Set(points.map(({ defect }) => defect))],
      termDays,
    }),
    done: words.done,
  });
  return <ActForm form={form} act={actWords('clarification-asked').title} back={of.page} />;
}

/** 告知补正: once, within seven working days, everything that lacks at a time (条例第三十条). */
export const ClarificationPage = () => (
  <ActPage act="clarification-asked">
    {(of) => (
      <WithLetter
        of={of}
        kinds={['clarification']}
        draft={(before) => <Draft of={of} before={before} />}
        issue={(letter) => <Issue of={of} letter={letter} />}
      />
    )}
  </ActPage>
);
