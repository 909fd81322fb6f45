import { cellKey, cellsOfTable, cellValue, figuresOf, type AnnualReport } from '../../../report/index.ts';
import { countedEdition, wholeYear, type ReportFigures, type ReportPeriod } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { readMembers, type Member } from '../../../ledger/read/report-county/members.ts';
import { faultOfBodyState, faultOfLength } from '../../input.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import { perform, type ActContext } from '../../perform.ts';
import { faultOfReasonForEver, faultOfPrivate, sourceForEver } from '../../publishing-input.ts';
import { faultOfFileFigures } from '../file-figures.ts';
import { answeredReminders } from './reminder-work.ts';
import { digestOf } from '../report-texts.ts';

export interface MemberReportFile {
  /** Also the id of the import. */
  readonly actId: string;
  /** The county's office. */
  readonly bodyId: string;
  readonly memberId: string;
  readonly year: number;
  readonly fileName: string;
  /** Of the file as it is kept. */
  readonly sha256: string;
  /** What was read from it. */
  readonly report: AnnualReport;
}

/**
 * Takes in the report of a body that works outside of the platform, read from its file; one that was there for the year is replaced. It
 * counts in no sum before it is accepted.
 */
export async function importMemberReport(context: ActContext, input: MemberReportFile): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, memberId, year, sha256, report } = input;
  const { figures, lacking } = cellsOfFile(report);
  const large = faultOfFileFigures(figures);
  if (large !== null) return { done: false, refusal: large };
  return perform(
    context,
    { permission: 'reports.supervise', bodyId, actId, kind: 'report-file.imported' },
    async (tx) => {
      const fault =
        (await faultOfBodyState(tx, bodyId)) ??
        faultOfMember(await findMember(tx, { bodyId, memberId, year, today }), year, report);
      if (fault !== null) return fault;
      await tx
        .insertInto('imported_texts')
        .values({ body_id: bodyId, import_id: actId, report: JSON.stringify(report) })
        .execute();
      const fileName = sourceForEver(input.fileName);
      const payload = { memberId, year, fileName, sha256, digest: digestOf(report), figures, lacking };
      return [{ kind: 'report-file.imported', subjectId: actId, payload }];
    },
  );
}

/** The cells of the form in force that a file fills, and those that it leaves blank. */
export function cellsOfFile(report: AnnualReport): {
  readonly figures: ReportFigures;
  readonly lacking: readonly string[];
} {
  const forms = { disclosure: '2021', requests: '2021' } as const;
  const keys = ([2, 3, 4] as const).flatMap((table) => cellsOfTable({ forms }, table));
  const old = report.forms.disclosure === '2019';
  const lacking = keys
    .filter(({ cell }) => (old && cell.table === 2) || cellValue(report, cell) === null)
    .map(({ cell }) => cellKey(cell));
  const known = new Set(keys.map(({ cell }) => cellKey(cell)));
  const figures = Object.fromEntries(
    Object.entries(figuresOf(report)).filter(([key]) => known.has(key) && !lacking.includes(key)),
  );
  return { figures, lacking };
}

async function findMember(
  tx: Tx,
  {
    bodyId,
    memberId,
    ...of
  }: Pick<MemberReportFile, 'bodyId' | 'memberId' | 'year'> & Pick<ActContext, 'today'>,
): Promise<Member | null> {
  const members = await readMembers(tx, bodyId, of);
  return members.find(({ line }) => line.memberId === memberId) ?? null;
}

function faultOfMember(member: Member | null, year: number, report: AnnualReport): Refusal | null {
  if (member === null) {
    return refuse('wrong-input', `这个单位不在${year}年度的应报单位名单上。请先加进名单。`, 'memberId');
  }
  const { line } = member;
  if (line.exempt !== null) {
    return refuse('wrong-input', `${line.name}在名单上写明不用报。要列入的，请先改名单。`, 'memberId');
  }
  if (line.filer === 'office') {
    return refuse('wrong-input', `${line.name}的年报在本平台编写，不从文件导入。`, 'memberId');
  }
  if (report.year !== null && report.year !== year) {
    return refuse(
      'wrong-input',
      `文件里写的是${report.year}年度，不是${year}年度，没有导入。请核对。`,
      'year',
    );
  }
  return faultOfTwice(member);
}

/** A body's report counts once: what is accepted on the platform leaves no room for a file. */
function faultOfTwice({ line, report }: Member): Refusal | null {
  return report !== null && countedEdition(report.state) !== null
    ? refuse('not-now', `${line.name}在平台上的年报已经审核通过，再列入文件就重复计算了。`)
    : null;
}

/** An import of the county's office. */
interface OfImport {
  readonly actId: string;
  readonly bodyId: string;
  readonly importId: string;
}

/** The county's office takes the figures of a file into its sum. */
export async function acceptMemberFile(
  context: ActContext,
  input: OfImport & { readonly remark: string },
): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, importId } = input;
  const remark = input.remark.trim();
  const fault = faultOfLength(remark, '意见', 'remark', 500) ?? faultOfPrivate(remark, 'remark', '意见');
  if (fault !== null) return { done: false, refusal: fault };
  return perform(
    context,
    { permission: 'reports.supervise', bodyId, actId, kind: 'report-file.accepted' },
    async (tx) => {
      const found = await findImport(tx, input);
      if ('code' in found) return found;
      const { memberId, year, accepted } = found;
      if (accepted) return refuse('not-now', '这份年报已经采用了。');
      const member = await findMember(tx, { bodyId, memberId, year, today });
      if (member === null || member.line.exempt !== null) {
        return refuse('not-now', '这个单位现在不在应报单位名单上，不能列入汇总。请先改名单。');
      }
      const twice = faultOfTwice(member);
      if (twice !== null) return twice;
      const reminded = { bodyId: member.line.bodyId, period: wholeYear(year) };
      return [
        { kind: 'report-file.accepted', subjectId: importId, payload: { remark } },
        ...(await answeredByFile(tx, reminded)),
      ];
    },
  );
}

/** What a reminder asked for has come with the file; a body outside of the platform has no work here. */
const answeredByFile = async (
  tx: Tx,
  { bodyId, period }: { readonly bodyId: string | null; readonly period: ReportPeriod },
) =>
  bodyId === null ? [] : answeredReminders(tx, { bodyId, period }, '县里采用了以文件报来的年报，列入汇总。');

/** Takes a file out again: it was the wrong one, or the body reports on the platform now. */
export async function removeMemberFile(
  context: ActContext,
  input: OfImport & { readonly reason: string },
): Promise<Outcome> {
  const { actId, bodyId, importId, reason } = input;
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(
    context,
    { permission: 'reports.supervise', bodyId, actId, kind: 'report-file.removed' },
    async (tx) => {
      const found = await findImport(tx, input);
      if ('code' in found) return found;
      return [{ kind: 'report-file.removed', subjectId: importId, payload: { reason: reason.trim() } }];
    },
  );
}

/** A file of a member that stands; not one that the body itself imported as its own last year's report. */
async function findImport(
  tx: Tx,
  { bodyId, importId }: OfImport,
): Promise<{ readonly memberId: string; readonly year: number; readonly accepted: boolean } | Refusal> {
  const row = await tx
    .selectFrom('imported_reports')
    .select(['member_id', 'year', 'accepted_at'])
    .where('body_id', '=', bodyId)
    .where('import_id', '=', importId)
    .where('member_id', '<>', bodyId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row === undefined
    ? refuse('not-found', '没有找到这份导入的年报，可能刚才已经替换、去掉了。请刷新。')
    : { memberId: row.member_id, year: row.year, accepted: row.accepted_at !== null };
}
