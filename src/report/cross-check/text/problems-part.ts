import { cite } from '../../../law/index.ts';
import { editionForYear } from '../../editions/editions.ts';
import type { Rule } from '../rule.ts';
import { foldProse } from './prose.ts';

const shortest = 10;
const nothing =
  /^(?:本年度?|我[局镇乡办]|目前)*(?:无|没有|暂无|不存在)(?:存在)?(?:主要|明显|突出|需要改进|其他|的)*(?:问题|不足|情况)?(?:及改进情况)?[。；]?$/;
const problem =
  /不足|不够|有待|欠缺|不高|不强|薄弱|滞后|差距|困难|短板|单一|不全|不及时|不规范|不熟|不力|不到位|不固定|不均衡|不完善|不准确|不充分|不深入|不健全|不丰富|缺乏|缺少|较少|偏低|偏少|偏弱|较低|较弱|频繁|需(?:要)?(?:进一步|加强|提[高升]|完善|强化|创新|优化|规范|细化|拓[宽展])|尚需|尚未|亟[待需]|仍需|还需|松懈|遗漏|瓶颈|质量不|力度[^，。]{0,6}小|待进一步|待(?:加强|提[高升]|完善)/;
const measure =
  /下一步|今后|将|措施|改进|整改|加强|强化|完善|提[高升]|优化|健全|规范|落实|开展|推进|培训|拓宽|丰富|细化|加大|创新|建立|制定/;

/** Part 5 says what is wrong and what is done about it. */
export const problemsPart: Rule = {
  id: 'V-4',
  level: 'error',
  title: '第五部分写出问题和改进情况',
  basis: [cite('reportFormat2021', '第五部分'), cite('regulation', '第五十条')],
  check: ({ reading: { report } }) => {
    const text = report.narrative.problems;
    // A missing part is a matter of F-1.
    if (text === null) return [];
    const title = editionForYear(report.year).parts[4]?.title ?? '';
    const plain = foldProse(text).replace(/[\s。，；、：\-/]/g, '');
    const where = { part: 'problems' as const };
    if (plain.length < shortest || nothing.test(foldProse(text).replace(/\n/g, ''))) {
      return [
        {
          where,
          message:
            plain === ''
              ? `第五部分“${title}”是空的。`
              : `第五部分“${title}”只写了“${plain.slice(0, 20)}”，没有内容。`,
          advice: '写出本年度工作中具体的问题，以及已经采取和准备采取的改进措施。',
        },
      ];
    }
    const hasProblem = problem.test(plain);
    const hasMeasure = measure.test(plain);
    if (hasProblem && hasMeasure) return [];
    return [
      {
        level: 'warning',
        where,
        message: hasProblem
          ? '第五部分写了问题，没有写改进措施。'
          : hasMeasure
            ? '第五部分没有写出具体的问题。'
            : '第五部分没有写出具体的问题和改进措施。',
        advice: '问题要具体，措施要对应问题，不写空话套话。',
      },
    ];
  },
};
