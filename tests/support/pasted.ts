import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { PastedElement, PastedNode } from '../../src/desk/console/editor/paste/pasted-tree.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const treeOf = (node: Node): PastedNode[] => {
  if ('value' in node) return [node.value];
  if (!('childNodes' in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]));
  return [{ tag: node.nodeName.toLowerCase(), attributes, children: node.childNodes.flatMap(treeOf) }];
};

/** The tree of a clipboard's HTML, parsed as a browser parses it into a body. */
export function pastedFrom(html: string): PastedElement {
  return { tag: 'div', attributes: {}, children: parseFragment(html).childNodes.flatMap(treeOf) };
}
