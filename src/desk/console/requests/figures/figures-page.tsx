import { applicantKindIds, applicantKinds } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestEndpoints } from '../../../contract/requests.ts';
import { useRead } from '../../call/use-read.ts';
import type { Column } from '../../list/column.ts';
import { Rows } from '../../list/rows.tsx';
import { BodyChoice, useChosenBody } from '../../parts/body-choice.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { nameOf, requestPage } from '../words.ts';
import { rowTitle } from './row-titles.ts';
import { Counted } from './counted.tsx';
import { useYear, YearChoice } from './year-choice.tsx';
import { texts } from './texts.ts';

type Row = AnswerOf<typeof requestEndpoints.tableThree>['rows'][number];
type Names = ReadonlyMap<string, string>;

const kinds: readonly (readonly [string, string])[] = [
  ...applicantKindIds.map((id) => [id, applicantKinds[id].title] as const),
  ['total', texts.total],
];

const columnsFor = (bodyId: string, names: Names): readonly Column<Row>[] => [
  { key: 'title', title: texts.row, main: true, cell: ({ key }) => rowTitle(key) },
  ...kinds.map(([column, title]): Column<Row> => ({
    key: column,
    title,
    right: true,
    cell: ({ key, values, requests }) => (
      <Counted
        count={values[column] ?? 0}
        what={texts.cases(rowTitle(key), title)}
        ids={requests[column] ?? []}
        nameOf={(id) => names.get(id)}
        pageOf={(id) => requestPage({ bodyId, id })}
      />
    ),
  })),
];

/** New ones and those carried in on one side, closed and carried over on the other. */
function Balance({ rows }: { readonly rows: readonly Row[] }) {
  const total = (key: string) => rows.find((row) => row.key === key)?.values['total'] ?? 0;
  return (
    <p>{texts.balance(total('received'), total('carriedIn'), total('resultTotal'), total('carriedOut'))}</p>
  );
}

/** The requests of a year as table 3 of the annual report counts them. */
export function RequestFiguresPage() {
  const bodyId = useChosenBody();
  const year = useYear();
  const query = useRead(requestEndpoints.tableThree, { params: { bodyId }, query: { year } });
  // The figures bear ids only: the nearest hundred of the year and of the one before are named, the others counted.
  const own = useRead(requestEndpoints.listRequests, { query: { body: bodyId, year, size: 100 } });
  const before = useRead(requestEndpoints.listRequests, {
    query: { body: bodyId, year: year - 1, size: 100 },
  });
  const names = new Map(
    [...(own.data?.rows ?? []), ...(before.data?.rows ?? [])].map((row) => [row.id, nameOf(row)]),
  );
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <LinkButton to="/requests">{texts.list}</LinkButton>
        <LinkButton to="/requests/redress/figures">{texts.redress}</LinkButton>
      </Heading>
      <p className="lead">{texts.lead}</p>
      <BodyChoice permission="requests.read" />
      <YearChoice label={texts.year} />
      <Loaded query={query}>
        {({ rows }) => (
          <>
            <Balance rows={rows} />
            <Rows
              title={texts.title}
              rows={rows}
              columns={columnsFor(bodyId, names)}
              rowId={({ key }) => key}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}
