import type { Edition } from '../../../content/edition.ts';
import { inReadingOrder, textOfInline } from '../../../content/reading-order.ts';
import { texts } from './texts.ts';

/** A place of an edition that an opinion can be about. */
export interface Place {
  /** 正文第3段, as the screening counts. */
  readonly name: string;
  /** How it begins, for the one who chooses. */
  readonly begins: string;
  /** The block of the text; null outside it. */
  readonly block: number | null;
}

const longest = 24;

function begin(text: string): string {
  const plain = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return plain.length <= longest ? plain.join('') : `${plain.slice(0, longest).join('')}…`;
}

/** The places of an edition: title, head, each block of the text, each attachment. */
export function placesOf({ title, content, attachments }: Edition): readonly Place[] {
  const blocks = new Map<number, { from: number; to: number; name: string | null; begins: string }>();
  let paragraphs = 0;
  let tables = 0;
  let images = 0;
  for (const met of inReadingOrder(content)) {
    const block = met.path[0] ?? 0;
    if (met.kind === 'table') {
      tables += 1;
      blocks.set(block, {
        from: 0,
        to: 0,
        name: texts.placeTable(tables),
        begins: begin(met.node.attrs?.caption ?? ''),
      });
      // Pictures in cells are counted with the others, as the screening does.
      for (const { content: cells } of met.node.content)
        images += cells.flatMap((cell) => cell.content).filter(({ type }) => type === 'image').length;
    } else if (met.kind === 'image') {
      images += 1;
      blocks.set(block, {
        from: 0,
        to: 0,
        name: texts.placeImage(images),
        begins: begin(met.node.attrs.alt),
      });
    } else {
      const text = textOfInline(met.node.content);
      if (text.trim() === '') continue;
      paragraphs += 1;
      const before = blocks.get(block);
      if (before === undefined)
        blocks.set(block, { from: paragraphs, to: paragraphs, name: null, begins: begin(text) });
      else before.to = paragraphs;
    }
  }
  return [
    { name: texts.placeTitle, begins: begin(title), block: null },
    { name: texts.placeHead, begins: '', block: null },
    ...[...blocks].map(([block, { from, to, name, begins }]): Place => ({
      name: name ?? texts.placeParagraph(from, to),
      begins,
      block,
    })),
    ...attachments.map(({ name }, at): Place => ({
      name: texts.placeAttachment(at + 1, shortName(name)),
      begins: '',
      block: null,
    })),
  ];
}

/** A place takes 100 characters in the record. */
const shortName = (name: string) => ([...name].length <= 60 ? name : `${[...name].slice(0, 60).join('')}…`);
