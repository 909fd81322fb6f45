import { Link, useSearchParams } from 'react-router';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { obligationEndpoints } from '../../contract/obligations.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ExportButton } from '../list/export-button.tsx';
import { Rows } from '../list/rows.tsx';
import type { Column } from '../list/column.ts';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';

type Body = AnswerOf<typeof obligationEndpoints.countyObligations>['bodies'][number];
type Counted = 'overdue' | 'dueSoon' | 'neverFilled' | 'unread' | 'staleColumns' | 'blankColumns' | 'nil';

const sorts = ['tree', 'overdue', 'never', 'stale'] as const;
type Sort = (typeof sorts)[number];
const by: Readonly<Record<Exclude<Sort, 'tree'>, Counted>> = {
  overdue: 'overdue',
  never: 'neverFilled',
  stale: 'staleColumns',
};

/** A figure that leads to what makes it; 0 is text. */
function Figure({ count, to, what }: { readonly count: number; readonly to: string; readonly what: string }) {
  if (count === 0) return <>0</>;
  return (
    <Link to={to} aria-label={`${what} ${count}`}>
      {count}
    </Link>
  );
}

const obligationsOf = ({ bodyId }: Body) => `/obligations?body=${bodyId}`;
const rowsIn =
  (standing: string) =>
  ({ bodyId }: Body) =>
    `/catalogue?body=${bodyId}&standing=${standing}`;

const figure = (key: Counted, title: string, to: (body: Body) => string, hidden?: true): Column<Body> => ({
  key,
  title,
  right: true,
  ...(hidden === undefined ? {} : { hidden }),
  cell: (body) => <Figure count={body[key]} to={to(body)} what={`${body.bodyName} ${title}`} />,
});

const columns: readonly Column<Body>[] = [
  { key: 'body', title: texts.body, main: true, cell: ({ bodyName }) => bodyName },
  { key: 'rows', title: texts.rows, right: true, cell: ({ rows }) => rows },
  figure('overdue', texts.overdue, obligationsOf),
  figure('dueSoon', texts.dueSoon, obligationsOf),
  figure('neverFilled', texts.never, rowsIn('never-filled')),
  figure('unread', texts.unread, rowsIn('unread')),
  figure('staleColumns', texts.staleColumns, obligationsOf),
  figure('blankColumns', texts.blankColumns, obligationsOf),
  figure('nil', texts.nilOfYear, obligationsOf),
  { key: 'next', title: texts.nextDue, cell: ({ nextDue }) => nextDue ?? texts.none },
  { key: 'last', title: texts.lastOut, cell: ({ lastPublishedOn }) => lastPublishedOn ?? texts.none },
];

function sorted(bodies: readonly Body[], sort: Sort): readonly Body[] {
  if (sort === 'tree') return bodies;
  const key = by[sort];
  return bodies.toSorted((a, b) => b[key] - a[key]);
}

/** How every body below stands with what it has to publish, each figure leading to what makes it. */
export function CountyObligationsPage() {
  const query = useRead(obligationEndpoints.countyObligations);
  const [search, setSearch] = useSearchParams();
  const sort = sorts.find((each) => each === search.get('sort')) ?? 'overdue';
  return (
    <div className="stack">
      <Heading title={texts.bodiesTitle}>
        <LinkButton to="/obligations">{texts.title}</LinkButton>
        <ExportButton make={() => call(obligationEndpoints.exportCountyObligations)} />
      </Heading>
      <Loaded query={query}>
        {({ at, bodies }) => {
          const late = bodies.filter(({ overdue }) => overdue > 0);
          const count = late.reduce((sum, { overdue }) => sum + overdue, 0);
          return (
            <>
              <p role="status">
                {late.length === 0 ? texts.quiet : texts.overdueIn(late.length, count)}{' '}
                <span className="meta">{texts.asOf(minuteText(at))}</span>
              </p>
              <div className="field no-print" style={{ maxWidth: '18em' }}>
                <label htmlFor="sort">{texts.sort}</label>
                <select
                  id="sort"
                  className="choice"
                  value={sort}
                  onChange={(event) => setSearch({ sort: event.target.value })}
                >
                  {sorts.map((each) => (
                    <option key={each} value={each}>
                      {texts.sorts[each]}
                    </option>
                  ))}
                </select>
              </div>
              {bodies.length === 0 ? (
                <Notice>{texts.noBodies}</Notice>
              ) : (
                <Rows
                  title={texts.bodiesTitle}
                  rows={sorted(bodies, sort)}
                  columns={columns}
                  rowId={({ bodyId }) => bodyId}
                  link={obligationsOf}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
