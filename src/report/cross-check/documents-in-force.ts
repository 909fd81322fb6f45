import { cite } from '../../law/index.ts';
import { cellName } from '../cell-name.ts';
import { lastYears } from './previous-report.ts';
import type { Fault, Rule } from './rule.ts';

/**
 * documents in force = last year's + issued − repealed. No document states the relation, and bodies
 * break it for good reasons (a clean-up, a change of scope): a warning.
 */
export const documentsInForce: Rule = {
  id: 'X-2',
  level: 'warning',
  title: '现行有效件数与上年数、制发、废止相符',
  basis: [cite('reportFormat2021', '第二部分'), cite('regulation', '第二十条第（一）项')],
  check: (context) => {
    const previous = lastYears(context);
    const { report } = context.reading;
    if (previous === null || report.forms.disclosure !== '2021') return [];
    if (previous.report.forms.disclosure !== '2021') return [];
    return (['regulations', 'normativeDocuments'] as const).flatMap((row): Fault[] => {
      const before = previous.report.disclosure[row].inForce;
      const { issued, repealed, inForce } = report.disclosure[row];
      if (before === null || issued === null || repealed === null || inForce === null) return [];
      const expected = before + issued - repealed;
      if (expected === inForce) return [];
      return [
        {
          where: { table: 2, row, column: 'inForce' },
          message:
            `${cellName(report, { table: 2, row, column: 'inForce' })}是${inForce}件；` +
            `按上年现行有效${before}件+本年制发${issued}件−本年废止${repealed}件=${expected}件，` +
            `相差${Math.abs(expected - inForce)}件`,
          advice: '请会同司法行政部门核对三个数。因清理、失效或者统计口径变化造成的，请在报告中说明',
          left: expected,
          right: inForce,
        },
      ];
    });
  },
};
