import { cleanUpEndpoints } from '../../contract/clean-ups.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { useMe } from '../parts/person.ts';
import { texts } from './texts.ts';

/** Begins a clean-up of the own body's normative documents. */
export function OpenCleanUpPage() {
  const { body, today } = useMe();
  const finish = useFinish();
  const form = useForm({
    initially: { title: texts.cleanUpNameOf(today.slice(0, 4)), asOf: today, dueOn: '' },
    schema: cleanUpEndpoints.openCleanUp.body,
    input: ({ dueOn, ...values }, actId) => ({ actId, ...values, dueOn: dueOn === '' ? null : dueOn }),
    send: async (input) => {
      const { id } = await call(cleanUpEndpoints.openCleanUp, { params: { bodyId: body.id }, body: input });
      finish(`/documents/clean-ups/${body.id}/${id}`, texts.opened);
    },
  });
  return (
    <div className="stack">
      <Heading title={texts.openCleanUp} />
      <ActForm form={form} act={texts.openCleanUp} back="/documents/normative">
        <p className="note">{texts.openLead}</p>
        <TextField form={form} name="title" label={texts.cleanUpName} />
        <TextField
          form={form}
          name="asOf"
          label={texts.asOf}
          kind="date"
          hint={`${texts.asOfHint}。${common.dateHint}`}
        />
        <TextField form={form} name="dueOn" label={`${texts.dueOn}${common.optional}`} kind="date" />
      </ActForm>
    </div>
  );
}
