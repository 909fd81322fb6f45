import { useState } from 'react';
import { texts } from './texts.ts';
import { figureText, type Review } from './use-review.ts';
import { WriteComment } from './write-comment.tsx';

type Cell = Review['cells'][number];

const differs = ({ value, lastYear }: Cell): boolean =>
  value === null || value !== 0 || (lastYear !== null && lastYear !== 0);

/** Signed, six decimals at most: fees are in 万元. */
function changeOf({ value, lastYear }: Cell): string {
  if (value === null || lastYear === null) return '';
  const change = Math.round((value - lastYear) * 1_000_000) / 1_000_000;
  return change > 0 ? `+${change}` : String(change);
}

/** Tables 2 to 4 cell by cell beside last year's. */
export function FigurePanel({
  cells,
  write,
}: {
  readonly cells: Review['cells'];
  readonly write: ((place: string, text: string) => void) | null;
}) {
  const [every, setEvery] = useState(false);
  const rows = every ? cells : cells.filter(differs);
  return (
    <section className="panel stack tight">
      <h2>{texts.figures}</h2>
      <label className="option no-print">
        <input type="checkbox" checked={!every} onChange={(event) => setEvery(!event.target.checked)} />
        <span>{texts.onlyFilled}</span>
      </label>
      {rows.length === 0 ? (
        <p>{texts.noneFilled}</p>
      ) : (
        <div className="scroll" role="region" aria-label={texts.figuresName} tabIndex={0}>
          <table className="figures dense report-cells">
            <thead>
              <tr>
                <th scope="col">{texts.cell}</th>
                <th scope="col" className="number">
                  {texts.lastYear}
                </th>
                <th scope="col" className="number">
                  {texts.thisYear}
                </th>
                <th scope="col" className="number">
                  {texts.change}
                </th>
                {write !== null && (
                  <th scope="col" className="report-cell-act">
                    <span className="hidden">{texts.comment}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((cell) => (
                <tr key={cell.place}>
                  <th scope="row">{cell.placeTitle}</th>
                  <td className="number">{figureText(cell.lastYear)}</td>
                  <td className="number">
                    <strong>{figureText(cell.value)}</strong>
                  </td>
                  <td className="number">{changeOf(cell)}</td>
                  {write !== null && (
                    <td className="report-cell-act">
                      <WriteComment title={cell.placeTitle} write={(text) => write(cell.place, text)} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
