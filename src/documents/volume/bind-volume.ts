import { ParseSpeeds, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { layOutVolumeContents } from '../writing/request-papers/volume-contents.ts';
import { layOutVolumeCover } from '../writing/request-papers/volume-cover.ts';
import { setPdf } from '../writing/set-pdf.ts';
import type { SheetLayout } from '../writing/sheet-layout.ts';
import { plainLine } from '../writing/sheet-text.ts';
import type { WriteOptions } from '../writing/writer.ts';
import { attachedNames } from './attached-names.ts';
import { labelPages, outline } from './outline.ts';
import { stampPages } from './stamp-pages.ts';
import { pagesOf, type BoundVolume, type Piece, type Volume, type VolumePlace } from './volume.ts';

/**
 * Binds the pieces of a volume: cover, contents with the pages of each paper, the papers. Cover and contents bear no numbers, as
 * archives have it; the papers are numbered through from 1, for the reader of the PDF too, who also finds a bookmark for each.
 */
export async function bindVolume(
  volume: Volume,
  pieces: readonly Piece[],
  options: WriteOptions,
): Promise<BoundVolume> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const papers: PDFPage[] = [];
  const entries: VolumePlace[] = [];
  for (const [at, { pdf }] of pieces.entries()) {
    const pages = await copied(document, pdf);
    entries.push({
      title: volume.files[at]?.title ?? '',
      from: papers.length + 1,
      to: papers.length + pages.length,
    });
    papers.push(...pages);
  }
  const sheet = async (layout: SheetLayout) =>
    copied(document, setPdf('sheet.typ', 'sheet', (fonts) => ({ ...layout, fonts }), options).bytes);
  const cover = await sheet(layOutVolumeCover(volume.cover, papers.length));
  const contents = await sheet(layOutVolumeContents(contentsOf(volume, pieces, entries)));
  for (const page of [...cover, ...contents, ...papers]) document.addPage(page);
  await stampPages(document, papers);
  labelPages(document, cover.length, contents.length);
  outline(document, [
    { title: '封面', page: cover[0] },
    { title: '卷内目录', page: contents[0] },
    ...entries.map(({ title, from }) => ({ title: plainLine(title), page: papers[from - 1] })),
  ]);
  await attach(document, volume, { pieces, options });
  describe(document, volume, options);
  return {
    bytes: await document.save(),
    pages: papers.length,
    entries,
    remarks: pieces.flatMap(({ remark }) => remark ?? []),
  };
}

async function copied(document: PDFDocument, pdf: Uint8Array): Promise<PDFPage[]> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  return document.copyPages(source, source.getPageIndices());
}

function contentsOf({ cover, files }: Volume, pieces: readonly Piece[], places: readonly VolumePlace[]) {
  const entries = files.map(({ title, number, date }, at) => {
    const place = places[at];
    return {
      title,
      number,
      date,
      pages: place === undefined ? '' : pagesOf(place),
      note: pieces[at]?.attached === true ? '附件' : '',
    };
  });
  return { bodyName: cover.bodyName, requestNo: cover.requestNo, entries };
}

/** The files that have no pages of their own, as attachments of the PDF. */
async function attach(
  document: PDFDocument,
  { files }: Volume,
  { pieces, options }: { readonly pieces: readonly Piece[]; readonly options: WriteOptions },
): Promise<void> {
  const attached = files.filter((_, at) => pieces[at]?.attached === true);
  const names = attachedNames(attached.map(({ fileName }) => fileName));
  const date = options.writtenAt ?? new Date();
  for (const [at, { bytes, mediaType, title }] of attached.entries()) {
    await document.attach(bytes, names[at] ?? '', {
      mimeType: /^[\w.+-]+\/[\w.+-]+$/u.test(mediaType) ? mediaType : 'application/octet-stream',
      description: plainLine(title),
      creationDate: date,
      modificationDate: date,
    });
  }
}

function describe(document: PDFDocument, { cover }: Volume, options: WriteOptions): void {
  const written = options.writtenAt ?? new Date();
  document.setTitle(`政府信息公开申请案卷（${plainLine(cover.requestNo)}）`, { showInWindowTitleBar: true });
  document.setLanguage('zh-CN');
  document.setProducer('gongkai');
  document.setCreationDate(written);
  document.setModificationDate(written);
}
