import {
  findingWord,
  notJudgedWord,
  cellName,
  type AnnualReport,
  type Finding,
  type Where,
} from '../../report/index.ts';
import { longestCell, workbook, type Sheet, type SheetCell } from './workbook.ts';
import { textStyle } from './write-xlsx.ts';
import type { WriteOptions } from './writer.ts';

/** The findings of one file; with its report, cells are named as its own edition of the form names them. */
export interface FileFindings {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly report?: AnnualReport;
  /** Why the file could not be checked, in Chinese; it then has one row that says so. */
  readonly reason?: string;
}

const heads = ['文件', '等级', '规则', '位置', '问题', '左', '右', '建议'];
const partNames: Readonly<Record<NonNullable<Where['part']>, string>> = {
  title: '标题',
  document: '全文',
  preamble: '前言',
  overview: '一、总体情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
};

/**
 * The list of findings as a workbook: one row a finding, in the order given, with a head to filter by that
 * stays in view. File names and messages stay text, whatever they begin with.
 */
export function writeFindings(
  files: readonly FileFindings[],
  { writtenAt = new Date() }: WriteOptions = {},
): Uint8Array {
  const lines = files.flatMap(({ file, findings, report, reason }) => [
    ...(reason === undefined ? [] : [[file, notJudgedWord, '', '全文', reason, null, null, '']]),
    ...findings.map((finding) => [
      file,
      findingWord(finding),
      finding.rule,
      placeName(finding.where, report),
      finding.message,
      finding.left ?? null,
      finding.right ?? null,
      finding.advice ?? '',
    ]),
  ]);
  const rows = lines.map((line) =>
    line.map((value, column): SheetCell => ({
      column,
      value: typeof value === 'string' ? value.slice(0, longestCell) : value,
      style: typeof value === 'string' ? textStyle(value) : 'text',
    })),
  );
  const sheet: Sheet = {
    name: '检查结果',
    widths: [30, 10, 8, 44, 70, 12, 12, 50],
    frozenRows: 1,
    filter: true,
    landscape: true,
    rows: [heads.map((value, column) => ({ column, value, style: 'head' as const })), ...rows],
  };
  return workbook([sheet], { title: '年度报告检查结果', author: '', writtenAt });
}

function placeName({ table, row, column, part }: Where, report: AnnualReport | undefined): string {
  if (table === undefined) return part === undefined ? '全文' : partNames[part];
  const place = {
    table,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
  return cellName(report ?? { forms: { disclosure: null, requests: null } }, place);
}
