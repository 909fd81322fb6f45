import { addDays, parseCivilDate } from '../../../../law/index.ts';
import { reviewEndpoints } from '../../../contract/reviews.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { ReasonForm } from '../../form/reason-form.tsx';
import { useForm } from '../../form/use-form.ts';
import { dateText } from '../../parts/dates.ts';
import { useFinish } from '../../parts/finish.tsx';
import { useMe } from '../../parts/person.ts';
import { Happens, PublicationActPage, ReadAgain, type Acted } from './act-page.tsx';
import { texts } from './texts.ts';
import { typedTime } from './typed-time.ts';

/** The digest of the edition at work: what was on the screen is what is approved. */
const digestOf = ({ whole }: Acted) => whole.working?.digest ?? '';
const editionOf = ({ whole }: Acted) => ({ edition: whole.working?.edition ?? 1 });

function Publish({ acted }: { readonly acted: Acted }) {
  const finish = useFinish();
  const digest = digestOf(acted);
  const form = useForm({
    initially: {},
    schema: reviewEndpoints.publish.body,
    input: (_, actId) => ({ actId, digest }),
    send: async (body) => {
      await call(reviewEndpoints.publish, { params: acted.params, body });
      finish(acted.page, texts.published(acted.title));
    },
  });
  return (
    <ActForm form={form} act={texts.publish} back={acted.page}>
      <Happens acted={acted} happens={texts.publishHappens} {...editionOf(acted)} />
      <ReadAgain acted={acted} digest={digest} />
    </ActForm>
  );
}

export const PublishPage = () => (
  <PublicationActPage act={texts.publish} may="publish">
    {(acted) => <Publish acted={acted} />}
  </PublicationActPage>
);

function Schedule({ acted }: { readonly acted: Acted }) {
  const finish = useFinish();
  const { today } = useMe();
  const parsed = parseCivilDate(today);
  const digest = digestOf(acted);
  const form = useForm({
    initially: { on: parsed === null ? today : addDays(parsed, 1), time: '09:00' },
    schema: reviewEndpoints.schedulePublication.body,
    input: ({ on, time }, actId) => ({ actId, digest, on, time: typedTime(time) }),
    send: async (body) => {
      await call(reviewEndpoints.schedulePublication, { params: acted.params, body });
      finish(acted.page, texts.scheduled(acted.title, `${dateText(body.on, true)}${body.time}`));
    },
  });
  return (
    <ActForm form={form} act={texts.schedule} back={acted.page}>
      <Happens acted={acted} happens={texts.scheduleHappens} {...editionOf(acted)} />
      <TextField form={form} name="on" kind="date" label={texts.on} />
      <TextField form={form} name="time" label={texts.time} hint={texts.timeHint} />
      <ReadAgain acted={acted} digest={digest} />
    </ActForm>
  );
}

export const SchedulePage = () => (
  <PublicationActPage act={texts.schedule} may="schedule">
    {(acted) => <Schedule acted={acted} />}
  </PublicationActPage>
);

function Unschedule({ acted }: { readonly acted: Acted }) {
  const finish = useFinish();
  return (
    <ReasonForm
      act={texts.unschedule}
      back={acted.page}
      send={async (body) => {
        await call(reviewEndpoints.unschedulePublication, { params: acted.params, body });
        finish(acted.page, texts.unscheduled(acted.title));
      }}
    >
      <Happens acted={acted} happens={texts.unscheduleHappens} {...editionOf(acted)} />
    </ReasonForm>
  );
}

export const UnschedulePage = () => (
  <PublicationActPage act={texts.unschedule} may="unschedule">
    {(acted) => <Unschedule acted={acted} />}
  </PublicationActPage>
);

function PublishUrgently({ acted }: { readonly acted: Acted }) {
  const finish = useFinish();
  const digest = digestOf(acted);
  const form = useForm({
    initially: { reason: '' },
    schema: reviewEndpoints.publishUrgently.body,
    input: ({ reason }, actId) => ({ actId, digest, reason }),
    send: async (body) => {
      await call(reviewEndpoints.publishUrgently, { params: acted.params, body });
      finish(acted.page, texts.urgentlyPublished(acted.title));
    },
  });
  return (
    <ActForm form={form} act={texts.urgentStart} danger back={acted.page}>
      <Happens acted={acted} happens={texts.urgentHappens} {...editionOf(acted)} />
      <TextField form={form} name="reason" label={texts.urgentReason} hint={texts.urgentReasonHint} />
      <ReadAgain acted={acted} digest={digest} />
    </ActForm>
  );
}

export const PublishUrgentlyPage = () => (
  <PublicationActPage act={texts.publishUrgently} may="publishUrgently">
    {(acted) => <PublishUrgently acted={acted} />}
  </PublicationActPage>
);
