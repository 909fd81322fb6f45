import { Button } from 'antd';
import { useState } from 'react';
import type { RoleId } from '../../../law/index.ts';
import { staffEndpoints } from '../../contract/staff.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { ChoiceField, TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { useDraft } from '../form/use-draft.ts';
import { useForm } from '../form/use-form.ts';
import { useBodyChoices } from '../parts/choices.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMe, useReachesBelow } from '../parts/person.ts';
import { FirstPassword } from './first-password.tsx';
import { faultsOfRoles, RolesField } from './roles-field.tsx';
import { texts } from './texts.ts';

interface Values {
  readonly bodyId: string;
  readonly name: string;
  readonly account: string;
  readonly post: string;
  readonly phone: string;
  readonly roles: readonly string[];
}

interface Added {
  readonly id: string;
  readonly bodyId: string;
  readonly name: string;
  readonly account: string;
  readonly password: string | null;
}

function Form({ done }: { readonly done: (added: Added) => void }) {
  const { body } = useMe();
  const below = useReachesBelow('staff.manage');
  const bodies = useBodyChoices(below);
  const initially: Values = { bodyId: body.id, name: '', account: '', post: '', phone: '', roles: [] };
  const form = useForm({
    initially,
    schema: staffEndpoints.addStaff.body,
    input: ({ name, account, post, phone, roles }, actId) => ({
      actId,
      name,
      account,
      post,
      phone: phone.trim() === '' ? null : phone,
      roles: roles as RoleId[],
    }),
    check: ({ roles }) => faultsOfRoles(roles),
    send: async (input, { bodyId }) => {
      const { id, firstPassword } = await call(staffEndpoints.addStaff, { params: { bodyId }, body: input });
      draft.finish();
      const { name, account } = input;
      done({ id, bodyId, name: name.trim(), account: account.trim(), password: firstPassword });
    },
  });
  const draft = useDraft('staff.add', form.values.name, { ...form.values }, form.touched, (kept) =>
    form.setAll(kept as unknown as Values),
  );
  return (
    <ActForm form={form} act={texts.add} back="/staff" draft={draft}>
      <p className="note">{texts.addLead}</p>
      {below && <ChoiceField form={form} name="bodyId" label={texts.bodyLabel} options={bodies} />}
      <TextField form={form} name="name" label={texts.name} hint={texts.nameHint} />
      <TextField form={form} name="account" label={texts.account} hint={texts.accountHint} />
      <TextField form={form} name="post" label={`${texts.post}${common.optional}`} hint={texts.postHint} />
      <TextField
        form={form}
        name="phone"
        label={`${texts.phone}${common.optional}`}
        hint={texts.phoneHint}
        inputMode="tel"
      />
      <RolesField form={form} />
    </ActForm>
  );
}

/** Adds a person; then the first password, this once. */
export function AddStaffPage() {
  const [added, setAdded] = useState<Added | null>(null);
  if (added === null) {
    return (
      <div className="stack">
        <Heading title={texts.add} />
        <Form done={setAdded} />
      </div>
    );
  }
  const { id, bodyId, name, account, password } = added;
  return (
    <FirstPassword name={name} account={account} password={password} done={texts.added(name)}>
      <LinkButton to={`/staff/${bodyId}/${id}`}>{texts.toPerson(name)}</LinkButton>
      <Button onClick={() => setAdded(null)}>{texts.addAnother}</Button>
    </FirstPassword>
  );
}
