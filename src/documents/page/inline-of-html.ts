import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isLinkAddress, type Mark } from '../../content/content.ts';

type Element = Tree.Element;

/** Marks by the elements that mean them. */
const byTag: Readonly<Record<string, Exclude<Mark['type'], 'link'>>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};

/** Marks by what a style says; Word and WPS write little else. */
const byStyle: readonly (readonly [RegExp, Exclude<Mark['type'], 'link'>])[] = [
  [/font-weight\s*:\s*(?:bold|bolder|[6-9]00)/iu, 'bold'],
  [/font-style\s*:\s*(?:italic|oblique)/iu, 'italic'],
  [/text-decoration[\w-]*\s*:[^;]*underline/iu, 'underline'],
  [/text-decoration[\w-]*\s*:[^;]*line-through/iu, 'strike'],
  [/vertical-align\s*:\s*super/iu, 'superscript'],
  [/vertical-align\s*:\s*sub/iu, 'subscript'],
];

export const attributeOf = ({ attrs }: Element, name: string) =>
  attrs.find((attribute) => attribute.name === name)?.value ?? '';

/** The marks of what an element holds: those around it and its own. */
export function marksWithin(element: Element, around: readonly Mark[]): readonly Mark[] {
  const style = attributeOf(element, 'style');
  const own = new Set<Exclude<Mark['type'], 'link'>>();
  const tag = byTag[element.tagName];
  if (tag !== undefined) own.add(tag);
  for (const [shape, type] of byStyle) if (shape.test(style)) own.add(type);
  const marks: Mark[] = [...around];
  for (const type of own) if (!marks.some((mark) => mark.type === type)) marks.push({ type });
  const href = element.tagName === 'a' ? attributeOf(element, 'href').trim() : '';
  return isLinkAddress(href)
    ? [...marks.filter(({ type }) => type !== 'link'), { type: 'link', attrs: { href } }]
    : marks;
}

/** Alignment of a block: its own, or that of what it stands in. */
export function alignmentOf(element: Element, around: 'center' | 'right' | null): 'center' | 'right' | null {
  if (element.tagName === 'center') return 'center';
  const style = /text-align\s*:\s*(?<align>\w+)/iu.exec(attributeOf(element, 'style'))?.groups?.['align'];
  const named = (style ?? attributeOf(element, 'align')).toLowerCase();
  if (named === '') return around;
  return named === 'center' ? 'center' : named === 'right' || named === 'end' ? 'right' : null;
}
