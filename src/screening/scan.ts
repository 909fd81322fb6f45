import { bankAccountHit } from './bank-account.ts';
import type { Hit } from './hit.ts';
import { homeLabels, labelledAddressHit } from './home-address.ts';
import { identityBesideLetters, identityHit } from './identity-number.ts';
import { labelledNumberHit, numberLabels, type NumberLabel } from './labelled-number.ts';
import { homePhoneLabels, labelledLandlineHit } from './landline.ts';
import { lexiconOf, longestAt, type Entry, type Lexicon, type Word } from './lexicon.ts';
import { markHit, markWords, type MarkKind } from './mark.ts';
import { mobileHit } from './mobile-number.ts';
import { endOfDigits, isDigit, runsFrom } from './number-run.ts';
import type { Passage } from './passage.ts';
import type { ListedWord, ScreeningRules } from './rules.ts';
import { stateInProse, stateWords } from './sensitive-state.ts';
import { listedHit, wordEntries, type Exempt, type WordMeaning } from './word-list.ts';

/** What a word found in a text calls for. */
type Meaning =
  | { readonly use: 'number'; readonly label: NumberLabel }
  | { readonly use: 'home' }
  | { readonly use: 'homePhone' }
  | { readonly use: 'state' }
  | { readonly use: 'mark'; readonly mark: MarkKind };

const ownWords: readonly Entry<Meaning>[] = [
  ...numberLabels.flatMap((label) =>
    label.words.map((word): Entry<Meaning> => ({ word, meaning: { use: 'number', label } })),
  ),
  ...homeLabels.map((word): Entry<Meaning> => ({ word, meaning: { use: 'home' } })),
  ...homePhoneLabels.map((word): Entry<Meaning> => ({ word, meaning: { use: 'homePhone' } })),
  ...stateWords.map((word): Entry<Meaning> => ({ word, meaning: { use: 'state' } })),
  ...Object.entries(markWords).flatMap(([mark, words]) =>
    words.map((word): Entry<Meaning> => ({ word, meaning: { use: 'mark', mark: mark as MarkKind } })),
  ),
];

/** What one pass over a text looks for. */
interface Machine {
  /** By code unit: 0 nothing begins here, 1 a digit, 2 a word of ours, 4 a word of the body's lists. */
  readonly classes: Uint8Array;
  readonly own: Lexicon<Meaning>;
  readonly listed: Lexicon<WordMeaning>;
}

const own = lexiconOf(ownWords);
const machines = new WeakMap<readonly ListedWord[], Machine>();

function machineOf({ words }: ScreeningRules): Machine {
  const known = machines.get(words);
  if (known !== undefined) return known;
  const listed = lexiconOf(wordEntries(words));
  const classes = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) {
    classes[code] =
      (isDigit(code) ? 1 : 0) |
      ((own.starts[code] ?? 0) === 1 ? 2 : 0) |
      ((listed.starts[code] ?? 0) === 1 ? 4 : 0);
  }
  const machine = { classes, own, listed };
  machines.set(words, machine);
  return machine;
}

/** Where a text stands, as far as the detectors care. */
export interface ScanOptions {
  /** Titles and file names: words at their end tell what the paper is. */
  readonly isTitle: boolean;
  /** False inside tables, where the columns say what stands beside what. */
  readonly prose: boolean;
}

/**
 * Reads a passage once and calls `found` for every hit, in no order; several may see the same characters.
 * The work is bounded by the length of the text: at each character a window of fixed size is looked at.
 */
export function scan(
  passage: Passage,
  rules: ScreeningRules,
  options: ScanOptions,
  found: (hit: Hit) => void,
): void {
  const { text, tally } = passage;
  const { classes, own, listed } = machineOf(rules);
  let exempt = noExempt;
  const length = text.length;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = classes[code] ?? 0;
    if (kind === 0) continue;
    if ((kind & 2) !== 0) {
      const word = longestAt(own, text, at, tally);
      if (word !== null) {
        for (const meaning of word.meanings) {
          const hit = hitOf(passage, meaning, at, at + word.length, options);
          if (hit !== null) found(hit);
        }
      }
    }
    if ((kind & 4) !== 0) {
      const word = longestAt(listed, text, at, tally);
      if (word !== null) exempt = scanListed(word, at, exempt, found);
    }
    if ((kind & 1) !== 0) at = scanNumber(passage, at, found) - 1;
  }
  tally.steps += length;
}

const noExempt: readonly Exempt[] = [];

/** Reports a word of the lists unless a longer one exempts it; returns the exemptions that lie ahead. */
function scanListed(
  { meanings }: Word<WordMeaning>,
  at: number,
  known: readonly Exempt[],
  found: (hit: Hit) => void,
): readonly Exempt[] {
  let exempt = known;
  for (const meaning of meanings) {
    if (meaning.use === 'exempt') {
      // Those behind are done with: there are never more than stand in the longest word.
      exempt = [
        ...exempt.filter(({ offset }) => offset >= at),
        ...meaning.inner.map(({ word, offset }) => ({ word, offset: at + offset })),
      ];
    } else if (!exempt.some(({ word, offset }) => offset === at && word === meaning.listed.word))
      found(listedHit(meaning.listed, at));
  }
  return exempt;
}

/** Looks at the digits that begin at an offset; returns where they end. */
function scanNumber(passage: Passage, start: number, found: (hit: Hit) => void): number {
  const { text } = passage;
  const end = endOfDigits(text, start);
  const atoms = end - start;
  // Years, numbers of items: nothing of ten digits or less counts unless more digits follow.
  if (atoms > 20 || (atoms < 11 && !mayGoOn(text, end))) return end;
  const schoolNumber =
    atoms >= 17 && /[GL]/.test(text.charAt(start - 1)) && !/\w/.test(text.charAt(start - 2));
  const runs = runsFrom(text, start, end, schoolNumber);
  passage.tally.steps += 24;
  // No run, or one that took an x behind 18 digits for a check character.
  if (runs.length === 0 || runs[0]?.digits.length === 19) {
    const hit = identityBesideLetters(passage, start, end);
    if (hit !== null) found(hit);
  }
  for (const run of runs) {
    const hit = identityHit(passage, run) ?? bankAccountHit(passage, run) ?? mobileHit(passage, run);
    if (hit !== null) found(hit);
  }
  return end;
}

/** True where what follows digits may join them to more digits: a blank, a hyphen, a border, a line's end, an X. */
function mayGoOn(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code > 0x7c)
    return (
      code === 0x3000 ||
      code === 0xa0 ||
      code === 0x200b ||
      code === 0xff0d ||
      code === 0x2014 ||
      code === 0x2013
    );
  return code === 0x20 || code === 0x2d || code === 0x0a || code === 0x09 || code === 0x7c || code === 0x0d;
}

function hitOf(
  passage: Passage,
  meaning: Meaning,
  start: number,
  end: number,
  { isTitle, prose }: ScanOptions,
): Hit | null {
  switch (meaning.use) {
    case 'number':
      return labelledNumberHit(passage, meaning.label, start, end);
    case 'home':
      return labelledAddressHit(passage, start, end);
    case 'homePhone':
      return labelledLandlineHit(passage, end);
    case 'state':
      return prose ? stateInProse(passage, start, end) : null;
    case 'mark':
      return markHit(passage, meaning.mark, start, end, isTitle);
  }
}
