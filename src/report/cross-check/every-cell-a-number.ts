import { cite } from '../../law/index.ts';
import { cellKey, cellValue } from '../cell.ts';
import { cellName, cellsOfTable, rowWord, tableNumbers, type FormCell } from '../cell-name.ts';
import type { Where } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { standing } from './figure.ts';
import { foldCells, type FoldedCells } from './fold-cells.ts';
import type { Fault, Rule } from './rule.ts';

/** V-1: every cell of the form holds a number; zero is written 0, not left blank, not "/" or "-". */
export const everyCellANumber: Rule = {
  id: 'V-1',
  level: 'error',
  title: '表格每一格都应填数字',
  basis: [cite('reportFormat2021', '第二、三、四部分表'), cite('reportFormat2019', '第二、三、四部分表')],
  check: ({ reading }) => [...empty(reading), ...wrong(reading)],
};

/** Prose of a form that nobody has filled in: at most some prompts. */
const longestBlankProse = 120;

/** True for a form that was handed in blank: no figure in any table, and hardly a word in the parts. */
export function isBlankForm(reading: Reading): boolean {
  const { overview, problems, other } = reading.report.narrative;
  const prose = [overview, problems, other].map((part) => part ?? '').join('');
  return prose.length <= longestBlankProse && foldEmpty(reading)[0]?.span === 'document';
}

function foldEmpty(reading: Reading): readonly FoldedCells[] {
  const isEmpty = ({ cell }: FormCell) => ['blank', 'mark'].includes(standing(reading, cell));
  return foldCells(reading.report, isEmpty);
}

/** Blank cells and marks for none, folded. */
function empty(reading: Reading): readonly Fault[] {
  return foldEmpty(reading).map((group) => ({
    where: whereOf(group),
    message: emptySentence(reading, group),
    advice:
      group.span === 'document'
        ? '如果选错了文件，请改选；没有发生的事项也要逐格填0'
        : '没有发生的填0，不要留空，也不要用“/”“-”“无”代替',
  }));
}

function emptySentence(reading: Reading, group: FoldedCells): string {
  const marks = new Set(group.cells.map(({ cell }) => reading.cells.get(cellKey(cell))?.raw.trim() ?? ''));
  const [mark = ''] = marks;
  const how = marks.size === 1 && mark !== '' ? `填的是“${mark}”，不是数字` : '没有填数字';
  if (group.span === 'document') return '三张表一个数字都没有，像是还没有填写的空白表';
  const name = nameOf(reading, group);
  switch (group.span) {
    case 'table':
      return `${name}整表${how}`;
    case 'row':
      return `${name}整${rowWord(group.table ?? 3)}${how}`;
    case 'column':
      return `${name}整列${how}`;
    case 'cell':
      return `${name}${how}`;
  }
}

/** Words and numbers that the form does not allow, cell by cell; figures read out of a note as a notice. */
function wrong(reading: Reading): readonly Fault[] {
  const cells = tableNumbers.flatMap((table) => cellsOfTable(reading.report, table));
  return cells.flatMap((each): Fault[] => {
    const state = standing(reading, each.cell);
    const raw = reading.cells.get(cellKey(each.cell))?.raw ?? '';
    const value = cellValue(reading.report, each.cell);
    const name = cellName(reading.report, each.cell);
    const where: Where = each.cell;
    if (state === 'words') {
      return [{ where, message: `${name}填的是“${shortened(raw)}”，不是一个数字`, advice: '请只填一个数字' }];
    }
    if (state === 'out-of-range') {
      const allowed = { count: '0或者正整数', signed: '整数', tenThousandYuan: '不小于0的数' }[each.kind];
      return [
        { where, message: `${name}填的是“${shortened(raw)}”，应为${allowed}`, advice: '请对照台账改正' },
      ];
    }
    // Units and decimals of amounts of money are N-2's.
    if (state === 'noted' && value !== null && each.kind !== 'tenThousandYuan') {
      const message = `${name}填的是“${shortened(raw)}”，按${value}计`;
      return [{ level: 'notice', where, message, advice: '格内请只填数字，说明写在正文里' }];
    }
    return [];
  });
}

/** Where a group of cells stands, as a finding says it. */
export function whereOf(group: FoldedCells): Where {
  if (group.table === undefined) return { part: 'document' };
  return {
    table: group.table,
    ...(group.row === undefined ? {} : { row: group.row }),
    ...(group.column === undefined ? {} : { column: group.column }),
  };
}

/** Name of a group of cells that stand in one table. */
export function nameOf(reading: Reading, { table, row, column }: FoldedCells): string {
  if (table === undefined) return '三张表';
  return cellName(reading.report, {
    table,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  });
}

/** What stands in a cell, short enough for a sentence. */
export function shortened(raw: string): string {
  const folded = raw.replace(/\s+/gu, ' ').trim();
  return folded.length > 40 ? `${folded.slice(0, 39)}…` : folded;
}
