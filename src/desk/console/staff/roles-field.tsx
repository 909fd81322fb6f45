import { conflictOfRoles, roleIds, roles, type RoleId } from '../../../law/index.ts';
import { ChecksField } from '../form/fields.tsx';
import type { Fault, Form } from '../form/use-form.ts';
import { texts } from './texts.ts';

/** The roles to choose from, each with what its holder does. */
export function RolesField<V extends { readonly roles: readonly string[] }>({
  form,
}: {
  readonly form: Form<V>;
}) {
  return (
    <ChecksField
      form={form as unknown as Form<{ readonly roles: readonly string[] }>}
      name="roles"
      label={texts.roles}
      hint={texts.rolesHint}
      options={roleIds.map((role) => ({ value: role, title: roles[role].title, note: roles[role].does }))}
    />
  );
}

/** The law's objection to roles held together, at the field. */
export function faultsOfRoles(held: readonly string[]): Fault[] {
  const conflict = conflictOfRoles(held as readonly RoleId[]);
  return conflict === null ? [] : [{ field: 'roles', message: conflict }];
}
