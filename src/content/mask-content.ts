import { applyMasks } from '../screening/apply-masks.ts';
import type { HitSpot, ScreenedHit } from '../screening/screen-parts.ts';
import type { Block, CellNode, Content, Inline, ListNode, ParagraphNode } from './content.ts';
import { textOfInline, type NodePath } from './reading-order.ts';
import { screenedOf, type PublicationText, type ScreenedTarget } from './screened.ts';

type Hit = Pick<ScreenedHit, 'fingerprint' | 'spots'>;
type Spot = Pick<HitSpot, 'start' | 'end'> & { readonly mask: string };

export interface MaskedPublication<H extends Hit> {
  /** The publication with the masks written in: title, summary, fields and names of attachments, too. */
  readonly text: PublicationText;
  /** Hits that have no mask (marks of secrecy): a person has to decide on them. */
  readonly notMasked: readonly H[];
}

/** What is written where: by the kind of target and the way to it. */
type Edits = ReadonlyMap<string, readonly Spot[]>;
const keyOf = (kind: string, path: NodePath | number = 0) => `${kind} ${String(path)}`;

/**
 * Writes the masks of hits at their places. Stretches keep their marks (bold, links …), breaks of lines and borders of
 * cells stay; a link whose address is masked becomes plain text. What comes out must be screened again: what lay under
 * another hit is only found then.
 * @param text the very publication that `screenedOf` was made of for these hits
 */
export function maskContent<H extends Hit>(text: PublicationText, hits: readonly H[]): MaskedPublication<H> {
  const { targetAt } = screenedOf(text);
  const edits = new Map<string, Spot[]>();
  const notMasked: H[] = [];
  for (const hit of hits) {
    const spots = hit.spots.flatMap(({ at, start, end, mask }) => {
      const target = targetAt(at);
      return mask === null || target === undefined
        ? []
        : [{ key: keyOfTarget(target), spot: { start, end, mask } }];
    });
    if (spots.length < hit.spots.length) notMasked.push(hit);
    else for (const { key, spot } of spots) edits.set(key, withSpot(edits.get(key) ?? [], spot));
  }
  const write = (kind: string, whole: string, index?: number) =>
    applyMasks(whole, edits.get(keyOf(kind, index)) ?? []);
  const { title, summary, content, fields, attachments } = text;
  return {
    text: {
      title: write('title', title),
      content: maskedContent(content, edits),
      ...(summary === undefined ? {} : { summary: write('summary', summary) }),
      ...(fields === undefined
        ? {}
        : { fields: fields.map((each, at) => ({ ...each, value: write('field', each.value, at) })) }),
      ...(attachments === undefined
        ? {}
        : {
            attachments: attachments.map(({ alt, name, ...rest }, at) => ({
              ...rest,
              name: write('attachment-name', name, at),
              ...(alt === undefined ? {} : { alt: write('attachment-alt', alt, at) }),
            })),
          }),
    },
    notMasked,
  };
}

function keyOfTarget(target: ScreenedTarget): string {
  if ('path' in target) return keyOf(target.kind, target.path);
  return keyOf(target.kind, 'index' in target ? target.index : 0);
}

/** Where a hit lies over another, the first is written; the other shows again when the text is screened again. */
function withSpot(spots: Spot[], spot: Spot): Spot[] {
  const taken = spots.some(({ start, end }) => start < spot.end && spot.start < end);
  return taken ? spots : [...spots, spot];
}

function maskedContent({ content }: Content, edits: Edits): Content {
  return { type: 'doc', content: content.map((node, at) => maskedBlock(node, [at], edits)) };
}

function maskedBlock(node: Block, path: NodePath, edits: Edits): Block {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return maskedText(node, path, edits.get(keyOf('text', path)) ?? [], 0, edits);
    case 'image':
      return maskedImage(node, path, edits);
    case 'table': {
      const content = node.content.map((row, at) => ({
        ...row,
        content: row.content.map((cell, index) => maskedCell(cell, [...path, at, index], edits)),
      }));
      const caption = node.attrs?.caption;
      const spots = edits.get(keyOf('caption', path));
      return caption === undefined || spots === undefined
        ? { ...node, content }
        : { ...node, attrs: { caption: applyMasks(caption, spots) }, content };
    }
    case 'blockquote':
      return {
        ...node,
        content: node.content.map((each, at) => maskedParagraph(each, [...path, at], edits)),
      };
    case 'bulletList':
    case 'orderedList':
      return maskedList(node, path, edits);
    case 'horizontalRule':
      return node;
  }
}

function maskedParagraph(node: ParagraphNode, path: NodePath, edits: Edits): ParagraphNode {
  return maskedText(node, path, edits.get(keyOf('text', path)) ?? [], 0, edits);
}

function maskedList(list: ListNode, path: NodePath, edits: Edits): ListNode {
  return {
    ...list,
    content: list.content.map((item, row) => ({
      ...item,
      content: item.content.map((node, at) => {
        const inside = [...path, row, at];
        return node.type === 'paragraph'
          ? maskedParagraph(node, inside, edits)
          : maskedList(node, inside, edits);
      }),
    })),
  };
}

/** The text of a cell is that of its paragraphs, a line each: a spot may run over several. */
function maskedCell(cell: CellNode, path: NodePath, edits: Edits): CellNode {
  const spots = edits.get(keyOf('cell', path)) ?? [];
  let offset = 0;
  return {
    ...cell,
    content: cell.content.map((node, at) => {
      const inside = [...path, at];
      if (node.type === 'image') return maskedImage(node, inside, edits);
      const masked = maskedText(node, inside, spots, offset, edits);
      offset += textOfInline(node.content).length + 1;
      return masked;
    }),
  };
}

function maskedImage<N extends { attrs: { alt: string } }>(node: N, path: NodePath, edits: Edits): N {
  const spots = edits.get(keyOf('alt', path));
  return spots === undefined
    ? node
    : { ...node, attrs: { ...node.attrs, alt: applyMasks(node.attrs.alt, spots) } };
}

/** @param offset where the paragraph begins in the text that the spots count in */
function maskedText<N extends { content?: Inline[] | undefined }>(
  node: N,
  path: NodePath,
  spots: readonly Spot[],
  offset: number,
  edits: Edits,
): N {
  if (node.content === undefined) return node;
  let from = offset;
  const content = node.content.flatMap((each, at): Inline[] => {
    const start = from;
    from += each.type === 'text' ? each.text.length : 1;
    if (each.type !== 'text') return [each];
    const text = maskedStretch(each.text, start, spots);
    const unlinked = edits.has(keyOf('href', [...path, at]));
    if (text === '') return [];
    if (!unlinked) return [{ ...each, text }];
    return [{ ...each, text, marks: (each.marks ?? []).filter(({ type }) => type !== 'link') }];
  });
  return { ...node, content };
}

/**
 * One stretch of a text with the parts of the masks that fall into it. A mask as long as what it covers is written
 * character for character; another stands where its spot begins, and what follows of the spot goes.
 */
function maskedStretch(text: string, from: number, spots: readonly Spot[]): string {
  const to = from + text.length;
  const within = spots.flatMap(({ start, end, mask }) => {
    if (end <= from || start >= to) return [];
    const first = Math.max(start, from);
    const last = Math.min(end, to);
    const even = mask.length === end - start;
    const part = even ? mask.slice(first - start, last - start) : start >= from ? mask : '';
    return [{ start: first - from, end: last - from, mask: part }];
  });
  return within.length === 0 ? text : applyMasks(text, within);
}
