import type { AnnualReport } from '../../../src/report/annual-report.ts';
import { cellKey, cellValue } from '../../../src/report/cell.ts';
import type { Reading } from '../../../src/report/reading.ts';
import { cellsOf } from './filled-form.ts';
import type { Layout } from './layout.ts';

/**
 * Where a reading departs from the report that the layout was made of, a line each: a wrong figure always,
 * a missing one where the layout says that it must be found. Empty when all is well.
 */
export function readingFaults(
  report: AnnualReport,
  reading: Reading,
  layout: Pick<Layout, 'acceptable' | 'absent' | 'printed' | 'forms'>,
): readonly string[] {
  const { report: read } = reading;
  const cells = cellsOf(report).flatMap((cell) => {
    const [meant, found] = [cellValue(report, cell), cellValue({ ...read, forms: report.forms }, cell)];
    if (found === meant || (found === null && layout.acceptable(cell, meant))) return [];
    return [`${cellKey(cell)}: ${meant} read as ${found}`];
  });
  const narrative = (['preamble', 'overview', 'problems', 'other'] as const).flatMap((part) => {
    const found = read.narrative[part];
    if (layout.absent.includes(part)) return found === null ? [] : [`${part}: found though absent`];
    if (found === null) return [`${part}: not found`];
    // other text may stand between its paragraphs, but none of them may be missing
    const meant = layout.printed(report.narrative[part] ?? '').split('\n');
    const lost = meant.filter((paragraph) => !squeezed(found).includes(squeezed(paragraph)));
    return lost.length === 0 ? [] : [`${part}: without 「${lost[0]}」`];
  });
  const agency = report.agency === null ? null : layout.printed(report.agency);
  const fields = [
    ...(layout.forms === 'maybe' ? [] : [differs('forms', report.forms, read.forms)]),
    differs('agency', agency, read.agency),
    differs('year', report.year, read.year),
    differs('period', report.period, read.period),
  ].flat();
  return [...cells, ...narrative, ...fields];
}

function differs(name: string, meant: unknown, found: unknown): readonly string[] {
  const [before, after] = [JSON.stringify(meant), JSON.stringify(found)];
  return before === after ? [] : [`${name}: ${before} read as ${after}`];
}

const squeezed = (text: string) => text.replaceAll(/\s/gu, '');
