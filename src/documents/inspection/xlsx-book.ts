import { mainMember, type OfficePackage } from './open-package.ts';
import { segmentOf } from './part-writer.ts';
import type { Segment } from './inspected-part.ts';
import { isNearlyWhite } from './docx-styles.ts';
import { descendants, elementIn, elementsIn, textsIn, valueOf, type XmlElement } from './xml-tree.ts';

/** A rectangle of cells, 0-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface BookSheet {
  readonly name: string;
  readonly member: string;
  readonly hidden: 'hidden' | 'veryHidden' | null;
  readonly element: XmlElement;
  /** Null where no print area is set. */
  readonly printArea: readonly CellRange[] | null;
}

export type CellLook = 'shown' | 'hidden-number' | 'faint-text';

/** What a workbook says of all its sheets. */
export interface Book {
  readonly main: string;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly XmlElement[];
  /** Member of the shared strings, and each string as segments. */
  readonly stringsMember: string | null;
  readonly strings: readonly (readonly Segment[])[];
  readonly lookOf: (style: number) => CellLook;
}

/** Reads what the sheets of a workbook share: their list, names, strings and styles. */
export function readBook(opened: OfficePackage): Book {
  const main = mainMember(opened, 'xl/workbook.xml');
  const root = opened.tree(main);
  const relations = opened.relations(main);
  const member = (type: string): string | null => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target !== undefined && opened.members.has(target) ? target : null;
  };
  const names = elementsIn(elementIn(root, 'definedNames'), 'definedName');
  const sheets = elementsIn(elementIn(root, 'sheets'), 'sheet').flatMap((element, index): BookSheet[] => {
    const target = relations.find(({ id }) => id === valueOf(element, 'id'))?.target;
    if (target === undefined || !opened.members.has(target)) return [];
    const state = valueOf(element, 'state');
    const area = names.find(
      (name) =>
        valueOf(name, 'name') === '_xlnm.Print_Area' && Number(valueOf(name, 'localSheetId')) === index,
    );
    const text =
      area === undefined
        ? ''
        : textsIn(area)
            .map((each) => each.text)
            .join('');
    return [
      {
        name: valueOf(element, 'name') ?? '',
        member: target,
        hidden: state === 'hidden' || state === 'veryHidden' ? state : null,
        element,
        printArea: area === undefined ? null : rangesOf(text),
      },
    ];
  });
  const stringsMember = member('sharedStrings');
  const styles = member('styles');
  return {
    main,
    sheets,
    names,
    stringsMember,
    strings: stringsMember === null ? [] : readStrings(opened.tree(stringsMember), stringsMember),
    lookOf: styles === null ? () => 'shown' : readLooks(opened.tree(styles)),
  };
}

function readStrings(root: XmlElement, member: string): Segment[][] {
  return elementsIn(root, 'si').map((item) => richText(item, member));
}

/** The shown texts of a string: its own and those of its runs, not how it is pronounced. */
export function richText(item: XmlElement, member: string): Segment[] {
  return elementsIn(item).flatMap((child) => {
    const holder = child.name === 'r' ? elementIn(child, 't') : child.name === 't' ? child : undefined;
    return holder === undefined ? [] : textsIn(holder).map((text) => segmentOf(member, text));
  });
}

/** How cells are pronounced (phonetic runs), which hold the text once more. */
export function phoneticText(item: XmlElement, member: string): Segment[] {
  return elementsIn(item, 'rPh').flatMap((run) =>
    [...descendants(run)].flatMap((each) => textsIn(each).map((text) => segmentOf(member, text))),
  );
}

function readLooks(root: XmlElement): (style: number) => CellLook {
  const formats = new Map(
    elementsIn(elementIn(root, 'numFmts'), 'numFmt').map((format) => [
      valueOf(format, 'numFmtId') ?? '',
      valueOf(format, 'formatCode') ?? '',
    ]),
  );
  const white = elementsIn(elementIn(root, 'fonts'), 'font').map((font) => {
    const colour = elementIn(font, 'color');
    const size = Number(valueOf(elementIn(font, 'sz'), 'val') ?? 11);
    const pale =
      valueOf(colour, 'theme') === '0' ||
      valueOf(colour, 'indexed') === '9' ||
      isNearlyWhite(valueOf(colour, 'rgb') ?? '');
    return pale ? 'white' : size < 2 ? 'tiny' : null;
  });
  const filled = elementsIn(elementIn(root, 'fills'), 'fill').map((fill) => {
    const pattern = elementIn(fill, 'patternFill');
    const type = valueOf(pattern, 'patternType');
    if (elementIn(fill, 'gradientFill') !== undefined) return true;
    if (type === undefined || type === 'none') return false;
    return !isNearlyWhite(valueOf(elementIn(pattern, 'fgColor'), 'rgb') ?? '');
  });
  const looks = elementsIn(elementIn(root, 'cellXfs'), 'xf').map((format): CellLook => {
    if (hidesAll(formats.get(valueOf(format, 'numFmtId') ?? '') ?? 'General')) return 'hidden-number';
    const font = white[Number(valueOf(format, 'fontId') ?? 0)];
    if (font === 'tiny') return 'faint-text';
    return font === 'white' && filled[Number(valueOf(format, 'fillId') ?? 0)] !== true
      ? 'faint-text'
      : 'shown';
  });
  return (style) => looks[style] ?? 'shown';
}

/** Whether a number format shows nothing: its sections are empty (`;;;`). */
export function hidesAll(format: string): boolean {
  return format.includes(';') && /^[\s;"]*$/.test(format.replace(/\[[^\]]*\]/g, ''));
}

/** The ranges of a reference such as `名单!$A$1:$C$9,名单!$E$1`. */
function rangesOf(reference: string): CellRange[] {
  return [...reference.matchAll(/\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?=,|$)/g)].map(
    (match) => {
      const left = columnIndex(match[1] ?? 'A');
      const top = Number(match[2]) - 1;
      return {
        left,
        top,
        right: match[3] === undefined ? left : columnIndex(match[3]),
        bottom: match[4] === undefined ? top : Number(match[4]) - 1,
      };
    },
  );
}

/** 0-based index of a column by its letters. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Letters of a column by its 0-based index. */
export function columnLetters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}
