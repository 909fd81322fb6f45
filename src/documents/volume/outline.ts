import { type PDFDocument, PDFHexString, PDFName, type PDFPage } from '@cantoo/pdf-lib';

/** Bookmarks, one for each paper, shown when the file is opened. */
export function outline(
  document: PDFDocument,
  marks: readonly { readonly title: string; readonly page: PDFPage | undefined }[],
): void {
  const { context } = document;
  const shown = marks.flatMap(({ title, page }) => (page === undefined ? [] : [{ title, page }]));
  if (shown.length === 0) return;
  const root = context.nextRef();
  const refs = shown.map(() => context.nextRef());
  for (const [at, { title, page }] of shown.entries()) {
    const [own, before, after] = [refs[at], refs[at - 1], refs[at + 1]];
    if (own === undefined) continue;
    const mark = context.obj({ Title: PDFHexString.fromText(title), Parent: root, Dest: [page.ref, 'Fit'] });
    if (before !== undefined) mark.set(PDFName.of('Prev'), before);
    if (after !== undefined) mark.set(PDFName.of('Next'), after);
    context.assign(own, mark);
  }
  const tree = context.obj({ Type: 'Outlines', Count: refs.length });
  const [first, last] = [refs[0], refs.at(-1)];
  if (first !== undefined) tree.set(PDFName.of('First'), first);
  if (last !== undefined) tree.set(PDFName.of('Last'), last);
  context.assign(root, tree);
  document.catalog.set(PDFName.of('Outlines'), root);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** What a reader of PDF calls the pages: 封面, 目录1, 目录2, then the numbers that stand on the papers. */
export function labelPages(document: PDFDocument, cover: number, contents: number): void {
  const { context } = document;
  const label = (prefix: string, counted: boolean) => ({
    ...(prefix === '' ? {} : { P: PDFHexString.fromText(prefix) }),
    ...(counted ? { S: 'D' } : {}),
  });
  const labels = context.obj({
    Nums: [0, label('封面', false), cover, label('目录', true), cover + contents, label('', true)],
  });
  document.catalog.set(PDFName.of('PageLabels'), labels);
}
