import { cite } from '../../../law/index.ts';
import { similarity } from '../../similarity.ts';
import type { Fault, Rule } from '../rule.ts';
import { ownNames } from './public-body.ts';

/**
 * Share of common text from which a part counts as copied. One city's inspection takes off points above one
 * half; the measure is `similarity`, which leaves years, figures and names out of account.
 */
const threshold = 0.5;
/** Shorter parts (本年度没有收取信息处理费) are the same every year for good reason. */
const shortest = 80;

const parts = [
  ['overview', '第一部分“总体情况”'],
  ['problems', '第五部分“存在的主要问题及改进情况”'],
  ['other', '第六部分“其他需要报告的事项”'],
] as const;

/** The prose close to last year's report, part by part. */
export const likenessToLastYear: Rule = {
  id: 'V-5',
  level: 'warning',
  title: '正文与上年报告雷同',
  basis: [cite('reportFormat2021')],
  check: ({ reading, previous }) => {
    if (previous === undefined) return [];
    const names = [...new Set([...ownNames(reading.report.agency), ...ownNames(previous.report.agency)])];
    return parts.flatMap(([part, name]): Fault[] => {
      const now = reading.report.narrative[part] ?? '';
      const then = previous.report.narrative[part] ?? '';
      if (now.length < shortest || then.length < shortest) return [];
      const alike = similarity(now, then, names);
      if (alike < threshold) return [];
      const percent = Math.floor(alike * 100);
      return [
        {
          where: { part },
          message: `${name}与上年报告的相同程度约${percent}%，超过${threshold * 100}%的提醒线。`,
          advice: '按本年度的工作重写这一部分；年年雷同的报告会被退回。',
          right: percent,
        },
      ];
    });
  },
};
