import { useParams } from 'react-router';
import { requestServiceEndpoints } from '../../../contract/request-service.ts';
import { ActForm } from '../../form/act-form.tsx';
import { RadioField, TextField } from '../../form/fields.tsx';
import { useMe } from '../../parts/person.ts';
import { ActPage, type OfCase } from '../acts/act-page.tsx';
import { actWords } from '../acts/act-words.ts';
import { useStep } from '../../form/use-step.ts';
import { texts } from './texts.ts';

interface Values {
  readonly event: '' | 'arrived' | 'came-back';
  readonly on: string;
  readonly remark: string;
}

function NoteForm({ of }: { readonly of: OfCase }) {
  const { today } = useMe();
  const { serviceId = '' } = useParams();
  const form = useStep<typeof requestServiceEndpoints.noteService, Values>(
    of,
    requestServiceEndpoints.noteService,
    {
      initially: { event: '', on: today, remark: '' },
      input: ({ event, ...values }) => ({ ...values, event: event === '' ? 'arrived' : event }),
      check: ({ event, remark }) =>
        event === ''
          ? [{ field: 'event', message: texts.chooseEvent }]
          : event === 'came-back' && remark.trim() === ''
            ? [{ field: 'remark', message: texts.sayRemark }]
            : [],
      more: { serviceId },
      done: texts.noted,
    },
  );
  return (
    <ActForm form={form} act={actWords('service-noted').title} back={of.page}>
      <RadioField
        form={form}
        name="event"
        label={texts.event}
        options={(['arrived', 'came-back'] as const).map((value) => ({
          value,
          title: texts.events[value],
          note: texts.eventNotes[value],
        }))}
      />
      <TextField form={form} name="on" label={texts.noteOn} kind="date" />
      <TextField
        form={form}
        name="remark"
        label={form.values.event === 'came-back' ? texts.remark : `${texts.remark}${texts.optional}`}
        hint={texts.remarkHint}
        most={300}
      />
    </ActForm>
  );
}

/** What became known of a mail: it arrived, it came back. */
export const NoteServicePage = () => <ActPage act="service-noted">{(of) => <NoteForm of={of} />}</ActPage>;
