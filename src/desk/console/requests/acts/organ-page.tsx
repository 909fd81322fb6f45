import { addWorkingDays, letterKinds, officialCalendar, parseCivilDate } from '../../../../law/index.ts';
import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { ActForm } from '../../form/act-form.tsx';
import { RadioField, TextField } from '../../form/fields.tsx';
import { useMe } from '../../parts/person.ts';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { texts } from './letter-texts.ts';
import { texts as common } from './texts.ts';
import { useLetterDraft, type SeenLetter } from './use-letter-draft.ts';
import { useTerms } from './use-rules.ts';
import { useStep } from '../../form/use-step.ts';
import { WithLetter, seenOf } from './with-letter.tsx';

const words = texts.organ;
const roles = ['co-maker', 'other-organ'] as const;
const kindOf = (role: string) => (role === 'co-maker' ? 'co-maker-consultation' : 'assistance');

function DraftForm({
  of,
  before,
  usualDays,
}: {
  readonly of: OfCase;
  readonly before: SeenLetter | null;
  readonly usualDays: number;
}) {
  const { today } = useMe();
  const day = parseCivilDate(today);
  // Only offered: the office writes the day that suits.
  const usual = day === null ? '' : addWorkingDays(day, usualDays, officialCalendar).date;
  const {
    organName = '',
    organQuestion = '',
    organDocument = '',
    organDueOn = usual,
  } = before?.details ?? {};
  const role =
    before === null ? '' : before.row.kind === 'co-maker-consultation' ? 'co-maker' : 'other-organ';
  const form = useLetterDraft(of, before, {
    initially: {
      role,
      organ: organName,
      question: organQuestion,
      document: organDocument,
      dueOn: organDueOn,
    },
    kind: (values) => kindOf(values.role),
    to: (consultationId) => ({ kind: 'organ', consultationId }),
    details: (values) =>
      values.role === 'co-maker'
        ? {
            organName: values.organ,
            organQuestion: words.coMakerQuestion,
            organDocument: values.document,
          }
        : {
            organName: values.organ,
            organQuestion: values.question,
            ...(values.dueOn === '' ? {} : { organDueOn: values.dueOn }),
          },
    check: ({ role, organ, question, document, dueOn }) => {
      const missing = (field: string, value: string, message: string) =>
        value.trim() === '' ? [{ field, message }] : [];
      return [
        ...missing('role', role, common.choose),
        ...missing('details.organName', organ, words.sayOrgan),
        ...(role === 'co-maker' ? missing('details.organDocument', document, words.sayDocument) : []),
        ...(role === 'other-organ'
          ? [
              ...missing('details.organQuestion', question, words.sayQuestion),
              ...missing('details.organDueOn', dueOn, words.sayDueOn),
            ]
          : []),
      ];
    },
  });
  const chosen = form.values.role;
  return (
    <ActForm
      form={form}
      act={chosen === '' ? words.draft : texts.draftAct(letterKinds[kindOf(chosen)].title)}
      back={of.page}
    >
      <RadioField
        form={form}
        name="role"
        label={words.role}
        hint={words.coMakerHint}
        options={roles.map((value) => ({ value, title: words.roles[value] }))}
      />
      <TextField form={form} name="organ" at="details.organName" label={words.organ} />
      {chosen === 'co-maker' && (
        <TextField
          form={form}
          name="document"
          at="details.organDocument"
          label={words.document}
          hint={words.documentHint}
        />
      )}
      {chosen === 'other-organ' && (
        <>
          <TextField
            form={form}
            name="question"
            at="details.organQuestion"
            label={words.help}
            hint={words.helpHint}
            kind="area"
            most={500}
          />
          <TextField form={form} name="dueOn" at="details.organDueOn" label={words.dueOn} kind="date" />
        </>
      )}
    </ActForm>
  );
}

function Draft({ of, before }: { readonly of: OfCase; readonly before: SeenLetter | null }) {
  const terms = useTerms(of.data.bodyId);
  if (terms === null) return null;
  return <DraftForm of={of} before={before} usualDays={terms.assistanceDays} />;
}

function Issue({ of, letter }: { readonly of: OfCase; readonly letter: SeenLetter }) {
  const { organName = '', organQuestion = '' } = letter.details;
  const { to, kind } = letter.row;
  const form = useStep(of, requestProcessEndpoints.askOrgan, {
    initially: {},
    input: () => ({
      consultationId: to.kind === 'organ' ? to.consultationId : '',
      letter: seenOf(letter),
      role: kind === 'co-maker-consultation' ? ('co-maker' as const) : ('other-organ' as const),
      organ: organName,
      question: organQuestion,
    }),
    done: words.done,
  });
  return <ActForm form={form} act={actWords('organ-asked').title} back={of.page} />;
}

/** Asks who made it together, or who may know: their time is not counted either (条例第三十四条、第三十三条第三款). */
export const OrganAskedPage = () => (
  <ActPage act="organ-asked">
    {(of) => (
      <WithLetter
        of={of}
        kinds={['co-maker-consultation', 'assistance']}
        draft={(before) => <Draft of={of} before={before} />}
        issue={(letter) => <Issue of={of} letter={letter} />}
      />
    )}
  </ActPage>
);
