import { feesOfFen, fenOfFees, reportPhases, type CivilDate } from '../../../../law/index.ts';
import {
  cellKey,
  cellName,
  cellsOfTable,
  findingWord,
  placeOfFinding,
  reportSections,
  sectionIds,
  type AnnualReport,
  type Finding,
  type FormCell,
} from '../../../../report/index.ts';
import { countedOf, countedTwice, type Member } from '../../../../ledger/read/report-county/members.ts';
import type { MemberReading } from './member-reading.ts';

/** The form in force: sums and comparisons follow it. */
export const form2021: Pick<AnnualReport, 'forms'> = { forms: { disclosure: '2021', requests: '2021' } };

/** Every cell of the form in its order. */
export const formCells: readonly FormCell[] = ([2, 3, 4] as const).flatMap((table) =>
  cellsOfTable(form2021, table),
);

/** 表三“一、本年新收政府信息公开申请数量”行、“总计”列 */
export const titleOfCell = (cell: FormCell['cell']): string => cellName(form2021, cell);

const titles = new Map(formCells.map(({ cell }) => [cellKey(cell), titleOfCell(cell)]));

const partTitles: Readonly<Record<string, string>> = {
  document: '整份年报',
  title: '标题',
  preamble: '开头',
  overview: '第一部分',
  problems: '第五部分',
  other: '第六部分',
};

/** What a place of a report is called; null for one that no report has. */
export function titleOfPlace(place: string): string | null {
  const section = sectionIds.find((id) => id === place);
  if (section !== undefined) {
    const { heading, part } = reportSections[section];
    return `${partTitles[part] ?? ''}${heading === null ? '' : `（${heading}）`}`;
  }
  return titles.get(place) ?? partTitles[place] ?? null;
}

/** A finding as the contract has it. */
export function shownFinding(finding: Finding, of: Pick<AnnualReport, 'forms'> = form2021) {
  const { rule, level, where, message, advice } = finding;
  const { table, row, column, part } = where;
  const place = placeOfFinding(where);
  const cell =
    table === undefined
      ? null
      : cellName(of, {
          table,
          ...(row === undefined ? {} : { row }),
          ...(column === undefined ? {} : { column }),
        });
  return {
    rule,
    level,
    levelTitle: findingWord(finding),
    place: place === 'document' ? null : place,
    placeTitle: cell ?? partTitles[part ?? 'document'] ?? '',
    message,
    advice: advice ?? null,
  };
}

export const levelsOf = (findings: readonly Finding[]) => {
  const count = (level: Finding['level']) => findings.filter((each) => each.level === level).length;
  return { error: count('error'), warning: count('warning'), notice: count('notice') };
};

/** What is known of a member beside its report. */
interface MemberBeside {
  /** Null where no figures were checked. */
  readonly findings: readonly Finding[] | null;
  /** By `closedMembers`. */
  readonly closed: ReadonlyMap<string, CivilDate>;
}

/** A member as the lists show it. */
export function shownMember(member: Member, { findings, closed }: MemberBeside) {
  const { line, standing, report, file, due, receivedOn, lateBy, reminders, lastReminder, unreviewed } =
    member;
  const counted = countedOf(member);
  return {
    memberId: line.memberId,
    bodyId: line.bodyId,
    name: line.name,
    filer: line.filer,
    exempt: line.exempt,
    closedOn: line.bodyId === null ? null : (closed.get(line.bodyId) ?? null),
    standing,
    report:
      report === null
        ? null
        : { id: report.reportId, phase: report.state.phase, edition: report.state.edition },
    file:
      file === null
        ? null
        : {
            importId: file.importId,
            fileName: file.fileName,
            importedOn: file.importedOn,
            acceptedAt: file.acceptedAt,
            remark: file.remark,
            lacking: file.lacking.length,
          },
    due,
    receivedOn,
    lateBy,
    reminders,
    lastReminder,
    unreviewed,
    counted:
      counted === null ? null : counted.source.importId === null ? ('report' as const) : ('file' as const),
    twice: countedTwice(member),
    findings: findings === null ? null : levelsOf(findings),
  };
}

export type ShownMember = ReturnType<typeof shownMember>;

/** 在写, or what stands for a file. */
export const phaseTitleOf = (
  { report, file, standing }: Member,
  from: MemberReading['from'] | null,
): string => {
  if (from === 'file' || report === null) {
    if (file === null) return standing === 'exempt' ? '不用报' : '没有报';
    return file.acceptedAt === null ? '文件待审' : '文件已采用';
  }
  return reportPhases[report.state.phase].title;
};

/** Sum of what is given; null where nothing is. Money has six decimals: added as 分, so that it is exact. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const given = values.flatMap((value) => value ?? []);
  if (given.length === 0) return null;
  return feesOfFen(given.reduce((sum, value) => sum + fenOfFees(value), 0));
}
