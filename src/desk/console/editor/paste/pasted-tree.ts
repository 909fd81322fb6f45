import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of what was pasted, without the browser: names in small letters, comments and instructions left out. */
export interface PastedElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PastedNode[];
}

export type PastedNode = PastedElement | string;

function treeOf(node: DefaultTreeAdapterTypes.ChildNode): PastedNode[] {
  if ('value' in node) return [node.value];
  if (!('childNodes' in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]));
  return [{ tag: node.nodeName.toLowerCase(), attributes, children: node.childNodes.flatMap(treeOf) }];
}

/**
 * The tree of a clipboard's HTML, as browsers parse it into a body. Not by the browser's own parser: even in a document
 * that is never shown that one compiles handlers and styles, which the page's policy then refuses and reports.
 */
export function treeOfHtml(html: string): PastedElement {
  return { tag: 'div', attributes: {}, children: parseFragment(html).childNodes.flatMap(treeOf) };
}

/** A property of the element's own style, in small letters; empty where it has none. */
export function styleOf({ attributes }: PastedElement, property: string): string {
  const shape = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*(?<value>[^;]*)`, 'iu');
  return (
    shape
      .exec(attributes['style'] ?? '')
      ?.groups?.['value']?.trim()
      .toLowerCase() ?? ''
  );
}

/** All the text of a tree, as it stands. */
export function textIn(node: PastedNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}
