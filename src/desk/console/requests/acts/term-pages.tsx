import { initialRequestRules, letterKinds, whoMay } from '../../../../law/index.ts';
import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { useRead } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { dateText } from '../../parts/dates.ts';
import { Notice } from '../../parts/notice.tsx';
import { useMay } from '../../parts/person.ts';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { texts } from './letter-texts.ts';
import { useLetterDraft, type SeenLetter } from './use-letter-draft.ts';
import { useTerms } from './use-rules.ts';
import { useStep } from '../../form/use-step.ts';
import { WithLetter, seenOf } from './with-letter.tsx';

interface DraftProps {
  readonly of: OfCase;
  readonly before: SeenLetter | null;
}
interface IssueProps {
  readonly of: OfCase;
  readonly letter: SeenLetter;
}

const missing = (field: string, value: string, message: string) =>
  value.trim() === '' ? [{ field, message }] : [];

/** The date that an extension leads to, by law, while the days are typed. */
function NewDate({ of, days }: { readonly of: OfCase; readonly days: string }) {
  const count = Number(days);
  const whole = Number.isInteger(count) && count >= 1 && count <= 20;
  const { data } = useRead(
    requestProcessEndpoints.extensionPreview,
    { params: of.params, query: { days: whole ? count : 1 } },
    whole,
  );
  if (!whole || data === undefined) return null;
  const { before, after, atTheEarliest, why } = data;
  const date = (on: string) =>
    atTheEarliest ? texts.extension.notEarlier(dateText(on, true)) : dateText(on, true);
  return (
    <div role="status">
      <Notice kind={why === null ? 'info' : 'warning'}>
        {why !== null && <p>{why}</p>}
        {before !== null && <p>{texts.extension.before(dateText(before, true))}</p>}
        {after !== null && (
          <p>
            <strong>{texts.extension.after(date(after))}</strong>
          </p>
        )}
      </Notice>
    </div>
  );
}

function ExtensionDraft({ of, before }: DraftProps) {
  const words = texts.extension;
  const form = useLetterDraft(of, before, {
    initially: {
      days: String(before?.details.extendDays ?? 20),
      reason: before?.details.reason ?? '',
    },
    kind: () => 'extension',
    details: ({ days, reason }) => ({ extendDays: Number(days), reason }),
    check: ({ reason }) => missing('details.reason', reason, words.sayReason),
  });
  return (
    <ActForm form={form} act={texts.draftAct(letterKinds.extension.title)} back={of.page}>
      <TextField
        form={form}
        name="days"
        at="details.extendDays"
        label={words.days}
        hint={words.daysHint}
        inputMode="numeric"
      />
      <NewDate of={of} days={form.values.days} />
      <TextField form={form} name="reason" at="details.reason" label={words.reason} />
    </ActForm>
  );
}

function ExtensionIssue({ of, letter }: IssueProps) {
  const may = useMay();
  const { extendDays = 20, reason = '' } = letter.details;
  const form = useStep(of, requestProcessEndpoints.extendRequest, {
    initially: {},
    input: () => ({ letter: seenOf(letter), days: extendDays, reason }),
    done: texts.extension.done,
  });
  return (
    <>
      <NewDate of={of} days={String(extendDays)} />
      {may('requests.extend') ? (
        <ActForm form={form} act={actWords('extended').title} back={of.page} />
      ) : (
        <Notice>
          <p>{whoMay('requests.extend')}</p>
          <p>{texts.sendOn}</p>
        </Notice>
      )}
    </>
  );
}

/** 延长答复期限: at most 20 working days, with the consent of the head of the office (条例第三十三条第二款). */
export const ExtendedPage = () => (
  <ActPage act="extended">
    {(of) => (
      <WithLetter
        of={of}
        kinds={['extension']}
        draft={(before) => <ExtensionDraft of={of} before={before} />}
        issue={(letter) => <ExtensionIssue of={of} letter={letter} />}
      />
    )}
  </ActPage>
);

function DelayDraft({ of, before }: DraftProps) {
  const words = texts.delay;
  const form = useLetterDraft(of, before, {
    initially: { until: before?.details.until ?? '', reason: before?.details.reason ?? '' },
    kind: () => 'delay',
    details: ({ until, reason }) => ({ until, reason }),
    check: ({ reason }) => missing('details.reason', reason, words.sayReason),
  });
  return (
    <ActForm form={form} act={texts.draftAct(letterKinds.delay.title)} back={of.page}>
      <TextField form={form} name="until" at="details.until" label={words.until} kind="date" />
      <TextField form={form} name="reason" at="details.reason" label={words.reason} />
    </ActForm>
  );
}

function DelayIssue({ of, letter }: IssueProps) {
  const { until = '', reason = '' } = letter.details;
  const form = useStep(of, requestProcessEndpoints.delayRequest, {
    initially: {},
    input: () => ({ letter: seenOf(letter), until, reason }),
    done: texts.delay.done,
  });
  return <ActForm form={form} act={actWords('delayed').title} back={of.page} />;
}

/** 延迟答复: the reasons hold, but there is too much to answer in time (条例第三十五条). */
export const DelayedPage = () => (
  <ActPage act="delayed">
    {(of) => (
      <WithLetter
        of={of}
        kinds={['delay']}
        draft={(before) => <DelayDraft of={of} before={before} />}
        issue={(letter) => <DelayIssue of={of} letter={letter} />}
      />
    )}
  </ActPage>
);

function ReasonsForm({ of, before, usualDays }: DraftProps & { readonly usualDays: number }) {
  const words = texts.reasons;
  const { counts = '', termDays = usualDays } = before?.details ?? {};
  const form = useLetterDraft(of, before, {
    initially: { counts, termDays: String(termDays) },
    kind: () => 'reasons',
    details: (values) => ({ counts: values.counts, termDays: Number(values.termDays) }),
    check: (values) => missing('details.counts', values.counts, words.sayCounts),
  });
  return (
    <ActForm form={form} act={texts.draftAct(letterKinds.reasons.title)} back={of.page}>
      <TextField
        form={form}
        name="counts"
        at="details.counts"
        label={words.counts}
        hint={words.countsHint}
        most={200}
      />
      <TextField
        form={form}
        name="termDays"
        at="details.termDays"
        label={words.termDays}
        inputMode="numeric"
      />
    </ActForm>
  );
}

function ReasonsDraft(props: DraftProps) {
  const terms = useTerms(props.of.data.bodyId);
  return terms === null ? null : <ReasonsForm {...props} usualDays={terms.reasonsDays} />;
}

function ReasonsIssue({ of, letter }: IssueProps) {
  const { counts = '', termDays = initialRequestRules.reasonsDays } = letter.details;
  const form = useStep(of, requestProcessEndpoints.askReasons, {
    initially: {},
    input: () => ({ letter: seenOf(letter), counts, termDays }),
    done: texts.reasons.done,
  });
  return <ActForm form={form} act={actWords('reasons-asked').title} back={of.page} />;
}

/** 要求说明理由: where number and frequency are plainly beyond reason (条例第三十五条). */
export const ReasonsAskedPage = () => (
  <ActPage act="reasons-asked">
    {(of) => (
      <WithLetter
        of={of}
        kinds={['reasons']}
        draft={(before) => <ReasonsDraft of={of} before={before} />}
        issue={(letter) => <ReasonsIssue of={of} letter={letter} />}
      />
    )}
  </ActPage>
);
