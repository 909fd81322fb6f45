import type { CellPlace, PartRole, Segment } from './inspected-part.ts';
import { isFaint, isShaded, lookOfProperties, merge, type Look } from './docx-styles.ts';
import { attributeSegment, gap, type PartWriter, segmentOf } from './part-writer.ts';
import { elementIn, elementsIn, textsIn, valueOf, wholeText, type XmlElement } from './xml-tree.ts';

/** One member of a document that holds paragraphs: the body, a header, the notes, the comments. */
export interface Story {
  readonly member: string;
  /** 正文, 页眉（header1.xml）, … */
  readonly name: string;
  readonly role: PartRole;
  readonly lookOf: (style: string | undefined) => Look;
}

/** How the text of a paragraph is hidden, or that it is shown. */
type Layer = 'shown' | 'hidden-text' | 'faint-text' | 'deleted-text' | 'field-code';

const layerNames: Readonly<Record<Exclude<Layer, 'shown'>, string>> = {
  'hidden-text': '隐藏文字',
  'faint-text': '看不见的文字，白色或者极小',
  'deleted-text': '修订中删除的文字',
  'field-code': '域代码',
};

interface Where {
  readonly place: string;
  readonly role: PartRole;
  readonly shaded: boolean;
  readonly cell?: CellPlace;
}

/** Reads a story: every paragraph gives a part for what is shown and one for each way in which it hides text. */
export class StoryReader {
  readonly #story: Story;
  readonly #writer: PartWriter;
  #tables = 0;

  constructor(story: Story, writer: PartWriter) {
    this.#story = story;
    this.#writer = writer;
  }

  read(root: XmlElement): void {
    const { name, role } = this.#story;
    const entries = elementsIn(root).filter((child) => /^(?:comment|footnote|endnote)$/.test(child.name));
    if (entries.length === 0) {
      this.#blocks(root, { place: name, role, shaded: false });
      return;
    }
    entries.forEach((entry, at) => {
      const author = valueOf(entry, 'author');
      const place = `${name}第${at + 1}条${author === undefined ? '' : `（${author}）`}`;
      this.#blocks(entry, { place, role, shaded: false });
    });
  }

  #blocks(parent: XmlElement, where: Where): void {
    let paragraphs = 0;
    const walk = (element: XmlElement): void => {
      for (const child of elementsIn(element)) {
        if (child.name === 'p') {
          paragraphs += 1;
          this.#text([child], { ...where, place: `${where.place}第${paragraphs}段` });
        } else if (child.name === 'tbl') this.#table(child, where);
        else walk(child);
      }
    };
    walk(parent);
  }

  #table(table: XmlElement, where: Where): void {
    this.#tables += 1;
    const place = `${where.place}表${this.#tables}`;
    const description = elementIn(elementIn(table, 'tblPr'), 'tblDescription');
    const caption = elementIn(elementIn(table, 'tblPr'), 'tblCaption');
    for (const element of [caption, description]) {
      const value = element?.attributes.find(({ name }) => name === 'val');
      if (value !== undefined)
        this.#writer.add(`${place}的替代文字`, 'alt-text', [attributeSegment(this.#story.member, value)]);
    }
    const rows = inside(table, 'tr');
    const heads = inside(rows[0], 'tc').map((cell) => wholeText(cell).trim().slice(0, 20));
    rows.forEach((row, at) => {
      inside(row, 'tc').forEach((cell, column) => {
        const head = at === 0 ? '' : (heads[column] ?? '');
        const named = head === '' ? '' : `“${head}”`;
        const cellPlace = `${place}第${at + 1}行第${column + 1}列${named}`;
        const shaded = where.shaded || isShaded(elementIn(cell, 'tcPr'));
        const role = where.role === 'body' ? 'table-cell' : where.role;
        const within = { place: cellPlace, role, shaded } as const;
        // The paragraphs of a cell are one text, as a number may be broken between them.
        const paragraphs = inside(cell, 'p');
        this.#text(paragraphs, { ...within, cell: { table: place, row: at, column } });
        for (const nested of inside(cell, 'tbl')) this.#table(nested, within);
      });
    });
  }

  /** Paragraphs that are one text, as a rule one. */
  #text(paragraphs: readonly XmlElement[], where: Where): void {
    const pieces: { layer: Layer; segment: Segment }[] = [];
    for (const paragraph of paragraphs) {
      const properties = elementIn(paragraph, 'pPr');
      const style = this.#story.lookOf(valueOf(elementIn(properties, 'pStyle'), 'val'));
      const shaded = where.shaded || isShaded(properties);
      const base: Look = shaded ? { ...style, shaded: true } : style;
      const last = pieces.at(-1);
      if (last !== undefined)
        pieces.push({ layer: last.layer, segment: gap(this.#story.member, '\n', paragraph.start) });
      this.#inline(paragraph, base, 'shown', pieces, where);
    }
    const layers = [...new Set(pieces.map(({ layer }) => layer))];
    for (const layer of layers) {
      const segments = pieces.filter((piece) => piece.layer === layer).map(({ segment }) => segment);
      if (layer === 'shown') this.#writer.add(where.place, where.role, segments, where.cell);
      else this.#writer.add(`${where.place}（${layerNames[layer]}）`, layer, segments);
    }
    // A number may be split between what is shown and what is not.
    const words = pieces.filter(({ layer }) => layer !== 'field-code').map(({ segment }) => segment);
    const mixed = layers.filter((layer) => layer !== 'field-code').length > 1;
    if (mixed) this.#writer.add(`${where.place}（连同隐藏和删除的文字）`, 'mixed-text', words);
  }

  #inline(
    parent: XmlElement,
    look: Look,
    layer: 'shown' | 'deleted-text',
    pieces: { layer: Layer; segment: Segment }[],
    where: Where,
  ): void {
    for (const child of elementsIn(parent)) {
      const gone = child.name === 'del' || child.name === 'moveFrom' ? 'deleted-text' : layer;
      if (child.name === 'r') this.#run(child, look, layer, pieces, where);
      else if (child.name === 'fldSimple') {
        this.#attribute(child, 'instr', `${where.place}的域代码`, 'field-code');
        this.#inline(child, look, layer, pieces, where);
      } else if (child.name !== 'pPr') this.#inline(child, look, gone, pieces, where);
    }
  }

  #run(
    run: XmlElement,
    look: Look,
    layer: 'shown' | 'deleted-text',
    pieces: { layer: Layer; segment: Segment }[],
    where: Where,
  ): void {
    const { member, lookOf } = this.#story;
    const properties = elementIn(run, 'rPr');
    const style = lookOf(valueOf(elementIn(properties, 'rStyle'), 'val'));
    const own = merge(merge(look, style), lookOfProperties(properties));
    const seen: Layer = own.hidden === true ? 'hidden-text' : isFaint(own) ? 'faint-text' : 'shown';
    const here: Layer = layer === 'shown' ? seen : layer;
    for (const child of elementsIn(run)) {
      if (child.name === 't' || child.name === 'delText' || child.name === 'instrText') {
        const what =
          child.name === 'instrText' ? 'field-code' : child.name === 'delText' ? 'deleted-text' : here;
        for (const text of textsIn(child)) pieces.push({ layer: what, segment: segmentOf(member, text) });
      } else if (child.name === 'tab' || child.name === 'br' || child.name === 'cr') {
        pieces.push({ layer: here, segment: gap(member, child.name === 'tab' ? '\t' : '\n', child.start) });
      } else if (child.name === 'ruby') this.#inline(child, own, layer, pieces, where);
      else if (child.name !== 'rPr') this.#drawing(child, where);
    }
  }

  /** Pictures and shapes: their descriptions, and the text boxes among them, both alternatives of them. */
  #drawing(element: XmlElement, where: Where): void {
    if (element.name === 'txbxContent') {
      this.#blocks(element, { ...where, place: `${where.place}的文本框`, role: textBoxRole(where.role) });
      return;
    }
    for (const name of ['descr', 'title', 'alt']) {
      this.#attribute(element, name, `${where.place}的图片替代文字`, 'alt-text');
    }
    if (element.name === 'textpath') this.#attribute(element, 'string', `${where.place}的艺术字`, 'text-box');
    for (const child of elementsIn(element)) this.#drawing(child, where);
  }

  #attribute(element: XmlElement, name: string, place: string, role: PartRole): void {
    const attribute = element.attributes.find((each) => each.name === name);
    if (attribute !== undefined)
      this.#writer.add(place, role, [attributeSegment(this.#story.member, attribute)]);
  }
}

function textBoxRole(role: PartRole): PartRole {
  return role === 'body' || role === 'table-cell' ? 'text-box' : role;
}

/** Elements of a name below one, through wrappers, not inside another block. */
function inside(parent: XmlElement | undefined, name: 'tr' | 'tc' | 'p' | 'tbl'): XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'tbl' || child.name === 'p' || child.name.endsWith('Pr') ? [] : inside(child, name);
  });
}
