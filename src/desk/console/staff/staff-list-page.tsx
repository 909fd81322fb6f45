import { roleIds, roles } from '../../../law/index.ts';
import { staffEndpoints } from '../../contract/staff.ts';
import { Link } from 'react-router';
import { call } from '../call/call.ts';
import type { Column } from '../list/column.ts';
import { List, type RowOf } from '../list/list.tsx';
import { useBodyChoices } from '../parts/choices.ts';
import { Moment } from '../parts/moment.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay, useReachesBelow } from '../parts/person.ts';
import { StaffState } from './staff-state.tsx';
import { texts } from './texts.ts';

type Row = RowOf<typeof staffEndpoints.listStaff>;

const columns: readonly Column<Row>[] = [
  { key: 'name', title: texts.name, main: true, cell: ({ name }) => name },
  { key: 'account', title: texts.account, cell: ({ account }) => account },
  { key: 'post', title: texts.post, cell: ({ post }) => (post === '' ? texts.noPost : post) },
  {
    key: 'roles',
    title: texts.roles,
    cell: (row) => row.roles.map((role) => roles[role].title).join('、'),
  },
  { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName },
  { key: 'state', title: texts.state, cell: (row) => <StaffState person={row} /> },
  { key: 'totp', title: texts.totp, cell: ({ totp }) => (totp ? texts.totpOn : texts.totpOff) },
  {
    key: 'last',
    title: texts.lastSignIn,
    cell: ({ lastSignIn }) => (lastSignIn === null ? texts.never : <Moment at={lastSignIn} />),
  },
  { key: 'added', title: texts.addedAt, cell: ({ addedAt }) => <Moment at={addedAt} />, hidden: true },
];

export function StaffListPage() {
  const may = useMay();
  const below = useReachesBelow('staff.read');
  const bodies = useBodyChoices(below);
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <Link to="/roles">{texts.rolesPage}</Link>
        {may('staff.manage') && (
          <LinkButton to="/staff/add" type="primary">
            {texts.add}
          </LinkButton>
        )}
      </Heading>
      <List
        name="staff"
        title={texts.title}
        endpoint={staffEndpoints.listStaff}
        filters={[
          { name: 'text', title: texts.search },
          {
            name: 'role',
            title: texts.role,
            options: roleIds.map((role) => ({ value: role, title: roles[role].title })),
          },
          {
            name: 'state',
            title: texts.state,
            options: (['here', 'left', 'locked'] as const).map((value) => ({
              value,
              title: texts.states[value],
            })),
          },
          ...(below ? [{ name: 'body', title: texts.body, options: bodies }] : []),
        ]}
        columns={columns}
        rowId={({ id }) => id}
        link={({ bodyId, id }) => `/staff/${bodyId}/${id}`}
        count={texts.count}
        empty={texts.empty}
        exported={(filters) => call(staffEndpoints.exportStaff, { query: filters })}
      />
    </div>
  );
}
