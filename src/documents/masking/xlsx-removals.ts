import type { Removal } from '../inspection/inspected-part.ts';
import type { OfficePackage } from '../inspection/open-package.ts';
import { type Book, columnIndex, readBook } from '../inspection/xlsx-book.ts';
import { hiddenOf } from '../inspection/xlsx-sheet.ts';
import {
  descendants,
  elementIn,
  elementsIn,
  valueOf,
  wholeText,
  type XmlElement,
} from '../inspection/xml-tree.ts';
import type { Splice } from './splice.ts';

/** How the XML of a workbook changes, and which relations of which member are dropped. */
export interface BookRemovals {
  readonly splices: ReadonlyMap<string, Splice[]>;
  /** `member relation-id`. */
  readonly relations: ReadonlySet<string>;
}

/**
 * How the XML of a workbook changes where something is taken out of it. Where cells go, formulas become their
 * values: they would otherwise be computed anew without what they stood on.
 */
export function xlsxRemovals(opened: OfficePackage, remove: ReadonlySet<Removal>): BookRemovals {
  const book = readBook(opened);
  const splices = new Map<string, Splice[]>();
  const relations = new Set<string>();
  const drop = (member: string, element: XmlElement) => {
    const list = splices.get(member) ?? [];
    list.push({ start: element.start, end: element.end, with: '' });
    splices.set(member, list);
  };
  const valuesOnly = (['formulas', 'hidden-cells', 'hidden-sheets', 'caches'] as const).some((each) =>
    remove.has(each),
  );
  const goneSheets = remove.has('hidden-sheets') ? book.sheets.filter(({ hidden }) => hidden !== null) : [];
  for (const { member } of book.sheets) {
    const root = opened.tree(member);
    if (remove.has('hidden-cells')) for (const cell of hiddenCells(root)) drop(member, cell);
    for (const element of descendants(root)) {
      if (valuesOnly && element.name === 'f' && element.parent?.name === 'c') drop(member, element);
      if (remove.has('comments') && element.name === 'legacyDrawing') drop(member, element);
      if (remove.has('embedded') && /^(?:oleObjects|controls)$/.test(element.name)) drop(member, element);
      if (
        element.name === 'dataValidation' &&
        goneSheets.some(({ name }) => wholeText(element).includes(name))
      )
        drop(member, element);
    }
  }
  for (const sheet of goneSheets) {
    drop(book.main, sheet.element);
    relations.add(`${book.main} ${valueOf(sheet.element, 'id') ?? ''}`);
  }
  const names = changedNames(
    opened,
    book,
    goneSheets.map(({ element }) => element),
    remove,
  );
  if (names.length > 0) splices.set(book.main, [...(splices.get(book.main) ?? []), ...names]);
  for (const element of descendants(opened.tree(book.main))) {
    if (remove.has('caches') && /^(?:externalReferences|pivotCaches)$/.test(element.name))
      drop(book.main, element);
    if (remove.has('properties') && element.name === 'fileSharing') drop(book.main, element);
    if (remove.has('properties') && element.name === 'absPath') drop(book.main, element);
    if (goneSheets.length > 0 && element.name === 'bookViews') drop(book.main, element);
  }
  return { splices, relations };
}

function hiddenCells(root: XmlElement): XmlElement[] {
  const hidden = hiddenOf(root);
  let row = -1;
  return elementsIn(elementIn(root, 'sheetData'), 'row').flatMap((line) => {
    row = Number(valueOf(line, 'r') ?? row + 2) - 1;
    let column = -1;
    return elementsIn(line, 'c').filter((cell) => {
      const letters = /^[A-Z]{1,3}/.exec(valueOf(cell, 'r') ?? '')?.[0];
      column = letters === undefined ? column + 1 : columnIndex(letters);
      return hidden.rows.has(row) || hidden.columns.has(column);
    });
  });
}

/** Names go with their sheets and with other workbooks; those of the sheets that stay are counted anew. */
function changedNames(
  opened: OfficePackage,
  book: Book,
  gone: readonly XmlElement[],
  remove: ReadonlySet<Removal>,
): Splice[] {
  const all = elementsIn(elementIn(opened.tree(book.main), 'sheets'), 'sheet');
  const titles = gone.map((sheet) => valueOf(sheet, 'name') ?? '');
  const splices: Splice[] = [];
  let kept = 0;
  for (const name of book.names) {
    const text = wholeText(name);
    const local = valueOf(name, 'localSheetId');
    const sheet = local === undefined ? undefined : all[Number(local)];
    const external = remove.has('caches') && /\[\d+\]/.test(text);
    const filter = remove.has('hidden-cells') && valueOf(name, 'name') === '_xlnm._FilterDatabase';
    const loose =
      (sheet !== undefined && gone.includes(sheet)) || titles.some((title) => text.includes(title));
    if (external || loose || filter) splices.push({ start: name.start, end: name.end, with: '' });
    else {
      kept += 1;
      const attribute = name.attributes.find((each) => each.name === 'localSheetId');
      if (attribute === undefined || sheet === undefined) continue;
      const index = all.filter((each) => !gone.includes(each)).indexOf(sheet);
      splices.push({ start: attribute.start, end: attribute.end, with: String(index) });
    }
  }
  const holder = elementIn(opened.tree(book.main), 'definedNames');
  // An empty list of names is taken for damage.
  return kept === 0 && holder !== undefined ? [{ start: holder.start, end: holder.end, with: '' }] : splices;
}
