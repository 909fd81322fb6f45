import { cellKey, cellValue, dataDictionary, tableName, type TableNumber } from '../../../../report/index.ts';
import { csvOf } from '../../../../documents/tables/csv-of.ts';
import { workbook, type Sheet, type SheetCell } from '../../../../documents/writing/workbook.ts';
import { textStyle } from '../../../../documents/writing/write-xlsx.ts';
import { readMembers } from '../../../../ledger/read/report-county/members.ts';
import { countedReports, type MemberAsReport } from '../../../../acts/reports/county/member-reports.ts';
import type { reportCountyEndpoints } from '../../../contract/report-county.ts';
import type { FileAnswer } from '../../../contract/endpoint.ts';
import type { HandlersOf } from '../../frame/handler.ts';
import { formCells, sumOf, titleOfCell } from './shown.ts';

type Handlers = Pick<HandlersOf<typeof reportCountyEndpoints>, 'exportReports'>;

/** All figures of a year: one sheet a table with a dictionary, or JSON, or CSV. */
export const exportHandlers: Handlers = {
  exportReports: async (call) => {
    const { services, scope, params, query, today, now, caller } = call;
    const { year, format } = query;
    const reports = await services.ledger.read(scope, async (tx) => {
      const members = await readMembers(tx, params.bodyId, { year, today });
      return countedReports(tx, params.bodyId, members, year);
    });
    const name = `${year}年度全县政府信息公开年报数字`;
    if (format === 'json') return jsonFile(name, year, reports);
    if (format === 'csv') return csvFile(name, reports);
    const sheets = [...([2, 3, 4] as const).map((table) => sheetOf(table, reports)), dictionary(reports)];
    const bytes = workbook(sheets, { title: name, author: caller.actor.name, writtenAt: now });
    return {
      name: `${name}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    };
  },
};

const cellsOf = (table: TableNumber) => formCells.filter(({ cell }) => cell.table === table);

const valueOf = ({ report }: MemberAsReport, cell: Parameters<typeof cellValue>[1]): number | null =>
  cell.table === 2 && report.forms.disclosure === '2019' ? null : cellValue(report, cell);

const text = (column: number, value: string): SheetCell => ({ column, value, style: textStyle(value) });

/** A cell of the form a row, a body a column: table 3 alone has 175 cells. */
function sheetOf(table: TableNumber, reports: readonly MemberAsReport[]): Sheet {
  const head = ['格', '名称', '合计', ...reports.map(({ member }) => member.line.name)];
  return {
    name: tableName(table),
    widths: [30, 52, 12, ...reports.map(() => 18)],
    frozenRows: 1,
    filter: true,
    landscape: true,
    rows: [
      head.map((value, column): SheetCell => ({ column, value, style: 'head' })),
      ...cellsOf(table).map(({ cell }): readonly SheetCell[] => {
        const values = reports.map((each) => valueOf(each, cell));
        return [
          text(0, cellKey(cell)),
          text(1, titleOfCell(cell)),
          ...[sumOf(values), ...values].map((value, at): SheetCell => ({
            column: at + 2,
            value,
            style: 'text',
          })),
        ];
      }),
    ],
  };
}

const from = { report: '平台', file: '文件' } as const;
const sources = { report: '在平台编报', file: '从报来的文件读出' } as const;

/** 数据说明: where each body's figures are from, what each cell is. */
function dictionary(reports: readonly MemberAsReport[]): Sheet {
  return {
    name: '数据说明',
    widths: [44, 60, 10, 60],
    frozenRows: 1,
    filter: true,
    rows: [
      ['列、格', '名称', '单位', '说明'].map((value, column): SheetCell => ({
        column,
        value,
        style: 'head',
      })),
      ...reports.map(({ member, from: source }) => [
        text(0, member.line.name),
        text(1, sources[source]),
        text(2, ''),
        text(3, '应报单位名单上的名称'),
      ]),
      ...dataDictionary.map(({ place, title, unit, sum, basis }) => [
        text(0, place),
        text(1, title),
        text(2, unit),
        text(3, `依据${basis}；${sum ? '是别的格相加；' : ''}空白表示报告里没有这个数`),
      ]),
    ],
  };
}

function jsonFile(name: string, year: number, reports: readonly MemberAsReport[]): FileAnswer {
  const rows = reports.map((each) => ({
    body: each.member.line.name,
    source: each.from,
    figures: Object.fromEntries(formCells.map(({ cell }) => [cellKey(cell), valueOf(each, cell)])),
  }));
  const cells = dataDictionary.map(({ place, title, unit, sum, basis }) => ({
    place,
    title,
    unit,
    sum,
    basis,
  }));
  return {
    name: `${name}.json`,
    type: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify({ year, cells, reports: rows }, null, 2)),
  };
}

/** One figure a line, so that any program can pivot it. */
function csvFile(name: string, reports: readonly MemberAsReport[]): FileAnswer {
  const lines = reports.flatMap((each) =>
    formCells.map(({ cell }) => [
      each.member.line.name,
      from[each.from],
      cellKey(cell),
      titleOfCell(cell),
      valueOf(each, cell),
    ]),
  );
  const csv = csvOf([['单位', '来源', '格', '名称', '数字'], ...lines]);
  return { name: `${name}.csv`, type: 'text/csv', bytes: new TextEncoder().encode(csv) };
}
