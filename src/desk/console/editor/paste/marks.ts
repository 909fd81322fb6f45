import type { Mark } from '../../../../content/content.ts';
import { isHref } from '../href.ts';
import { styleOf, type PastedElement } from './pasted-tree.ts';

const ofTag: Readonly<Record<string, Mark['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strike',
  strike: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};

/** The marks of what stands in an element, given those around it: by its name, and by its own style. */
export function marksIn(element: PastedElement, around: readonly Mark[]): readonly Mark[] {
  const { tag, attributes } = element;
  const marks = new Map(around.map((mark) => [mark.type, mark]));
  const add = (type: Exclude<Mark['type'], 'link'>) => marks.set(type, { type });
  const own = ofTag[tag];
  if (own !== undefined && own !== 'link') add(own);
  // The underlining of an insertion is the mark of the change, not of the text.
  const inserted = tag === 'ins' || /(?:^|\s)msoins(?:\s|$)/iu.test(attributes['class'] ?? '');
  const weight = styleOf(element, 'font-weight');
  if (/^(?:bold|bolder|[6-9]00)$/u.test(weight)) add('bold');
  else if (/^(?:normal|lighter|[1-5]00)$/u.test(weight)) marks.delete('bold');
  const slant = styleOf(element, 'font-style');
  if (/^(?:italic|oblique)/u.test(slant)) add('italic');
  else if (slant === 'normal') marks.delete('italic');
  const decoration = `${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`;
  if (!inserted && tag !== 'a' && /\bunderline\b/u.test(decoration)) add('underline');
  if (/\bline-through\b/u.test(decoration)) add('strike');
  const place = styleOf(element, 'vertical-align');
  if (place === 'super') add('superscript');
  else if (place === 'sub') add('subscript');
  if (tag === 'a') {
    const href = (attributes['href'] ?? '').trim();
    if (isHref(href)) marks.set('link', { type: 'link', attrs: { href } });
  }
  return [...marks.values()];
}
