import { useParams } from 'react-router';
import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { ActForm } from '../../form/act-form.tsx';
import { RadioField, TextField } from '../../form/fields.tsx';
import { texts as common } from '../../form/texts.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMe } from '../../parts/person.ts';
import { texts as parts } from '../../parts/texts.ts';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { texts } from './texts.ts';
import { useStep } from '../../form/use-step.ts';

const answers = ['agreed', 'partly', 'refused'] as const;

function Gone({ page, children }: { readonly page: string; readonly children: string }) {
  return (
    <>
      <Notice kind="warning">{children}</Notice>
      <div>
        <LinkButton to={page}>{parts.back}</LinkButton>
      </div>
    </>
  );
}

const waitingParty = ({ data }: OfCase, partyId: string) =>
  data.parties.find((each) => each.partyId === partyId && each.answered === null && each.closed === null);

function PartyAnsweredForm({ of, partyId }: { readonly of: OfCase; readonly partyId: string }) {
  const { today } = useMe();
  const form = useStep(of, requestProcessEndpoints.partyAnswered, {
    initially: { on: today, answer: '', reasonable: '', remark: '' },
    input: ({ on, answer, reasonable, remark }) => ({
      partyId,
      on,
      answer: answer as (typeof answers)[number],
      reasonable: answer === 'agreed' ? null : reasonable === 'yes',
      remark,
    }),
    choose: { answer: texts.choose },
    check: ({ answer, reasonable }) =>
      answer !== '' && answer !== 'agreed' && reasonable === ''
        ? [{ field: 'reasonable', message: texts.partyAnswered.chooseReasonable }]
        : [],
    done: texts.partyAnswered.done,
  });
  const party = waitingParty(of, partyId);
  if (party === undefined) return <Gone page={of.page}>{texts.partyAnswered.gone}</Gone>;
  const { answer } = form.values;
  return (
    <ActForm form={form} act={actWords('party-answered').title} back={of.page}>
      <p className="lead">{party.name}</p>
      <TextField form={form} name="on" label={texts.partyAnswered.on} kind="date" />
      <RadioField
        form={form}
        name="answer"
        label={texts.partyAnswered.answer}
        options={answers.map((value) => ({ value, title: texts.partyAnswered.answers[value] }))}
      />
      {answer !== '' && answer !== 'agreed' && (
        <RadioField
          form={form}
          name="reasonable"
          label={texts.partyAnswered.reasonable}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            title: texts.partyAnswered.reasonables[value],
          }))}
        />
      )}
      <TextField
        form={form}
        name="remark"
        label={`${texts.remark}${texts.optional}`}
        hint={texts.partyAnswered.remarkHint}
        kind="area"
        most={1000}
      />
    </ActForm>
  );
}

/** What a third party said, and whether its grounds are found reasonable (条例第三十二条). */
export function PartyAnsweredPage() {
  const { partyId = '' } = useParams();
  return <ActPage act="party-answered">{(of) => <PartyAnsweredForm of={of} partyId={partyId} />}</ActPage>;
}

function PartyClosedForm({ of, partyId }: { readonly of: OfCase; readonly partyId: string }) {
  const { today } = useMe();
  const form = useStep(of, requestProcessEndpoints.closeParty, {
    initially: { on: today, reason: '' },
    input: (values) => ({ partyId, ...values }),
    done: texts.partyClosed.done,
  });
  const party = waitingParty(of, partyId);
  if (party === undefined) return <Gone page={of.page}>{texts.partyAnswered.gone}</Gone>;
  return (
    <ActForm form={form} act={actWords('party-closed').title} back={of.page}>
      <p className="lead">{party.name}</p>
      <TextField form={form} name="on" label={texts.on} kind="date" />
      <TextField form={form} name="reason" label={texts.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

/** A third party need not be waited for any more. */
export function PartyClosedPage() {
  const { partyId = '' } = useParams();
  return <ActPage act="party-closed">{(of) => <PartyClosedForm of={of} partyId={partyId} />}</ActPage>;
}

const organAnswers = ['agreed', 'refused', 'other'] as const;

function OrganAnsweredForm({ of, consultationId }: { readonly of: OfCase; readonly consultationId: string }) {
  const { today } = useMe();
  const form = useStep(of, requestProcessEndpoints.organAnswered, {
    initially: { on: today, answer: '', text: '' },
    input: ({ answer, ...values }) => ({
      consultationId,
      answer: answer as (typeof organAnswers)[number],
      ...values,
    }),
    choose: { answer: texts.choose },
    done: texts.organAnswered.done,
  });
  const consultation = of.data.consultations.find(
    (each) => each.consultationId === consultationId && each.answered === null,
  );
  if (consultation === undefined) return <Gone page={of.page}>{texts.organAnswered.gone}</Gone>;
  return (
    <ActForm form={form} act={actWords('organ-answered').title} back={of.page}>
      <p className="lead">{consultation.organ}</p>
      <p className="note">{consultation.question}</p>
      <TextField form={form} name="on" label={texts.organAnswered.on} kind="date" />
      <RadioField
        form={form}
        name="answer"
        label={texts.organAnswered.answer}
        options={organAnswers.map((value) => ({ value, title: texts.organAnswered.answers[value] }))}
      />
      <TextField
        form={form}
        name="text"
        label={`${texts.organAnswered.text}${texts.optional}`}
        kind="area"
        most={1000}
      />
    </ActForm>
  );
}

/** What another organ said. */
export function OrganAnsweredPage() {
  const { consultationId = '' } = useParams();
  return (
    <ActPage act="organ-answered">
      {(of) => <OrganAnsweredForm of={of} consultationId={consultationId} />}
    </ActPage>
  );
}
