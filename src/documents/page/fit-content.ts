import {
  contentSchema,
  deepestList,
  longestText,
  mostChildren,
  widestRow,
  type Block,
  type CellNode,
  type Content,
  type Inline,
  type ListNode,
  type ParagraphNode,
  type TableNode,
} from '../../content/content.ts';
import { plainCharacters } from '../../content/plain-characters.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';

/** What was too large for a page, said once however often it was met. */
export type Loss = (remark: string) => void;

const mostInCell = 200;
const mostAcross = 100;
const mostDown = 1_000;
const longestAlt = 500;
const longestCaption = 200;

/**
 * Blocks as content within its limits: what is longer is parted, what is more is left out and said.
 * @throws UnreadableFile where no page can be made of it
 */
export function fitContent(blocks: readonly Block[], lose: Loss): Content {
  const fitted = blocks.flatMap((block) => fitBlock(block, lose));
  if (fitted.length > mostChildren)
    lose(`文件太长，只带入了前${mostChildren}段，其余请以附件公开，或者拆成几条信息。`);
  const content = { type: 'doc', content: fitted.slice(0, mostChildren) };
  const checked = contentSchema.safeParse(content);
  if (!checked.success)
    throw new UnreadableFile('文件的内容排不成网页，没有带入。请另存为.docx后再试，或者以附件公开。');
  return checked.data;
}

function fitBlock(block: Block, lose: Loss): Block[] {
  switch (block.type) {
    case 'paragraph':
      return fitParagraph(block);
    case 'heading': {
      const [first, ...rest] = fitParagraph({ type: 'paragraph', content: block.content });
      return first === undefined ? [] : [{ ...block, content: first.content }, ...rest];
    }
    case 'image':
      return [
        { ...block, attrs: { ...block.attrs, alt: plainCharacters(block.attrs.alt).slice(0, longestAlt) } },
      ];
    case 'horizontalRule':
      return [block];
    case 'blockquote':
      return [{ ...block, content: block.content.flatMap(fitParagraph).slice(0, mostChildren) }];
    case 'bulletList':
    case 'orderedList': {
      const list = fitList(block, deepestList);
      return list.content.length === 0 ? [] : [list];
    }
    case 'table':
      return fitTable(block, lose);
  }
}

/** A paragraph of more stretches than may be is several. */
function fitParagraph(node: ParagraphNode): ParagraphNode[] {
  const stretches = (node.content ?? []).flatMap((each): Inline[] => {
    if (each.type !== 'text') return [each];
    const text = plainCharacters(each.text);
    const parts: Inline[] = [];
    for (let from = 0; from < text.length;) {
      // No pair of surrogates is parted.
      let to = Math.min(from + longestText, text.length);
      if (/[\uD800-\uDBFF]/u.test(text.charAt(to - 1))) to -= 1;
      parts.push({ ...each, text: text.slice(from, to) });
      from = to;
    }
    return parts;
  });
  const paragraphs: ParagraphNode[] = [];
  for (let from = 0; from < stretches.length; from += mostChildren)
    paragraphs.push({ ...node, content: stretches.slice(from, from + mostChildren) });
  return paragraphs;
}

/** Lists deeper than may be go on as items of the deepest. */
function fitList(list: ListNode, deepest: number): ListNode {
  const content = list.content.flatMap((item): ListNode['content'] => {
    const inside = item.content.flatMap((node): (ParagraphNode | ListNode)[] => {
      if (node.type === 'paragraph') return fitParagraph(node);
      if (deepest > 1) {
        const inner = fitList(node, deepest - 1);
        return inner.content.length === 0 ? [] : [inner];
      }
      return paragraphsOf(node).flatMap(fitParagraph);
    });
    return inside.length === 0 ? [] : [{ type: 'listItem', content: inside.slice(0, mostInCell) }];
  });
  return { ...list, content: content.slice(0, mostChildren) };
}

/** Iterative: a hostile file nests deeper than the stack. */
function paragraphsOf(list: ListNode): ParagraphNode[] {
  const found: ParagraphNode[] = [];
  const pending: (ParagraphNode | ListNode)[] = [list];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.type === 'paragraph') found.push(next);
    else pending.push(...next.content.flatMap(({ content }) => content).toReversed());
  }
  return found;
}

function fitTable(table: TableNode, lose: Loss): Block[] {
  const rows = table.content.map((row) => {
    let width = 0;
    const cells = row.content.flatMap((cell) => {
      const colspan = Math.min(cell.attrs?.colspan ?? 1, mostAcross);
      const rowspan = Math.min(cell.attrs?.rowspan ?? 1, mostDown);
      if (width + colspan > widestRow) {
        lose(`表格超过${widestRow}列，右边的列没有带入。请以附件公开整张表格。`);
        return [];
      }
      width += colspan;
      const content = cell.content.flatMap((node): CellNode['content'] =>
        node.type === 'paragraph' ? fitParagraph(node) : [node],
      );
      return [{ ...cell, attrs: { colspan, rowspan }, content: content.slice(0, mostInCell) }];
    });
    return { ...row, content: cells };
  });
  const caption = plainCharacters(table.attrs?.caption ?? '').slice(0, longestCaption);
  const tables: Block[] = [];
  for (let from = 0; from < rows.length; from += mostChildren) {
    tables.push({
      type: 'table',
      ...(caption === '' ? {} : { attrs: { caption } }),
      content: rows.slice(from, from + mostChildren),
    });
  }
  return tables;
}
