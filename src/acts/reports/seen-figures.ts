import type { ReportFigures } from '../../law/index.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { digestOf } from './report-texts.ts';

/** SHA-256 over the tables, by which whoever freezes them says what was seen. Counts of the text are held against it by its checks. */
export const figuresDigest = (figures: ReportFigures): string =>
  digestOf(Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 0)));

/** That the tables are no longer those that were seen; null where they are, or where nothing was said of it. */
export function staleFigures(figures: ReportFigures, seen: string | undefined): Refusal | null {
  return seen === undefined || seen === figuresDigest(figures)
    ? null
    : refuse('stale', '您看过以后，有的数变了，数字没有定；登记的、填报的都还在。请看一遍现在的数，再定。');
}
