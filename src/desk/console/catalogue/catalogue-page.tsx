import { catalogueEndpoints } from '../../contract/catalogue.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { BodyChoice, useChosenBody } from '../parts/body-choice.tsx';
import type { Column } from '../list/column.ts';
import { List, type RowOf } from '../list/list.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay, useReachesBelow } from '../parts/person.ts';
import { RowStanding } from './row-standing.tsx';
import { texts } from './texts.ts';

type Row = RowOf<typeof catalogueEndpoints.listCatalogue>;

const columns: readonly Column<Row>[] = [
  { key: 'position', title: texts.position, right: true, cell: ({ position }) => position, hidden: true },
  { key: 'field', title: texts.field, cell: ({ field }) => field },
  {
    key: 'item',
    title: texts.item,
    main: true,
    cell: ({ matter, subMatter }) => (subMatter === '' ? matter : subMatter),
  },
  { key: 'matter', title: texts.matter, cell: ({ matter }) => matter, hidden: true },
  { key: 'timeLimit', title: texts.timeLimit, cell: ({ timeLimit }) => timeLimit },
  {
    key: 'understood',
    title: texts.understood,
    cell: ({ understood, unread }) => (unread === null ? understood.join('；') : texts.unreadWord),
    hidden: true,
  },
  { key: 'standing', title: texts.standing, cell: (row) => <RowStanding row={row} /> },
  { key: 'next', title: texts.nextDue, cell: ({ nextDue }) => nextDue ?? texts.none },
  { key: 'last', title: texts.lastPublished, cell: ({ lastPublishedOn }) => lastPublishedOn ?? texts.none },
];

const standings = ['overdue', 'due-soon', 'never-filled', 'unread', 'in-order'] as const;

/** The catalogue of a body, row by row, with how each row stands. */
export function CataloguePage() {
  const bodyId = useChosenBody();
  const params = { bodyId };
  const may = useMay();
  const below = useReachesBelow('catalogue.read');
  const fields = useRead(catalogueEndpoints.catalogueFields, { params });
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <LinkButton to={`/obligations?body=${bodyId}`}>{texts.obligations}</LinkButton>
        {below && <LinkButton to="/obligations/bodies">{texts.bodies}</LinkButton>}
        {may('catalogue.edit') && (
          <>
            <LinkButton to={`/catalogue/${bodyId}/new`} type="primary">
              {texts.add}
            </LinkButton>
            <LinkButton to={`/catalogue/${bodyId}/standard`}>{texts.useStandard}</LinkButton>
            <LinkButton to={`/catalogue/${bodyId}/import`}>{texts.import}</LinkButton>
          </>
        )}
      </Heading>
      <BodyChoice permission="catalogue.read" />
      <List
        key={bodyId}
        name="catalogue"
        title={texts.title}
        endpoint={catalogueEndpoints.listCatalogue}
        params={params}
        kept={['body']}
        filters={[
          { name: 'text', title: texts.search },
          {
            name: 'field',
            title: texts.field,
            options: (fields.data?.fields ?? []).map(({ field }) => ({ value: field, title: field })),
          },
          {
            name: 'standing',
            title: texts.standing,
            options: standings.map((value) => ({ value, title: texts.standings[value] })),
          },
        ]}
        columns={columns}
        rowId={({ id }) => id}
        link={({ id }) => `/catalogue/${bodyId}/${id}`}
        count={texts.count}
        empty={may('catalogue.edit') ? texts.empty : texts.emptyReading}
        exported={() => call(catalogueEndpoints.exportCatalogue, { params })}
      />
    </div>
  );
}
