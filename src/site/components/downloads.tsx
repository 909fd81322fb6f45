import type { ReactElement } from 'react';
import type { CheckedFile } from '../../documents/checking/check-opened.ts';
import type { AnnualReport } from '../../report/index.ts';
import { texts } from '../texts.ts';

/** The formats in which a report can be taken away, in the order of their buttons. */
export const downloadFormats = ['docx', 'pdf', 'html', 'xlsx', 'json'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

/** The report in every format: a plain form that carries the report itself, as nothing is kept. */
export function Downloads({ report, file }: { report: AnnualReport; file: string }): ReactElement {
  return (
    <form method="post" action="/api/convert/docx" className="downloads" data-download>
      <input type="hidden" name="report" value={JSON.stringify(report)} />
      <p className="hint">{texts.results.downloadsHint}</p>
      {downloadFormats.map((format) => (
        <button key={format} formAction={`/api/convert/${format}`} className="secondary">
          {texts.formats[format]}
          <span className="unseen">{`：${file}`}</span>
        </button>
      ))}
    </form>
  );
}

/** What the list of findings needs of a file: the texts of the report stay behind. */
export function forExport(checked: CheckedFile): CheckedFile {
  if (checked.report === undefined) return checked;
  const narrative = { preamble: null, overview: null, problems: null, other: null };
  return { ...checked, report: { ...checked.report, narrative } };
}

/** All findings of all files as one workbook. */
export function ExportFindings({ files }: { files: readonly CheckedFile[] }): ReactElement {
  return (
    <form method="post" action="/api/check/findings.xlsx" data-download data-export>
      <input type="hidden" name="files" value={JSON.stringify(files.map(forExport))} />
      <button className="secondary">{texts.results.exportAll}</button>
    </form>
  );
}
