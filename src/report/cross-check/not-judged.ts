import { cite } from '../../law/index.ts';
import { cellKey } from '../cell.ts';
import { cellName, cellsOfTable, rowWord, tableName, type TableNumber } from '../cell-name.ts';
import type { CellEvidence, Reading } from '../reading.ts';
import { nameOf, shortened, whereOf } from './every-cell-a-number.ts';
import { isUnjudged, standing } from './figure.ts';
import { foldCells, type FoldedCells } from './fold-cells.ts';
import type { Fault, Rule } from './rule.ts';

/** V-7: what could not be read with certainty is said, never passed over as correct. */
export const notJudged: Rule = {
  id: 'V-7',
  level: 'warning',
  title: '没能判断的数字',
  basis: [cite('reportFormat2021', '第二、三、四部分表'), cite('reportFormat2019', '第二、三、四部分表')],
  check: ({ reading }) => [...cells(reading), ...remarks(reading)],
};

function cells(reading: Reading): readonly Fault[] {
  const groups = foldCells(reading.report, ({ cell }) => isUnjudged(standing(reading, cell)));
  const alike = new Map<string, FoldedCells[]>();
  for (const group of groups) {
    const key = `${group.table ?? ''}/${isMissing(reading, group)}/${reasonsOf(reading, group).join()}`;
    alike.set(key, [...(alike.get(key) ?? []), group]);
  }
  return [...alike.values()].flatMap((same) =>
    same.length > mostAlone && same.every(({ span }) => span !== 'column')
      ? [together(reading, same)]
      : same.map((group) => alone(reading, group)),
  );
}

/** More rows than this with the same trouble are one finding. */
const mostAlone = 2;

function alone(reading: Reading, group: FoldedCells): Fault {
  return { where: whereOf(group), message: sentence(reading, group), advice: advice(reading, group) };
}

/** Many rows that lost a cell in the same way: one sentence that names every one of them. */
function together(reading: Reading, groups: readonly FoldedCells[]): Fault {
  const [first] = groups;
  const table = first?.table ?? 3;
  const columns = distinct(groups.flatMap(({ cells: own }) => own.map(({ cell }) => cell.column ?? '')));
  const [column] = columns;
  const rows = distinct(groups.flatMap(({ cells: own }) => own.map(({ cell }) => cell.row)));
  const what = first !== undefined && isMissing(reading, first) ? '没有找到' : '的数字不能确定在哪一格';
  const [reason = ''] = first === undefined ? [] : reasonsOf(reading, first);
  const only = columns.length === 1 && column !== undefined && column !== '' ? { column } : {};
  return {
    where: { table, ...only },
    message:
      `${cellName(reading.report, { table, ...only })}有${rows.length}${rowWord(table)}${what}，没有检查` +
      `${reason === '' ? '' : `：${reason}`}。是${runsOf(reading, table, rows).join('、')}`,
    advice: '请对照原文人工核对；有缺格、多格的，补齐后重新检查',
  };
}

/** Rows by name, neighbours of the form as a run: “（一）予以公开”至“（七）总计”. */
function runsOf(reading: Reading, table: TableNumber, rows: readonly string[]): readonly string[] {
  const order = distinct(cellsOfTable(reading.report, table).map(({ cell }) => cell.row));
  const places = rows.map((row) => order.indexOf(row)).toSorted((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.to === place - 1) last.to = place;
    else runs.push({ from: place, to: place });
  }
  const name = (place: number) =>
    cellName(reading.report, { table, row: order[place] ?? '' }).slice(tableName(table).length, -1);
  return runs.map(({ from, to }) => (from === to ? name(from) : `${name(from)}至${name(to)}`));
}

function sentence(reading: Reading, group: FoldedCells): string {
  const missing = isMissing(reading, group);
  if (group.span === 'document') {
    return missing ? '没有找到三张表，表内数字没有检查' : '三张表的数字都不能确定在哪一格，没有检查';
  }
  const name = nameOf(reading, group);
  if (group.span === 'table' && missing) return `没有找到${name}，没有检查`;
  const what = missing ? '没有找到' : '的数字不能确定在哪一格';
  const reasons = reasonsOf(reading, group);
  const raws = distinct(evidenceOf(reading, group).map(({ raw }) => shortened(raw)));
  const because = reasons.length === 1 && reasons[0] !== '' ? `：${reasons[0]}` : '';
  const stands = raws.length === 1 && raws[0] !== '' ? `。原文是“${raws[0]}”` : '';
  return `${name}${what}，没有检查${because}${stands}`;
}

function evidenceOf(reading: Reading, group: FoldedCells): readonly CellEvidence[] {
  return group.cells.flatMap(({ cell }) => reading.cells.get(cellKey(cell)) ?? []);
}

function reasonsOf(reading: Reading, group: FoldedCells): readonly string[] {
  return distinct(evidenceOf(reading, group).flatMap(({ reason }) => reason ?? []));
}

function advice(reading: Reading, group: FoldedCells): string {
  if (group.span === 'document' || group.span === 'table') {
    return isMissing(reading, group)
      ? '请确认文件里有这些表，并且不是图片；确有的，请人工核对'
      : '请人工核对，或者用表格完整的文件重新检查';
  }
  return '请对照原文人工核对；有缺格、多格的，补齐后重新检查';
}

function isMissing(reading: Reading, group: FoldedCells): boolean {
  return group.cells.every(({ cell }) => standing(reading, cell) === 'missing');
}

function remarks(reading: Reading): readonly Fault[] {
  return [
    ...reading.unplaced.map((line) => ({
      where: { part: 'document' as const },
      message: `这些内容像是表里的数字，但不能确定在哪一格，没有检查：“${shortened(line)}”`,
      advice: '请对照原文人工核对',
    })),
    ...reading.remarks.map((remark) => ({ where: { part: 'document' as const }, message: remark })),
  ];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
