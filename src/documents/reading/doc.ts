import type { Block, SourceDocument } from '../../report/source.ts';
import { openDocFile } from './doc-file.ts';
import { docLists } from './doc-lists.ts';
import { docParagraphs, type DocParagraph } from './doc-paragraphs.ts';
import { docStyles } from './doc-styles.ts';
import { docTable, type DocRow } from './doc-table.ts';
import { Numbering } from './list-numbering.ts';
import { readOle } from './ole.ts';
import { withTabbedTables } from './tabbed-table.ts';
import { UnreadableFile } from './unreadable-file.ts';

/**
 * A Word 97–2003 document (.doc) as blocks: paragraphs with the numbers of automatic lists, tables with
 * their spans; the text of text boxes at the end. Read here and not by word-extractor, which loses where the
 * rows of wide tables end, merged cells and list numbers.
 */
export async function readDoc(bytes: Uint8Array): Promise<SourceDocument> {
  const file = openDocFile(await readOle(bytes));
  const met = { pictures: 0 };
  const styles = docStyles(file);
  const numbering = new Numbering(docLists(file));
  const body = docParagraphs(file, { from: 0, to: file.body }, styles, met);
  const boxes = docParagraphs(file, file.boxes, styles, met);
  const blocks = withTabbedTables([...assemble(body, numbering), ...assemble(boxes, numbering)]);
  if (blocks.length === 0 && met.pictures > 0) {
    throw new UnreadableFile('文件里只有图片，没有文字：多半是扫描件。请提供文字版，或先做文字识别。');
  }
  if (met.pictures === 0) return { blocks };
  return { blocks, omissions: ['文件里有图片，图片里的文字没有读取。'] };
}

/** A table that is being gathered. */
interface OpenTable {
  readonly rows: DocRow[];
  cells: Block[][];
  cell: Block[];
}

/** Paragraphs put together to tables, by how deep in tables each stands. */
function assemble(paragraphs: readonly DocParagraph[], numbering: Numbering): Block[] {
  const blocks: Block[] = [];
  const open: OpenTable[] = [];
  const reach = (depth: number) => {
    while (open.length > depth) {
      const table = open.pop();
      if (table !== undefined) (open.at(-1)?.cell ?? blocks).push(...docTable(table.rows));
    }
    while (open.length < depth) open.push({ rows: [], cells: [], cell: [] });
  };
  for (const paragraph of paragraphs) {
    reach(Math.min(paragraph.depth, deepest));
    const table = open.at(-1);
    if (table !== undefined && paragraph.endsRow) {
      table.rows.push({ cells: table.cells, sprms: paragraph.sprms });
      table.cells = [];
      table.cell = [];
      continue;
    }
    const number = paragraph.place === undefined ? '' : numbering.next(paragraph.place);
    const text = `${number}${paragraph.text}`;
    if (text !== '') {
      const { level } = paragraph;
      (table?.cell ?? blocks).push({ kind: 'paragraph', text, ...(level === undefined ? {} : { level }) });
    }
    if (table !== undefined && paragraph.endsCell) {
      table.cells.push(table.cell);
      table.cell = [];
    }
  }
  reach(0);
  return blocks;
}

/** Tables inside one another that are told apart. */
const deepest = 20;
