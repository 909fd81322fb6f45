import { cite } from '../../law/index.ts';
import { applicantColumns, type ApplicantColumn } from '../annual-report.ts';
import { cellValue, type CellAddress } from '../cell.ts';
import { cellName } from '../cell-name.ts';
import type { Reading } from '../reading.ts';
import { likelyCell } from './likely-cell.ts';
import { breachOf, type Breach, type Relation } from './relation.ts';
import { balanceRelations, requestsRelations, resultRelations, rowRelations } from './requests-relations.ts';
import type { Fault, Rule } from './rule.ts';

/** The arithmetic of table 3: T3-A, T3-B, T3-C. */
export const requestsBalance: readonly Rule[] = [
  {
    id: 'T3-A',
    level: 'error',
    title: '新收加上年结转等于办理结果加结转下年',
    basis: [cite('reportFormat2021', '第三部分表')],
    check: ({ reading }) => faults(reading, balanceRelations(), balanceSentence),
  },
  {
    id: 'T3-B',
    level: 'error',
    title: '各项办理结果之和等于（七）总计',
    basis: [cite('reportFormat2021', '第三部分表')],
    check: ({ reading }) => faults(reading, resultRelations(reading), resultSentence),
  },
  {
    id: 'T3-C',
    level: 'error',
    title: '自然人加五类组织等于总计',
    basis: [cite('reportFormat2021', '第三部分表')],
    check: ({ reading }) => faults(reading, rowRelations(reading), rowSentence),
  },
];

type Sentence = (reading: Reading, breach: Breach) => string;

function faults(reading: Reading, relations: readonly Relation[], sentence: Sentence): readonly Fault[] {
  const breaches = relations.flatMap((relation) => breachOf(reading, relation) ?? []);
  if (breaches.length === 0) return [];
  const all = requestsRelations(reading);
  return breaches.map((breach) => ({
    where: breach.relation.where,
    message: `${sentence(reading, breach)}，相差${Math.abs(breach.left - breach.right)}件${ofBlanks(breach)}`,
    advice: adviceOn(reading, all, breaches, breach),
    left: breach.left,
    right: breach.right,
  }));
}

function ofBlanks(breach: Breach): string {
  return breach.blanks === 0 ? '' : `。有${breach.blanks}格没有数字，填什么数都对不上`;
}

function balanceSentence(reading: Reading, { relation, left, right }: Breach): string {
  const [received, carriedIn, results, carriedOut] = [...relation.left, ...relation.right].map((cell) =>
    figureText(reading, cell),
  );
  return (
    `${cellName(reading.report, { table: 3, ...relation.where })}：新收${received}+结转${carriedIn}=${left}件，` +
    `办理结果${results}+结转下年${carriedOut}=${right}件`
  );
}

function resultSentence(reading: Reading, { relation, left, right }: Breach): string {
  const shown = relation.right.some((cell) => cellValue(reading.report, cell) === null)
    ? '没有数字'
    : `是${right}件`;
  return `${cellName(reading.report, { table: 3, ...relation.where })}：各项办理结果加起来是${left}件，（七）总计${shown}`;
}

function rowSentence(reading: Reading, { relation, left, right }: Breach): string {
  return `${cellName(reading.report, { table: 3, ...relation.where })}：自然人和五类组织加起来是${left}件，总计列是${right}件`;
}

function figureText(reading: Reading, cell: CellAddress): string {
  const value = cellValue(reading.report, cell);
  return value === null ? '（未填）' : `${value}件`;
}

function adviceOn(
  reading: Reading,
  all: readonly Relation[],
  same: readonly Breach[],
  breach: Breach,
): string {
  const likely = likelyCell(reading, all, breach);
  if (likely !== null) {
    const name = cellName(reading.report, likely.cell);
    return `最可能是${name}有误：现为${likely.stands}，改成${likely.fits}后有关各项都相符。请对照登记台账核实后再改`;
  }
  return (
    adviceOnColumns(reading, same, breach) ?? generalAdvice[breach.relation.rule] ?? '请对照登记台账逐格核对'
  );
}

const generalAdvice: Readonly<Record<string, string>> = {
  'T3-A': '请核对这一列的新收、上年结转、（七）总计和结转下年，看是否漏计结转或者重复计数',
  'T3-B': '请逐行核对这一列的办理结果：一件申请只计一种结果，区分处理的只计入部分公开',
  'T3-C': '请核对这一行各类申请人的件数和总计',
};

/** What the columns say together: an applicant counted under two kinds, or one mistake carried to 总计. */
function adviceOnColumns(reading: Reading, same: readonly Breach[], breach: Breach): string | null {
  const own = columnOf(breach);
  if (own === null) return null;
  const excess = breach.left - breach.right;
  const others = same.filter((each) => each !== breach && columnOf(each) !== null);
  const label = (each: Breach) => {
    const column = columnOf(each);
    return column === null ? '' : cellName(reading.report, { table: 3, column }).replace('表三', '');
  };
  const opposite = others.filter((each) => each.left - each.right === -excess);
  const [counterpart] = opposite;
  const totalHolds = own !== 'total' && !others.some((each) => columnOf(each) === 'total');
  if (totalHolds && opposite.length === 1 && others.length === 1 && counterpart !== undefined) {
    return (
      `${label(breach)}与${label(counterpart)}一多一少，相差的件数相同，总计列相符，` +
      '多半是同一件申请在不同的行里记在了不同类别的申请人名下。请按申请人类别核对'
    );
  }
  const twin = others.find((each) => each.left - each.right === excess);
  const throughTotal = own === 'total' || (twin !== undefined && columnOf(twin) === 'total');
  if (twin !== undefined && others.length === 1 && throughTotal) {
    const column = own === 'total' ? label(twin) : label(breach);
    return `${column}和“总计”列相差的件数相同，多半是${column}里某一行的数有误，又带进了总计。请先核对${column}`;
  }
  return null;
}

function columnOf(breach: Breach): ApplicantColumn | null {
  const { row, column } = breach.relation.where;
  if (row !== undefined) return null;
  return applicantColumns.find((each) => each === column) ?? null;
}
