import type { ReactElement } from 'react';
import type { SiteCall } from '../../call.ts';
import type { ChosenFigure, FigureOfUnit } from '../../reports/choose-figure.ts';
import { reportTexts } from '../../texts/reports.ts';
import { Figure } from './figure.tsx';
import { Phrases } from '../phrases.tsx';
import { UnitYear } from './unit-year.tsx';

const texts = reportTexts.figure;

interface FigureChartProps {
  readonly call: SiteCall;
  readonly chosen: ChosenFigure;
}

/** One row a body, its figure as a bar. The table is the data: who hears the page, or prints it, has every figure as text. */
export function FigureChart({ call, chosen }: FigureChartProps): ReactElement {
  const { name, field, year, rows, sums } = chosen;
  return (
    <table className="figure-chart">
      <caption>{texts.caption(year, name)}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.unit}</th>
          <th scope="col">{texts.figure(field.unit)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.unit.key} call={call} row={row} chosen={chosen} />
        ))}
      </tbody>
      {sums.length > 0 && (
        <tfoot>
          {sums.map((row) => (
            <Row key={row.unit.key} call={call} row={row} chosen={chosen} />
          ))}
        </tfoot>
      )}
    </table>
  );
}

function Row({
  call,
  row: { unit, report, figure, share },
  chosen: { year, field },
}: FigureChartProps & { readonly row: FigureOfUnit }): ReactElement {
  return (
    <tr>
      <th scope="row">
        <UnitYear call={call} unit={unit} year={year} report={report}>
          <Phrases text={unit.name} />
        </UnitYear>
      </th>
      <td>
        {share !== null && share > 0 && (
          <svg className="bar" aria-hidden="true" focusable="false">
            {/* Never so short that it cannot be seen. */}
            <rect width={`${Math.max(1, Math.round(share * 1000) / 10)}%`} height="100%" />
          </svg>
        )}
        <Figure figure={figure} blank={report?.lacking.includes(field.place) === true} />
      </td>
    </tr>
  );
}
