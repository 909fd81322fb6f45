import { columns as publishingColumns } from '../../../law/index.ts';
import { publicationEndpoints } from '../../contract/publications.ts';
import { call } from '../call/call.ts';
import type { Column } from '../list/column.ts';
import { List, type RowOf } from '../list/list.tsx';
import { useBodyChoices } from '../parts/choices.ts';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Moment } from '../parts/moment.tsx';
import { useMay, useMe, useReachesBelow } from '../parts/person.ts';
import { texts as common } from '../parts/texts.ts';
import { texts } from './texts.ts';

export type Publication = RowOf<typeof publicationEndpoints.listPublications>;

const states = [
  'draft',
  'in-review',
  'ready',
  'scheduled',
  'public',
  'withdrawn',
  'urgent',
  'rescreened',
] as const;

const columns: readonly Column<Publication>[] = [
  {
    key: 'title',
    title: texts.name,
    main: true,
    cell: ({ title }) => (title === '' ? texts.untitled : title),
  },
  { key: 'state', title: texts.state, cell: (row) => row.stateTitle },
  {
    key: 'waits',
    title: texts.waits,
    cell: ({ waitsFor, waitingSince, scheduledFor }) =>
      scheduledFor !== null ? (
        texts.waitsUntil(minuteText(scheduledFor))
      ) : waitsFor === null ? (
        common.none
      ) : (
        <>
          {waitsFor}
          {waitingSince !== null && (
            <>
              {' '}
              <span className="meta">
                <Moment at={waitingSince} />
              </span>
            </>
          )}
        </>
      ),
  },
  { key: 'column', title: texts.column, cell: ({ columnTitle }) => columnTitle },
  {
    key: 'published',
    title: texts.published,
    cell: ({ publishedAt }) => (publishedAt === null ? common.none : <Moment at={publishedAt} />),
  },
  { key: 'changed', title: texts.changed, cell: ({ lastAt }) => <Moment at={lastAt} /> },
  {
    key: 'writer',
    title: texts.writer,
    cell: ({ openedBy }) => openedBy?.name ?? common.system,
    hidden: true,
  },
  { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName, hidden: true },
];

/** This year and those before it that a list is asked for. */
const years = (today: string) =>
  Array.from({ length: 10 }, (_, back) => String(Number(today.slice(0, 4)) - back)).map((value) => ({
    value,
    title: texts.inYear(value),
  }));

/** What is being written, under review or public, newest change first; filters stand in the address. */
export function PublicationListPage() {
  const may = useMay();
  const { today } = useMe();
  const below = useReachesBelow('publications.read');
  const bodies = useBodyChoices(below);
  return (
    <div className="stack">
      <Heading title={texts.title}>
        {may('publications.write') && (
          <>
            <LinkButton to="/publications/new" type="primary">
              {texts.create}
            </LinkButton>
            <LinkButton to="/first-hour">{texts.firstHour}</LinkButton>
          </>
        )}
      </Heading>
      <List
        name="publications"
        title={texts.title}
        endpoint={publicationEndpoints.listPublications}
        filters={[
          { name: 'text', title: texts.search },
          {
            name: 'state',
            title: texts.state,
            options: states.map((value) => ({ value, title: texts.states[value] })),
          },
          {
            name: 'column',
            title: texts.column,
            options: publishingColumns.map(({ id, title }) => ({ value: id, title })),
          },
          { name: 'year', title: texts.year, options: years(today) },
          ...(below ? [{ name: 'body', title: texts.body, options: bodies }] : []),
        ]}
        columns={columns}
        rowId={({ id }) => id}
        link={({ bodyId, id }) => `/publications/${bodyId}/${id}`}
        count={texts.count}
        empty={may('publications.write') ? texts.empty : texts.emptyReading}
        exported={(filters) => call(publicationEndpoints.exportPublications, { query: filters })}
      />
    </div>
  );
}
