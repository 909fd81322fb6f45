import type { ListItemNode, ListNode, ParagraphNode } from '../../../../content/content.ts';
import { deepestList } from '../../../../content/content.ts';
import { styleOf, textIn, type PastedElement, type PastedNode } from './pasted-tree.ts';

/** A paragraph of Word or WPS that is an item of a list: they write the bullet or number as text, marked as such. */
export interface WordItem {
  readonly type: 'word-item';
  /** Which list of the document, so that two that follow one another stay two. */
  readonly list: string;
  /** From 1. */
  readonly level: number;
  readonly ordered: boolean;
  /** Its number; 1 for a bullet. */
  readonly number: number;
  readonly paragraph: ParagraphNode;
}

/** How a paragraph is an item, before its text is read; null for a paragraph that is none, or whose number is text. */
export interface ItemMark {
  readonly list: string;
  readonly level: number;
  readonly ordered: boolean;
  readonly number: number;
}

const isMarker = (node: PastedNode): node is PastedElement =>
  typeof node !== 'string' && styleOf(node, 'mso-list') === 'ignore';

function markerOf(element: PastedElement): PastedElement | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = isMarker(child) ? child : markerOf(child);
    if (found !== null) return found;
  }
  return null;
}

/**
 * What the style `mso-list:l0 level1 lfo1` and the marker say. A bullet and a plain 1. become a list; numbers as
 * official documents write them (with Chinese figures or in brackets) are words of the text, cited elsewhere, and stay.
 */
export function itemMarkOf(element: PastedElement): ItemMark | null {
  const style = /^l(?<list>\d+)\s+level(?<level>\d+)/u.exec(styleOf(element, 'mso-list'))?.groups;
  const marker = markerOf(element);
  if (style === undefined || marker === null) return null;
  const text = textIn(marker).replaceAll(/[\s\u00a0]/gu, '');
  const number = /^(?<number>\d{1,4})[.\uff0e\u3001)\uff09]?$/u.exec(text.normalize('NFKC'))?.groups?.[
    'number'
  ];
  const bullet = /^[^\p{Script=Han}\d]?$/u.test(text) || /^[\u00a7\u00b7oOlnuqv]$/u.test(text);
  if (number === undefined && (!bullet || /^[a-kmp-tw-zA-NP-Z]$/u.test(text))) return null;
  return {
    list: style['list'] ?? '',
    level: Math.max(1, Number(style['level'])),
    ordered: number !== undefined,
    number: number === undefined ? 1 : Number(number),
  };
}

/**
 * The element without the marker that Word wrote, where the list itself will show it; with it as text where it is cited
 * by its words.
 */
export function withoutMarker(element: PastedElement, asText = false): PastedElement {
  return {
    ...element,
    children: element.children.flatMap((child): PastedNode[] => {
      if (typeof child === 'string') return [child];
      if (!isMarker(child)) return [withoutMarker(child, asText)];
      const marker = textIn(child).replaceAll(/[\s\u00a0]/gu, '');
      return asText ? [/[\u3001\uff09\uff0e]$/u.test(marker) ? marker : `${marker} `] : [];
    }),
  };
}

/** Lists in lists, from items that follow one another. */
export function listsOf(items: readonly WordItem[]): ListNode[] {
  const lists: ListNode[] = [];
  const [first] = items;
  if (first === undefined) return lists;
  const base = Math.min(...items.map(({ level }) => level));
  let open: { readonly node: ListNode; readonly list: string } | null = null;
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (item === undefined) break;
    const deeper = items.slice(at + 1);
    const below = deeper.findIndex(({ level }) => level <= base);
    const children = deeper.slice(0, below < 0 ? deeper.length : below);
    const type = item.ordered ? 'orderedList' : 'bulletList';
    if (open === null || open.node.type !== type || (item.ordered && open.list !== item.list)) {
      const attrs = item.ordered && item.number > 1 ? { attrs: { start: item.number } } : {};
      open = { node: { type, ...attrs, content: [] }, list: item.list };
      lists.push(open.node);
    }
    open.node.content.push({ type: 'listItem', content: [item.paragraph, ...listsOf(children)] });
    at += 1 + children.length;
  }
  return lists;
}

/** A list no deeper than the schema takes: the items of deeper ones move up into the last that may stand. */
export function noDeeper(list: ListNode, deepest = deepestList): ListNode {
  const items = list.content.flatMap(({ content }): ListItemNode[] => {
    if (deepest > 1) {
      const inside = content.map((node) => (node.type === 'paragraph' ? node : noDeeper(node, deepest - 1)));
      return [{ type: 'listItem', content: inside }];
    }
    const own = content.filter((node) => node.type === 'paragraph');
    const lifted = content.flatMap((node) => (node.type === 'paragraph' ? [] : noDeeper(node, 1).content));
    return [{ type: 'listItem', content: own }, ...lifted];
  });
  return { ...list, content: items };
}
