import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { reportFileNames } from '../../place.ts';
import { reportTexts } from '../../texts/reports.ts';

const texts = reportTexts.data;

/** The data of all published reports: files at addresses that stay. */
export function ReportDownloads({ call }: { readonly call: SiteCall }): ReactElement {
  return (
    <section aria-labelledby="report-data">
      <h2 id="report-data">{texts.title}</h2>
      <p>{texts.lead}</p>
      <ul className="downloads">
        {reportFileNames.map((file) => (
          <li key={file}>
            <a href={linkTo(call, { kind: 'report-data', file }, call.map.top)} download>
              {texts.files[file]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
