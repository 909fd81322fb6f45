import { channelGroups } from '../../../law/index.ts';
import { channelEndpoints } from '../../contract/channels.ts';
import { useRead } from '../call/use-read.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useYearOfBody } from '../parts/use-year-of-body.ts';
import { YearOfBodyChoice } from '../parts/year-of-body-choice.tsx';
import { categoryTitle, channelTitle } from './record-values.ts';
import { sumsByCategory, sumsByChannel, sumsByMonth, totalOf, type Sum } from './sums.ts';
import { texts } from './texts.ts';

/** What went out in a year, by channel, category and month: part 1 of the annual report. */
export function ChannelFiguresPage() {
  const of = useYearOfBody('publications.read');
  const { year, bodyId } = of;
  const query = useRead(channelEndpoints.channelFigures, { params: { bodyId }, query: { year } });
  return (
    <div className="stack">
      <Heading title={texts.figuresTitle(year)} />
      <YearOfBodyChoice of={of} label={texts.chooseYear} recorded={query.data?.years} />
      <p className="meta">{texts.figuresLead}</p>
      <Loaded query={query}>
        {({ cells, published }) => (
          <div className="stack">
            <p>
              {texts.published(published)}
              <br />
              {texts.elsewhere(totalOf(sumsByMonth(cells)).count)}
            </p>
            {cells.length === 0 ? (
              <Notice>{texts.noYear}</Notice>
            ) : (
              <>
                <SumTable
                  title={texts.byChannel}
                  head={texts.channel}
                  sums={sumsByChannel(cells)}
                  nameOf={({ id }) => channelTitle(id)}
                  groupOf={({ group }) => channelGroups[group]}
                />
                <SumTable
                  title={texts.byCategory}
                  head={texts.category}
                  sums={sumsByCategory(cells)}
                  nameOf={({ id }) => categoryTitle(id)}
                />
                <SumTable
                  title={texts.byMonth}
                  head={texts.monthHead}
                  sums={sumsByMonth(cells)}
                  nameOf={({ id }) => texts.month(Number(id))}
                />
              </>
            )}
          </div>
        )}
      </Loaded>
    </div>
  );
}

function SumTable<S extends Sum>({
  title,
  head,
  sums,
  nameOf,
  groupOf,
}: {
  readonly title: string;
  readonly head: string;
  readonly sums: readonly S[];
  readonly nameOf: (sum: S) => string;
  readonly groupOf?: (sum: S) => string;
}) {
  const total = totalOf(sums);
  return (
    <section className="panel stack tight">
      <h2>{title}</h2>
      <div className="scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="figures dense">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {groupOf !== undefined && <th scope="col">{texts.group}</th>}
              <th scope="col" className="number">
                {texts.count}
              </th>
              <th scope="col" className="number">
                {texts.readsTotal}
              </th>
            </tr>
          </thead>
          <tbody>
            {sums.map((sum) => (
              <tr key={sum.id}>
                <th scope="row">{nameOf(sum)}</th>
                {groupOf !== undefined && <td>{groupOf(sum)}</td>}
                <td className="number">{sum.count}</td>
                <td className="number">{sum.reads}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.total}</th>
              {groupOf !== undefined && <td />}
              <td className="number">{total.count}</td>
              <td className="number">{total.reads}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
