import type { AnnualReport } from './annual-report.ts';
import { editionIds, reportShape, type LeafShape, type ObjectShape, type Shape } from './shape.ts';

/** The report, or why a value is none. */
export type ParsedReport =
  | { readonly ok: true; readonly report: AnnualReport }
  | {
      readonly ok: false;
      /** One Chinese sentence each, naming the path. */
      readonly problems: readonly string[];
      /** The first of them and how many there are, as one sentence. */
      readonly reason: string;
    };

/**
 * Checks that a value, from JSON, is an annual report by the contract. Accepts exactly what the JSON Schema does.
 * @param value anything
 */
export function parseAnnualReport(value: unknown): ParsedReport {
  const problems = problemsOf(reportShape, value, '');
  if (problems.length === 0) return { ok: true, report: value as AnnualReport };
  const more = problems.length > 1 ? `。这样的地方共有${problems.length}处` : '';
  return { ok: false, problems, reason: `这份数据不合年度报告的格式：${problems[0]}${more}。` };
}

function problemsOf(shape: Shape, value: unknown, path: string): readonly string[] {
  return shape.kind === 'object' ? problemsOfObject(shape, value, path) : problemsOfLeaf(shape, value, path);
}

function problemsOfObject(shape: ObjectShape, value: unknown, path: string): readonly string[] {
  if (value === null && shape.nullable === true) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`${nameOf(path)}应为一组数据（对象），现为${shown(value)}`];
  }
  const given = new Map(Object.entries(value));
  const unknown = [...given.keys()].filter((key) => !Object.hasOwn(shape.fields, key));
  return [
    ...Object.entries(shape.fields).flatMap(([key, field]) => {
      const at = path === '' ? key : `${path}.${key}`;
      if (given.has(key)) return problemsOf(field, given.get(key), at);
      return shape.optional?.includes(key) === true ? [] : [`缺少${at}`];
    }),
    ...unknown.map((key) => `${nameOf(path)}里有不认识的项“${shortened(key)}”`),
  ];
}

function problemsOfLeaf({ kind }: LeafShape, value: unknown, path: string): readonly string[] {
  if (value === null || accepts[kind](value)) return [];
  return [`${nameOf(path)}应为${wanted[kind]}或者null，现为${shown(value)}`];
}

const isWhole = (value: unknown): value is number => Number.isInteger(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const accepts: Readonly<Record<LeafShape['kind'], (value: unknown) => boolean>> = {
  edition: (value) => editionIds.some((id) => id === value),
  text: (value) => typeof value === 'string',
  date: isDate,
  year: isWhole,
  count: (value) => isWhole(value) && value >= 0,
  signed: isWhole,
  tenThousandYuan: (value) => isNumber(value) && value >= 0,
  amount: isNumber,
};

const wanted: Readonly<Record<LeafShape['kind'], string>> = {
  edition: '“2021”、“2019”',
  text: '文字',
  date: '日期（如2025-01-01）',
  year: '年份（整数）',
  count: '0、正整数',
  signed: '整数',
  tenThousandYuan: '不小于0的数（万元）',
  amount: '数（万元）',
};

/** A day that the calendar has, as YYYY-MM-DD. */
function isDate(value: unknown): boolean {
  const found = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) : null;
  if (found === null) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function nameOf(path: string): string {
  return path === '' ? '整份数据' : path;
}

function shown(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return '一个列表';
  if (typeof value === 'object') return '一组数据（对象）';
  if (typeof value === 'string') return `“${shortened(value)}”`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '空';
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
