import type { ReactElement } from 'react';
import type { ComparedReport } from '../../../../ledger/read/site/compared-reports.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import type { ChosenComparison } from '../../reports/choose-comparison.ts';
import { figureOf, overYears, reportOf } from '../../reports/compared-figures.ts';
import { reportTexts } from '../../texts/reports.ts';
import { Phrases } from '../phrases.tsx';
import { WideTable } from '../wide-table.tsx';
import { Figure } from './figure.tsx';
import { UnitYear } from './unit-year.tsx';

const texts = reportTexts.compare;

interface ComparisonTableProps {
  readonly call: SiteCall;
  readonly reports: readonly ComparedReport[];
  readonly chosen: ChosenComparison['chosen'];
}

/** One row a figure; under each body its years, each with what changed against the year before it on the page. */
export function ComparisonTable({ call, reports, chosen }: ComparisonTableProps): ReactElement {
  const { units, years, group } = chosen;
  const found = units.map((unit) => ({
    unit,
    reports: years.map((year) => reportOf(reports, unit, year)),
  }));
  // The newest year in which one of them has figures.
  const newest = years.findLast((_, at) => found.some((each) => each.reports[at] !== null)) ?? null;
  return (
    <WideTable labelledBy="comparison">
      <table className="comparison">
        <caption id="comparison">{texts.table(group.title)}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {group.title}
            </th>
            {units.map(({ key, name }) => (
              <th key={key} scope="colgroup" colSpan={years.length}>
                <Phrases text={name} />
              </th>
            ))}
          </tr>
          <tr>
            {found.map(({ unit, reports: ofUnit }) =>
              years.map((year, at) => (
                <th key={`${unit.key}.${year}`} scope="col">
                  <UnitYear call={call} unit={unit} year={year} report={ofUnit[at] ?? null}>
                    {texts.year(year)}
                  </UnitYear>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {group.cells.map(({ field, name }) => (
            <tr key={field.place}>
              <th scope="row">
                <OfAll call={call} place={field.place} name={name} year={newest} />
                {field.kind === 'tenThousandYuan' && texts.unit(field.unit)}
              </th>
              {found.map(({ unit, reports: ofUnit }) =>
                overYears(ofUnit.map((report) => figureOf(report, field))).map((figure, at) => (
                  <td key={`${unit.key}.${years[at]}`}>
                    <Figure figure={figure} blank={ofUnit[at]?.lacking.includes(field.place) === true} />
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** The name of a figure leads to that figure of all bodies. A folder has no such page. */
function OfAll({
  call,
  place,
  name,
  year,
}: {
  readonly call: SiteCall;
  readonly place: string;
  readonly name: string;
  readonly year: number | null;
}): ReactElement {
  if (call.exported || year === null) return <>{name}</>;
  const query = new URLSearchParams({ figure: place, year: String(year) });
  return <a href={`${linkTo(call, { kind: 'report-comparison' })}?${query.toString()}`}>{name}</a>;
}
