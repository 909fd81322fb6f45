import type { ReactElement } from 'react';
import type { Finding, Level } from '../../report/index.ts';
import { texts } from '../texts.ts';

/** How a finding is shown: the level, but what could not be read with certainty is a class of its own. */
export type Shown = Level | 'notJudged';

/** Rule V-7 reports what could not be judged; that is never a fault of the writer, and never a pass. */
export function shownAs(finding: Finding): Shown {
  return finding.rule === 'V-7' ? 'notJudged' : finding.level;
}

export function wordOf(shown: Shown): string {
  return shown === 'notJudged' ? texts.notJudged : texts.levels[shown];
}

/** From worst to mildest, in the order in which counts and findings stand. */
export const shownInOrder: readonly Shown[] = ['error', 'warning', 'notJudged', 'notice'];

/** What is said of a file as a whole, in sentences. */
export interface SaidOfFile {
  /** What its reader left out: not judged. */
  readonly omissions: readonly string[];
  /** What keeps nothing from being judged: a notice. */
  readonly remarks: readonly string[];
}

/** How many findings of each class, what is said of the file as a whole among them. */
export function countsOf(
  findings: readonly Finding[],
  { omissions, remarks }: SaidOfFile,
): Readonly<Record<Shown, number>> {
  const counts = { error: 0, warning: 0, notJudged: omissions.length, notice: remarks.length };
  for (const finding of findings) counts[shownAs(finding)] += 1;
  return counts;
}

/** Outlines by state, so that colour is never the only sign: octagon, triangle, question, circle, tick. */
const shapes: Readonly<Record<Shown | 'pass' | 'unread', string>> = {
  error: 'M7 1h6l6 6v6l-6 6H7l-6-6V7zM10 5v6M10 13.4v1.6',
  warning: 'M10 2 19 18H1zM10 8v5M10 14.6v1.4',
  notJudged: 'M2 2h16v16H2zM7.5 7.6c0-3 5-3 5 0 0 2-2.5 2-2.5 4M10 13.6v1.4',
  notice: 'M10 1.5a8.500 8.500 0 1 0 .01 0zM10 9v6M10 5.400v1.600',
  pass: 'M3 10.500 8 15.500 17 5.500',
  unread: 'M10 1.500a8.500 8.500 0 1 0 .010 0zM4.500 4.500l11 11',
};

/** A state as icon and word. */
export function Tag({ shown, children }: { shown: keyof typeof shapes; children: string }): ReactElement {
  return (
    <span className={`tag ${shown}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={shapes[shown]} />
      </svg>
      {children}
    </span>
  );
}
