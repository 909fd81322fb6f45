import type { ReactNode } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { parseCivilDate, yearOf } from '../../../../law/index.ts';
import { requestSupervisionEndpoints } from '../../../contract/request-supervision.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import type { Column } from '../../list/column.ts';
import { List, type RowOf } from '../../list/list.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useMe } from '../../parts/person.ts';
import { addressOf } from '../../obligations/obligation-item.tsx';
import { texts } from './texts.ts';

type Body = RowOf<typeof requestSupervisionEndpoints.bodyRequests>;
type Counted = { [K in keyof Body]: Body[K] extends number ? K : never }[keyof Body];

/** A figure that leads to what makes it; 0 is text. */
function Figure({
  count,
  to,
  what,
}: {
  readonly count: number;
  readonly to: string | null;
  readonly what: string;
}) {
  if (count === 0 || to === null) return <>{count}</>;
  return (
    <Link to={to} aria-label={`${what} ${count}`}>
      {count}
    </Link>
  );
}

/** Which list shows what a figure counts; figures that no filter picks out are text. */
const listed: Readonly<Partial<Record<Counted, (bodyId: string, year: string) => string>>> = {
  received: (body, year) => addressOf('/requests', { body, year }),
  running: (body) => addressOf('/requests', { body, state: 'running' }),
  overdue: (body) => addressOf('/requests', { body, due: 'overdue' }),
  dueSoon: (body) => addressOf('/requests/board', { body }),
  paused: (body) => addressOf('/requests', { body, due: 'paused' }),
  waitingApproval: (body) => addressOf('/requests', { body, phase: 'approving' }),
  redress: (body, year) => addressOf('/requests/redress', { body, year }),
  redressPending: (body) => addressOf('/requests/redress', { body, standing: 'pending' }),
  corrected: (body) => addressOf('/requests/redress', { body, standing: 'corrected' }),
};

const columnsOf = (year: string): readonly Column<Body>[] => {
  const figure = (key: Counted, hidden?: true): Column<Body> => ({
    key,
    title: texts[key],
    right: true,
    ...(hidden === undefined ? {} : { hidden }),
    cell: (row) => (
      <Figure
        count={row[key]}
        to={listed[key]?.(row.bodyId, year) ?? null}
        what={`${row.bodyName} ${texts[key]}`}
      />
    ),
  });
  const words = (key: string, title: string, cell: (row: Body) => ReactNode): Column<Body> => ({
    key,
    title,
    right: true,
    cell,
  });
  return [
    { key: 'body', title: texts.body, main: true, cell: ({ bodyName }) => bodyName },
    figure('overdue'),
    figure('dueSoon'),
    figure('running'),
    figure('paused', true),
    figure('waitingApproval', true),
    figure('received'),
    figure('answered'),
    figure('late'),
    words('extended', texts.extended, ({ extended, answered }) =>
      answered === 0 ? texts.none : texts.percent(extended, answered),
    ),
    { ...words('days', texts.averageDays, ({ averageDays }) => averageDays ?? texts.none), hidden: true },
    figure('granted'),
    figure('refused'),
    figure('other', true),
    figure('withdrawn', true),
    figure('handedOn', true),
    figure('takenOver', true),
    figure('redress'),
    figure('redressPending', true),
    figure('corrected'),
  ];
};

/** All bodies together, in two sentences. */
function Sum({ year }: { readonly year: number }) {
  const { data } = useRead(requestSupervisionEndpoints.bodyRequests, { query: { year, size: 20 } });
  if (data === undefined) return null;
  const { overdue, received, answered, late } = data.sum;
  return (
    <p>
      <strong>{overdue === 0 ? texts.quiet : texts.overdueNow(overdue)}</strong>
      {texts.sumOf(received, answered, late)}
    </p>
  );
}

/** How the bodies below stand with their requests: what is late now, how they answered in a year; no persons. */
export function CountyRequestsPage() {
  const { today } = useMe();
  const [search] = useSearchParams();
  const day = parseCivilDate(today);
  const latest = day === null ? 2019 : yearOf(day);
  const year = search.get('year');
  // The door counts one year: the address always says which.
  if (year === null) return <Navigate to={addressOf('/requests/bodies', { year: String(latest) })} replace />;
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <LinkButton to="/requests">{texts.toRequests}</LinkButton>
      </Heading>
      <p className="lead">{texts.lead}</p>
      <Sum year={Number(year)} />
      <List
        name="request-bodies"
        title={texts.listName}
        endpoint={requestSupervisionEndpoints.bodyRequests}
        filters={[
          {
            name: 'year',
            title: texts.year,
            options: Array.from({ length: latest - 2018 }, (_, at) => latest - at).map((each) => ({
              value: String(each),
              title: texts.yearOf(each),
            })),
          },
          {
            name: 'only',
            title: texts.only,
            options: (['overdue', 'late', 'corrected'] as const).map((value) => ({
              value,
              title: texts.onlys[value],
            })),
          },
          { name: 'text', title: texts.search },
        ]}
        columns={columnsOf(year)}
        rowId={({ bodyId }) => bodyId}
        link={({ bodyId }) => addressOf('/requests', { body: bodyId })}
        count={texts.count}
        empty={texts.empty}
        exported={() =>
          call(requestSupervisionEndpoints.exportBodyRequests, { query: { year: Number(year) } })
        }
      />
    </div>
  );
}
