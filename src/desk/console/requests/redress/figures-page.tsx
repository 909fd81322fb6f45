import { Link, useSearchParams } from 'react-router';
import { parseCivilDate, yearOf } from '../../../../law/index.ts';
import { redressEndpoints } from '../../../contract/redress.ts';
import { useRead } from '../../call/use-read.ts';
import { BodyChoice, useChosenBody } from '../../parts/body-choice.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useMe } from '../../parts/person.ts';
import type { Column } from '../../list/column.ts';
import { Rows } from '../../list/rows.tsx';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { texts } from './texts.ts';
import { redressName, redressPage } from './words.ts';

type Block = AnswerOf<typeof redressEndpoints.tableFour>['blocks'][number];
const cells = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;

/** A figure that opens to its cases. */
function Figure({
  block,
  cell,
  bodyId,
  nameOf,
}: {
  readonly block: Block;
  readonly cell: (typeof cells)[number];
  readonly bodyId: string;
  readonly nameOf: (id: string) => string | undefined;
}) {
  const count = block.values[cell] ?? 0;
  const ids = block.cases[cell] ?? [];
  if (count === 0 || ids.length === 0) return <>{count}</>;
  const what = texts.figuresCases(block.title, texts.figuresColumns[cell]);
  return (
    <details>
      <summary aria-label={texts.figuresSee(what, count)}>{count}</summary>
      <ul className="plain-list">
        {ids.map((id, at) => (
          <li key={id}>
            <Link to={redressPage({ bodyId, id })}>{nameOf(id) ?? texts.caseAt(at + 1)}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

const columnsFor = (bodyId: string, nameOf: (id: string) => string | undefined): readonly Column<Block>[] => [
  { key: 'title', title: texts.figuresBlock, main: true, cell: ({ title }) => title },
  ...cells.map((cell): Column<Block> => ({
    key: cell,
    title: texts.figuresColumns[cell],
    right: true,
    cell: (block) => <Figure block={block} cell={cell} bodyId={bodyId} nameOf={nameOf} />,
  })),
];

/** The cases of a year as table 4 of the annual report counts them. */
export function RedressFiguresPage() {
  const bodyId = useChosenBody();
  const { today } = useMe();
  const [search, setSearch] = useSearchParams();
  const day = parseCivilDate(today);
  const latest = day === null ? 2019 : yearOf(day);
  const year = Number(search.get('year') ?? latest) || latest;
  const query = useRead(redressEndpoints.tableFour, { params: { bodyId }, query: { year } });
  // The figures bear ids only; a year of one body is read in one page.
  const { data: listed } = useRead(redressEndpoints.listRedress, {
    query: { body: bodyId, year, size: 100 },
  });
  const names = new Map((listed?.rows ?? []).map((row) => [row.id, redressName(row)]));
  return (
    <div className="stack">
      <Heading title={texts.figuresTitle}>
        <LinkButton to="/requests/redress">{texts.title}</LinkButton>
      </Heading>
      <p className="lead">{texts.figuresLead}</p>
      <BodyChoice permission="requests.read" />
      <div className="narrow-choice no-print">
        <Choice
          id="figures-year"
          label={texts.year}
          value={String(year)}
          options={Array.from({ length: latest - 2018 }, (_, at) => latest - at).map((each) => ({
            value: String(each),
            title: texts.yearOf(each),
          }))}
          put={(value) =>
            setSearch((before) => {
              before.set('year', value);
              return before;
            })
          }
        />
      </div>
      <Loaded query={query}>
        {({ blocks }) => (
          <Rows
            title={texts.figuresTitle}
            rows={blocks}
            columns={columnsFor(bodyId, (id) => names.get(id))}
            rowId={({ key }) => key}
          />
        )}
      </Loaded>
    </div>
  );
}
