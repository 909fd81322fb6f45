import { texts } from '../texts.ts';
import { countsOf } from './outcome.tsx';
import type { CheckedView } from './checked-view.ts';

/** What a row adds to the sentence over all files; the script keeps these from the server's answers. */
export interface Tally {
  readonly readable: boolean;
  readonly errors: number;
  readonly doubts: number;
}

export function tallyOf({ checked, opened }: CheckedView): Tally {
  const counts = countsOf(checked.findings, opened.readable ? opened : { omissions: [], remarks: [] });
  return { readable: checked.readable, errors: counts.error, doubts: counts.notJudged };
}

/** 检查完7份：有必须改的2份，没有必须改的4份，没能检查1份 — what could not be judged stands beside the faults. */
export function summarySentence(tallies: readonly Tally[]): string {
  const { progress } = texts;
  const read = tallies.filter((tally) => tally.readable);
  const withErrors = read.filter((tally) => tally.errors > 0).length;
  const part = (pattern: string, count: number) => (count === 0 ? [] : [fill(pattern, { count })]);
  const parts = [
    ...part(progress.withErrors, withErrors),
    ...part(progress.withoutErrors, read.length - withErrors),
    ...part(progress.withDoubts, read.filter((tally) => tally.doubts > 0).length),
    ...part(progress.unread, tallies.length - read.length),
  ];
  return fill(progress.finished, { total: tallies.length, parts: parts.join('，') });
}

/** Puts values into a pattern of `texts.progress`: {total} → 7. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
