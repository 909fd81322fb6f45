import { keyOfLine, type ComparedLine } from './compared-line.ts';
import { likenessOf, pairsOfCharacters } from './line-likeness.ts';
import { runsOf } from './line-runs.ts';

/** Lines of two editions side by side: in both, or only in one. */
export type LineMatch =
  | { readonly kind: 'same'; readonly before: ComparedLine; readonly after: ComparedLine }
  | { readonly kind: 'changed'; readonly before: ComparedLine; readonly after: ComparedLine }
  | { readonly kind: 'moved'; readonly before: ComparedLine; readonly after: ComparedLine }
  | { readonly kind: 'removed'; readonly before: ComparedLine }
  | { readonly kind: 'added'; readonly after: ComparedLine };

/** Lines are taken for one changed line from this share of common pairs of characters on. */
const leastAlike = 0.35;
/** Pairs of lines that are all looked at for likeness in one place; of more lines only those near each other. */
const mostPairs = 10_000;
const window = 12;
/** A line shorter than this is no evidence that it was moved: 无, 合计. */
const shortestMoved = 6;

/** Matches the lines of two editions: every line of each is in exactly one match, those of the new one in order. */
export function lineDiff(before: readonly ComparedLine[], after: readonly ComparedLine[]): LineMatch[] {
  const matches: LineMatch[] = [];
  let removed: ComparedLine[] = [];
  let added: ComparedLine[] = [];
  const flush = () => {
    matches.push(...changedLines(removed, added));
    removed = [];
    added = [];
  };
  let from = 0;
  let to = 0;
  for (const { count, isRemoved, isAdded } of runsOf(before, after)) {
    if (isRemoved) {
      removed.push(...before.slice(from, from + count));
      from += count;
    } else if (isAdded) {
      added.push(...after.slice(to, to + count));
      to += count;
    } else {
      flush();
      for (let step = 0; step < count; step += 1, from += 1, to += 1) {
        const [old, now] = [before[from], after[to]];
        if (old !== undefined && now !== undefined) matches.push({ kind: 'same', before: old, after: now });
      }
    }
  }
  flush();
  return withMoves(matches);
}

/** Lines that went and lines that came in one place: those that are alike, in their order, are one line changed. */
function changedLines(removed: readonly ComparedLine[], added: readonly ComparedLine[]): LineMatch[] {
  const likeness = likenessAmong(removed, added);
  const pairs =
    removed.length * added.length > mostPairs
      ? nearPairs(removed.length, added.length, likeness)
      : bestPairs(removed.length, added.length, likeness);
  const matches: LineMatch[] = [];
  let [i, j] = [0, 0];
  // What went stands before what came in its place.
  const upTo = (old: number, now: number) => {
    for (const before of removed.slice(i, old)) matches.push({ kind: 'removed', before });
    for (const after of added.slice(j, now)) matches.push({ kind: 'added', after });
  };
  for (const [old, now] of pairs) {
    upTo(old, now);
    const [before, after] = [removed[old], added[now]];
    if (before !== undefined && after !== undefined) matches.push({ kind: 'changed', before, after });
    [i, j] = [old + 1, now + 1];
  }
  upTo(removed.length, added.length);
  return matches;
}

type Likeness = (i: number, j: number) => number;
type Pairs = readonly (readonly [i: number, j: number])[];

/** How alike two lines are; 0 where they are no pair. */
function likenessAmong(removed: readonly ComparedLine[], added: readonly ComparedLine[]): Likeness {
  const old = removed.map(({ text }) => pairsOfCharacters(text));
  const now = added.map(({ text }) => pairsOfCharacters(text));
  return (i, j) => {
    const [before, after, ofBefore, ofAfter] = [removed[i], added[j], old[i], now[j]];
    if (before === undefined || after === undefined || before.kind !== after.kind) return 0;
    const found = likenessOf(before, after, ofBefore ?? new Map(), ofAfter ?? new Map());
    return found >= leastAlike ? found : 0;
  };
}

/** The pairs in order that are the most alike together. */
function bestPairs(rows: number, columns: number, likenessAt: Likeness): Pairs {
  const likeness = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => likenessAt(i, j)),
  );
  // best[i][j]: the most likeness to be had of the lines from i and j on.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const bestAt = (i: number, j: number) => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number) => {
    const here = likeness[i]?.[j] ?? 0;
    return here === 0 ? 0 : here + bestAt(i + 1, j + 1);
  };
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      best[i]?.fill(Math.max(paired(i, j), bestAt(i + 1, j), bestAt(i, j + 1)), j, j + 1);
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < rows && j < columns;) {
    if (paired(i, j) > 0 && paired(i, j) === bestAt(i, j)) pairs.push([i++, j++]);
    else if (bestAt(i + 1, j) >= bestAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** From each pair on to the next one that is near: enough for a long table of which one column went. */
function nearPairs(rows: number, columns: number, likenessAt: Likeness): Pairs {
  const pairs: [number, number][] = [];
  const nextFrom = (i: number, j: number): readonly [number, number] | null => {
    for (let far = 0; far <= 2 * window; far += 1)
      for (let down = Math.max(0, far - window); down <= Math.min(far, window); down += 1)
        if (likenessAt(i + down, j + far - down) > 0) return [i + down, j + far - down];
    return null;
  };
  for (let [i, j] = [0, 0]; i < rows && j < columns;) {
    const next = nextFrom(i, j);
    if (next !== null) pairs.push([next[0], next[1]]);
    [i, j] = next === null ? [i + window, j + window] : [next[0] + 1, next[1] + 1];
  }
  return pairs;
}

/** A line that went in one place and came in another is one that was moved, told where it is now. */
function withMoves(matches: readonly LineMatch[]): LineMatch[] {
  const gone = new Map<string, ComparedLine[]>();
  for (const match of matches) {
    if (match.kind !== 'removed' || match.before.text.length < shortestMoved) continue;
    const key = keyOfLine(match.before);
    const lines = gone.get(key);
    if (lines === undefined) gone.set(key, [match.before]);
    else lines.push(match.before);
  }
  if (gone.size === 0) return [...matches];
  const moved = new Set<ComparedLine>();
  const told = matches.map((match): LineMatch => {
    if (match.kind !== 'added') return match;
    const before = gone.get(keyOfLine(match.after))?.shift();
    if (before === undefined) return match;
    moved.add(before);
    return { kind: 'moved', before, after: match.after };
  });
  return told.filter((match) => match.kind !== 'removed' || !moved.has(match.before));
}
