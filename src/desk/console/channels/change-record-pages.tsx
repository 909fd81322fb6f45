import { channelEndpoints } from '../../contract/channels.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { ReasonForm } from '../form/reason-form.tsx';
import { texts as form } from '../form/texts.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RecordFields } from './record-fields.tsx';
import { useRecord } from './record-page.tsx';
import { faultsOf, inputOf, valuesOf, type ChannelRecord } from './record-values.ts';
import { texts } from './texts.ts';

/** Puts a record right. */
export function CorrectRecordPage() {
  const { query } = useRecord();
  return (
    <div className="stack">
      <Heading title={`${texts.correct}：${texts.record}`} />
      <Loaded query={query}>{(record) => <Correction key={record.id} record={record} />}</Loaded>
    </div>
  );
}

function Correction({ record }: { readonly record: ChannelRecord }) {
  const { params, page } = useRecord();
  const finish = useFinish();
  const act = useForm({
    initially: valuesOf(record),
    schema: channelEndpoints.correctRecord.body,
    input: (values, actId) => ({ actId, ...inputOf(values), reason: values.reason }),
    check: faultsOf,
    send: async (input) => {
      await call(channelEndpoints.correctRecord, { params, body: input });
      finish(page, texts.corrected(input.title.trim()));
    },
  });
  return (
    <ActForm form={act} act={texts.correct} back={page}>
      <p>{texts.correctLead}</p>
      <RecordFields form={act} bodyId={record.bodyId} />
      <TextField form={act} name="reason" label={form.reason} hint={form.reasonHint} />
    </ActForm>
  );
}

/** Notes how often it was read by now: nothing else is asked. */
export function UpdateReadsPage() {
  const { query } = useRecord();
  return (
    <div className="stack">
      <Heading title={texts.updateReads} />
      <Loaded query={query}>{(record) => <Reads key={record.id} record={record} />}</Loaded>
    </div>
  );
}

function Reads({ record }: { readonly record: ChannelRecord }) {
  const { params, page } = useRecord();
  const finish = useFinish();
  const act = useForm({
    initially: valuesOf(record),
    schema: channelEndpoints.correctRecord.body,
    input: (values, actId) => ({ actId, ...inputOf(values), reason: texts.readsReason }),
    check: faultsOf,
    send: async (input) => {
      await call(channelEndpoints.correctRecord, { params, body: input });
      finish(page, texts.readsUpdated(record.title));
    },
  });
  return (
    <ActForm form={act} act={texts.updateReads} back={page}>
      <p className="lead">{record.title}</p>
      <TextField form={act} name="reads" inputMode="numeric" label={texts.reads} hint={texts.readsHint} />
    </ActForm>
  );
}

/** Takes a record out of the count. */
export function StrikeOutRecordPage() {
  const { params, page, query } = useRecord();
  const finish = useFinish();
  const title = query.data?.title ?? '';
  return (
    <div className="stack">
      <Heading title={`${texts.strikeOut}：${texts.record}`} />
      <ReasonForm
        act={texts.strikeOut}
        back={page}
        danger
        send={async (body) => {
          await call(channelEndpoints.strikeOutRecord, { params, body });
          finish(page, texts.struck(title));
        }}
      >
        <p className="lead">
          {title}
          <br />
          {texts.strikeOutHappens}
        </p>
      </ReasonForm>
    </div>
  );
}
