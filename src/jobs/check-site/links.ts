import type { Content } from '../../content/content.ts';

/** A link of a text, with the words that bear it. */
export interface TextLink {
  readonly href: string;
  readonly words: string;
}

interface Node {
  readonly type?: string;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly href?: string } }[];
  readonly content?: readonly Node[];
}

/** The links of a text to web pages, each address once, in reading order. */
export function linksOf(content: Content): readonly TextLink[] {
  const found = new Map<string, string>();
  const visit = (node: Node) => {
    for (const { type, attrs } of node.marks ?? []) {
      const href = attrs?.href ?? '';
      if (type === 'link' && /^https?:\/\//iu.test(href) && !found.has(href))
        found.set(href, node.text ?? '');
    }
    for (const each of node.content ?? []) visit(each);
  };
  visit(content as Node);
  return [...found].map(([href, words]) => ({ href, words }));
}

/** Path and query of an address where it is one of this site; null where it leads elsewhere. */
export function pathWithin(href: string, hosts: ReadonlySet<string>): string | null {
  const url = URL.parse(href);
  return url !== null && hosts.has(url.hostname.toLowerCase()) ? `${url.pathname}${url.search}` : null;
}
