import { channelEndpoints } from '../../contract/channels.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { ReasonPage } from '../form/reason-page.tsx';
import { texts as form } from '../form/texts.ts';
import { useStep } from '../form/use-step.ts';
import { LoadedPage } from '../parts/loaded-page.tsx';
import { RecordFields } from './record-fields.tsx';
import { useRecord } from './record-page.tsx';
import { faultsOf, inputOf, valuesOf, type ChannelRecord } from './record-values.ts';
import { texts } from './texts.ts';

/** Puts a record right. */
export function CorrectRecordPage() {
  const { query } = useRecord();
  return (
    <LoadedPage title={`${texts.correct}：${texts.record}`} query={query}>
      {(record) => <Correction key={record.id} record={record} />}
    </LoadedPage>
  );
}

function Correction({ record }: { readonly record: ChannelRecord }) {
  const { params, page } = useRecord();
  const act = useStep({ params, page }, channelEndpoints.correctRecord, {
    initially: valuesOf(record),
    input: (values) => ({ ...inputOf(values), reason: values.reason }),
    check: faultsOf,
    done: ({ title }) => texts.corrected(title.trim()),
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
    <LoadedPage title={texts.updateReads} query={query}>
      {(record) => <Reads key={record.id} record={record} />}
    </LoadedPage>
  );
}

function Reads({ record }: { readonly record: ChannelRecord }) {
  const { params, page } = useRecord();
  const act = useStep({ params, page }, channelEndpoints.correctRecord, {
    initially: valuesOf(record),
    input: (values) => ({ ...inputOf(values), reason: texts.readsReason }),
    check: faultsOf,
    done: texts.readsUpdated(record.title),
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
  const title = query.data?.title ?? '';
  return (
    <ReasonPage
      heading={`${texts.strikeOut}：${texts.record}`}
      act={texts.strikeOut}
      danger
      name={title}
      happens={texts.strikeOutHappens}
      back={page}
      send={async (body) => {
        await call(channelEndpoints.strikeOutRecord, { params, body });
        return texts.struck(title);
      }}
    />
  );
}
