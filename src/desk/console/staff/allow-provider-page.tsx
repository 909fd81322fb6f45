import { staffEndpoints } from '../../contract/staff.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { texts } from './texts.ts';
import { usePerson } from './use-person.ts';

/** Lets a person sign in through the county's provider. */
export function AllowProviderPage() {
  const { params, page, query } = usePerson();
  const finish = useFinish();
  const name = query.data?.name ?? '';
  const form = useForm({
    initially: { subject: '' },
    schema: staffEndpoints.allowProvider.body,
    input: ({ subject }, actId) => ({ actId, subject }),
    send: async (body) => {
      await call(staffEndpoints.allowProvider, { params, body });
      finish(page, texts.providerAllowed(name));
    },
  });
  return (
    <div className="stack">
      <Heading title={texts.allowProvider} />
      <ActForm form={form} act={texts.allowProvider} back={page}>
        <p className="lead">
          {name}
          <br />
          {texts.allowProviderHappens}
        </p>
        <TextField form={form} name="subject" label={texts.subject} hint={texts.subjectHint} />
      </ActForm>
    </div>
  );
}
