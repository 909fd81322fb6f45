import type { Sheet, SheetCell, WorkbookFacts } from '../../../documents/writing/workbook.ts';
import { textStyle } from '../../../documents/writing/write-xlsx.ts';
import { grouped } from '../../../ledger/read/grouped.ts';
import { dataDictionary } from '../../../report/index.ts';
import { reportTexts } from '../texts/reports.ts';
import type { ReportDatum } from './report-data.ts';

const texts = reportTexts.data;

/**
 * The figures of all published reports as a workbook: one sheet a table of the form; above each column its
 * name and the address that the last sheet explains. Equal figures give equal bytes.
 * @param author whose site it is
 */
export function reportWorkbook(
  data: readonly ReportDatum[],
  author: string,
): readonly [sheets: readonly Sheet[], facts: WorkbookFacts] {
  const newest = data
    .flatMap(({ firstPublishedAt }) => firstPublishedAt ?? [])
    .toSorted()
    .at(-1);
  const writtenAt = new Date(newest ?? '2019-05-15T00:00:00+08:00');
  return [
    [sheetOf(data, 2), requestsSheet(data), sheetOf(data, 4), dictionary()],
    { title: texts.sheetTitle, author, writtenAt },
  ];
}

const text = (column: number, value: string): SheetCell => ({ column, value, style: textStyle(value) });
const head = (column: number, value: string): SheetCell => ({ column, value, style: 'head' });
const number = (column: number, value: number): SheetCell => ({ column, value, style: 'text' });
/** What the file leaves blank stays blank, and is not 0. */
const figure = (column: number, value: number | null | undefined): readonly SheetCell[] =>
  value == null ? [] : [number(column, value)];

const { body, scope, year, origin, edition, publishedOn } = texts.heads;
const facts = [body, scope, year, origin, edition, publishedOn];
const factWidths = [28, 10, 8, 24, 8, 12];

const factCells = (datum: ReportDatum): readonly SheetCell[] => [
  text(0, datum.body.name),
  text(1, texts.scopes[datum.scope]),
  number(2, datum.year),
  text(3, texts.origins[datum.origin]),
  ...figure(4, datum.edition),
  text(5, datum.publishedOn ?? ''),
];

/** Two rows above the figures: what each column is called, and by which address the dictionary explains it. */
const heads = (columns: readonly (readonly [title: string, place: string])[]): readonly SheetCell[][] => [
  [...facts, ...columns.map(([title]) => title)].map((value, column) => head(column, value)),
  [...facts.map(() => ''), ...columns.map(([, place]) => place)].map((value, column) => head(column, value)),
];

/** A report a row, a cell of the form a column. */
function sheetOf(data: readonly ReportDatum[], table: 2 | 4): Sheet {
  const fields = dataDictionary.filter((field) => field.table === table);
  return {
    name: texts.sheetOf[table],
    widths: [...factWidths, ...fields.map(() => 14)],
    frozenRows: 2,
    landscape: true,
    rows: [
      ...heads(fields.map((field) => [reportTexts.cell(field.row, field.column), field.place])),
      ...data.map((datum): readonly SheetCell[] => [
        ...factCells(datum),
        ...fields.flatMap(({ place }, at) => figure(facts.length + at, datum.figures[place])),
      ]),
    ],
  };
}

/** Table 3 has 175 cells: a row of the form a row, so that it can be read as the form is. */
function requestsSheet(data: readonly ReportDatum[]): Sheet {
  const rows = [
    ...grouped(
      dataDictionary.filter(({ table }) => table === 3),
      ({ cell }) => cell.row,
    ),
  ];
  const columns = rows[0]?.[1] ?? [];
  return {
    name: texts.sheetOf[3],
    widths: [...factWidths, 44, 26, ...columns.map(() => 12)],
    frozenRows: 2,
    landscape: true,
    rows: [
      ...heads([
        [texts.formRow, ''],
        [texts.formPlace, ''],
        ...columns.map(({ column, cell }) => [column ?? '', cell.column ?? ''] as const),
      ]),
      ...data.flatMap((datum) =>
        rows.map(([key, fields]): readonly SheetCell[] => [
          ...factCells(datum),
          text(facts.length, fields[0]?.row ?? ''),
          text(facts.length + 1, `3/${key}`),
          ...fields.flatMap(({ place }, at) => figure(facts.length + 2 + at, datum.figures[place])),
        ]),
      ),
    ],
  };
}

/** 数据字典 */
function dictionary(): Sheet {
  const named = (['body', 'scope', 'year', 'origin', 'edition', 'publishedOn'] as const).map((key) => [
    texts.heads[key],
    texts.means[key],
    '',
    '',
    '',
  ]);
  const cells = dataDictionary.map(({ place, table, labels, unit, sum, basis }) => [
    place,
    `${texts.table[table]}：${labels.join(texts.between)}`,
    unit,
    sum ? texts.sum : '',
    basis,
  ]);
  return {
    name: texts.dictionary,
    widths: [44, 80, 10, 12, 40],
    frozenRows: 1,
    filter: true,
    rows: [
      texts.dictionaryHeads.map((value, column) => head(column, value)),
      ...[...named, ...cells].map((row) => row.map((value, column) => text(column, value))),
    ],
  };
}
