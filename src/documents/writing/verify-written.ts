import { cellName, cellsOfTable, cellValue, type AnnualReport, type Reading } from '../../report/index.ts';
import { isExpected } from '../reading/pdf/garbled.ts';
import { figureText } from './figure-text.ts';
import { printableText } from './printable-text.ts';
import { editionsOf } from './report-layout.ts';
import { replacement } from './writer.ts';
import type { WrittenFormat } from './written.ts';

/** Stands for what is not there. */
export const nothing = '空';

/** One place where the file says something else than the report. */
export interface Difference {
  /** 表三“一、本年新收政府信息公开申请数量”行、“自然人”列; 一、总体情况 */
  readonly place: string;
  readonly meant: string;
  readonly found: string;
  /** Whether it is in the words of a part in prose; else it is a figure, or what the report is known by. */
  readonly inProse: boolean;
}

/**
 * Compares what was read back with what was meant: title, every cell of the three tables, the parts in prose
 * without white space. JSON is compared as a whole.
 */
export function verifyWritten(
  report: AnnualReport,
  format: WrittenFormat,
  { report: found }: Pick<Reading, 'report'>,
): readonly Difference[] {
  const { disclosure, requests } = editionsOf(report);
  // JSON keeps what it was given; a printed table follows one edition, which the reader then names
  const meant: AnnualReport =
    format === 'json' ? report : { ...report, forms: { disclosure: disclosure.id, requests: requests.id } };
  const facts: readonly Fact[] = [
    ['机关名称', meant.agency, found.agency],
    ['年份', meant.year, found.year],
    ['表二版式', meant.forms.disclosure, found.forms.disclosure],
    ['表三版式', meant.forms.requests, found.forms.requests],
    ...(format === 'json'
      ? ([
          ['统计期限开始', meant.period?.from ?? null, found.period?.from ?? null],
          ['统计期限截止', meant.period?.to ?? null, found.period?.to ?? null],
        ] as const)
      : []),
  ];
  const prose: readonly Fact[] = [
    ['前言', meant.narrative.preamble, found.narrative.preamble],
    ['一、总体情况', meant.narrative.overview, found.narrative.overview],
    ['五、存在的主要问题及改进情况', meant.narrative.problems, found.narrative.problems],
    ['六、其他需要报告的事项', meant.narrative.other, found.narrative.other],
  ];
  return [
    ...differing(facts, format, false),
    ...differing(prose, format, true),
    ...cellDifferences(meant, found),
  ];
}

/** A place, what was meant there and what was found. */
type Fact = readonly [string, string | number | null, string | number | null];

function differing(facts: readonly Fact[], format: WrittenFormat, inProse: boolean): readonly Difference[] {
  return facts.flatMap(([place, left, right]) => {
    const [a, b] = [fold(left), fold(right)];
    return isSame(a, b, format) ? [] : [{ place, ...excerpts(a, b), inProse }];
  });
}

function cellDifferences(meant: AnnualReport, found: AnnualReport): readonly Difference[] {
  const alike = { ...found, forms: meant.forms };
  return ([2, 3, 4] as const).flatMap((table) =>
    cellsOfTable(meant, table).flatMap(({ cell }) => {
      const [left, right] = [cellValue(meant, cell), cellValue(alike, cell)];
      if (left === right) return [];
      const place = cellName(meant, {
        table,
        row: cell.row,
        ...(cell.column === undefined ? {} : { column: cell.column }),
      });
      return [
        { place, meant: figureText(left) || nothing, found: figureText(right) || nothing, inProse: false },
      ];
    }),
  );
}

/** White space and what no file can hold do not count; a part without text is as good as none. */
function fold(value: string | number | null): string {
  return printableText(String(value ?? '')).text.replace(/[\s\u200b\ufeff]+/gu, '');
}

/**
 * In a PDF, □ may stand for characters that no font has (the remarks of the file name them), and characters
 * that the reader of PDF files leaves out, such as emoji, cannot be compared.
 */
function isSame(meant: string, found: string, format: WrittenFormat): boolean {
  if (meant === found) return true;
  if (format !== 'pdf') return false;
  if (comparable(meant) === comparable(found)) return true;
  if (!found.includes(replacement)) return false;
  const pattern = found
    .split(new RegExp(`${replacement}+`, 'u'))
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('[^\\u0020-\\u007e\\u4e00-\\u9fa5]*?');
  return new RegExp(`^${pattern}$`, 'u').test(meant);
}

function comparable(text: string): string {
  return [...text].filter(isExpected).join('');
}

/** Both texts from just before the first place where they part. */
function excerpts(meant: string, found: string): { readonly meant: string; readonly found: string } {
  const [a, b] = [[...meant], [...found]];
  const apart = a.findIndex((char, at) => char !== b[at]);
  const at = apart === -1 ? a.length : apart;
  const from = Math.max(0, at - 6);
  const cut = (chars: readonly string[]) =>
    chars.length === 0
      ? nothing
      : `${from > 0 ? '…' : ''}${chars.slice(from, at + 14).join('')}${chars.length > at + 14 ? '…' : ''}`;
  return { meant: cut(a), found: cut(b) };
}
