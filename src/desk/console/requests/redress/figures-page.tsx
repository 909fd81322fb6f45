import { redressEndpoints } from '../../../contract/redress.ts';
import { useRead } from '../../call/use-read.ts';
import { BodyChoice, useChosenBody } from '../../parts/body-choice.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import type { Column } from '../../list/column.ts';
import { Rows } from '../../list/rows.tsx';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { Counted } from '../figures/counted.tsx';
import { useYear, YearChoice } from '../figures/year-choice.tsx';
import { texts } from './texts.ts';
import { redressName, redressPage } from './words.ts';

type Block = AnswerOf<typeof redressEndpoints.tableFour>['blocks'][number];
const cells = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;

const columnsFor = (bodyId: string, nameOf: (id: string) => string | undefined): readonly Column<Block>[] => [
  { key: 'title', title: texts.figuresBlock, main: true, cell: ({ title }) => title },
  ...cells.map((cell): Column<Block> => ({
    key: cell,
    title: texts.figuresColumns[cell],
    right: true,
    cell: ({ title, values, cases }) => (
      <Counted
        count={values[cell] ?? 0}
        what={texts.figuresCases(title, texts.figuresColumns[cell])}
        ids={cases[cell] ?? []}
        nameOf={nameOf}
        pageOf={(id) => redressPage({ bodyId, id })}
      />
    ),
  })),
];

/** The cases of a year as table 4 of the annual report counts them. */
export function RedressFiguresPage() {
  const bodyId = useChosenBody();
  const year = useYear();
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
      <YearChoice label={texts.year} />
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
