import type { Block as ReadBlock, SourceDocument, Table } from '../../report/source.ts';
import type { Inline, ParagraphNode } from '../../content/content.ts';
import { paragraphOf, tableOf, tidyInline, type DraftBlock, type PageDraft } from './page-draft.ts';

/** Cells of one table that are written out with blank ones to fill its rows. */
const widest = 200;

/** What `reading` gives of PDF, old Word files, workbooks and text, as a draft: text and tables, no pictures, no styles. */
export function draftOfBlocks({ blocks, title, omissions = [], remarks = [] }: SourceDocument): PageDraft {
  return {
    title: title ?? null,
    blocks: blocks.flatMap(draftOfBlock),
    images: [],
    remarks: [...remarks, ...omissions],
  };
}

/**
 * A workbook as a draft: each sheet a table with a caption, which is the title in its first row (one cell across all
 * columns) or else the name of the sheet.
 */
export function draftOfSheets(source: SourceDocument): PageDraft {
  const draft = draftOfBlocks({ ...source, blocks: [] });
  const blocks: DraftBlock[] = [];
  let sheet = '';
  source.blocks.forEach((block, at) => {
    const next = source.blocks[at + 1];
    const isName = block.kind === 'paragraph' && block.level === 2;
    if (isName) sheet = block.text;
    // The name of a sheet that is one table is its caption, and no heading beside it.
    if (isName && next?.kind === 'table' && !isMore(source.blocks[at + 2])) return;
    if (block.kind !== 'table') {
      blocks.push(...draftOfBlock(block));
      return;
    }
    const title = titleRow(block);
    const caption = title ?? sheet;
    sheet = '';
    const rows = title === null ? block.rows : block.rows.slice(1);
    blocks.push(...(rows.length === 0 ? [] : [tableOfBlock({ ...block, rows }, caption)]));
  });
  return { ...draft, blocks };
}

/** Whether a sheet goes on: what follows is not the name of the next one. */
const isMore = (block: ReadBlock | undefined) =>
  block !== undefined && !(block.kind === 'paragraph' && block.level === 2);

function titleRow({ rows }: Table): string | null {
  const [first, second] = rows;
  const [only, ...others] = first ?? [];
  const width = Math.max(...rows.map((row) => row.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0)));
  if (only === undefined || second === undefined || width < 2) return null;
  const across = (only.colSpan ?? 1) === width || others.every(({ text }) => text.trim() === '');
  const text = only.text.replaceAll(/\s+/gu, ' ').trim();
  return across && (only.rowSpan ?? 1) === 1 && text !== '' && text.length <= 100 ? text : null;
}

function draftOfBlock(block: ReadBlock): DraftBlock[] {
  if (block.kind === 'table') return [tableOfBlock(block, '')];
  const content = inlineOf(block.text);
  if (content.length === 0) return [];
  return [
    block.level === undefined ? paragraphOf(content) : { type: 'heading', level: block.level, content },
  ];
}

function tableOfBlock({ rows }: Table, caption: string): DraftBlock {
  const shown = rows.map((row) => {
    const last = row.findLastIndex(({ text }) => text.trim() !== '');
    return row.length > widest ? row.slice(0, Math.max(widest, last + 1)) : row;
  });
  return tableOf(
    shown.map((row) =>
      row.map(({ text, colSpan = 1, rowSpan = 1 }) => ({
        isHeading: false,
        columns: colSpan,
        rows: rowSpan,
        content: text.split('\n').flatMap((line): ParagraphNode[] => {
          const content = inlineOf(line);
          return content.length === 0 ? [] : [paragraphOf(content)];
        }),
      })),
    ),
    caption,
  );
}

function inlineOf(text: string): Inline[] {
  return tidyInline(
    text.split('\n').flatMap((line, at): Inline[] => {
      const stretch: Inline[] = line === '' ? [] : [{ type: 'text', text: line }];
      return at === 0 ? stretch : [{ type: 'hardBreak' }, ...stretch];
    }),
  );
}
