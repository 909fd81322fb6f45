import { foldLabel } from './fold.ts';
import type { Chain } from './headings.ts';
import type { Line } from './lines.ts';
import { looksLikeFigure } from './parse-figure.ts';

/** The lines in which each table is looked for. */
export interface TableSections {
  readonly disclosure: readonly Line[];
  readonly requests: readonly Line[];
  readonly remedies: readonly Line[];
  /** First line that belongs to a table: where the preamble ends when there are no headings. */
  readonly start: number;
}

/** Any of these tells table 3: a first row may have lost letters. */
const requestRow = /本年新收|新收政府信息公开|上年度?结转|予以公开|结转下一?年/u;
const lastRequestRow = /结转下(?:一)?年度?/u;
const disclosureLabels = /第二十条第|信息内容|制发件数|新制作数量/u;
const remedyLabels = /结果维持|未经复议直接起诉|复议后起诉/u;

/**
 * Cuts the report into the stretches that hold its three tables: by the headings of the parts where these
 * hold the labels of the table, else by the labels alone.
 */
export function tableSections(lines: readonly Line[], chain: Chain | null): TableSections {
  const start = chain?.headings[0]?.line ?? 0;
  const end = chain?.end ?? lines.length;
  const folded = lines.map((line) => (line.text.length > 400 ? '' : foldLabel(line.text)));
  const isRow = (index: number, label: RegExp) => label.test(folded[index] ?? '') && !isProse(lines[index]);
  const find = (label: RegExp, from: number, to: number) => {
    for (let index = from; index < to; index += 1) if (isRow(index, label)) return index;
    return -1;
  };
  const section = (
    part: number,
    holds: (from: number, to: number) => boolean,
  ): readonly [number, number] | null => {
    const headings = chain?.headings ?? [];
    const at = headings.findIndex((heading) => heading.part === part);
    const heading = headings[at];
    if (heading === undefined) return null;
    const from = heading.line + heading.lines;
    const next = headings.slice(at).find((later) => later.part !== part)?.line ?? end;
    return holds(from, next) ? [from, next] : null;
  };
  const labelled = (label: RegExp) => (from: number, to: number) => find(label, from, to) !== -1;
  // In narrow columns labels break over lines: the words are there only once the lines are joined.
  const broken = (label: RegExp) => (from: number, to: number) =>
    label.test(folded.slice(from, to).join('').replaceAll(/\d/gu, ''));
  const requestStart = find(requestRow, start, end);
  const byHeading = section(2, labelled(requestRow));
  const requests =
    byHeading ??
    stretch(requestStart, lastOf(lines, folded, lastRequestRow, requestStart, end)) ??
    section(2, broken(requestRow));
  const from = (byHeading ?? requests)?.[0] ?? end;
  const disclosure =
    section(1, labelled(disclosureLabels)) ??
    stretch(find(disclosureLabels, start, end), Math.max(from, firstOfTable(lines, requestStart)));
  const after = requests?.[1] ?? start;
  const remedyStart = find(remedyLabels, after, end);
  const remedies =
    section(3, labelled(remedyLabels)) ??
    stretch(remedyStart, Math.min(end, remedyStart + 60)) ??
    section(3, (from, to) => lines.slice(from, to).some(isRowOfRemedies)) ??
    section(3, broken(remedyLabels));
  const slice = (range: readonly [number, number] | null) =>
    range === null ? [] : lines.slice(range[0], range[1]);
  return {
    disclosure: slice(disclosure),
    requests: slice(requests),
    remedies: slice(remedies),
    start: disclosure?.[0] ?? requests?.[0] ?? end,
  };
}

/** Whether the fifteen figures of table 4 stand in a line, and nothing else. */
function isRowOfRemedies({ cells }: Line): boolean {
  return cells.length === 15 && cells.every(({ text }) => looksLikeFigure(text));
}

/** A long line, or one that ends as sentences do: 公开39条，新收政府信息公开申请3件。 is no row of table 3. */
function isProse(line: Line | undefined): boolean {
  const text = line?.text.trim() ?? '';
  return line?.grid === undefined && (text.length > 60 || /[，；：。].*。$/u.test(text));
}

/** From a few lines above the first row, so that its heads are there, to the end. */
function stretch(first: number, end: number): readonly [number, number] | null {
  return first === -1 ? null : [Math.max(0, first - 6), Math.max(first + 1, end)];
}

/** One line after the last row of table 3, with the figures that may stand below its label. */
function lastOf(
  lines: readonly Line[],
  folded: readonly string[],
  label: RegExp,
  from: number,
  end: number,
): number {
  for (let index = from; index >= 0 && index < end; index += 1) {
    if (!label.test(folded[index] ?? '') || isProse(lines[index])) continue;
    const { grid, block } = lines[index] ?? {};
    // in a table of the file's own, nothing below its last row is part of it
    const after = lines.findIndex((line, at) => at > index && line.block !== block);
    return Math.min(end, index + 10, grid !== undefined && after !== -1 ? after : end);
  }
  return end;
}

/** The first line of the file's own table that a line stands in; −1 where it stands in none. */
function firstOfTable(lines: readonly Line[], index: number): number {
  const { grid, block } = lines[index] ?? {};
  return grid === undefined ? -1 : lines.findIndex((line) => line.block === block);
}
