import { Link, useSearchParams } from 'react-router';
import { registers, tenThousandYuanText, yuanText, type RegisterKind } from '../../../law/index.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { registerEndpoints } from '../../contract/registers.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import type { Column } from '../list/column.ts';
import { List } from '../list/list.tsx';
import { Rows } from '../list/rows.tsx';
import { useBodyChoices } from '../parts/choices.ts';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMay, useMe, useReachesBelow } from '../parts/person.ts';
import type { RegisterLine } from './line-values.ts';
import { RegisterTabs, useRegister } from './register-tabs.tsx';
import { texts } from './texts.ts';

function columnsOf(register: RegisterKind): readonly Column<RegisterLine>[] {
  const { date, matter, number, counts } = registers[register];
  return [
    { key: 'on', title: date, cell: ({ on }) => <span className="unbroken">{dateText(on)}</span> },
    { key: 'matter', title: matter, main: true, cell: (line) => line.matter },
    { key: 'number', title: number, cell: (line) => line.number ?? '' },
    counts === 'money'
      ? {
          key: 'amount',
          title: texts.amount,
          right: true,
          cell: ({ amountFen }) => (amountFen === null ? '' : yuanText(amountFen)),
        }
      : { key: 'count', title: texts.count, right: true, cell: ({ count }) => count },
    {
      key: 'publication',
      title: texts.publication,
      cell: ({ bodyId, publication }) =>
        publication === null ? (
          texts.notLinked
        ) : (
          <Link to={`/publications/${bodyId}/${publication.id}`}>{publication.title}</Link>
        ),
    },
    { key: 'remark', title: texts.remark, cell: ({ remark }) => remark, hidden: true },
    { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName, hidden: true },
  ];
}

/** One register: its figures by year, its lines, entering and importing. */
export function RegisterPage() {
  const register = useRegister();
  const may = useMay();
  const { body } = useMe();
  const [search] = useSearchParams();
  const below = useReachesBelow('documents.read');
  const bodies = useBodyChoices(below);
  const { title } = registers[register];
  return (
    <div className="stack">
      <Heading title={`${texts.title}：${title}`}>
        {may('registers.enter') && (
          <>
            <LinkButton to={`/registers/${register}/new`} type="primary">
              {texts.enter}
            </LinkButton>
            <LinkButton to={`/registers/${register}/import`}>{texts.import}</LinkButton>
          </>
        )}
      </Heading>
      <RegisterTabs />
      <p className="meta">{`${registers[register].means}${texts.lead}`}</p>
      <Figures key={search.get('body') ?? body.id} bodyId={search.get('body') ?? body.id} />
      <List
        key={register}
        name={`register-${register}`}
        title={title}
        endpoint={registerEndpoints.listRegister}
        params={{ register }}
        filters={[
          { name: 'text', title: texts.search },
          { name: 'year', title: texts.year },
          {
            name: 'state',
            title: texts.state,
            options: (['not-linked', 'struck-out'] as const).map((value) => ({
              value,
              title: texts.states[value],
            })),
          },
          ...(below ? [{ name: 'body', title: texts.body, options: bodies }] : []),
        ]}
        columns={columnsOf(register)}
        rowId={({ id }) => id}
        link={({ bodyId, id }) => `/registers/line/${bodyId}/${id}`}
        count={texts.lines}
        empty={texts.empty}
        exported={(filters) =>
          call(registerEndpoints.exportRegister, { params: { register }, query: filters })
        }
      />
    </div>
  );
}

type YearFigures = AnswerOf<typeof registerEndpoints.registerFigures>['years'][number];

const figureColumns: readonly Column<YearFigures>[] = [
  { key: 'year', title: texts.year, main: true, cell: ({ year }) => texts.yearOf(year) },
  ...(['licence', 'penalty', 'coercion'] as const).map((kind) => ({
    key: kind,
    title: texts.piecesHead(registers[kind].title),
    right: true as const,
    cell: (figures: YearFigures) => figures[kind],
  })),
  {
    key: 'fee',
    title: texts.feeHead,
    right: true,
    cell: ({ feeFen }) => tenThousandYuanText(feeFen),
  },
];

/** What table 2 of the annual report counts, by year. */
function Figures({ bodyId }: { readonly bodyId: string }) {
  const query = useRead(registerEndpoints.registerFigures, { params: { bodyId } });
  return (
    <details className="panel" open>
      <summary>
        <h2 style={{ display: 'inline' }}>{texts.figures}</h2>
      </summary>
      <Loaded query={query}>
        {({ years }) =>
          years.length === 0 ? (
            <p>{texts.noFigures}</p>
          ) : (
            <div className="stack tight">
              <p className="hint">{texts.figuresHint}</p>
              <Rows
                title={texts.figures}
                rows={years}
                columns={figureColumns}
                rowId={({ year }) => String(year)}
              />
            </div>
          )
        }
      </Loaded>
    </details>
  );
}
