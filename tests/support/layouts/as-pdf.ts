import { typeset, typesetter } from '../../../src/documents/writing/typst.ts';
import type { Block, SourceDocument } from '../../../src/report/source.ts';
import { placed, widthOf } from './placed-cells.ts';
import { isTable } from './rows.ts';

/** How a document is printed. */
export interface PrintShape {
  /** Lines round every cell, or none at all. */
  readonly ruled: boolean;
  /** Height of the page in mm: 297, or less, so that tables break over pages. */
  readonly height: number;
}

/** Figures that a narrow column would break over lines. */
const longFigure = /^(?:\d \d \d|[０-９]{4})/u;

const template = `
#let source = json(bytes(sys.inputs.source))
#set document(title: source.title)
#set text(font: "Noto Sans SC", size: 12pt, lang: "zh", region: "cn")
#set page(width: source.width * 1mm, height: source.height * 1mm, margin: (x: 20mm, y: 22mm),
  footer: align(center, context [— #counter(page).display() —]))
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#show heading: it => block(par(first-line-indent: 0pt, strong(it.body)))
#let broken(text) = text.split("\\n").join(linebreak())
#for it in source.blocks {
  if it.kind == "table" {
    set text(size: it.size * 1pt)
    set par(first-line-indent: 0pt, justify: false)
    table(
      columns: it.columns, align: center + horizon, inset: (x: 3pt, y: 4pt),
      stroke: if source.ruled { 0.5pt } else { none },
      ..it.cells.map(each => table.cell(
        x: each.column, y: each.row, colspan: each.colSpan, rowspan: each.rowSpan,
        breakable: each.rowSpan > 1, broken(each.text))),
    )
  } else if it.level > 0 { heading(level: it.level, broken(it.text)) }
  else { par(broken(it.text)) }
}`;

/** A document as a PDF, printed by Typst. A table of more columns than stand on A4 upright lies the page down. */
export function asPdf(source: SourceDocument, { ruled, height }: PrintShape): Uint8Array {
  const setter = typesetter();
  const blocks = source.blocks.map(printed);
  const columns = Math.max(1, ...blocks.map((block) => ('columns' in block ? block.columns : 1)));
  const wide =
    columns > 16 ||
    source.blocks.some(
      (block) => isTable(block) && block.rows.flat().some(({ text }) => longFigure.test(text)),
    );
  const data = { title: source.title ?? '', ruled, height, width: wide ? 420 : 210, blocks };
  const document = typeset(setter, template, { source: JSON.stringify(data) });
  const bytes = new Uint8Array(setter.compiler.pdf(document));
  setter.compiler.evictCache(10);
  return bytes;
}

function printed(block: Block) {
  if (!isTable(block)) return { kind: 'paragraph', text: block.text, level: block.level ?? 0 };
  const columns = widthOf(block.rows);
  return { kind: 'table', columns, size: columns > 9 ? 8 : 10.5, cells: placed(block.rows) };
}
