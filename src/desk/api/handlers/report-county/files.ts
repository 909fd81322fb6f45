import type { reportCountyEndpoints } from '../../../contract/report-county.ts';
import {
  acceptMemberFile,
  cellsOfFile,
  importMemberReport,
  removeMemberFile,
} from '../../../../acts/reports/county/member-file.ts';
import { crossCheck } from '../../../../report/index.ts';
import { screenText } from '../../../../screening/screen-text.ts';
import type { HandlersOf } from '../../frame/handler.ts';
import { doneOr, Refused, refused } from '../../frame/refused.ts';
import { keepReportFile, lostFile, openKeptReport } from '../reports/keep-report-file.ts';
import { shownFinding, titleOfPlace } from './shown.ts';

type Handlers = Pick<
  HandlersOf<typeof reportCountyEndpoints>,
  'readMemberReport' | 'importMemberReport' | 'acceptMemberFile' | 'removeMemberFile' | 'memberFile'
>;

/** Reports that come as files from bodies outside of the platform: read, looked at, then imported and accepted. */
export const memberFileHandlers: Handlers = {
  readMemberReport: async (call) => {
    const kept = await keepReportFile(call, call.params.bodyId, call.upload);
    if (kept instanceof Refused) return kept;
    const { file, opened } = kept;
    const { reading, omissions, remarks } = opened;
    const { report } = reading;
    const { figures, lacking } = cellsOfFile(report);
    return {
      file,
      read: {
        agency: report.agency,
        year: report.year,
        filled: Object.keys(figures).length,
        lacking: lacking.map((place) => ({ place, placeTitle: titleOfPlace(place) ?? place })),
        findings: crossCheck({ reading, screen: screenText }).map((finding) => shownFinding(finding, report)),
        remarks: [...omissions, ...remarks, ...reading.remarks],
      },
    };
  },
  importMemberReport: async (call) => {
    const { context, params, body } = call;
    const { actId, memberId, year, fileId } = body;
    const kept = await openKeptReport(call, { ...params, fileId });
    if (kept instanceof Refused) return kept;
    const { name: fileName, sha256 } = kept.file;
    const { report } = kept.opened.reading;
    return doneOr(
      await importMemberReport(context, { ...params, actId, memberId, year, fileName, sha256, report }),
    );
  },
  acceptMemberFile: async ({ context, params, body }) =>
    doneOr(await acceptMemberFile(context, { ...params, ...body })),
  removeMemberFile: async ({ context, params, body }) =>
    doneOr(await removeMemberFile(context, { ...params, ...body })),
  memberFile: async ({ services, scope, params: { bodyId, importId } }) => {
    const row = await services.ledger.read(scope, (tx) =>
      tx
        .selectFrom('imported_reports')
        .select(['file_name', 'sha256'])
        .where('body_id', '=', bodyId)
        .where('import_id', '=', importId)
        .executeTakeFirst(),
    );
    if (row === undefined) return refused('not-found', '没有找到这份导入的年报，或者它不归您管。');
    const bytes = await services.files.read(row.sha256);
    return bytes === null ? lostFile() : { name: row.file_name, type: 'application/octet-stream', bytes };
  },
};
