import { Link } from 'react-router';
import { bodyEndpoints } from '../../contract/bodies.ts';
import { call } from '../call/call.ts';
import type { Column } from '../list/column.ts';
import { List, type RowOf } from '../list/list.tsx';
import { Moment } from '../parts/moment.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay } from '../parts/person.ts';
import { texts } from './texts.ts';

export type Body = RowOf<typeof bodyEndpoints.listBodies>;

const columns: readonly Column<Body>[] = [
  { key: 'name', title: texts.name, main: true, cell: ({ name }) => name },
  { key: 'level', title: texts.level, cell: ({ level }) => texts.levels[level] },
  { key: 'parent', title: texts.parent, cell: ({ parentName }) => parentName ?? texts.noParent },
  { key: 'site', title: texts.site, cell: ({ siteCode }) => siteCode ?? texts.none },
  { key: 'staff', title: texts.staff, right: true, cell: ({ staff }) => staff },
  { key: 'below', title: texts.below, right: true, cell: ({ bodiesBelow }) => bodiesBelow },
  {
    key: 'state',
    title: texts.state,
    cell: ({ closedOn }) => (closedOn === null ? texts.states.open : texts.closedOn(closedOn)),
  },
  { key: 'founded', title: texts.founded, cell: ({ foundedAt }) => <Moment at={foundedAt} />, hidden: true },
];

export function BodyListPage() {
  const may = useMay();
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <Link to="/bodies/tree">{texts.tree}</Link>
        {may('bodies.manage') && (
          <LinkButton to="/bodies/found" type="primary">
            {texts.found}
          </LinkButton>
        )}
      </Heading>
      <List
        name="bodies"
        title={texts.title}
        endpoint={bodyEndpoints.listBodies}
        filters={[
          { name: 'text', title: texts.search },
          {
            name: 'level',
            title: texts.level,
            options: (['county', 'department', 'township', 'village'] as const).map((value) => ({
              value,
              title: texts.levels[value],
            })),
          },
          {
            name: 'state',
            title: texts.state,
            options: (['open', 'closed'] as const).map((value) => ({ value, title: texts.states[value] })),
          },
        ]}
        columns={columns}
        rowId={({ id }) => id}
        link={({ id }) => `/bodies/${id}`}
        count={texts.count}
        empty={texts.empty}
        exported={(filters) => call(bodyEndpoints.exportBodies, { query: filters })}
      />
    </div>
  );
}
