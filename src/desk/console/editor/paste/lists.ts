import type { ListItemNode, ListNode } from '../../../../content/content.ts';
import type { PastedElement, PastedNode } from './pasted-tree.ts';
import { flatParagraphs, type RawBlock, type ReadBlocks } from './raw-block.ts';
import { isLeft, type LeftBehind } from './what-to-leave.ts';
import { noDeeper } from './word-lists.ts';

/** A list of a page; what no item may hold (a table) stands after its item, and the list goes on behind it. */
export function listOf(element: PastedElement, left: LeftBehind, read: ReadBlocks): RawBlock[] {
  const ordered = element.tag === 'ol';
  const said = Number.parseInt(element.attributes['start'] ?? '', 10);
  let number = ordered && said > 0 && said <= 10_000 ? said : 1;
  const made: RawBlock[] = [];
  let items: ListItemNode[] = [];
  let from = number;
  const close = () => {
    const type = ordered ? 'orderedList' : 'bulletList';
    const attrs = ordered && from > 1 ? { attrs: { start: from } } : {};
    if (items.length > 0) made.push(noDeeper({ type, ...attrs, content: items }));
    items = [];
    from = number;
  };
  for (const child of itemsIn(element.children)) {
    if (isLeft(child, left)) continue;
    const blocks = read(child.tag === 'li' ? child.children : [child]);
    const foreign = blocks.findIndex(({ type }) => type === 'table' || type === 'image');
    const own = itemContent(foreign < 0 ? blocks : blocks.slice(0, foreign));
    const last = items.at(-1);
    if (own.length > 0 && own.every(isList) && last !== undefined) last.content.push(...own);
    else if (own.length > 0) {
      items.push({ type: 'listItem', content: isList(own[0]) ? [{ type: 'paragraph' }, ...own] : own });
    }
    if (child.tag === 'li') number += 1;
    if (foreign < 0) continue;
    close();
    made.push(...blocks.slice(foreign));
  }
  close();
  return made;
}

const isList = (node: ListItemNode['content'][number] | undefined): node is ListNode =>
  node !== undefined && node.type !== 'paragraph';

/** The children of a list that are items; text and elements between them are items too. */
function itemsIn(children: readonly PastedNode[]): PastedElement[] {
  return children.flatMap((child) => {
    if (typeof child !== 'string') return [child];
    return child.trim() === '' ? [] : [{ tag: 'li', attributes: {}, children: [child] }];
  });
}

function itemContent(blocks: readonly RawBlock[]): ListItemNode['content'] {
  return blocks.flatMap((block): ListItemNode['content'] =>
    block.type === 'bulletList' || block.type === 'orderedList' ? [block] : flatParagraphs([block]),
  );
}
