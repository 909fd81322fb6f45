import type { Block } from '../../../src/report/source.ts';
import type { FilledBlock, FilledForm } from './filled-form.ts';
import { cell, flatten, joined, line, lines, markdown, table, type Rows } from './rows.ts';

/** Table 2 as the form has it: one table of four columns. */
export function officialDisclosure(form: FilledForm): Rows {
  return form.disclosure.flatMap((block) => blockRows(block));
}

function blockRows(block: FilledBlock): Rows {
  // figures of fewer than three columns reach over to the table's right edge
  const last = (at: number) => (at === block.columns.length - 1 ? 4 - block.columns.length : 1);
  return [
    [cell(block.heading, 4)],
    [cell(block.rowHeading), ...block.columns.map((head, at) => cell(head, last(at)))],
    ...block.rows.map((row) => [cell(row.label), ...row.figures.map((text, at) => cell(text, last(at)))]),
  ];
}

export const oneDisclosureTable = (form: FilledForm): readonly Block[] => [table(officialDisclosure(form))];

/** A table for each item of Article 20. */
export const disclosureTablePerBlock = (form: FilledForm): readonly Block[] =>
  form.disclosure.map((block) => table(blockRows(block)));

/** The items' headings as paragraphs between the tables. */
export const disclosureHeadingsOutside = (form: FilledForm): readonly Block[] =>
  form.disclosure.flatMap((block) => [line(block.heading), table(blockRows(block).slice(1))]);

/** Rows of one figure side by side: 行政许可 | 12 | 行政处罚 | 3. */
export function disclosurePairs(form: FilledForm): readonly Block[] {
  const wide = form.disclosure.filter((block) => block.columns.length > 1);
  const single = form.disclosure.filter((block) => block.columns.length === 1);
  const pairs = single.flatMap((block) =>
    block.rows.map((row) => [cell(row.label), cell(row.figures[0] ?? '')]),
  );
  const rows: Rows = [0, 2].map((from) => pairs.slice(from, from + 2).flat());
  return [...wide.map((block) => table(blockRows(block))), ...(pairs.length === 0 ? [] : [table(rows)])];
}

/** Every figure in a row of its own under its label and head: 行政规范性文件 | 现行有效件数 | 38. */
export const disclosureFlat = (form: FilledForm): readonly Block[] => [
  table(flatten(officialDisclosure(form), { wide: 'padded' })),
];

/** Tab-separated lines with as many cells as the longest row, blanks at the end. */
export const disclosureTabs = (form: FilledForm): readonly Block[] =>
  lines(
    joined(
      officialDisclosure(form).map((row) => [
        ...row,
        ...Array.from({ length: 4 - row.length }, () => cell('')),
      ]),
      '\t',
    ),
  );

/** Markdown: a heading and a small table for each item. */
export const disclosureMarkdown = (form: FilledForm): readonly Block[] =>
  form.disclosure.flatMap((block) =>
    lines([`### ${block.heading}`, ...markdown(blockRows(block).slice(1)), '']),
  );

/** Markdown: everything in one table, short rows filled with blanks. */
export const disclosureOneMarkdown = (form: FilledForm): readonly Block[] =>
  lines(markdown(flatten(officialDisclosure(form), { wide: 'padded' })));

/** A row in a line, cells set apart by one space. */
export const disclosureSpaced = (form: FilledForm): readonly Block[] =>
  lines(joined(officialDisclosure(form), ' '));

/** A cell in a line. */
export const disclosureCellPerLine = (form: FilledForm, wrap: (text: string) => string): readonly Block[] =>
  lines(officialDisclosure(form).flatMap((row) => row.map(({ text }) => wrap(text))));

/** Last year's figures in a column beside this year's. */
export const disclosureWithLastYear = (form: FilledForm): readonly Block[] =>
  form.disclosure.map((block) =>
    table([
      [cell(block.heading, block.columns.length + 2)],
      [cell(block.rowHeading), ...block.columns.map((head) => cell(head)), cell('上年数')],
      ...block.rows.map((row, at) => [
        cell(row.label),
        ...row.figures.map((text) => cell(text)),
        cell(String(901 + at)),
      ]),
    ]),
  );
