import type { Block, Paragraph, Table, TableCell } from '../../../src/report/source.ts';

export type Rows = readonly (readonly TableCell[])[];

/** A cell with only those spans that are more than one. */
export function cell(text: string, colSpan = 1, rowSpan = 1): TableCell {
  return { text, ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

/** A table whose columns are certain. */
export function table(rows: Rows): Table {
  return { kind: 'table', rows, gridded: true };
}

/** A table that was cut out of lines. */
export function cutTable(rows: Rows): Table {
  return { kind: 'table', rows, gridded: false };
}

export function line(text: string): Paragraph {
  return { kind: 'paragraph', text };
}

export function lines(texts: readonly string[]): readonly Paragraph[] {
  return texts.map(line);
}

/**
 * A table without spans. Cells that a span from above covers become blank (or are left out); a cell over
 * several columns becomes one cell, or one and blanks.
 */
export function flatten(
  rows: Rows,
  {
    covered = 'blank',
    wide = 'one',
  }: { covered?: 'blank' | 'absent' | 'repeated'; wide?: 'one' | 'padded' } = {},
): Rows {
  const open: { left: number; text: string; wide: number }[] = [];
  return rows.map((row) => {
    const flat: TableCell[] = [];
    let column = 0;
    const cover = () => {
      for (let above = open[column]; above !== undefined && above.left > 0; above = open[column]) {
        above.left -= 1;
        const text = covered === 'repeated' ? above.text : '';
        if (covered !== 'absent') flat.push(cell(text), ...pads(wide, above.wide));
        column += above.wide;
      }
    };
    for (const { text, colSpan = 1, rowSpan = 1 } of row) {
      cover();
      flat.push(cell(text), ...pads(wide, colSpan));
      open[column] = { left: rowSpan - 1, text, wide: colSpan };
      column += colSpan;
    }
    cover();
    return flat;
  });
}

function pads(wide: 'one' | 'padded', columns: number): readonly TableCell[] {
  return wide === 'one' ? [] : Array.from({ length: columns - 1 }, () => cell(''));
}

/** Rows as lines of text. */
export function joined(rows: Rows, separator: string): readonly string[] {
  return rows.map((row) => row.map(({ text }) => text).join(separator));
}

/** Rows as a Markdown table, the first one its head. */
export function markdown(rows: Rows): readonly string[] {
  const written = rows.map((row) => `| ${row.map(({ text }) => text.replaceAll('\n', '')).join(' | ')} |`);
  const width = rows[0]?.length ?? 1;
  return [written[0] ?? '', `|${'---|'.repeat(width)}`, ...written.slice(1)];
}

export function isTable(block: Block): block is Table {
  return block.kind === 'table';
}
