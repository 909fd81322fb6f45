import { cellsOfFile } from '../../../../acts/reports/county/member-file.ts';
import { importOwnReport, removeOwnReport } from '../../../../acts/reports/import-own-report.ts';
import { crossCheck } from '../../../../report/index.ts';
import { screenText } from '../../../../screening/screen-text.ts';
import type { reportEndpoints } from '../../../contract/reports.ts';
import type { HandlersOf } from '../../frame/handler.ts';
import { doneOr, Refused } from '../../frame/refused.ts';
import { shownFinding } from '../report-county/shown.ts';
import { keepReportFile, openKeptReport } from './keep-report-file.ts';

type Handlers = Pick<
  HandlersOf<typeof reportEndpoints>,
  'readEarlierReport' | 'importEarlierReport' | 'removeEarlierReport'
>;

/** Reports of the body itself that were filed elsewhere, read from their files as the base of comparison. */
export const earlierReportHandlers: Handlers = {
  readEarlierReport: async (call) => {
    const kept = await keepReportFile(call, call.params.bodyId, call.upload);
    if (kept instanceof Refused) return kept;
    const { reading, omissions, remarks } = kept.opened;
    const { report } = reading;
    return {
      file: kept.file,
      year: report.year,
      agency: report.agency,
      ...cellsOfFile(report),
      findings: crossCheck({ reading, screen: screenText }).map((finding) => shownFinding(finding, report)),
      on: report.period?.to ?? null,
      remarks: [...omissions, ...remarks, ...reading.remarks],
    };
  },
  importEarlierReport: async (call) => {
    const { context, params, body } = call;
    const { actId, fileId, year } = body;
    const kept = await openKeptReport(call, { ...params, fileId });
    if (kept instanceof Refused) return kept;
    const { name: fileName, sha256 } = kept.file;
    const { report } = kept.opened.reading;
    return doneOr(await importOwnReport(context, { ...params, actId, year, fileName, sha256, report }));
  },
  removeEarlierReport: async ({ context, params, body }) =>
    doneOr(await removeOwnReport(context, { ...params, ...body })),
};
