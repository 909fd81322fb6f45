import { cite } from '../../law/index.ts';
import { cellsOfTable } from '../cell-name.ts';
import { cellValue } from '../cell.ts';
import type { Level } from '../finding.ts';
import type { Rule } from './rule.ts';

/** F-6: only ministries and the governments of provinces and cities with districts make 规章. */
export const powers: Rule = {
  id: 'F-6',
  level: 'warning',
  title: '乡镇、县和部门不能制定规章',
  basis: [
    cite('legislation', '第九十一条'),
    cite('legislation', '第九十三条'),
    cite('regulation', '第二十条第（一）项'),
    cite('reportFormat2021', '第二部分'),
  ],
  check: ({ reading }) => {
    const { report } = reading;
    const level = report.agency === null ? null : levelFor(report.agency);
    if (level === null) return [];
    const filed = cellsOfTable(report, 2)
      .filter(({ cell }) => cell.row === 'regulations')
      .map((each) => ({ ...each, value: cellValue(report, each.cell) ?? 0 }))
      .filter(({ value }) => value > 0);
    const [first] = filed;
    if (first === undefined) return [];
    const figures = filed.map(({ column, value }) => `${column ?? ''}${value}件`).join('、');
    return [
      {
        level,
        where: first.cell,
        message: `表二“规章”行填了${figures}，从名称看，${report.agency}没有制定规章的权限`,
        advice:
          '规章由国务院部门以及省、设区的市等的人民政府制定。如果是行政规范性文件，请改填到下一行，规章填0',
      },
    ];
  },
};

/** How surely a name says that the body cannot make 规章; null where it may, or the name does not tell. */
export function levelFor(agency: string): Level | null {
  const name = agency.normalize('NFKC').replace(/\s/gu, '');
  if (township.test(name)) return 'error';
  if (county.test(name)) return 'warning';
  return department.test(name) && !national.test(name) ? 'warning' : null;
}

const township = /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处|管理委员会|管委会)?$/u;
/** 县, 旗 and 市辖区 anywhere in the name: the county itself and all that belongs to it; 自治区 is a province. */
const county = /[县旗](?!级)|市(?!.*自治区)[^市]{1,8}区(?:人民政府|政府|$)/u;
const department = /(?:局|厅|委员会|办公室|中心|支队|大队|总队)$/u;
const national = /^(?:国家|国务院|中华人民共和国|中国)/u;
