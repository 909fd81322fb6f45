import { bareName } from '../../report/cross-check/previous-report.ts';
import type { AnnualReport } from '../../report/index.ts';
import type { Opened } from './open-report.ts';

/**
 * Finds, among files opened together, last year's report of the same body for each report.
 * Names are compared without spaces and without 人民政府 and 办公室. Nothing is paired where a name or year is
 * missing, or where two files could be the one.
 * @returns last year's file by the name (`file`) of this year's
 */
export function pairYears(opened: readonly Opened[]): ReadonlyMap<string, Opened> {
  const byKey = new Map<string, Opened[]>();
  for (const each of opened) {
    if (!each.readable) continue;
    const key = pairKey(each.reading.report);
    if (key !== null) byKey.set(key.own, [...(byKey.get(key.own) ?? []), each]);
  }
  const pairs = new Map<string, Opened>();
  for (const each of opened) {
    if (!each.readable) continue;
    const key = pairKey(each.reading.report);
    const candidates = key === null ? [] : (byKey.get(key.lastYear) ?? []);
    const [previous] = candidates;
    if (previous !== undefined && candidates.length === 1) pairs.set(each.file, previous);
  }
  return pairs;
}

/** Keys under which a report and last year's of the same body are found; null where either half is not known. */
export function pairKey(report: AnnualReport): { readonly own: string; readonly lastYear: string } | null {
  if (report.agency === null || report.year === null) return null;
  const name = bareName(report.agency).replace(/办公室$/u, '');
  if (name === '') return null;
  return { own: `${name} ${report.year}`, lastYear: `${name} ${report.year - 1}` };
}
