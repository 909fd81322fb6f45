import { Link } from 'react-router';
import { SidePanel } from '../reports/parts/side-panel.tsx';
import { texts } from './texts.ts';
import { countyPage } from './use-county.ts';
import { figureText, percent } from './use-review.ts';
import type { Sum } from './sum-page.tsx';

/** What each member put into a cell, with the way on to its records. */
export function SumParts({
  sum,
  cell,
  close,
}: {
  readonly sum: Sum;
  readonly cell: Sum['cells'][number];
  readonly close: () => void;
}) {
  const partOf = new Map(cell.parts.map(({ memberId, value }) => [memberId, value]));
  const rows = sum.members
    .filter(({ counted }) => counted !== null)
    .map((member) => ({
      ...member,
      value: cell.lacking.includes(member.memberId) ? null : (partOf.get(member.memberId) ?? 0),
    }));
  const whole = cell.sum ?? 0;
  const title = texts.membersOfCell(cell.placeTitle);
  return (
    <SidePanel title={title} close={close}>
      <p>
        <strong>{texts.sumIs(figureText(cell.sum))}</strong>
        {cell.lacking.length > 0 && texts.lackingOf(cell.lacking.length)}
        {cell.frozen !== null && texts.frozenIs(figureText(cell.frozen))}
      </p>
      <div className="scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="figures dense">
          <thead>
            <tr>
              <th scope="col">{texts.body}</th>
              <th scope="col" className="number">
                {texts.figure}
              </th>
              <th scope="col" className="number">
                {texts.share}
              </th>
              <th scope="col">{texts.how}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ memberId, bodyId, reportId, name, counted, value }) => (
              <tr key={memberId}>
                <th scope="row">
                  <Link to={countyPage(sum.year, `/members/${memberId}`)}>{name}</Link>
                </th>
                <td className="number">{figureText(value)}</td>
                <td className="number">{value === null || whole === 0 ? '' : percent(value / whole)}</td>
                <td>
                  {value === 0 ? (
                    <span className="meta">{texts.noRecords}</span>
                  ) : counted === 'report' && bodyId !== null && reportId !== null ? (
                    <Link
                      to={countyPage(sum.year, `/records/${bodyId}/${reportId}`, {
                        place: cell.place,
                        of: texts.recordsLead(name, cell.placeTitle),
                      })}
                      aria-label={texts.recordsOf(name)}
                    >
                      {texts.records}
                    </Link>
                  ) : (
                    <span className="meta">{texts.fileNoRecords}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SidePanel>
  );
}
