import { useSearchParams } from 'react-router';
import { channelEndpoints } from '../../contract/channels.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { useMe } from '../parts/person.ts';
import { RecordFields } from './record-fields.tsx';
import { blankRecord, faultsOf, inputOf, type RecordValues } from './record-values.ts';
import { texts } from './texts.ts';

/** Records one thing that went out elsewhere; the address may name the publication that it is (`publication`, `title`). */
export function EnterRecordPage() {
  const { body, today } = useMe();
  const [search] = useSearchParams();
  const finish = useFinish();
  const [publication, title] = [search.get('publication'), search.get('title')];
  const blank = blankRecord(today);
  const form = useForm({
    initially:
      publication === null || title === null
        ? blank
        : { ...blank, title, publication: { id: publication, title } },
    schema: channelEndpoints.recordChannel.body,
    input: (values, actId) => ({ actId, ...inputOf(values) }),
    choose: { channel: texts.chooseChannel, category: texts.chooseCategory },
    check: faultsOf,
    send: async (input) => {
      await call(channelEndpoints.recordChannel, { params: { bodyId: body.id }, body: input });
      draft.finish();
      finish('/channels', texts.entered(input.title.trim()));
    },
  });
  const draft = useDraft('channels', form.values.title, { ...form.values }, form.touched, (kept) =>
    form.setAll(kept as unknown as RecordValues),
  );
  return (
    <div className="stack">
      <Heading title={`${texts.enter}：${texts.title}`} />
      <ActForm form={form} act={texts.enter} back="/channels" draft={draft}>
        <RecordFields form={form} bodyId={body.id} />
      </ActForm>
    </div>
  );
}
