import type { Block, Content, HeadingNode } from '../../../../content/content.ts';
import { blocksIn } from './blocks.ts';
import type { PastedElement, PastedNode } from './pasted-tree.ts';
import type { RawBlock } from './raw-block.ts';
import { nothingLeft, type LeftBehind } from './what-to-leave.ts';

/** Blocks taken from one pasting. */
const mostBlocks = 2_000;

/**
 * The text in a clipboard of Word, WPS, Excel or a web page: structure is kept (headings, lists, tables with merged
 * cells, bold, superscript, links), layout, hidden parts, comments, deleted text and pictures are not.
 * @returns the blocks, and what stayed behind
 */
export function contentOfClipboard(body: PastedElement): {
  readonly content: Content;
  readonly left: LeftBehind;
} {
  const left = nothingLeft();
  const blocks = levelled(blocksIn([withTable(body)], left));
  if (blocks.length > mostBlocks) left.cut = true;
  return { content: { type: 'doc', content: blocks.slice(0, mostBlocks) }, left };
}

const isRow = (node: PastedNode): boolean =>
  typeof node !== 'string' && ['tr', 'tbody', 'thead', 'tfoot', 'colgroup'].includes(node.tag);

/** Rows that were copied without their table stand in one of their own. */
function withTable(body: PastedElement): PastedElement {
  const rows = isRow(body) ? [body] : body.children.filter(isRow);
  if (body.tag === 'table' || rows.length === 0) return body;
  const table = { tag: 'table', attributes: {}, children: rows };
  const others = isRow(body) ? [] : body.children.filter((child) => !isRow(child));
  return { tag: 'div', attributes: {}, children: [table, ...others] };
}

/** The highest heading that was pasted becomes 二级标题 of the page, whose first is its title; below the fourth all are the fourth. */
function levelled(blocks: readonly RawBlock[]): Block[] {
  const highest = Math.min(
    ...blocks.map((block) => (block.type === 'raw-heading' ? block.level : Number.POSITIVE_INFINITY)),
  );
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'word-item') return [block.paragraph];
    if (block.type !== 'raw-heading') return [block];
    const level = Math.min(block.level - highest + 2, 4) as HeadingNode['attrs']['level'];
    const { attrs, content } = block.paragraph;
    return [
      {
        type: 'heading',
        attrs: { level, ...attrs },
        ...(content === undefined ? {} : { content: bare(content) }),
      },
    ];
  });
}

/** A heading is bold by itself. */
function bare(content: NonNullable<HeadingNode['content']>): NonNullable<HeadingNode['content']> {
  return content.map((each) => {
    if (each.type !== 'text' || each.marks === undefined) return each;
    const marks = each.marks.filter(({ type }) => type !== 'bold');
    const { marks: _, ...plain } = each;
    return marks.length === 0 ? plain : { ...plain, marks };
  });
}
