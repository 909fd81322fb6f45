import type { Block } from '../../../src/report/source.ts';
import type { FilledForm, FilledRow } from './filled-form.ts';
import { lines } from './rows.ts';

const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(1, width - widthOf(text)));

function wrapped(text: string, characters: number): readonly string[] {
  const chars = [...text];
  const count = Math.max(1, Math.ceil(chars.length / characters));
  return Array.from({ length: count }, (_, at) =>
    chars.slice(at * characters, (at + 1) * characters).join(''),
  );
}

/**
 * Table 3 as `pdftotext -layout` prints it: columns of spaces; a long label stands above and below its
 * figures; a group's label stands at the side of its middle row; 三、本年度办理结果 runs down the left edge.
 */
export const requestsInColumns =
  ({ characters, between }: { characters: number; between: 'beside' | 'own' }) =>
  (form: FilledForm): readonly Block[] => {
    const { rows, heads, note, columnsHeading, organisations } = form.requests;
    const margin = ' '.repeat(58);
    const out = [
      `${margin}${' '.repeat(18)}${columnsHeading}`,
      '',
      padded(note.slice(0, 20), 58) + padded('', 8) + organisations,
      padded(note.slice(20), 58) +
        padded(heads[0] ?? '', 8) +
        heads
          .slice(1, -1)
          .map((head) => padded(head.slice(0, 2), 6))
          .join('') +
        padded(heads.at(-1) ?? '', 6),
      margin +
        padded('', 8) +
        heads
          .slice(1, -1)
          .map((head) => padded(head.slice(2, 4), 6))
          .join(''),
      '',
    ];
    const side = [...'三、本年度办理结果'];
    rows.forEach((row, at) => {
      const inResults = row.groups.length > 0;
      const middle = middleOf(rows, at);
      const group = row.groups.length === 2 && middle ? (row.groups[1] ?? '') : '';
      const left = (text = '') => padded(inResults ? ` ${side.shift() ?? ''}` : '', 6) + padded(text, 18);
      const figures = row.figures
        .map((text) => padded(text, 7))
        .join('')
        .trimEnd();
      const parts = wrapped(row.label, row.groups.length === 0 ? 26 : characters);
      const indent = row.groups.length === 0 ? '' : left(group);
      if (parts.length === 1) {
        out.push(padded(indent + (parts[0] ?? ''), 62) + figures);
      } else if (between === 'own') {
        out.push(`${' '.repeat(24)}${parts[0] ?? ''}`, padded(indent, 62) + figures);
        out.push(...parts.slice(1).map((part) => `${' '.repeat(24)}${part}`));
      } else {
        out.push(padded(indent + (parts[0] ?? ''), 62) + figures);
        out.push(...parts.slice(1).map((part) => `${' '.repeat(24)}${part}`));
      }
      if (at === 12) out.push('', `${' '.repeat(60)}-3-`, '');
    });
    return lines(out);
  };

/** True in the middle row of a group, where a merged cell prints its label. */
function middleOf(rows: readonly FilledRow[], at: number): boolean {
  const group = rows[at]?.groups[1];
  const members = rows.flatMap((row, index) => (row.groups[1] === group ? [index] : []));
  return members[Math.floor((members.length - 1) / 2)] === at;
}

export const disclosureInColumns = (form: FilledForm): readonly Block[] =>
  lines(
    form.disclosure.flatMap((block) => [
      '',
      `${' '.repeat(24)}${block.heading}`,
      '',
      padded(`       ${block.rowHeading}`, 24) + block.columns.map((head) => padded(head, 18)).join(''),
      '',
      ...block.rows.flatMap((row) => [
        padded(row.label, 28) +
          row.figures
            .map((text) => padded(text, 18))
            .join('')
            .trimEnd(),
        '',
      ]),
    ]),
  );

/** Heads broken above one another, 总计 on a line between, then the fifteen figures. */
export const remediesInColumns = (form: FilledForm): readonly Block[] => {
  const { columns, litigation, blocks } = form.remedies;
  const outcomes = columns.slice(0, -1);
  const upper = outcomes.map((head) => padded(head.slice(0, 2), 6)).join('');
  const lower = outcomes.map((head) => padded(head.slice(2), 6)).join('');
  return lines([
    `        ${padded(blocks[0]?.label ?? '', 40)}${litigation}`,
    '',
    `${' '.repeat(36)}${padded(blocks[1]?.label ?? '', 36)}${blocks[2]?.label ?? ''}`,
    '',
    `${upper}      ${upper}      ${upper}`,
    `${lower}总 计 ${lower}总 计 ${lower}总 计`,
    '',
    ` ${blocks
      .flatMap((block) => block.figures.map((text) => padded(text, 6)))
      .join('')
      .trimEnd()}`,
  ]);
};

/** Table 3 as `pdftotext` without options prints it: label, then its figures, each on a line. */
export const requestsRawByRow = (form: FilledForm): readonly Block[] =>
  lines([
    ...rawHeads(form),
    ...form.requests.rows.flatMap((row) => [row.label, '', ...row.figures.flatMap((text) => [text, ''])]),
  ]);

/** Label on a line, its seven figures on the next. */
export const requestsLabelThenRow = (form: FilledForm): readonly Block[] =>
  lines([...rawHeads(form), ...form.requests.rows.flatMap((row) => [row.label, row.figures.join(' ')])]);

/** The figures of a row on the line above its label. */
export const requestsRowThenLabel = (form: FilledForm): readonly Block[] =>
  lines([...rawHeads(form), ...form.requests.rows.flatMap((row) => [row.figures.join(' '), row.label])]);

/** All labels, then all figures: a row a line, a figure a line, or column by column. */
export const requestsCutLoose =
  (order: 'rows' | 'figures' | 'columns') =>
  (form: FilledForm): readonly Block[] => {
    const { rows } = form.requests;
    const labels = rows.map((row) => row.label);
    const figures =
      order === 'rows'
        ? rows.map((row) => row.figures.join(' '))
        : order === 'figures'
          ? rows.flatMap((row) => row.figures)
          : (rows[0]?.figures ?? []).flatMap((_, column) => rows.map((row) => row.figures[column] ?? ''));
    return lines([...rawHeads(form), ...labels, ...figures]);
  };

/** All figures, then all labels. */
export const requestsFiguresFirst = (form: FilledForm): readonly Block[] => {
  const { rows } = form.requests;
  return lines([
    ...rawHeads(form),
    ...rows.map((row) => row.figures.join(' ')),
    ...rows.map((row) => row.label),
  ]);
};

/** First rows whole, the middle of the page cut loose column by column, the end whole again (hongze-2024). */
export const requestsPartlyLoose = (form: FilledForm): readonly Block[] => {
  const { rows } = form.requests;
  const whole = (row: FilledRow) => [row.label, '', ...row.figures.flatMap((text) => [text, ''])];
  const [first, middle, last] = [rows.slice(1, 4), rows.slice(4, 13), rows.slice(13)];
  const columns = (middle[0]?.figures ?? []).flatMap((_, column) => [
    ...middle.map((row) => row.figures[column] ?? ''),
    '',
  ]);
  return lines([
    ...rawHeads(form),
    ...(rows[0]?.figures ?? []),
    ...first.flatMap(whole),
    ...columns,
    rows[0]?.label ?? '',
    ...middle.map((row) => row.label),
    '',
    '-3-',
    '',
    ...last.flatMap(whole),
  ]);
};

function rawHeads({ requests }: FilledForm): readonly string[] {
  return [
    requests.columnsHeading,
    '',
    requests.note,
    requests.organisations,
    ...requests.heads.flatMap((head) => [head, '']),
  ];
}
