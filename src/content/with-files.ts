import type { Block, CellNode, Content } from './content.ts';

/**
 * The text with its pictures led to other files: what a file was made a page of names its pictures by ids of its own, until
 * they are kept. Pictures without a new file are taken out, and a cell that held nothing else is left empty.
 * @param fileIds the file of each picture, by the `fileId` that stands in the text
 */
export function withFiles({ content }: Content, fileIds: ReadonlyMap<string, string>): Content {
  const moved = <N extends { type: string }>(node: N): N[] => {
    if (node.type !== 'image') return [node];
    const { attrs } = node as N & { attrs: { fileId: string } };
    const fileId = fileIds.get(attrs.fileId);
    return fileId === undefined ? [] : [{ ...node, attrs: { ...attrs, fileId } }];
  };
  const cell = (node: CellNode): CellNode => {
    const inside = node.content.flatMap(moved);
    return { ...node, content: inside.length === 0 ? [{ type: 'paragraph' }] : inside };
  };
  return {
    type: 'doc',
    content: content.flatMap((block): Block[] =>
      block.type === 'table'
        ? [
            {
              ...block,
              content: block.content.map((row) => ({ ...row, content: row.content.map(cell) })),
            },
          ]
        : moved(block),
    ),
  };
}
