import type {
  Content,
  HeadingNode,
  ImageNode,
  Inline,
  ListNode,
  ParagraphNode,
  TableNode,
} from './content.ts';

/** Child indexes from the text down to a node: [2, 0, 1] is the second child of the first child of the third block. */
export type NodePath = readonly number[];

/** What a reader meets one after the other. Paragraphs of lists and quotations come singly, tables whole. */
export type Met =
  | { readonly kind: 'text'; readonly path: NodePath; readonly node: ParagraphNode | HeadingNode }
  | { readonly kind: 'image'; readonly path: NodePath; readonly node: ImageNode }
  | { readonly kind: 'table'; readonly path: NodePath; readonly node: TableNode };

/** The text in reading order; what stands in the cells of a table is the table's. */
export function inReadingOrder({ content }: Content): Met[] {
  return content.flatMap((node, index): Met[] => {
    const path = [index];
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [{ kind: 'text', path, node }];
      case 'image':
        return [{ kind: 'image', path, node }];
      case 'table':
        return [{ kind: 'table', path, node }];
      case 'blockquote':
        return node.content.map((each, at) => ({ kind: 'text', path: [...path, at], node: each }));
      case 'bulletList':
      case 'orderedList':
        return inList(node, path);
      case 'horizontalRule':
        return [];
    }
  });
}

function inList({ content }: ListNode, path: NodePath): Met[] {
  return content.flatMap((item, row) =>
    item.content.flatMap((node, at): Met[] => {
      const inside = [...path, row, at];
      return node.type === 'paragraph' ? [{ kind: 'text', path: inside, node }] : inList(node, inside);
    }),
  );
}

/** The characters of a paragraph or heading; a break of the line is `\n`. */
export function textOfInline(nodes: readonly Inline[] | undefined): string {
  return (nodes ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}
