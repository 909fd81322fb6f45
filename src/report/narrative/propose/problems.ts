import type { Measure } from '../report-text.ts';
import type { Pen } from './pen.ts';
import { leastChannel, problemKinds, type ProblemKind } from './problem-kinds.ts';

/** More problems than these are no main ones. */
const most = 4;

/** A problem of the period with the fact that shows it. */
export interface ProposedProblem extends Measure {
  /** The fact behind it, to be opened. */
  readonly fact: string;
}

/** The problems that the ledger shows, the gravest first, each with a measure; at least one. */
export function problemsOf(pen: Pen): readonly ProposedProblem[] {
  const found = problemKinds.filter((kind) => kind.arises(pen));
  const least = found.length === 0 ? leastChannel(pen) : null;
  return [...found, ...(least === null ? [] : [least])].slice(0, most).map((kind) => proposed(pen, kind));
}

const proposed = (pen: Pen, { id, fact, wordings, measures }: ProblemKind): ProposedProblem => ({
  id,
  fact,
  problem: pen.say(`problem-${id}`, wordings(pen)),
  measure: pen.say(`measure-${id}`, measures),
});

const numbers = '一二三四五六七八九十';
const asList = (words: readonly string[]): string =>
  words.length === 1
    ? `${words[0] ?? ''}。`
    : `${words.map((word, at) => `${numbers.charAt(at)}是${word}`).join('；')}。`;

/** The problems as one paragraph. */
export function problems(pen: Pen): string {
  const { say, self, now, when } = pen;
  const told = problemsOf(pen).map(({ problem }) => problem);
  return (
    say('problems', [
      `${now}存在的主要问题：`,
      `${self}政府信息公开工作主要存在以下不足：`,
      `${when}政府信息公开工作中存在的问题：`,
      '工作中的主要问题有：',
      `${self}的工作还存在以下问题：`,
      '存在的问题和不足：',
    ]) + asList(told)
  );
}

/** The measures as one paragraph, in the order of the problems. */
export function measures(pen: Pen): string {
  const { say, self } = pen;
  const told = problemsOf(pen).map(({ measure }) => measure);
  return (
    say('measures', [
      '下一步改进措施：',
      `针对上述问题，${self}将采取以下措施：`,
      '改进措施如下：',
      `${self}将逐项整改：`,
      '今后的改进措施：',
      `下一步，${self}将做好以下工作：`,
    ]) + asList(told)
  );
}
