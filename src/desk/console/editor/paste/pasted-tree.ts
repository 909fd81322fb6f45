/** An element of what was pasted, without the browser: names in small letters, comments and instructions left out. */
export interface PastedElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PastedNode[];
}

export type PastedNode = PastedElement | string;

/** The tree of a parsed clipboard; the document that it comes from runs and loads nothing. */
export function treeOfDom(node: Node): PastedElement {
  const children: PastedNode[] = [];
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) children.push(child.nodeValue ?? '');
    else if (child.nodeType === Node.ELEMENT_NODE) children.push(treeOfDom(child));
  }
  const attributes: Record<string, string> = {};
  if (node instanceof Element || 'attributes' in node) {
    for (const { name, value } of (node as Element).attributes) attributes[name.toLowerCase()] = value;
  }
  return { tag: node.nodeName.toLowerCase(), attributes, children };
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
