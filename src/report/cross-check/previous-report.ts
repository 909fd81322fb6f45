import { cite } from '../../law/index.ts';
import type { Reading } from '../reading.ts';
import type { CheckContext, Fault, Rule } from './rule.ts';

/** Last year's report, where it was given and, by its year, is last year's; null otherwise. */
export function lastYears({ reading, previous }: CheckContext): Reading | null {
  if (previous === undefined) return null;
  return followsInYear(previous, reading) ? previous : null;
}

/** True where nothing speaks against `current` being of the year after `previous`. */
function followsInYear(previous: Reading, current: Reading): boolean {
  const before = previous.report.year;
  const now = current.report.year;
  return before === null || now === null || now - before === 1;
}

/** what was given as last year's report is last year's report of the same body. */
export const previousReport: Rule = {
  id: 'X-6',
  level: 'warning',
  title: '用来对照的应是本单位上一年度的报告',
  basis: [cite('reportFormat2021', '第三部分')],
  check: ({ reading, previous }) => {
    if (previous === undefined) return [];
    const faults: Fault[] = [];
    if (!followsInYear(previous, reading)) {
      faults.push({
        where: { part: 'document' },
        message:
          `本报告是${reading.report.year}年度的，用来对照的是${previous.report.year}年度的，` +
          '不是上一年度的报告，没有对照结转、现行有效件数和同比变化',
        advice: '请改选上一年度的报告再检查',
      });
    }
    const mine = reading.report.agency;
    const theirs = previous.report.agency;
    if (mine !== null && theirs !== null && !sameBody(mine, theirs)) {
      faults.push({
        where: { part: 'document' },
        message: `本报告的单位是“${mine}”，用来对照的报告是“${theirs}”，两个名称不同`,
        advice: '如果选错了文件，请改选；如果单位改了名或者合并、拆分过，请在报告中说明',
      });
    }
    return faults;
  },
};

/** True where two names can be those of one body: 甲县乙镇 and 乙镇人民政府. */
export function sameBody(a: string, b: string): boolean {
  const left = bareName(a);
  const right = bareName(b);
  return left === '' || right === '' || left.endsWith(right) || right.endsWith(left);
}

/** The name without spaces and without the words that reports leave out or add. */
export function bareName(agency: string): string {
  return agency
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/(?:人民政府|政府)(?:办公室)?$/u, '');
}
