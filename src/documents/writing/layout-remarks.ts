import {
  cellName,
  cellsOfTable,
  cellValue,
  tableName,
  type AnnualReport,
  type Edition,
  type EditionId,
} from '../../report/index.ts';
import { foldCells } from '../../report/cross-check/fold-cells.ts';

/** Most groups of empty cells that one sentence names. */
const mostNamed = 12;

/** Says which cells are printed empty, folded to whole rows, columns and tables; nothing where none is. */
export function emptyCellRemarks(report: AnnualReport): readonly string[] {
  const groups = foldCells(report, ({ cell }) => cellValue(report, cell) === null);
  if (groups.length === 0) return [];
  if (groups[0]?.span === 'document') return ['三张表都没有数字，文件中的表格留空，请补填后再用。'];
  const names = groups.slice(0, mostNamed).map(({ table, row, column }) =>
    table === undefined
      ? ''
      : cellName(report, {
          table,
          ...(row === undefined ? {} : { row }),
          ...(column === undefined ? {} : { column }),
        }),
  );
  const cells = groups.reduce((sum, group) => sum + group.cells.length, 0);
  const rest = groups.length > names.length ? '等' : '';
  return [`${names.join('，')}${rest}共${cells}格没有数字，文件中留空，请补填后再用。`];
}

/**
 * Figures that the report holds and its form has no cell for (逾期不补正 in the 2019 form): they are not
 * printed, and this says so.
 */
export function homelessFigureRemarks(
  report: AnnualReport,
  editions: { readonly disclosure: Edition; readonly requests: Edition },
): readonly string[] {
  const other = (id: EditionId): EditionId => (id === '2021' ? '2019' : '2021');
  return ([2, 3] as const).flatMap((table) => {
    const own = table === 2 ? editions.disclosure.id : editions.requests.id;
    const printed = new Set(cellsOfTable(report, table).map(({ cell }) => cell.row));
    const turned: AnnualReport = {
      ...report,
      forms: { disclosure: other(editions.disclosure.id), requests: other(editions.requests.id) },
    };
    const left = cellsOfTable(turned, table).filter(
      ({ cell }) => (table === 2 || !printed.has(cell.row)) && (cellValue(turned, cell) ?? 0) !== 0,
    );
    if (left.length === 0) return [];
    const rows = [...new Set(left.map(({ row }) => `“${row}”`))].join('、');
    return [
      `${tableName(table)}按${own}年版式写，这个版式没有放${other(own)}年版式${rows}数字的地方，没有写入。`,
    ];
  });
}
