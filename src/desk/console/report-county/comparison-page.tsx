import { Link, useSearchParams } from 'react-router';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';
import { Choice } from '../parts/choice.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { Bars } from './bars.tsx';
import { CellChoice } from './cell-choice.tsx';
import { texts } from './texts.ts';
import { countyPage, useCounty } from './use-county.ts';

type Comparison = AnswerOf<typeof reportCountyEndpoints.compareReports>;

const usual = '3/received/total';
/** Years that are compared where the address says nothing. */
const usualYears = 3;

const shown = (value: number | null | undefined): string => (value == null ? texts.notIn : String(value));

function Shown({ data, order }: { readonly data: Comparison; readonly order: string }) {
  const { years, rows, sums, placeTitle, unit } = data;
  const last = years.length - 1;
  const latest = years[last] ?? 0;
  const sorted =
    order === 'value' ? rows.toSorted((a, b) => (b.values[last] ?? -1) - (a.values[last] ?? -1)) : rows;
  if (sums.every((sum) => sum === null)) return <Notice>{texts.noComparison}</Notice>;
  return (
    <div className="stack">
      <div className="report-charts">
        <Bars
          title={texts.chartOfYear(latest)}
          bars={sorted.map(({ memberId, name, values }) => ({
            id: memberId,
            title: name,
            value: values[last] ?? null,
          }))}
        />
        <Bars
          title={texts.chartOfYears}
          bars={years.map((year, at) => ({
            id: String(year),
            title: texts.yearOf(year),
            value: sums[at] ?? null,
          }))}
        />
      </div>
      <p className="meta">
        {texts.unit(unit)}
        {texts.stop}
        {texts.chartHint}
      </p>
      <div className="scroll" role="region" aria-label={texts.comparisonName(placeTitle)} tabIndex={0}>
        <table className="figures dense rows">
          <caption>{placeTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.body}</th>
              {years.map((year) => (
                <th scope="col" className="number" key={year}>
                  {texts.yearOf(year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ memberId, name, values }) => (
              <tr key={memberId}>
                <th scope="row">{name}</th>
                {years.map((year, at) => (
                  <td className="number" key={year}>
                    {values[at] == null ? (
                      <span className="meta">{texts.notIn}</span>
                    ) : (
                      <Link
                        to={countyPage(year, `/members/${memberId}`)}
                        aria-label={texts.valueOf(name, year, String(values[at]))}
                      >
                        {values[at]}
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.total}</th>
              {years.map((year, at) => (
                <td className="number" key={year}>
                  <strong>{shown(sums[at])}</strong>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}

/** One cell over bodies and years (比较): bars, and the table behind them. */
export function ComparisonPage() {
  const { bodyId, year, years } = useCounty();
  const [search, setSearch] = useSearchParams();
  const place = search.get('place') ?? usual;
  const to = Number(search.get('to') ?? year);
  const from = Number(search.get('from') ?? to - usualYears + 1);
  const order = search.get('order') ?? 'roster';
  const query = useRead(reportCountyEndpoints.compareReports, {
    params: { bodyId },
    query: { place, from, to },
  });
  const put = (key: string) => (value: string) =>
    setSearch({ ...Object.fromEntries(search), year: String(year), [key]: value });
  const yearOptions = [...new Set([...years, from, to, ...years.map((each) => each - usualYears)])]
    .filter((each) => Number.isInteger(each))
    .toSorted((a, b) => b - a)
    .map((each) => ({ value: String(each), title: texts.yearOf(each) }));
  const cells = query.data?.places ?? [{ place, placeTitle: place }];
  return (
    <div className="stack">
      <Heading title={texts.comparisonTitle}>
        <LinkButton to={countyPage(year)}>{texts.title}</LinkButton>
        <LinkButton to={countyPage(year, '/sum')}>{texts.links.sum}</LinkButton>
      </Heading>
      <p className="lead">{texts.comparisonLead}</p>
      <div className="filters">
        <CellChoice place={place} places={cells} put={put('place')} />
        <Choice
          id="comparison-from"
          label={texts.from}
          value={String(from)}
          options={yearOptions}
          put={put('from')}
        />
        <Choice
          id="comparison-to"
          label={texts.to}
          value={String(to)}
          options={yearOptions}
          put={put('to')}
        />
        <Choice
          id="comparison-order"
          label={texts.order}
          value={order}
          options={Object.entries(texts.orders).map(([value, title]) => ({ value, title }))}
          put={put('order')}
        />
      </div>
      <Loaded query={query}>{(data) => <Shown data={data} order={order} />}</Loaded>
    </div>
  );
}
