import { mergeAttributes, Node } from '@tiptap/core';
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { factTitle, shownFact } from '../../../../report/index.ts';
import { Chip } from './chip.tsx';
import { referenceName } from './text-nodes.ts';

interface Attributes {
  readonly id: string;
  readonly written: number;
}

function View({ node }: NodeViewProps) {
  const { id, written } = node.attrs as Attributes;
  return (
    <NodeViewWrapper as="span" className="chip-place">
      <Chip id={id} written={written} inText />
    </NodeViewWrapper>
  );
}

/** A live reference: one thing in the line, written over or taken out whole. */
export const ReferenceNode = Node.create({
  name: referenceName,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ id: { default: '' }, written: { default: 0 } }),
  parseHTML: () => [
    {
      tag: 'span[data-fact]',
      getAttrs: (element) => {
        const id = element.getAttribute('data-fact') ?? '';
        const written = Number(element.getAttribute('data-written') ?? 'x');
        return factTitle(id) !== null && Number.isFinite(written) ? { id, written } : false;
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { id, written } = node.attrs as Attributes;
    return [
      'span',
      mergeAttributes(HTMLAttributes, { 'data-fact': id, 'data-written': String(written) }),
      shownFact(id, written),
    ];
  },
  renderText: ({ node }) => {
    const { id, written } = node.attrs as Attributes;
    return shownFact(id, written);
  },
  addNodeView: () => ReactNodeViewRenderer(View, { as: 'span' }),
});
