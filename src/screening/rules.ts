import { digestOf } from './digest.ts';
import type { HitLevel } from './hit.ts';
import { longestWord } from './lexicon.ts';

/** One word of a list that a body keeps. */
export interface ListedWord {
  readonly list: '易错词' | '敏感词';
  readonly word: string;
  /** The right form, for 易错词. */
  readonly right?: string;
  /** Longer words in which it is no finding: 「登陆」 in 「登陆舰」. */
  readonly except?: readonly string[];
  /** `warning` where not given. */
  readonly level?: HitLevel;
  /** Why it is on the list, one sentence; shown with the hit. */
  readonly why?: string;
}

/** What a screening goes by: the detectors of this program and the words of a body. */
export interface ScreeningRules {
  /** Version of the detectors: a day. It moves whenever a detector finds more or less than before. */
  readonly detectors: string;
  readonly words: readonly ListedWord[];
}

/** The rules of this program, with no words of a body's own. */
export const screeningRules: ScreeningRules = { detectors: '2026-11-21', words: [] };

/**
 * The version of a set of rules: the same rules give the same version, whatever the order of their words.
 * What was screened under another version has to be screened again.
 */
export function rulesVersion({ detectors, words }: ScreeningRules): string {
  if (words.length === 0) return detectors;
  const lines = words.map(({ list, word, right, except, level, why }) =>
    JSON.stringify([list, word, right ?? '', [...(except ?? [])].sort(), level ?? 'warning', why ?? '']),
  );
  return `${detectors}-${digestOf(lines.sort().join('\n')).slice(0, 12)}`;
}

/** What is wrong with a word list before it is taken over, one Chinese sentence a fault; rows counted from 1. */
export function faultsOfWordList(words: readonly ListedWord[]): string[] {
  return faultsOfWords(words).map(({ row, what }) => `第${row}行：${what}`);
}

/** The same, each fault with its row. */
export function faultsOfWords(
  words: readonly ListedWord[],
): readonly { readonly row: number; readonly what: string }[] {
  const seen = new Map<string, number>();
  return words.flatMap(({ list, word, right, except = [] }, index) => {
    const row = index + 1;
    const faults: string[] = [];
    const say = (what: string) => faults.push(what);
    if (word.trim() === '') return [{ row, what: '没有写词，这一行不能用' }];
    if (word !== word.trim()) say(`“${word.trim()}”前后有空格，请删去`);
    if (word.length < 2) say(`“${word}”只有一个字，会到处命中，请写成词`);
    if (word.length > longestWord) say(`词长超过${longestWord}个字，请缩短`);
    if (list === '易错词' && (right ?? '') === '') say(`“${word}”没有写正确写法，请补上`);
    if (right === word) say(`“${word}”的正确写法与错误写法相同，请改正`);
    if (right !== undefined && right !== word && right.includes(word) && !except.includes(right))
      say(`正确写法“${right}”里含有“${word}”，改好后仍会命中，请把“${right}”列为例外`);
    if (except.some((each) => !each.includes(word))) say(`“${word}”的例外里有不含这个词的，请改正`);
    const earlier = seen.get(`${list}${word}`);
    if (earlier !== undefined) say(`“${word}”与第${earlier}行重复，请删去一行`);
    seen.set(`${list}${word}`, earlier ?? row);
    return faults.map((what) => ({ row, what }));
  });
}
