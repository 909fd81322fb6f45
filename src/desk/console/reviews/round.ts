import type { PublicationWhole, Step } from '../publications/use-publication.ts';

/** What is reviewed: the edition at work, or the urgent one that is out already. */
export interface ReviewRound {
  readonly which: 'working' | 'afterwards';
  readonly digest: string;
  readonly edition: number;
  readonly steps: readonly Step[];
  /** The step whose turn it is. */
  readonly step: Step;
}

/** The rounds that wait for a reviewer; the one that waits for this person comes first. */
export function roundsOf(
  { working, urgency, editions }: Pick<PublicationWhole, 'working' | 'urgency' | 'editions'>,
  staffId: string,
): readonly ReviewRound[] {
  const rounds: ReviewRound[] = [];
  const add = (which: ReviewRound['which'], digest: string, edition: number, steps: readonly Step[]) => {
    const step = steps.find(({ state }) => state === 'current');
    if (step !== undefined) rounds.push({ which, digest, edition, steps, step });
  };
  if (working !== null && working.submitted) add('working', working.digest, working.edition, working.steps);
  if (urgency !== null && urgency.settled === null) {
    const edition = editions.findLast(({ digest }) => digest === urgency.digest)?.edition ?? 1;
    add('afterwards', urgency.digest, edition, urgency.steps);
  }
  const waitsFor = ({ step }: ReviewRound) => step.may.some(({ id }) => id === staffId);
  return [...rounds.filter(waitsFor), ...rounds.filter((round) => !waitsFor(round))];
}

/** What comes after a step is passed by one more person. */
export function afterPassing({
  steps,
  step,
}: Pick<ReviewRound, 'steps' | 'step'>):
  | { readonly kind: 'more'; readonly left: number }
  | { readonly kind: 'step'; readonly title: string }
  | { readonly kind: 'end' } {
  const left = step.people - step.passes.length - 1;
  if (left > 0) return { kind: 'more', left };
  const next = steps.slice(steps.indexOf(step) + 1).find(({ state }) => state !== 'passed');
  return next === undefined ? { kind: 'end' } : { kind: 'step', title: next.title };
}

/** An earlier text to compare with. */
export interface Earlier {
  readonly digest: string;
  readonly kind: 'returned' | 'sent' | 'public';
  readonly at: string;
  readonly edition: number;
  readonly step: string;
}

/** The texts that a round can be compared with, the most telling first: what came back, then what the public sees. */
export function earlierTexts(
  { sent, editions }: Pick<PublicationWhole, 'sent' | 'editions'>,
  { digest, edition }: Pick<ReviewRound, 'digest' | 'edition'>,
): readonly Earlier[] {
  const published = editions
    .filter((each) => each.edition < edition)
    .toSorted((a, b) => b.edition - a.edition)
    .map((each): Earlier => ({
      digest: each.digest,
      kind: 'public',
      at: each.publishedAt,
      edition: each.edition,
      step: '',
    }));
  const out = new Set(published.map((each) => each.digest));
  // Texts of rounds that ended in a publication are that edition.
  const since = editions.filter((each) => each.edition < edition).map(({ publishedAt }) => publishedAt);
  const last = since.toSorted().at(-1) ?? '';
  const before = sent
    .filter((each) => each.digest !== digest && !out.has(each.digest) && each.at > last)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map((each): Earlier => ({
      digest: each.digest,
      kind: each.returnedAt === null ? 'sent' : 'returned',
      at: each.at,
      edition,
      step: each.returnedAt ?? '',
    }));
  const all = [
    ...before.filter(({ kind }) => kind === 'returned'),
    ...published,
    ...before.filter(({ kind }) => kind === 'sent'),
  ];
  return all.filter((each, at) => all.findIndex((other) => other.digest === each.digest) === at);
}
