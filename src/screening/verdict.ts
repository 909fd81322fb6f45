import type { ScreenedHit } from './screen-parts.ts';

/**
 * What was decided on a hit. `masked`: it is to be written over; the text is screened again afterwards, and what is
 * still found there is still open. `let-through`: the secrecy reviewer says why it may stand.
 */
export type Verdict =
  | { readonly fingerprint: string; readonly outcome: 'masked'; readonly by: string }
  | {
      readonly fingerprint: string;
      readonly outcome: 'let-through';
      /** Id of the secrecy reviewer; that he is one is for the act to check. */
      readonly by: string;
      readonly reason: string;
    };

const shortestReason = 4;

/** What is wrong with a verdict, one Chinese sentence, or null. */
export function faultOfVerdict(verdict: Verdict): string | null {
  if (verdict.outcome === 'masked') return null;
  const words = verdict.reason.replace(/[\s\p{P}\p{S}]/gu, '');
  if (words.length < shortestReason || new Set(words).size < 3)
    return `请写明可以公开的理由，至少${shortestReason}个字，让复查的人看得懂`;
  return null;
}

/** Where a hit stands: nothing decided, to be written over, or let through. */
export type HitState = 'open' | 'to-mask' | 'let-through';

function stateAfter(verdict: Verdict | undefined): HitState {
  if (verdict === undefined) return 'open';
  if (verdict.outcome === 'masked') return 'to-mask';
  return faultOfVerdict(verdict) === null ? 'let-through' : 'open';
}

/** The state of a hit after the verdicts in the order they were given; the last one on it counts. */
export function stateOf(
  { fingerprint }: Pick<ScreenedHit, 'fingerprint'>,
  verdicts: readonly Verdict[],
): HitState {
  return stateAfter(verdicts.findLast((each) => each.fingerprint === fingerprint));
}

/**
 * The hits that stop publication: every one that was not let through with a reason. A hit that was to be masked
 * and is still found has not been masked, so it stops publication, too.
 */
export function openHits<H extends Pick<ScreenedHit, 'fingerprint'>>(
  hits: readonly H[],
  verdicts: readonly Verdict[],
): H[] {
  const last = new Map(verdicts.map((verdict) => [verdict.fingerprint, verdict]));
  return hits.filter(({ fingerprint }) => stateAfter(last.get(fingerprint)) !== 'let-through');
}
