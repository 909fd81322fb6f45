import type { ReactElement } from 'react';
import { formatChinese } from '../../../../law/index.ts';
import type { PublishedReport } from '../../../../ledger/read/site/report-comparison.ts';
import { dataDictionary, dataField } from '../../../../report/index.ts';
import { correctedFigures } from '../../reports/compared-figures.ts';
import { reportTexts } from '../../texts/reports.ts';

const texts = reportTexts.page;

/** What corrections changed after publication: each figure as it was and as it is, the newest correction first. */
export function CorrectedFigures({ report }: { readonly report: PublishedReport }): ReactElement | null {
  const { editions } = report;
  const corrections = editions.flatMap((edition, at) => {
    const before = editions[at - 1];
    return before === undefined
      ? []
      : [{ edition, changed: correctedFigures(dataDictionary, before.figures, edition.figures) }];
  });
  if (corrections.length === 0) return null;
  return (
    <section className="corrections">
      {corrections.toReversed().map(({ edition, changed }) => {
        const day = formatChinese(edition.on);
        const id = `corrected-${edition.edition}`;
        return changed.length === 0 ? (
          <p key={id}>{texts.noFigures(day)}</p>
        ) : (
          <div key={id}>
            <h2 id={id}>{texts.corrected(day)}</h2>
            <div className="scroll" role="region" aria-labelledby={id} tabIndex={0}>
              <table>
                <caption className="unseen">{texts.correctedTable}</caption>
                <thead>
                  <tr>
                    <th scope="col">{texts.place}</th>
                    <th scope="col">{texts.before}</th>
                    <th scope="col">{texts.after}</th>
                  </tr>
                </thead>
                <tbody>
                  {changed.map(({ place, from, to }) => (
                    <tr key={place}>
                      <th scope="row">{dataField(place)?.title ?? place}</th>
                      <td>{from}</td>
                      <td>{to}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        );
      })}
    </section>
  );
}
