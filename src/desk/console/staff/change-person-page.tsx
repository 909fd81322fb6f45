import { staffEndpoints } from '../../contract/staff.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField, TickField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import type { Staff } from './staff-state.tsx';
import { texts } from './texts.ts';
import { usePerson } from './use-person.ts';

function Change({ person, page }: { readonly person: Staff; readonly page: string }) {
  const finish = useFinish();
  const form = useForm({
    initially: { name: person.name, post: person.post, keep: person.hasPhone, phone: '' },
    schema: staffEndpoints.changeStaff.body,
    input: ({ name, post, keep, phone }, actId) => ({
      actId,
      name,
      post,
      phone: keep ? ('keep' as const) : phone.trim() === '' ? null : phone,
    }),
    send: async (body) => {
      await call(staffEndpoints.changeStaff, { params: { bodyId: person.bodyId, staffId: person.id }, body });
      finish(page, texts.changed);
    },
  });
  return (
    <ActForm form={form} act={texts.change} back={page}>
      <TextField form={form} name="name" label={texts.name} hint={texts.nameHint} />
      <TextField form={form} name="post" label={texts.post} />
      <TickField form={form} name="keep" label={texts.keepPhone} />
      {!form.values.keep && (
        <TextField
          form={form}
          name="phone"
          label={texts.newPhone}
          hint={texts.newPhoneHint}
          inputMode="tel"
        />
      )}
    </ActForm>
  );
}

export function ChangePersonPage() {
  const { page, query } = usePerson();
  return (
    <div className="stack">
      <Heading title={texts.change} />
      <Loaded query={query}>{(person) => <Change person={person} page={page} />}</Loaded>
    </div>
  );
}
