import { figuresOf, type AnnualReport } from '../../report/index.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfReasonForEver, sourceForEver } from '../publishing-input.ts';
import { cellsOfFile } from './county/member-file.ts';
import { faultOfFileFigures } from './file-figures.ts';
import { digestOf } from './report-texts.ts';

export interface OwnReportFile {
  /** Also the id of the import. */
  readonly actId: string;
  readonly bodyId: string;
  readonly year: number;
  readonly fileName: string;
  /** Of the file as it is kept. */
  readonly sha256: string;
  /** What was read from it. */
  readonly report: AnnualReport;
}

/**
 * Takes a report of the body itself of a year before the platform as the base of comparison: 上年结转, 现行有效 and what it promised to
 * improve. One that was there for the year is replaced.
 */
export async function importOwnReport(context: ActContext, input: OwnReportFile): Promise<Outcome> {
  const { actId, bodyId, year, sha256, report } = input;
  if (report.year !== null && report.year !== year) {
    return {
      done: false,
      refusal: refuse(
        'wrong-input',
        `文件里写的是${report.year}年度，不是${year}年度，没有导入。请核对。`,
        'year',
      ),
    };
  }
  if (Object.keys(figuresOf(report)).length === 0 && report.narrative.overview === null) {
    const message = '文件里没有读出年报的数字和正文，没有导入。请换一份文件，Word或者网页读得最全。';
    return { done: false, refusal: refuse('wrong-input', message, 'fileId') };
  }
  const { figures, lacking } = cellsOfFile(report);
  const large = faultOfFileFigures(figures);
  if (large !== null) return { done: false, refusal: large };
  return perform(
    context,
    { permission: 'reports.write', bodyId, actId, kind: 'report-file.imported' },
    async (tx) => {
      const closed = await faultOfBodyState(tx, bodyId);
      if (closed !== null) return closed;
      const own = await tx
        .selectFrom('reports')
        .select('report_id')
        .where('body_id', '=', bodyId)
        .where('scope', '=', 'own')
        .where('period_kind', '=', 'year')
        .where('year', '=', year)
        .where('phase', '=', 'published')
        .executeTakeFirst();
      if (own !== undefined) {
        return refuse('not-now', `${year}年度的年报已经在本平台公布，比较时就用它，不用导入。`, 'year');
      }
      await tx
        .insertInto('imported_texts')
        .values({ body_id: bodyId, import_id: actId, report: JSON.stringify(report) })
        .execute();
      const fileName = sourceForEver(input.fileName);
      const payload = {
        memberId: bodyId,
        year,
        fileName,
        sha256,
        digest: digestOf(report),
        figures,
        lacking,
      };
      return [{ kind: 'report-file.imported', subjectId: actId, payload }];
    },
  );
}

/** Takes an imported report of the body itself out again: it was the wrong file. */
export async function removeOwnReport(
  context: ActContext,
  input: {
    readonly actId: string;
    readonly bodyId: string;
    readonly importId: string;
    readonly reason: string;
  },
): Promise<Outcome> {
  const { actId, bodyId, importId } = input;
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(
    context,
    { permission: 'reports.write', bodyId, actId, kind: 'report-file.removed' },
    async (tx) => {
      const row = await tx
        .selectFrom('imported_reports')
        .select('import_id')
        .where('body_id', '=', bodyId)
        .where('import_id', '=', importId)
        .where('member_id', '=', bodyId)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return row === undefined
        ? refuse('not-found', '没有找到这份导入的年报，可能刚才已经替换、去掉了。请刷新。')
        : [{ kind: 'report-file.removed', subjectId: importId, payload: { reason } }];
    },
  );
}
