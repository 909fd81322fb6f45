import type { NarrativePart } from './annual-report.ts';

/** `error` 必须改 · `warning` 需说明 · `notice` 提示. */
export type Level = 'error' | 'warning' | 'notice';

/** Where a finding stands: a cell, row or column of a table, or a part of the text. */
export interface Where {
  readonly table?: 2 | 3 | 4;
  /** Keys of the contract. */
  readonly row?: string;
  readonly column?: string;
  /** A part in prose, or the title, or the whole document. */
  readonly part?: NarrativePart | 'title' | 'document';
}

/** One fault found, as `gongkai check --json` prints it. */
export interface Finding {
  /** Id of the rule: T3-A, X-3, … */
  readonly rule: string;
  readonly level: Level;
  readonly where: Where;
  /** Chinese, for the clerk: the cell as the form names it, both figures, the difference. */
  readonly message: string;
  /** What to do about it, in Chinese. */
  readonly advice?: string;
  /** The computed or expected figure, and the one that stands in the report. */
  readonly left?: number;
  readonly right?: number;
}

/** The levels in words, as every list of findings shows them. */
export const levelWords: Readonly<Record<Level, string>> = {
  error: '必须改',
  warning: '需说明',
  notice: '提示',
};
/** What rule V-7 reports: no fault of the report, and never a pass. */
export const notJudgedWord = '没能判断';

/** The word of a finding: that of its level, or 没能判断. */
export function findingWord({ rule, level }: Pick<Finding, 'rule' | 'level'>): string {
  return rule === 'V-7' ? notJudgedWord : levelWords[level];
}
