import { cite } from '../../../law/index.ts';
import type { Rule } from '../rule.ts';
import { growthFaults } from './growth-in-text.ts';
import { listFaults } from './lists-in-text.ts';
import { sentencesOfReport } from './prose.ts';
import { shareFaults } from './shares-in-text.ts';

/** Arithmetic inside the prose: parts and whole, shares, year-on-year. */
export const sumsInText: Rule = {
  id: 'N-1',
  level: 'error',
  title: '正文内部数字相符',
  basis: [cite('reportFormat2021', '第一部分')],
  check: ({ reading, previous }) =>
    sentencesOfReport(reading.report).flatMap((sentence) => [
      ...listFaults(sentence),
      ...shareFaults(sentence),
      ...growthFaults(sentence, previous),
    ]),
};
