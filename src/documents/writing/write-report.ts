import type { AnnualReport } from '../../report/index.ts';
import { fileNameOf } from './file-name.ts';
import type { ReportLayout } from './layout.ts';
import { reportLayout } from './report-layout.ts';
import type { Drawn, WriteOptions } from './writer.ts';
import { contentTypes, type Written, type WrittenFormat } from './written.ts';

const writers: Readonly<
  Record<WrittenFormat, (layout: ReportLayout, report: AnnualReport, options: WriteOptions) => Promise<Drawn>>
> = {
  docx: async (layout, _, options) => (await import('./write-docx.ts')).writeDocx(layout, options),
  pdf: async (layout, _, options) => (await import('./write-pdf.ts')).writePdf(layout, options),
  html: async (layout, _, options) => (await import('./write-html.ts')).writeHtml(layout, options),
  xlsx: async (layout, report, options) =>
    (await import('./write-xlsx.ts')).writeXlsx(layout, report, options),
  json: async (_, report) => (await import('./write-json.ts')).writeJson(report),
};

/**
 * Writes a report in the official layout of its own edition of the form. Nothing is corrected or filled in:
 * what is missing stays empty and is named in `remarks`. The library of a format is loaded when first needed.
 * Use `writeVerifiedReport` to have the file read back and compared before it is handed out.
 */
export async function writeReport(
  report: AnnualReport,
  format: WrittenFormat,
  options: WriteOptions = {},
): Promise<Written> {
  const layout = reportLayout(report);
  const { bytes, remarks } = await writers[format](layout, report, options);
  return {
    bytes,
    contentType: contentTypes[format],
    fileName: fileNameOf(layout.title, format),
    // as data nothing is printed, so nothing is left out
    remarks: format === 'json' ? remarks : [...layout.remarks, ...remarks],
  };
}
