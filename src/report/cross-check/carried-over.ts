import { cite } from '../../law/index.ts';
import { applicantColumns } from '../annual-report.ts';
import { cellValue, type CellAddress } from '../cell.ts';
import { cellName } from '../cell-name.ts';
import { lastYears } from './previous-report.ts';
import type { Rule } from './rule.ts';

/** what last year carried over is what this year took over, column by column. */
export const carriedOver: Rule = {
  id: 'X-1',
  level: 'error',
  title: '上年结转等于上年报告的结转下年',
  basis: [cite('reportFormat2021', '第三部分表')],
  check: (context) => {
    const previous = lastYears(context);
    if (previous === null) return [];
    const { report } = context.reading;
    return applicantColumns.flatMap((column) => {
      const cell: CellAddress = { table: 3, row: 'carriedIn', column };
      const left = cellValue(previous.report, { table: 3, row: 'carriedOut', column });
      const right = cellValue(report, cell);
      if (left === null || right === null || left === right) return [];
      return [
        {
          where: { table: 3 as const, row: 'carriedIn', column },
          message:
            `${cellName(report, cell)}是${right}件，上年报告同一列结转下年度继续办理的是${left}件，` +
            `相差${Math.abs(left - right)}件`,
          advice: '请对照上年未办结的申请核对。单位合并、拆分或者上年数据有误的，请在报告中说明',
          left,
          right,
        },
      ];
    });
  },
};
