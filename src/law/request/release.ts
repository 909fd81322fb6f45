import type { Citation } from '../citation.ts';
import type { GuideAnswers } from './guide-answers.ts';
import type { OutcomeId } from './outcome-id.ts';
import { outcomes } from './outcome.ts';
import type { DecidedPart } from './request-act.ts';

/** What follows from the answer to 给不给. */
export interface Release {
  readonly outcome: OutcomeId;
  readonly parts: readonly DecidedPart[];
  readonly sentence: string;
  readonly basis: readonly Citation[];
  /** A third party's objection gives way to the public interest (条例第十五条). */
  readonly overridden: boolean;
}

const unique = (citations: readonly Citation[]) =>
  citations.filter(
    (each, at) =>
      citations.findIndex(
        ({ instrument, article }) => instrument === each.instrument && article === each.article,
      ) === at,
  );

/**
 * Opened, refused or opened in part. Several grounds and a part that can be given apart are one partial disclosure, which counts once;
 * where nothing can be given apart the first ground that was named is the result that counts, and the letter names them all.
 */
export function releaseOf({
  grounds,
  separable,
  publicInterest,
}: NonNullable<GuideAnswers['release']>): Release {
  const interest = publicInterest.trim() !== '';
  const standing = grounds.filter(({ ground }) => !(interest && ground === 'refusedThirdPartyRights'));
  const overridden = standing.length < grounds.length;
  const [first] = standing;
  const granted = outcomes.granted.basis.filter(({ article }) => article === '第三十六条第（二）项');
  if (first === undefined) {
    return {
      outcome: 'granted',
      parts: [],
      overridden,
      sentence: overridden ? '不公开会对公共利益造成重大影响，予以公开。' : '没有不予公开的内容，予以公开。',
      basis: overridden
        ? [
            ...granted,
            { instrument: 'regulation', article: '第十五条' },
            { instrument: 'regulation', article: '第三十二条' },
          ]
        : granted,
    };
  }
  const withheld = standing.map(({ ground, what, why }) => ({ what, outcome: ground, reason: why }));
  const grounding = standing.flatMap(({ ground }) => outcomes[ground].basis);
  if (separable) {
    return {
      outcome: 'partlyGranted',
      parts: [{ what: '其余内容', outcome: 'granted', reason: '' }, ...withheld],
      overridden,
      sentence: '含有不应当公开的内容，能够区分处理，提供可以公开的部分。',
      basis: unique([...outcomes.partlyGranted.basis, ...grounding]),
    };
  }
  return {
    outcome: first.ground,
    parts: withheld,
    overridden,
    sentence: '属于不予公开的内容，不能区分处理。',
    basis: unique(grounding),
  };
}
