import type { Block, CellNode, Inline, ParagraphNode, TableNode } from '../../content/content.ts';
import { textOfInline } from '../../content/reading-order.ts';
import { textOfCell } from '../../content/text.ts';
import type { DraftBlock } from './page-draft.ts';

const longestHeading = 40;
const longestLabel = 20;
const longestCaption = 60;
const deepestHead = 3;

/** 一、总则 · （一）范围: how papers number their headings by hand. Sentences are none. */
const handNumbered = [
  /^[一二三四五六七八九十]{1,3}、[^。；：:;]+$/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)][^。；：:;]+$/u,
] as const;

const captionLike = /(?:表|名单|名册|花名册|明细|清单|一览|目录)(?:[（(][^（）()]{1,20}[）)])?$/u;

/**
 * Makes the blocks of a file an accessible page: headings count from h2 without gaps at the top, headings that are only
 * numbered by hand become headings, the rows of a table that name its columns become its head, and the line above a
 * table that names it its caption.
 */
export function dressBlocks(blocks: readonly DraftBlock[]): Block[] {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
  const highest = Math.min(...levels);
  const dressed: Block[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') {
      dressed.push(headingOf(block.content, block.level - highest + 2));
    } else if (block.type === 'paragraph') {
      const level = levels.length === 0 ? levelByHand(block) : null;
      dressed.push(level === null ? block : headingOf(plain(block.content), level));
    } else if (block.type === 'table') {
      const table = withHead(block);
      const caption = table.attrs === undefined ? captionOf(dressed.at(-1)) : null;
      if (caption !== null) dressed.pop();
      dressed.push(caption === null ? table : { ...table, attrs: { caption } });
    } else dressed.push(block);
  }
  return dressed;
}

function headingOf(content: Inline[], level: number): Block {
  return { type: 'heading', attrs: { level: level <= 2 ? 2 : level === 3 ? 3 : 4 }, content };
}

/** A heading is not bold by hand any more. */
function plain(nodes: readonly Inline[] = []): Inline[] {
  return nodes.map((node) => {
    if (node.type !== 'text' || node.marks === undefined) return node;
    const marks = node.marks.filter(({ type }) => type !== 'bold');
    return marks.length === 0 ? { type: 'text', text: node.text } : { ...node, marks };
  });
}

function levelByHand({ content }: ParagraphNode): number | null {
  const text = textOfInline(content);
  if (text.length > longestHeading) return null;
  const at = handNumbered.findIndex((shape) => shape.test(text));
  return at === -1 ? null : at + 2;
}

/** 附表1 补贴发放名单, alone above a table. */
function captionOf(block: Block | undefined): string | null {
  if (block?.type !== 'paragraph') return null;
  const text = textOfInline(block.content).trim();
  return text.length <= longestCaption && captionLike.test(text) && !/[。；]/u.test(text) ? text : null;
}

/**
 * Marks the first rows as head where each of their cells is a short name and no figure; below a name over several columns
 * stand the names of these. A file's own marks stand.
 */
function withHead(table: TableNode): TableNode {
  const { content: rows } = table;
  if (rows.some(({ content }) => content.some(({ type }) => type === 'tableHeader'))) return table;
  const first = rows[0]?.content ?? [];
  let deep = Math.max(1, ...first.map(({ attrs }) => attrs?.rowspan ?? 1));
  const isNames = (at: number) => rows[at]?.content.every(isLabel) === true;
  const isWide = (at: number) => rows[at]?.content.some(({ attrs }) => (attrs?.colspan ?? 1) > 1) === true;
  while (deep < deepestHead && isWide(deep - 1) && isNames(deep)) deep += 1;
  if (first.length < 2 || deep > deepestHead || deep >= rows.length) return table;
  if (!rows.slice(0, deep).every((_, at) => isNames(at))) return table;
  const marked = rows.map((row, at) => {
    if (at >= deep) return row;
    return { ...row, content: row.content.map((cell): CellNode => ({ ...cell, type: 'tableHeader' })) };
  });
  return { ...table, content: marked };
}

function isLabel(cell: CellNode): boolean {
  const text = textOfCell(cell).replaceAll(/\s/gu, '');
  return (
    text !== '' && text.length <= longestLabel && /\p{L}/u.test(text) && !/^[\d.,%％年月日]+$/u.test(text)
  );
}
