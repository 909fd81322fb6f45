import { cite } from '../../law/index.ts';
import { remedyBlocks, remedyColumns } from '../annual-report.ts';
import { cellName } from '../cell-name.ts';
import { breachOf, type Relation } from './relation.ts';
import type { Rule } from './rule.ts';

const relations: readonly Relation[] = remedyBlocks.map((row) => ({
  rule: 'T4-A',
  where: { table: 4, row },
  left: remedyColumns.filter((column) => column !== 'total').map((column) => ({ table: 4, row, column })),
  right: [{ table: 4, row, column: 'total' }],
}));

/** T4-A: the four outcomes of a block of table 4 add up to its 总计. */
export const remediesBalance: Rule = {
  id: 'T4-A',
  level: 'error',
  title: '复议、诉讼四种结果之和等于总计',
  basis: [cite('reportFormat2021', '第四部分表')],
  check: ({ reading }) =>
    relations.flatMap((relation) => {
      const breach = breachOf(reading, relation);
      if (breach === null) return [];
      const { left, right, blanks } = breach;
      const open = blanks === 0 ? '' : `。有${blanks}格没有数字，填什么数都对不上`;
      return [
        {
          where: relation.where,
          message:
            `${cellName(reading.report, { table: 4, ...relation.where })}：结果维持、结果纠正、其他结果、尚未审结` +
            `加起来是${left}件，总计是${right}件，相差${Math.abs(left - right)}件${open}`,
          advice: '请对照案件台账核对四种结果和总计，尚未审结的案件也要计入',
          left,
          right,
        },
      ];
    }),
};
