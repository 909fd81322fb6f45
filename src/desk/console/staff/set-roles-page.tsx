import { roles, type RoleId } from '../../../law/index.ts';
import { staffEndpoints } from '../../contract/staff.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { faultsOfRoles, RolesField } from './roles-field.tsx';
import type { Staff } from './staff-state.tsx';
import { texts } from './texts.ts';
import { usePerson } from './use-person.ts';

interface Values {
  readonly roles: readonly string[];
  readonly reason: string;
}

function SetRoles({ person, page }: { readonly person: Staff; readonly page: string }) {
  const finish = useFinish();
  const initially: Values = { roles: person.roles, reason: '' };
  const form = useForm({
    initially,
    schema: staffEndpoints.setRoles.body,
    input: ({ roles, reason }, actId) => ({ actId, roles: roles as RoleId[], reason }),
    check: ({ roles }) => faultsOfRoles(roles),
    send: async (body) => {
      await call(staffEndpoints.setRoles, { params: { bodyId: person.bodyId, staffId: person.id }, body });
      finish(page, texts.rolesSet(person.name, body.roles.map((role) => roles[role].title).join('、')));
    },
  });
  return (
    <ActForm form={form} act={texts.setRoles} back={page}>
      <p className="lead">{person.name}</p>
      <RolesField form={form} />
      <TextField form={form} name="reason" label={common.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

export function SetRolesPage() {
  const { page, query } = usePerson();
  return (
    <div className="stack">
      <Heading title={texts.setRoles} />
      <Loaded query={query}>{(person) => <SetRoles person={person} page={page} />}</Loaded>
    </div>
  );
}
