import type { CellPlace, LocatedPart, PartRole, Segment, Writing } from './inspected-part.ts';
import type { XmlAttribute, XmlItem, XmlText } from './xml-tree.ts';

/** Collects parts and gives each its id; parts without a letter or digit are left out. */
export class PartWriter {
  readonly parts: LocatedPart[] = [];

  add(place: string, role: PartRole, segments: readonly Segment[], cell?: CellPlace): void {
    const text = segments.map((segment) => segment.text).join('');
    if (!/[\p{L}\p{N}*＊]/u.test(text)) return;
    const id = `p${this.parts.length}`;
    this.parts.push({ id, place, role, text, segments, ...(cell === undefined ? {} : { cell }) });
  }

  /** A text that is known but stands nowhere that could be rewritten: only taking it out as a whole helps. */
  addFixed(place: string, role: PartRole, text: string): void {
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    this.parts.push({ id: `p${this.parts.length}`, place, role, text, segments: [] });
  }
}

/** A text between tags as a segment. */
export function segmentOf(member: string, item: XmlText, writing: Writing = 'text'): Segment {
  return { member, start: item.start, end: item.end, text: item.text, writing };
}

/** The value of an attribute as a segment. */
export function attributeSegment(member: string, attribute: XmlAttribute): Segment {
  return {
    member,
    start: attribute.start,
    end: attribute.end,
    text: attribute.value,
    writing: 'attribute',
  };
}

/** A break (tab, line end) between segments, which is not rewritten itself. */
export function gap(member: string, text: string, at: number): Segment {
  return { member, start: at, end: at, text, writing: 'text' };
}

/** Comments of markup anywhere among items, as parts of their own. */
export function addMarkupComments(
  writer: PartWriter,
  member: string,
  items: readonly XmlItem[],
  place: string,
): void {
  for (const item of items) {
    if (item.kind === 'comment')
      writer.add(`${place}的标记注释`, 'markup', [segmentOf(member, item, 'comment')]);
    else if (item.kind === 'element') addMarkupComments(writer, member, item.children, place);
  }
}
