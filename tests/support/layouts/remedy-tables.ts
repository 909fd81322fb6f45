import type { Block } from '../../../src/report/source.ts';
import type { FilledForm, FilledRow } from './filled-form.ts';
import { cell, flatten, joined, line, lines, markdown, table, type Rows } from './rows.ts';

/** Table 4 as the form has it: one row of fifteen figures under three rows of heads. */
export function officialRemedies(form: FilledForm): Rows {
  const { columns, litigation, blocks } = form.remedies;
  const [first, ...others] = blocks;
  return [
    [cell(first?.label ?? '', 5), cell(litigation, 10)],
    [...columns.map((head) => cell(head, 1, 2)), ...others.map((block) => cell(block.label, 5))],
    others.flatMap(() => columns.map((head) => cell(head))),
    blocks.flatMap((block) => block.figures.map((text) => cell(text))),
  ];
}

export const oneRemediesTable = (form: FilledForm): readonly Block[] => [table(officialRemedies(form))];

const nameOf = (block: FilledRow) =>
  block.groups.length === 0 ? block.label : `${block.groups.join('')}（${block.label}）`;

/** Three tables of five under headings. */
export const remedyTablePerBlock = (form: FilledForm): readonly Block[] =>
  form.remedies.blocks.flatMap((block) => [
    line(nameOf(block)),
    table([form.remedies.columns.map((head) => cell(head)), block.figures.map((text) => cell(text))]),
  ]);

/** A row for each block: label and five figures. */
export const remedyRowPerBlock = (form: FilledForm): readonly Block[] => [
  table([
    [cell(''), ...form.remedies.columns.map((head) => cell(head))],
    ...form.remedies.blocks.map((block) => [cell(nameOf(block)), ...block.figures.map((text) => cell(text))]),
  ]),
];

/** Blocks side by side, outcomes downwards. */
export const remediesTurned = (form: FilledForm): readonly Block[] => [
  table([
    [cell(''), ...form.remedies.blocks.map((block) => cell(nameOf(block)))],
    ...form.remedies.columns.map((head, at) => [
      cell(head),
      ...form.remedies.blocks.map((block) => cell(block.figures[at] ?? '')),
    ]),
  ]),
];

/** Label and figure, row by row, below the name of each block. */
export const remedyPairs = (form: FilledForm): readonly Block[] => [
  table(
    form.remedies.blocks.flatMap((block) => [
      [cell(nameOf(block), 2)],
      ...form.remedies.columns.map((head, at) => [cell(head), cell(block.figures[at] ?? '')]),
    ]),
  ),
];

/** Three label columns: group, block, outcome. */
export const remediesDown = (form: FilledForm): readonly Block[] => [
  table(
    form.remedies.blocks.flatMap((block) =>
      form.remedies.columns.map((head, at) => [
        ...(at === 0 ? [cell(nameOf(block), 1, 5)] : []),
        cell(head),
        cell(block.figures[at] ?? ''),
      ]),
    ),
  ),
];

/** The figures of the first block are not there. */
export const remediesBlankFirst = (form: FilledForm): Rows =>
  officialRemedies(form).map((row, at) =>
    at < 3 ? row : row.map((figure, column) => (column < 5 ? cell('') : figure)),
  );

/** Tab-separated lines; a head over several columns is one cell and blanks. */
export const remediesTabs = (form: FilledForm, rows: Rows = officialRemedies(form)): readonly Block[] =>
  lines(joined(flatten(rows, { wide: 'padded' }), '\t'));

export const remediesMarkdown = (form: FilledForm): readonly Block[] =>
  form.remedies.blocks.flatMap((block) =>
    lines([
      `### ${nameOf(block)}`,
      ...markdown([form.remedies.columns.map((head) => cell(head)), block.figures.map((text) => cell(text))]),
      '',
    ]),
  );

export const remediesOneMarkdown = (form: FilledForm): readonly Block[] =>
  lines(markdown(flatten(officialRemedies(form), { wide: 'padded' })));

export const remediesSpaced = (form: FilledForm): readonly Block[] =>
  lines(joined(officialRemedies(form), ' '));

export const remediesCellPerLine = (form: FilledForm, wrap: (text: string) => string): readonly Block[] =>
  lines(officialRemedies(form).flatMap((row) => row.map(({ text }) => wrap(text))));
