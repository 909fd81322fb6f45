import type { Block, ListNode, ParagraphNode } from '../../../../content/content.ts';
import type { PastedNode } from './pasted-tree.ts';
import type { WordItem } from './word-lists.ts';

/** How a paragraph stands; null as the page sets it. */
export type Align = 'center' | 'right' | null;

/** Reads the children of an element into blocks; how lists and tables read what is in them. */
export type ReadBlocks = (nodes: readonly PastedNode[], align?: Align) => RawBlock[];

/** A heading keeps the level of its source until all are known. */
export type RawBlock =
  | Block
  | WordItem
  | { readonly type: 'raw-heading'; readonly level: number; readonly paragraph: ParagraphNode };

/** Everything as paragraphs, for places where nothing else may stand: cells, quotations. */
export function flatParagraphs(blocks: readonly RawBlock[]): ParagraphNode[] {
  return blocks.flatMap((block): ParagraphNode[] => {
    switch (block.type) {
      case 'paragraph':
        return [block];
      case 'raw-heading':
      case 'word-item':
        return [block.paragraph];
      case 'heading':
        return [{ type: 'paragraph', ...(block.content === undefined ? {} : { content: block.content }) }];
      case 'blockquote':
        return block.content;
      case 'bulletList':
      case 'orderedList':
        return paragraphsOfList(block);
      case 'table':
        return block.content.flatMap(({ content }) =>
          content.flatMap((cell) => cell.content.filter((each) => each.type === 'paragraph')),
        );
      case 'image':
      case 'horizontalRule':
        return [];
    }
  });
}

/** The items of a list with their bullets and numbers as text. */
function paragraphsOfList({ type, attrs, content }: ListNode): ParagraphNode[] {
  return content.flatMap(({ content: inside }, at) =>
    inside.flatMap((node, index) => {
      if (node.type !== 'paragraph') return paragraphsOfList(node);
      const marker = type === 'bulletList' ? '\u2022 ' : `${(attrs?.start ?? 1) + at}. `;
      if (index > 0) return [node];
      return [{ ...node, content: [{ type: 'text' as const, text: marker }, ...(node.content ?? [])] }];
    }),
  );
}
