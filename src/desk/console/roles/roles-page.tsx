import { permissions, roleIds, roles, type Permission, type RoleId } from '../../../law/index.ts';
import { Heading } from '../parts/heading.tsx';
import { useMe } from '../parts/person.ts';
import { texts } from './texts.ts';

const rows = Object.keys(permissions) as Permission[];

/** Who may do a thing, in words. */
export function holdersText(permission: Permission): string {
  const allowed: readonly RoleId[] = permissions[permission].roles;
  if (allowed.length === roleIds.length) return texts.everyone;
  return allowed.map((role) => roles[role].title).join('、');
}

/** The law's table of roles and permissions, to read. */
export function RolesPage() {
  const { roles: mine } = useMe();
  return (
    <div className="stack">
      <Heading title={texts.title} />
      <p className="lead">{texts.lead}</p>
      <section className="stack tight">
        <h2>{texts.rolesTitle}</h2>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{texts.role}</th>
              <th scope="col">{texts.duty}</th>
              <th scope="col">{texts.does}</th>
            </tr>
          </thead>
          <tbody>
            {roleIds.map((role) => (
              <tr key={role}>
                <th scope="row">
                  {roles[role].title}
                  {mine.includes(role) && <span className="meta">{texts.mine}</span>}
                </th>
                <td className="unbroken">{texts.duties[roles[role].duty]}</td>
                <td>{roles[role].does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="stack tight">
        <h2>{texts.tableTitle}</h2>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{texts.may}</th>
              <th scope="col">{texts.who}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((permission) => (
              <tr key={permission}>
                <th scope="row" style={{ minWidth: '10em' }}>
                  {permissions[permission].title}
                </th>
                <td>{holdersText(permission)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
