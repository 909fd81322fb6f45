import type { Block, Paragraph } from '../../report/source.ts';
import type { ListPlace, Numbering } from './list-numbering.ts';
import { outlineLevel, type ParagraphStyle } from './docx-styles.ts';
import { readWordTable } from './docx-table.ts';
import { unwrapped } from './docx-wrappers.ts';
import { childOf, childrenOf, isOn, tagOf, textOf, valueOf, type XmlNode } from './office-xml.ts';

/** Reads the body of a Word document into blocks. One reader reads one body, from its first node to its last. */
export class BodyReader {
  readonly #numbering: Numbering;
  readonly #styles: ReadonlyMap<string, ParagraphStyle>;
  /** What was met and not read. */
  readonly met = { pictures: 0, notes: 0, embedded: 0, hidden: 0 };

  constructor(numbering: Numbering, styles: ReadonlyMap<string, ParagraphStyle>) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** Blocks of the paragraphs and tables directly in a body, cell or text box. */
  blocks(parent: XmlNode): Block[] {
    return unwrapped(childrenOf(parent)).flatMap((node) => {
      const tag = tagOf(node);
      if (tag === 'p') return this.#paragraph(node);
      if (tag === 'tbl') return readWordTable(node, (cell) => this.blocks(cell));
      if (tag === 'altChunk') this.met.embedded += 1;
      return [];
    });
  }

  /** The paragraph and, after it, what its text boxes hold. */
  #paragraph(node: XmlNode): Block[] {
    const properties = childOf(node, 'pPr');
    const style = this.#styles.get(valueOf(properties, 'pStyle') ?? '');
    const boxes: Block[] = [];
    const body = this.#inline(childrenOf(node), style?.hidden === true, boxes);
    const place = listPlace(properties, style);
    const number = place === undefined ? '' : this.#numbering.next(place);
    const text = `${number}${body}`
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => line !== '')
      .join('\n');
    const level = outlineLevel(properties) ?? style?.level;
    const paragraph: Paragraph = { kind: 'paragraph', text, ...(level === undefined ? {} : { level }) };
    return text === '' ? boxes : [paragraph, ...boxes];
  }

  #inline(nodes: readonly XmlNode[], hidden: boolean, boxes: Block[]): string {
    return unwrapped(nodes)
      .map((node) => {
        if (tagOf(node) !== 'r') return '';
        const properties = childOf(node, 'rPr');
        const unseen = childOf(properties, 'vanish') === undefined ? hidden : isOn(properties, 'vanish');
        const text = childrenOf(node)
          .map((part) => this.#runPart(part, boxes))
          .join('');
        if (!unseen) return text;
        this.met.hidden += text.length;
        return '';
      })
      .join('');
  }

  #runPart(part: XmlNode, boxes: Block[]): string {
    switch (tagOf(part)) {
      case 't':
        return visible(textOf(part));
      case 'tab':
      case 'ptab':
        return '\t';
      case 'br':
      case 'cr':
        return '\n';
      case 'noBreakHyphen':
        return '-';
      case 'footnoteReference':
      case 'endnoteReference':
        this.met.notes += 1;
        return '';
      case 'ruby':
        return this.#inline([part], false, boxes);
      case 'AlternateContent':
        return unwrapped([part])
          .map((inner) => this.#runPart(inner, boxes))
          .join('');
      case 'drawing':
      case 'pict':
      case 'object':
        this.#drawing(part, boxes);
        return '';
      default:
        return '';
    }
  }

  /** Pictures are counted; text boxes are read. */
  #drawing(node: XmlNode, boxes: Block[]): void {
    const tag = tagOf(node);
    if (tag === 'txbxContent') boxes.push(...this.blocks(node));
    else if (tag === 'blip' || tag === 'imagedata') this.met.pictures += 1;
    else for (const child of unwrapped(childrenOf(node))) this.#drawing(child, boxes);
  }
}

/** The place of a paragraph in a list: its own, or that of its style. */
export function listPlace(
  properties: XmlNode | undefined,
  style: ParagraphStyle | undefined,
): ListPlace | undefined {
  const own = childOf(properties, 'numPr');
  if (own === undefined) return style?.place;
  const list = valueOf(own, 'numId') ?? style?.place?.list;
  const level = valueOf(own, 'ilvl');
  return list === undefined
    ? undefined
    : { list, level: level === undefined ? (style?.place?.level ?? 0) : Number(level) };
}

/** Text without characters that have no width; no-break spaces as plain ones. */
export function visible(text: string): string {
  return text.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '').replaceAll('\u00A0', ' ');
}
