import { requestDecisionEndpoints } from '../../../contract/request-decision.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { texts as form } from '../../form/texts.ts';
import { ActPage, type OfCase } from '../acts/act-page.tsx';
import { actWords } from '../acts/act-words.ts';
import { useStep } from '../../form/use-step.ts';
import { texts } from './texts.ts';

const words = texts.reopen;
const isDays = (text: string) => /^\d{1,2}$/u.test(text.trim()) && Number(text) >= 1 && Number(text) <= 20;

function ReopenForm({ of }: { readonly of: OfCase }) {
  const step = useStep(of, requestDecisionEndpoints.reopenRequest, {
    initially: { days: '20', reason: '' },
    // What is no number of days is refused by the check below.
    input: ({ days, reason }) => ({ days: isDays(days) ? Number(days) : 20, reason }),
    check: ({ days }) => (isDays(days) ? [] : [{ field: 'days', message: words.sayDays }]),
    done: words.done,
  });
  return (
    <ActForm form={step} act={actWords('reopened').title} back={of.page}>
      <p className="note">{words.lead}</p>
      <TextField form={step} name="days" label={words.days} hint={words.daysHint} inputMode="numeric" />
      <TextField form={step} name="reason" label={form.reason} hint={form.reasonHint} />
    </ActForm>
  );
}

/** Answers anew of the body's own motion. */
export const ReopenPage = () => <ActPage act="reopened">{(of) => <ReopenForm of={of} />}</ActPage>;
