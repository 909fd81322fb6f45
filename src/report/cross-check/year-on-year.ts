import { cite } from '../../law/index.ts';
import { cellValue, type CellAddress } from '../cell.ts';
import { cellName, cellsOfTable, editionOfTable, type FormCell } from '../cell-name.ts';
import type { Level } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { fenOf, tenThousandYuanOf } from './figure.ts';
import { lastYears } from './previous-report.ts';
import type { Fault, Rule } from './rule.ts';

/**
 * Thresholds, chosen by us. A change under 50 (100万元) is never remarked on. Beyond that the larger figure is
 * held against the smaller, ten added to both so that a rise from nothing or from a handful weighs less:
 * four times is to be explained, three times is worth a look.
 */
const leastChange = { count: 50, signed: 50, tenThousandYuan: 100 } as const;
const cushion = 10;
const explained = 4;
const noticed = 3;
/** A factor of about ten thousand between two amounts: 元 written as 万元, or the other way about. */
const unitFactor = 1000;

/** V-6: figures that jumped from last year to this. */
export const yearOnYear: Rule = {
  id: 'V-6',
  level: 'warning',
  title: '与上年相比变化过大',
  basis: [cite('reportFormat2021', '第二、三、四部分表')],
  check: (context) => {
    const previous = lastYears(context);
    if (previous === null) return [];
    return watched(context.reading, previous).flatMap((each) => fault(context.reading, previous, each) ?? []);
  },
};

/** The cells whose jump says something: all of table 2 but stocks of the form of 2019, the main totals of 3 and 4. */
function watched(current: Reading, previous: Reading): readonly FormCell[] {
  const { report } = current;
  const sameForm = editionOfTable(report, 2).id === editionOfTable(previous.report, 2).id;
  const disclosure = sameForm ? cellsOfTable(report, 2).filter(({ kind }) => kind !== 'signed') : [];
  const isTotal = ({ cell }: FormCell) => cell.column === 'total';
  const requests = cellsOfTable(report, 3).filter(
    (each) => isTotal(each) && ['received', 'resultTotal'].includes(each.cell.row),
  );
  return [...disclosure, ...requests, ...cellsOfTable(report, 4).filter(isTotal)];
}

function fault(current: Reading, previous: Reading, { cell, kind }: FormCell): Fault | null {
  const before = cellValue(previous.report, cell);
  const after = cellValue(current.report, cell);
  if (before === null || after === null || Math.abs(after - before) < leastChange[kind]) return null;
  const larger = Math.max(before, after);
  const smaller = Math.min(before, after);
  const times = (larger + cushion) / (smaller + cushion);
  if (times < noticed) return null;
  const level: Level = times >= explained ? 'warning' : 'notice';
  const money = kind === 'tenThousandYuan';
  const unit = money ? '万元' : '件';
  const units = money && smaller > 0 && larger / smaller >= unitFactor;
  return {
    level,
    where: whereOf(cell),
    message:
      `${cellName(current.report, cell)}是${after}${unit}，上年是${before}${unit}，` +
      `${after > before ? '增加' : '减少'}了${difference(before, after, money)}${unit}${factor(before, after)}`,
    advice: units
      ? '两年相差上千倍，请先核对单位是不是万元'
      : '请核对两年的数字和统计口径；情况属实的，请在报告中说明原因',
    left: before,
    right: after,
  };
}

function whereOf(cell: CellAddress): Fault['where'] {
  return cell;
}

function difference(before: number, after: number, money: boolean): number {
  const from = money ? fenOf(before) : null;
  const to = money ? fenOf(after) : null;
  return from === null || to === null ? Math.abs(after - before) : tenThousandYuanOf(Math.abs(to - from));
}

/** How many times last year's: said only where both figures are more than nothing. */
function factor(before: number, after: number): string {
  if (before <= 0 || after <= 0) return '';
  return `，是上年的${after > before ? `${(after / before).toFixed(1)}倍` : `${((after / before) * 100).toFixed(1)}%`}`;
}
