import type { Block, CellNode, Content } from './content.ts';

/**
 * The text with other files in the place of the pictures that it shows: masked ones, or those that were kept of a file that
 * was made a page.
 * @param fileIdFor the file that takes the place of one; null takes the picture out, and a cell that held nothing else
 *   is left empty
 */
export function mapImages(content: Content, fileIdFor: (fileId: string) => string | null): Content {
  const image = <N extends { attrs: { fileId: string; alt: string } }>(node: N): N[] => {
    const fileId = fileIdFor(node.attrs.fileId);
    return fileId === null ? [] : [{ ...node, attrs: { ...node.attrs, fileId } }];
  };
  const cell = (node: CellNode): CellNode => {
    const inside = node.content.flatMap((each): CellNode['content'] =>
      each.type === 'image' ? image(each) : [each],
    );
    return { ...node, content: inside.length === 0 ? [{ type: 'paragraph' }] : inside };
  };
  return {
    type: 'doc',
    content: content.content.flatMap((node): Block[] => {
      if (node.type === 'image') return image(node);
      if (node.type !== 'table') return [node];
      return [{ ...node, content: node.content.map((row) => ({ ...row, content: row.content.map(cell) })) }];
    }),
  };
}
