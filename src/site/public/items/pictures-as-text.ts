import type { Block, CellNode, Content, ParagraphNode } from '../../../content/content.ts';

/**
 * A text with its alternative text in the place of each picture that cannot be shown: one that is missing, or that belongs to
 * an edition that is no more.
 * @param inPlace the words for a picture, given its alternative text
 */
export function picturesAsText(
  { type, content }: Content,
  shown: (fileId: string) => boolean,
  inPlace: (alt: string) => string,
): Content {
  const asText = <Node extends Block | CellNode['content'][number]>(node: Node): Node | ParagraphNode =>
    node.type === 'image' && !shown(node.attrs.fileId)
      ? { type: 'paragraph', content: [{ type: 'text', text: inPlace(node.attrs.alt) }] }
      : node;
  return {
    type,
    content: content.map((block): Block =>
      block.type === 'table'
        ? {
            ...block,
            content: block.content.map((row) => ({
              ...row,
              content: row.content.map((cell) => ({
                ...cell,
                content: cell.content.map((node) => asText(node)),
              })),
            })),
          }
        : asText(block),
    ),
  };
}
