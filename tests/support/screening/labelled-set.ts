import { hitKinds } from '../../../src/screening/kinds.ts';
import type { HitKind } from '../../../src/screening/hit.ts';
import type { ScreeningRules } from '../../../src/screening/rules.ts';
import { screeningRules } from '../../../src/screening/rules.ts';
import { screenParts } from '../../../src/screening/screen-parts.ts';
import * as heldOut from './held-out.ts';
import * as hard from './hard.ts';
import * as lists from './lists.ts';
import { placeOf, type Mark, type Sample } from './marked.ts';
import { Dice } from './numbers.ts';
import * as papers from './papers.ts';

export const labelledRules: ScreeningRules = { ...screeningRules, words: papers.words };

const generators: readonly ((dice: Dice) => Sample)[] = [
  ...Object.values(lists),
  ...Object.values(papers),
  ...Object.values(hard),
  ...Object.values(heldOut),
].filter((each): each is (dice: Dice) => Sample => typeof each === 'function');

/** The labelled set: every generator `rounds` times, the same for the same seed. */
export function labelledSet(seed: number, rounds = 8): Sample[] {
  const dice = new Dice(seed);
  return generators.flatMap((generate) => Array.from({ length: rounds }, () => generate(dice)));
}

/** What came out for one kind. */
export interface Score {
  found: number;
  missed: number;
  false: number;
}

export interface Outcome {
  readonly scores: ReadonlyMap<HitKind, Score>;
  readonly positives: number;
  readonly negatives: number;
  /** What went wrong, to read: kind, sample, text. */
  readonly wrong: readonly string[];
}

const meet = (mark: Mark, place: string, start: number, end: number) =>
  mark.place === place && mark.start < end && start < mark.end;

/** Screens a set and compares: a find counts where it meets what was marked of its kind, each spot for itself. */
export function score(set: readonly Sample[]): Outcome {
  const scores = new Map<HitKind, Score>(hitKinds.map((kind) => [kind, { found: 0, missed: 0, false: 0 }]));
  const wrong: string[] = [];
  let positives = 0;
  let negatives = 0;
  for (const { name, screened, marks } of set) {
    const hits = screenParts(screened, labelledRules, { key: 'a key for tests only' });
    const spots = hits.flatMap(({ kind, masked, spots }) =>
      spots.map(({ at, start, end }) => ({ kind, masked, place: placeOf(at), start, end })),
    );
    for (const mark of marks) {
      if (mark.kind === null) {
        negatives += 1;
        continue;
      }
      positives += 1;
      const found = spots.some(
        (spot) => spot.kind === mark.kind && meet(mark, spot.place, spot.start, spot.end),
      );
      const own = scores.get(mark.kind)!;
      own[found ? 'found' : 'missed'] += 1;
      if (!found) wrong.push(`missed ${mark.kind} ${name}: ${mark.text}`);
    }
    for (const spot of spots) {
      const right = marks.some(
        (mark) => mark.kind === spot.kind && meet(mark, spot.place, spot.start, spot.end),
      );
      if (right) continue;
      scores.get(spot.kind)!.false += 1;
      wrong.push(`false ${spot.kind} ${name}: ${spot.masked}`);
    }
  }
  return { scores, positives, negatives, wrong };
}

export const recallOf = ({ found, missed }: Score): number => found / (found + missed);
export const precisionOf = (own: Score): number => own.found / (own.found + own.false);
