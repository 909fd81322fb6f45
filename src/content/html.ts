import {
  isLinkAddress,
  type Block,
  type Content,
  type HeadingNode,
  type ImageNode,
  type Inline,
  type ListItemNode,
  type ListNode,
  type Mark,
  type ParagraphNode,
} from './content.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlOfTable } from './html-table.ts';
import { textOfInline } from './reading-order.ts';

export interface HtmlOptions {
  /** The address of a picture, by the id of its file. */
  readonly fileUrl: (fileId: string) => string;
  /** What the ids of headings and tables begin with, where several texts stand on one page. Letters, digits, hyphens. */
  readonly idPrefix?: string;
}

/** A heading for a list of contents. */
export interface ContentsEntry {
  /** The id of the heading in `htmlOf`. */
  readonly id: string;
  readonly level: 2 | 3 | 4;
  readonly text: string;
}

const initialPrefix = 's';
const idOf = ({ idPrefix = initialPrefix }: Pick<HtmlOptions, 'idPrefix'>, block: number) =>
  `${idPrefix}${block + 1}`;

/** The headings of a text, empty ones left out, with the ids that `htmlOf` gives them. */
export function contentsOf(
  { content }: Content,
  options: Pick<HtmlOptions, 'idPrefix'> = {},
): ContentsEntry[] {
  return content.flatMap((node, index) => {
    if (node.type !== 'heading') return [];
    const text = textOfInline(node.content).replaceAll(/\s+/gu, ' ').trim();
    return text === '' ? [] : [{ id: idOf(options, index), level: node.attrs.level, text }];
  });
}

/**
 * The text as HTML of a page: headings from h2 with ids, alignment by classes (`align-center`, `align-right`), wide tables
 * in a region that scrolls. Every text and attribute is escaped; no style, no script, no address but links and pictures.
 * Empty paragraphs, lists and tables are left out.
 */
export function htmlOf({ content }: Content, options: HtmlOptions): string {
  return content
    .map((node, index) => htmlOfBlock(node, idOf(options, index), options))
    .filter((html) => html !== '')
    .join('\n');
}

function htmlOfBlock(node: Block, id: string, options: HtmlOptions): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node);
    case 'heading':
      return heading(node, id);
    case 'image':
      return figure(node, options);
    case 'horizontalRule':
      return '<hr>';
    case 'table':
      return htmlOfTable(node, id, (each) =>
        each.type === 'image' ? figure(each, options) : paragraph(each),
      );
    case 'bulletList':
    case 'orderedList':
      return list(node);
    case 'blockquote': {
      const inside = node.content.map(paragraph).join('');
      return inside === '' ? '' : `<blockquote>${inside}</blockquote>`;
    }
  }
}

function heading({ attrs, content }: HeadingNode, id: string): string {
  const inside = htmlOfInline(content);
  const tag = `h${attrs.level}`;
  return inside === '' ? '' : `<${tag} id="${escapeHtml(id)}"${aligned(attrs.textAlign)}>${inside}</${tag}>`;
}

function paragraph({ attrs, content }: ParagraphNode): string {
  const inside = htmlOfInline(content);
  return inside === '' ? '' : `<p${aligned(attrs?.textAlign)}>${inside}</p>`;
}

function aligned(align: 'left' | 'center' | 'right' | null | undefined): string {
  return align === 'center' || align === 'right' ? ` class="align-${align}"` : '';
}

function figure({ attrs: { fileId, alt } }: ImageNode, { fileUrl }: HtmlOptions): string {
  return `<figure><img src="${escapeHtml(fileUrl(fileId))}" alt="${escapeHtml(alt)}"></figure>`;
}

function list({ type, attrs, content }: ListNode): string {
  const items = content
    .map(listItem)
    .filter((item) => item !== '')
    .join('');
  if (items === '') return '';
  if (type === 'bulletList') return `<ul>${items}</ul>`;
  const start = attrs?.start ?? 1;
  return `<ol${start === 1 ? '' : ` start="${start}"`}>${items}</ol>`;
}

/** An item of one paragraph is that paragraph, and needs no mark for it. */
function listItem({ content }: ListItemNode): string {
  const paragraphs = content.filter(({ type }) => type === 'paragraph').length;
  const inside = content
    .map((node) => {
      if (node.type !== 'paragraph') return list(node);
      const plain = paragraphs === 1 && aligned(node.attrs?.textAlign) === '';
      return plain ? htmlOfInline(node.content) : paragraph(node);
    })
    .join('');
  return inside === '' ? '' : `<li>${inside}</li>`;
}

/** The inner marks of a stretch, the outermost first; a link lies around them all. */
const tags: Readonly<Record<Exclude<Mark['type'], 'link'>, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
};
const tagOrder = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;

function hrefOf(node: Inline): string | null {
  if (node.type !== 'text') return null;
  const link = node.marks?.find((mark) => mark.type === 'link');
  // Looked at where it is written, too: what stands in the database came in by another way than through our doors, if it runs.
  return link !== undefined && isLinkAddress(link.attrs.href) ? link.attrs.href : null;
}

/** Stretches of one link with different marks are one link, so that it is read out once. */
function htmlOfInline(nodes: readonly Inline[] = []): string {
  // Blanks and breaks alone are nothing to read.
  if (textOfInline(nodes).trim() === '') return '';
  const pieces: { href: string | null; html: string }[] = [];
  for (const node of nodes) {
    const href = hrefOf(node);
    const last = pieces.at(-1);
    if (last !== undefined && last.href === href) last.html += stretch(node);
    else pieces.push({ href, html: stretch(node) });
  }
  return pieces
    .map(({ href, html }) =>
      href === null ? html : `<a href="${escapeHtml(href)}" rel="noopener">${html}</a>`,
    )
    .join('');
}

function stretch(node: Inline): string {
  if (node.type === 'hardBreak') return '<br>';
  const marks = node.marks ?? [];
  const worn = tagOrder.filter((type) => marks.some((mark) => mark.type === type)).map((type) => tags[type]);
  const open = worn.map((tag) => `<${tag}>`).join('');
  const close = worn
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join('');
  return `${open}${escapeHtml(node.text)}${close}`;
}
