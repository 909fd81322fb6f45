import type { CellNode, Content } from './content.ts';

/** The text with other files in the place of the pictures that it shows. */
export function mapImages(content: Content, fileIdFor: (fileId: string) => string): Content {
  const image = <N extends { attrs: { fileId: string; alt: string } }>(node: N): N => ({
    ...node,
    attrs: { ...node.attrs, fileId: fileIdFor(node.attrs.fileId) },
  });
  const cell = (node: CellNode): CellNode => ({
    ...node,
    content: node.content.map((each) => (each.type === 'image' ? image(each) : each)),
  });
  return {
    type: 'doc',
    content: content.content.map((node) => {
      if (node.type === 'image') return image(node);
      if (node.type !== 'table') return node;
      return { ...node, content: node.content.map((row) => ({ ...row, content: row.content.map(cell) })) };
    }),
  };
}
