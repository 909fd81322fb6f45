import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

type Element = Tree.Element;

/** Elements whose text a reader of the page does not see, or sees as a control and not as text. */
const unseen = new Set(
  [
    'head script style noscript template iframe object embed applet svg math canvas video audio map',
    'select datalist button nav rp rt colgroup title meta link dialog',
  ].flatMap((names) => names.split(' ')),
);

/** Whether a reader sees the element, as far as the element itself says (style sheets are not read). */
export function isVisible(element: Element): boolean {
  if (unseen.has(element.tagName)) return false;
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return false;
    if (name === 'aria-hidden' && value.trim() === 'true') return false;
    if (name === 'role' && value.trim() === 'navigation') return false;
    if (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(value))
      return false;
  }
  return true;
}

/** Whether the element begins and ends a line. */
export function isBlock(element: Element): boolean {
  return blocks.has(element.tagName);
}

const blocks = new Set(
  [
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure',
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol option p pre search section',
    'summary table tbody td tfoot th thead tr ul',
  ].flatMap((names) => names.split(' ')),
);

/** Level of a heading element, 1–6. */
export function headingLevel(element: Element): number | undefined {
  const digit = /^h([1-6])$/.exec(element.tagName)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** Longest text of an entry of a navigation list, in characters. */
const longestEntry = 20;

/**
 * Whether a list is navigation beyond doubt: three entries or more, each of them one link and nothing else,
 * all of them short.
 */
export function isNavigationList(element: Element): boolean {
  if (element.tagName !== 'ul' && element.tagName !== 'ol') return false;
  const items = element.childNodes.filter((node): node is Element => 'tagName' in node);
  if (items.length < 3) return false;
  return items.every((item) => {
    const [link, ...more] = item.childNodes.filter((node) => !isBlankText(node));
    if (link === undefined || more.length > 0 || !('tagName' in link) || link.tagName !== 'a') return false;
    const text = link.childNodes.map((node) => ('value' in node ? node.value : null));
    return text.every((part) => part !== null) && text.join('').trim().length <= longestEntry;
  });
}

function isBlankText(node: Tree.ChildNode): boolean {
  if (node.nodeName === '#comment') return true;
  return 'value' in node && node.value.trim() === '';
}
