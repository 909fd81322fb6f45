import { escapeHtml } from '../../../../content/escape-html.ts';
import { isFileId } from '../file-id.ts';
import { isHref } from '../href.ts';
import { styleOf, type PastedElement, type PastedNode } from './pasted-tree.ts';

/** Elements that the editor itself writes on the clipboard. */
const written = new Set(
  'p h2 h3 h4 ul ol li blockquote hr br strong em u s sub sup a table tbody tr td th caption img'.split(' '),
);
const empty = new Set(['hr', 'br', 'img']);
const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'figcaption',
  'title',
]);

/** Whether a clipboard says of itself that the editor wrote it. */
export function isOwn(node: PastedNode): boolean {
  return (
    typeof node !== 'string' &&
    ('data-pm-slice' in node.attributes || node.children.some((each) => isOwn(each)))
  );
}

/**
 * A clipboard that says that it is the editor's own, written anew with nothing but what the editor writes: any page can
 * put those words on the clipboard.
 */
export function ownHtml(node: PastedNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (silent.has(node.tag)) return '';
  const inside = node.children.map(ownHtml).join('');
  if (!written.has(node.tag)) return inside;
  const open = `<${node.tag}${attributesOf(node)}>`;
  return empty.has(node.tag) ? open : `${open}${inside}</${node.tag}>`;
}

function attributesOf(element: PastedElement): string {
  const { tag, attributes } = element;
  const kept: [string, string][] = [];
  const keep = (name: string, is: (value: string) => boolean) => {
    const value = attributes[name];
    if (value !== undefined && is(value)) kept.push([name, value]);
  };
  // How deep the copied stretch was cut, and the nodes around it.
  keep('data-pm-slice', (value) => /^\d+ \d+(?: -\d+)? /u.test(value));
  if (tag === 'a') keep('href', isHref);
  if (tag === 'img') {
    keep('data-file-id', isFileId);
    keep('alt', () => true);
  }
  for (const name of ['colspan', 'rowspan', 'start']) keep(name, (value) => /^\d{1,4}$/u.test(value));
  const align = styleOf(element, 'text-align');
  if (align === 'center' || align === 'right') kept.push(['style', `text-align: ${align}`]);
  return kept.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
}
