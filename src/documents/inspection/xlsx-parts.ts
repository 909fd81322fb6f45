import type { LocatedPart, StructureNote } from './inspected-part.ts';
import type { OfficePackage } from './open-package.ts';
import { addPackageRest } from './package-rest.ts';
import { attributeSegment, PartWriter, segmentOf } from './part-writer.ts';
import { phoneticText, readBook, type Book } from './xlsx-book.ts';
import { addSheet, countStrings } from './xlsx-sheet.ts';
import { elementsIn, textsIn, valueOf } from './xml-tree.ts';

/** Everything that a workbook holds, with where it is written. */
export function xlsxParts(opened: OfficePackage): {
  readonly parts: readonly LocatedPart[];
  readonly structure: readonly StructureNote[];
} {
  const book = readBook(opened);
  const writer = new PartWriter();
  const notes: StructureNote[] = [];
  const uses = new Map<number, number>();
  for (const { member } of book.sheets) countStrings(opened.tree(member), uses);
  for (const sheet of book.sheets) {
    const name = sheet.element.attributes.find((attribute) => attribute.name === 'name');
    if (name !== undefined) writer.add('工作表名', 'sheet-name', [attributeSegment(book.main, name)]);
    const facts = addSheet(book, sheet, opened.tree(sheet.member), writer, uses);
    const title = `工作表“${sheet.name}”`;
    if (sheet.hidden !== null) {
      const how = sheet.hidden === 'hidden' ? '是隐藏的' : '是深度隐藏的，菜单里也看不到';
      notes.push({ removal: 'hidden-sheets', says: `${title}${how}。` });
    } else if (facts.hiddenCells > 0) {
      notes.push({
        removal: 'hidden-cells',
        says: `${title}的隐藏行、隐藏列或者被筛选掉的行里有${facts.hiddenCells}个单元格有内容。`,
      });
    }
    if (facts.formulas > 0) {
      notes.push({ removal: 'formulas', says: `${title}里有${facts.formulas}个公式。` });
    }
    if (facts.beyondPrint > 0) {
      notes.push({
        removal: null,
        says: `${title}的打印区域以外有${facts.beyondPrint}个单元格有内容，打印时看不见，下载的人看得见。请核对是否应当公开。`,
      });
    }
  }
  addLeftovers(opened, book, uses, writer, notes);
  addNames(book, writer);
  const sheets = book.sheets.map(({ member }) => member);
  const done = new Set([book.main, ...sheets, ...(book.stringsMember === null ? [] : [book.stringsMember])]);
  const rest = addPackageRest(opened, writer, done);
  const comments = writer.parts.filter(({ role }) => role === 'comment').length;
  if (comments > 0 || [...opened.members.keys()].some((name) => /\/(?:comments|threadedComment)/i.test(name)))
    notes.push({ removal: 'comments', says: '表格里有批注。' });
  return { parts: writer.parts, structure: [...notes, ...rest] };
}

/** Shared strings that no cell uses any more: the text of cells that were deleted. */
function addLeftovers(
  opened: OfficePackage,
  book: Book,
  uses: ReadonlyMap<number, number>,
  writer: PartWriter,
  notes: StructureNote[],
): void {
  const { stringsMember } = book;
  if (stringsMember === null) return;
  let left = 0;
  elementsIn(opened.tree(stringsMember), 'si').forEach((item, index) => {
    writer.add('单元格的注音', 'markup', phoneticText(item, stringsMember));
    if (uses.has(index)) return;
    if ((book.strings[index] ?? []).some(({ text }) => text.trim() !== '')) left += 1;
    writer.add('已从表里删去、还留在文件里的文字', 'leftover', book.strings[index] ?? []);
  });
  if (left > 0) notes.push({ removal: 'caches', says: `有${left}条文字已从表里删去，但还留在文件里。` });
}

function addNames(book: Book, writer: PartWriter): void {
  for (const name of book.names) {
    const title = valueOf(name, 'name') ?? '';
    const place = `名称“${title}”`;
    writer.add(
      place,
      'defined-name',
      textsIn(name).map((text) => segmentOf(book.main, text)),
    );
    const own = name.attributes.filter((attribute) => /^(?:name|comment|description)$/.test(attribute.name));
    for (const attribute of own)
      if (!title.startsWith('_xlnm.'))
        writer.add(place, 'defined-name', [attributeSegment(book.main, attribute)]);
  }
}
