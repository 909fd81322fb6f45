import type { Removal } from '../inspection/inspected-part.ts';
import type { OfficePackage } from '../inspection/open-package.ts';
import { descendants, elementIn, elementsIn, type XmlElement } from '../inspection/xml-tree.ts';
import type { Splice } from './splice.ts';

/** What is deleted with all that it holds. */
const deleted: Partial<Record<Removal, ReadonlySet<string>>> = {
  comments: new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference', 'annotationRef']),
  changes: new Set(
    [
      'del moveFrom rPrChange pPrChange tblPrChange tblPrExChange tcPrChange trPrChange sectPrChange tblGridChange',
      'numberingChange moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd cellIns cellMerge',
      'customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd trackRevisions rsids',
    ].flatMap((names) => names.split(' ')),
  ),
  properties: new Set(['attachedTemplate', 'rsids']),
  embedded: new Set(['OLEObject', 'externalData', 'altChunk']),
  'custom-data': new Set(['dataBinding']),
};

/** What goes while what it holds stays. */
const unwrapped: Partial<Record<Removal, ReadonlySet<string>>> = {
  changes: new Set(['ins', 'moveTo']),
};

/** How the XML of a Word document changes where something is taken out of it; changes are taken as accepted. */
export function docxRemovals(
  opened: OfficePackage,
  members: Iterable<string>,
  remove: ReadonlySet<Removal>,
): Map<string, Splice[]> {
  const splices = new Map<string, Splice[]>();
  for (const member of members) {
    const found = [...descendants(opened.tree(member))].flatMap((element) => splicesOf(element, remove));
    if (found.length > 0) splices.set(member, found);
  }
  return splices;
}

function splicesOf(element: XmlElement, remove: ReadonlySet<Removal>): Splice[] {
  const gone = { start: element.start, end: element.end, with: '' };
  if (remove.has('changes') && element.name === 'tr' && isDeletedRow(element)) return [gone];
  if (remove.has('changes') && element.name === 'tc' && isDeletedCell(element)) return [gone];
  for (const removal of remove) {
    if (deleted[removal]?.has(element.name) === true) return [gone];
    if (unwrapped[removal]?.has(element.name) === true)
      return [
        { start: element.start, end: element.innerStart, with: '' },
        { start: element.innerEnd, end: element.end, with: '' },
      ];
  }
  if (!remove.has('properties')) return [];
  return element.attributes
    .filter(({ name }) => name === 'author' || name === 'initials')
    .map(({ start, end }) => ({ start, end, with: '' }));
}

function isDeletedRow(row: XmlElement): boolean {
  return elementIn(elementIn(row, 'trPr'), 'del') !== undefined;
}

function isDeletedCell(cell: XmlElement): boolean {
  return elementsIn(elementIn(cell, 'tcPr'), 'cellDel').length > 0;
}
