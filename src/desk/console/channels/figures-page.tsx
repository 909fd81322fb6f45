import { useSearchParams } from 'react-router';
import { channelGroups } from '../../../law/index.ts';
import { channelEndpoints } from '../../contract/channels.ts';
import { useRead } from '../call/use-read.ts';
import { Choice } from '../parts/choice.tsx';
import { useBodyChoices } from '../parts/choices.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe, useReachesBelow } from '../parts/person.ts';
import { categoryTitle, channelTitle } from './record-values.ts';
import { sumsByCategory, sumsByChannel, sumsByMonth, totalOf, type Sum } from './sums.ts';
import { texts } from './texts.ts';

/** What went out in a year, by channel, category and month: part 1 of the annual report. */
export function ChannelFiguresPage() {
  const { body, today } = useMe();
  const below = useReachesBelow('publications.read');
  const bodies = useBodyChoices(below);
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(today.slice(0, 4));
  const asked = Number(search.get('year'));
  const year = Number.isInteger(asked) && asked >= 1949 && asked <= 2999 ? asked : thisYear;
  const bodyId = search.get('body') ?? body.id;
  const query = useRead(channelEndpoints.channelFigures, { params: { bodyId }, query: { year } });
  const years = [...new Set([thisYear, year, ...(query.data?.years ?? [])])].toSorted((a, b) => b - a);
  const go = (change: Readonly<Record<string, string>>) =>
    setSearch({ ...Object.fromEntries(search), ...change });
  return (
    <div className="stack">
      <Heading title={texts.figuresTitle(year)} />
      <div className="row">
        <Choice
          id="figures-year"
          label={texts.chooseYear}
          value={String(year)}
          options={years.map((each) => ({ value: String(each), title: texts.yearOption(each) }))}
          put={(value) => go({ year: value })}
        />
        {below && (
          <Choice
            id="figures-body"
            label={texts.body}
            value={bodyId}
            options={bodies}
            put={(value) => go({ body: value })}
          />
        )}
      </div>
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
