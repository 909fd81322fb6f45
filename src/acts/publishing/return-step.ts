import type { ReturnComment } from '../../law/index.ts';
import { faultOfLength } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { faultOfPrivateTexts } from '../publishing-input.ts';
import { faultOfDigest, lawfully, performOnPublication, type ActOnPublication } from './chain-act.ts';
import type { ActContext } from '../perform.ts';

export interface ReturnedStep extends ActOnPublication {
  readonly digest: string;
  readonly step: string;
  /** What is to be changed, each at its place. */
  readonly comments: readonly ReturnComment[];
}

const mostComments = 100;

/** Sends a text back with remarks at their places. What was passed so far has to be passed again. */
export async function returnStep(context: ActContext, input: ReturnedStep): Promise<Outcome> {
  const { publicationId, digest, step } = input;
  const comments = input.comments
    .map(({ place, text }) => ({ place: place.trim(), text: text.trim() }))
    .filter(({ text }) => text !== '');
  const fault = faultOfComments(comments);
  if (fault !== null) return { done: false, refusal: fault };
  return performOnPublication(
    context,
    { ...input, permission: 'publications.review', kind: 'publication.returned' },
    async (hand) => {
      const stale = await faultOfDigest(hand, digest, 'either');
      if (stale !== null) return stale;
      const payload = { digest, step, comments };
      return lawfully(hand, [
        [
          { kind: 'returned', by: hand.by, ...payload },
          { kind: 'publication.returned', subjectId: publicationId, payload },
        ],
      ]);
    },
  );
}

function faultOfComments(comments: readonly ReturnComment[]): Refusal | null {
  if (comments.length > mostComments) {
    return refuse('wrong-input', `意见最多${mostComments}条，请合并。`, 'comments');
  }
  for (const { place, text } of comments) {
    const fault =
      faultOfLength(place, '位置', 'comments', 100) ??
      faultOfLength(text, '意见', 'comments', 500) ??
      faultOfPrivateTexts([
        { text: place, field: 'comments', name: '位置' },
        { text, field: 'comments', name: '意见' },
      ]);
    if (fault !== null) return fault;
  }
  return null;
}
