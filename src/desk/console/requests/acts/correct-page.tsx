import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import type { ApplicantKindId, RequestChannelId } from '../../../../law/index.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChecksField, ChoiceField, TextField } from '../../form/fields.tsx';
import { texts as common } from '../../form/texts.ts';
import { ApplicantFields } from '../fields/applicant-fields.tsx';
import { applicantOf, blankApplicant, type ApplicantValues } from '../fields/applicant-values.ts';
import { texts as fields } from '../fields/texts.ts';
import { texts as intake } from '../intake/texts.ts';
import { channelOptions, kindOptions } from '../words.ts';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { correctedCase, ReportChange } from './report-change.tsx';
import { texts } from './texts.ts';
import { useStep } from '../../form/use-step.ts';

const parts = ['applicantKind', 'channel', 'receivedOn', 'matter', 'applicant'] as const;

interface Values extends ApplicantValues {
  readonly which: readonly string[];
  readonly channel: string;
  readonly receivedOn: string;
  readonly matter: string;
  readonly reason: string;
}

function CorrectForm({ of }: { readonly of: OfCase }) {
  const { data } = of;
  const initially: Values = {
    ...blankApplicant,
    which: [],
    applicantKind: data.applicantKind,
    channel: data.channel,
    receivedOn: data.receivedOn ?? '',
    matter: data.matter,
    reason: '',
  };
  const form = useStep(of, requestProcessEndpoints.correctRequest, {
    initially,
    input: (values) => {
      const has = (part: (typeof parts)[number]) => values.which.includes(part);
      return {
        ...(has('applicantKind') || has('applicant')
          ? { applicantKind: values.applicantKind as ApplicantKindId }
          : {}),
        ...(has('channel') ? { channel: values.channel as RequestChannelId } : {}),
        ...(has('receivedOn') ? { receivedOn: values.receivedOn } : {}),
        ...(has('matter') ? { matter: values.matter } : {}),
        ...(has('applicant') ? { applicant: applicantOf(values) } : {}),
        reason: values.reason,
      };
    },
    done: (_, { reportWarning }) => texts.doneWarned(texts.corrected.done, reportWarning),
    choose: { 'applicant.name': fields.fillName, 'applicant.agent.name': fields.fillAgent },
    check: ({ which }) =>
      which.length === 0 ? [{ field: 'which', message: texts.corrected.chooseWhich }] : [],
  });
  const { which } = form.values;
  return (
    <ActForm form={form} act={actWords('corrected').title} back={of.page}>
      <p className="note">{texts.corrected.lead}</p>
      <ChecksField
        form={form}
        name="which"
        label={texts.corrected.which}
        options={parts
          .filter((part) => part !== 'applicant' || (data.may.person && data.applicant?.erased !== true))
          .map((value) => ({ value, title: texts.corrected.parts[value] }))}
      />
      {which.includes('applicantKind') && !which.includes('applicant') && (
        <ChoiceField form={form} name="applicantKind" label={fields.applicantKind} options={kindOptions} />
      )}
      {which.includes('channel') && (
        <ChoiceField form={form} name="channel" label={intake.channel} options={channelOptions} />
      )}
      {which.includes('receivedOn') && (
        <TextField form={form} name="receivedOn" label={texts.corrected.parts.receivedOn} kind="date" />
      )}
      {which.includes('matter') && (
        <TextField form={form} name="matter" label={intake.matter} hint={intake.matterHint} />
      )}
      {which.includes('applicant') && (
        <section className="stack">
          <p className="note">{texts.corrected.applicantHint}</p>
          <ApplicantFields form={form} />
        </section>
      )}
      <TextField form={form} name="reason" label={texts.reason} hint={common.reasonHint} />
      <ReportChange data={data} after={[correctedCase(data, which, form.values)]} />
    </ActForm>
  );
}

/** Puts right what was entered wrongly; what was there before stays in the record. */
export const CorrectedPage = () => <ActPage act="corrected">{(of) => <CorrectForm of={of} />}</ActPage>;
