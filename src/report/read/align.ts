import type { Entry } from './entries.ts';
import { foldLabel, foldWidth } from './fold.ts';
import { looksLikeNumber } from './parse-figure.ts';
import { labelSimilarity } from './similarity-of-labels.ts';

/** A row of the form as the alignment looks for it. */
export interface Target {
  readonly key: string;
  readonly label: string;
  readonly groups: readonly string[];
}

/** One row of the form found in the document. */
export interface Match {
  readonly target: number;
  readonly entry: number;
  readonly score: number;
}

export interface Alignment {
  readonly matches: readonly Match[];
  /** Sum of the scores: tells which edition fits better. */
  readonly weight: number;
}

const numbering = /^\s*[（(]?\s*([一二三四五六七八九十]+|\d{1,2}|[①-⑩])\s*[)）]?\s*[、.．,，]?\s*/u;
/** A row with numbers is worth more than the same label alone; marks alone are worth little more. */
const numberBonus = 0.6;
const markBonus = 0.2;
/** A label made up of lines above or below is believed a little less than the row's own. */
const fragmentCost = 0.1;
const filledThreshold = 0.55;
const blankThreshold = 0.78;
const longestLabel = 120;

interface Wording {
  /** With its number. */
  readonly whole: string;
  /** Without it. */
  readonly folded: string;
  readonly number: string | null;
  readonly cost: number;
}

interface Needle {
  /** The label without its number, whole and cut at its first bracket or comma. */
  readonly cores: readonly string[];
  readonly number: string | null;
  /** The label behind its groups. */
  readonly whole: readonly string[];
}

/**
 * Finds the rows of the form among the entries, in the order of the form: the order settles what labels
 * alone cannot (「其他」, letters lost in print, a label split above and below its figures).
 */
export function align(entries: readonly Entry[], targets: readonly Target[]): Alignment {
  const needles = targets.map(needleOf);
  const weights = entries.map((entry, index) => weightsOf(entries, entry, index, needles));
  return bestPath(weights, targets.length);
}

function wordingOf(text: string, cost: number): Wording {
  const plain = foldWidth(text);
  return {
    whole: foldLabel(plain),
    folded: foldLabel(plain.replace(numbering, '')),
    number: numbering.exec(plain)?.[1] ?? null,
    cost,
  };
}

function needleOf(target: Target): Needle {
  const { folded, number } = wordingOf(target.label, 0);
  const short = foldLabel(target.label.replace(numbering, '').split(/[（、]/u)[0] ?? '');
  const group = target.groups.at(-1) ?? '';
  return {
    cores: short === folded ? [folded] : [folded, short],
    number,
    whole: [
      foldLabel(target.label),
      ...(group === '' ? [] : [foldLabel(group + target.label)]),
      ...(target.groups.length > 1 ? [foldLabel(target.groups.join('') + target.label)] : []),
    ],
  };
}

function weightsOf(
  entries: readonly Entry[],
  entry: Entry,
  index: number,
  needles: readonly Needle[],
): number[] {
  const own = entry.labels
    .filter((label) => label.length <= longestLabel)
    .map((label) => wordingOf(label, 0));
  const named = needles.findIndex((needle) => own.some((wording) => isExact(needle, wording)));
  const wordings = named >= 0 ? own : [...own, ...pieced(entries, entry, index)];
  const threshold = entry.filled ? filledThreshold : blankThreshold;
  const exact = needles.map((needle) => wordings.some((wording) => isExact(needle, wording)));
  const bonus = bonusOf(entry);
  const certain = exact.filter(Boolean).length === 1;
  return needles.map((needle, at) => {
    const score = certain
      ? exact[at] === true
        ? exactScore(wordings, needle)
        : 0
      : Math.max(0, ...wordings.map((wording) => scoreOf(needle, wording)));
    if (score < threshold) return 0;
    return score + bonus;
  });
}

function exactScore(wordings: readonly Wording[], needle: Needle): number {
  return 1.1 - Math.min(...wordings.filter((wording) => isExact(needle, wording)).map(({ cost }) => cost));
}

function bonusOf(entry: Entry): number {
  if (!entry.filled) return 0;
  return entry.figures.some(looksLikeNumber) ? numberBonus : markBonus;
}

/** A row of 小计 that the form does not have: its figures belong to no row. */
function isSubtotal(entry: Entry): boolean {
  return foldLabel(entry.labels[0] ?? '') === '小计';
}

function isExact(needle: Needle, wording: Wording): boolean {
  return (
    (wording.number === needle.number && wording.folded === needle.cores[0]) ||
    needle.whole.includes(wording.whole)
  );
}

function scoreOf(needle: Needle, wording: Wording): number {
  const core = Math.max(...needle.cores.map((label) => labelSimilarity(wording.folded, label)));
  const numbers =
    needle.number === null || wording.number === null ? 0 : needle.number === wording.number ? 0.05 : -0.1;
  const number = wording.number ?? '';
  const whole = Math.max(...needle.whole.map((label) => labelSimilarity(number + wording.folded, label)));
  return Math.max(core + numbers, whole) - wording.cost;
}

/** The entry's own label with the label fragments that stand above and below its figures. */
function pieced(entries: readonly Entry[], entry: Entry, index: number): readonly Wording[] {
  if (!entry.filled) return [];
  const base = entry.labels.find((label) => label.length <= longestLabel) ?? '';
  const above = fragments(entries, index, -1);
  const below = fragments(entries, index, 1);
  const texts = new Set<string>();
  for (let up = 0; up <= above.length; up += 1) {
    for (let down = up === 0 ? 1 : 0; down <= below.length; down += 1) {
      texts.add(above.slice(above.length - up).join('') + base + below.slice(0, down).join(''));
    }
  }
  return [...texts].map((text) => wordingOf(text, fragmentCost));
}

/** Labels without figures next to an entry, nearest three, in reading order. */
function fragments(entries: readonly Entry[], index: number, step: 1 | -1): string[] {
  const found: string[] = [];
  for (let at = index + step; found.length < 3; at += step) {
    const entry = entries[at];
    const label = entry?.labels[0];
    if (entry === undefined || entry.filled || label === undefined || label.length > longestLabel) break;
    if (isSubtotal(entry)) break;
    found.push(label);
  }
  return step === 1 ? found : found.reverse();
}

function bestPath(weights: readonly (readonly number[])[], width: number): Alignment {
  const best = Array.from({ length: weights.length + 1 }, () => new Float64Array(width + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  weights.forEach((row, i) => {
    const line = best[i + 1];
    for (let j = 0; line !== undefined && j < width; j += 1) {
      const weight = row[j] ?? 0;
      line[j + 1] = Math.max(at(i, j + 1), at(i + 1, j), weight > 0 ? at(i, j) + weight : 0);
    }
  });
  const matches: Match[] = [];
  let [i, j] = [weights.length, width];
  while (i > 0 && j > 0) {
    if (at(i, j) === at(i - 1, j)) i -= 1;
    else if (at(i, j) === at(i, j - 1)) j -= 1;
    else {
      matches.push({ entry: i - 1, target: j - 1, score: weights[i - 1]?.[j - 1] ?? 0 });
      i -= 1;
      j -= 1;
    }
  }
  return { matches: matches.reverse(), weight: at(weights.length, width) };
}
