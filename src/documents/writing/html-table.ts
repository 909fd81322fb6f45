import { escapeXml } from './escape-xml.ts';
import type { LayoutCell, LayoutTable } from './layout.ts';

/**
 * A table of the form as HTML: named, in a region that can be reached by keyboard and scrolls by itself;
 * every figure names the heads above it and the labels left of it, as two-level heads need.
 */
export function htmlTable(table: LayoutTable): string {
  const caption = `caption-${table.number}`;
  const rows = table.rows.map((row, at) => {
    const cells = row.map((cell) => htmlCell(table, cell, at)).join('');
    return `<tr>${cells}</tr>`;
  });
  const head = rows.slice(0, table.headRows).join('\n');
  return [
    // table 2 fits a phone
    ...(table.number === 2 ? [] : ['<p class="hint">表格较宽，可以左右滚动。</p>']),
    `<div class="table" role="region" tabindex="0" aria-labelledby="${caption}">`,
    `<table class="t${table.number}">`,
    `<caption id="${caption}">${escapeXml(`${table.name} ${table.caption}`)}</caption>`,
    ...(head === '' ? [] : [`<thead>\n${head}\n</thead>`]),
    ...bodiesOf(table).map(([from, to]) => `<tbody>\n${rows.slice(from, to).join('\n')}\n</tbody>`),
    '</table>',
    '</div>',
  ].join('\n');
}

/** First and end row of each body: table 2 has one for each of its blocks, so that a head heads its block alone. */
function bodiesOf({ rows, headRows }: LayoutTable): readonly (readonly [number, number])[] {
  const starts = rows.flatMap((row, at) => {
    const begins = at === headRows || (at > headRows && row.length === 1 && row[0]?.kind === 'heading');
    return begins ? [at] : [];
  });
  return starts.map((start, at) => [start, starts[at + 1] ?? rows.length]);
}

function htmlCell(table: LayoutTable, cell: LayoutCell, row: number): string {
  const spans =
    (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '') +
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
  const text = cell.text.split('\n').map(escapeXml).join('<br>');
  switch (cell.kind) {
    case 'figure':
      return `<td class="figure" headers="${headersOf(table, cell, row).join(' ')}"${spans}>${text}</td>`;
    case 'note':
      return `<td${spans}>${text}</td>`;
    case 'heading': {
      const block = row >= table.headRows && cell.colSpan === table.widths.length;
      const scope = block ? 'rowgroup' : cell.colSpan > 1 && cell.rowSpan === 1 ? 'colgroup' : 'col';
      const wide = block ? ' class="wide"' : '';
      return `<th id="${idOf(table, cell, row)}" scope="${scope}"${wide}${spans}>${text}</th>`;
    }
    case 'label': {
      const scope = cell.rowSpan > 1 ? 'rowgroup' : 'row';
      const left = cell.align === 'left' ? ' class="left"' : '';
      return `<th id="${idOf(table, cell, row)}" scope="${scope}"${left}${spans}>${text}</th>`;
    }
  }
}

function idOf(table: LayoutTable, cell: LayoutCell, row: number): string {
  return `t${table.number}-r${row + 1}-c${cell.column + 1}`;
}

/** Ids of the heads above a figure (the nearest rows of heads) and of the labels in its row. */
function headersOf(table: LayoutTable, figure: LayoutCell, row: number): readonly string[] {
  const heads: string[] = [];
  let met = false;
  for (let above = row - 1; above >= 0; above -= 1) {
    const cells = table.rows[above] ?? [];
    const isHead = cells.every(({ kind }) => kind === 'heading' || kind === 'note');
    if (met && !isHead) break;
    met ||= isHead;
    if (!isHead) continue;
    for (const cell of cells) {
      if (cell.kind === 'heading' && overlaps(cell, figure)) heads.unshift(idOf(table, cell, above));
    }
  }
  const labels = table.rows.flatMap((cells, at) =>
    cells.flatMap((cell) =>
      cell.kind === 'label' && at <= row && row < at + cell.rowSpan ? [idOf(table, cell, at)] : [],
    ),
  );
  return [...heads, ...labels];
}

function overlaps(a: LayoutCell, b: LayoutCell): boolean {
  return a.column < b.column + b.colSpan && b.column < a.column + a.colSpan;
}
