import { PDFArray, PDFDict, PDFName, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

/** What a page does of itself, and what leads out of it: to scripts, to the tree of tags, to what programs left there. */
const ofPages = ['AA', 'B', 'Metadata', 'PieceInfo', 'StructParents', 'Trans', 'Dur'];
/** What an annotation does, and what leads from it to other pages: with them they would come a second time. */
const ofAnnotations = ['A', 'AA', 'PA', 'Dest', 'Parent', 'P', 'Popup', 'IRT', 'StructParent', 'OC'];

/**
 * Takes from the pages of a PDF what acts and what leads elsewhere, before they are copied: links and scripts go, notes, stamps and
 * what is filled in into forms stay as they look.
 */
export function withoutActions(document: PDFDocument): void {
  for (const { node } of document.getPages()) {
    for (const key of ofPages) node.delete(PDFName.of(key));
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    if (annotations === undefined) continue;
    const kept = annotations.asArray().filter((each) => keeps(document.context.lookup(each)));
    if (kept.length === 0) node.delete(PDFName.of('Annots'));
    else node.set(PDFName.of('Annots'), document.context.obj(kept));
  }
}

/** Strips an annotation; false for one that is nothing but a link or a window. */
function keeps(annotation: PDFObject | undefined): annotation is PDFDict {
  if (!(annotation instanceof PDFDict)) return false;
  const kind = annotation.lookup(PDFName.of('Subtype'));
  if (kind === PDFName.of('Link') || kind === PDFName.of('Popup')) return false;
  for (const key of ofAnnotations) annotation.delete(PDFName.of(key));
  return true;
}
