import type { ReportFigures } from './report-act.ts';
import type { ReportState } from './report-state.ts';

/** An edition of a report as others add it up: figures, what its text counts, and that text. */
export interface CountedEdition {
  readonly figures: ReportFigures;
  readonly facts: Readonly<Record<string, number>>;
  readonly textDigest: string | null;
}

/**
 * The edition that goes into a county's sum (国办公开办函〔2021〕30号二（二）): what the office above accepted, or what is public. While a
 * correction is at work, submitted or returned it is the public edition as a whole, figures and text; the correction takes its place
 * once it is accepted. Null where nothing was accepted or public yet.
 */
export function countedEdition({
  phase,
  frozen,
  textDigest,
  published,
  publicText,
}: ReportState): CountedEdition | null {
  if (phase === 'accepted' || phase === 'published') {
    return frozen === null ? null : { figures: frozen.figures, facts: frozen.facts, textDigest };
  }
  const last = published.at(-1);
  return last === undefined
    ? null
    : { figures: last.figures, facts: publicText?.facts ?? {}, textDigest: publicText?.textDigest ?? null };
}
