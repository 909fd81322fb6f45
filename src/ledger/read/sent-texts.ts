import { statedBy, type PublicationAct } from './publication-acts.ts';

/** A text that was sent for review. */
export interface SentText {
  readonly digest: string;
  /** ISO 8601. */
  readonly at: string;
  /** Id of who sent it. */
  readonly by: string;
  /** Title of the step at which it came back; null where it did not. */
  readonly returnedAt: string | null;
}

/** The texts that were sent for review, the newest first. */
export function sentIn(
  acts: readonly PublicationAct[],
  stepTitle: (id: string) => string,
): readonly SentText[] {
  const sent = acts.flatMap((act, at) => {
    const stated = statedBy(act, 'publication.submitted');
    if (stated?.digest === undefined) return [];
    const after = acts.slice(at + 1);
    const round = after.slice(0, nextSent(after));
    const returned = round
      .map((each) => statedBy(each, 'publication.returned'))
      .findLast((each) => each?.digest === stated.digest);
    return [
      {
        digest: stated.digest,
        at: act.at,
        by: act.actorId ?? '',
        returnedAt: returned?.step === undefined ? null : stepTitle(returned.step),
      },
    ];
  });
  return sent.toReversed();
}

/** Where the next sending stands; the length where there is none. */
function nextSent(acts: readonly PublicationAct[]): number {
  const at = acts.findIndex((act) => act.kind === 'publication.submitted');
  return at === -1 ? acts.length : at;
}
