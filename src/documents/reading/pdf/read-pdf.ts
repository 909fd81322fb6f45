import type { ReadResult } from '../read-result.ts';
import { assemble } from './assemble.ts';
import { openPdf, type PdfDocument } from './open-pdf.ts';
import { operatorCodes } from './operators.ts';
import { findFurniture } from './page-furniture.ts';
import { gridsAmong, layOut } from './page-layout.ts';
import { readPage, type ReadPage, type UnreadPage } from './read-page.ts';

/** Pages read at most; an annual report has some ten. */
const mostPages = 200;

/** Milliseconds after which no further page is begun; a worker that reads files of others is ended after 8000, with all it has read. */
const usualTime = 6000;

/**
 * Reads a PDF: paragraphs in reading order, tables rebuilt from their ruling lines (gridded) or from the
 * places of their figures (not gridded). Never throws: damage, passwords, scans and unreadable fonts come
 * back as a reason, or as an omission where other pages could be read. At most 200 pages.
 * @param mostTime milliseconds after which no further page is begun
 */
export async function readPdf(bytes: Uint8Array, mostTime = usualTime): Promise<ReadResult> {
  const deadline = performance.now() + mostTime;
  let document: PdfDocument;
  try {
    document = await openPdf(bytes);
  } catch (error) {
    return { ok: false, reason: whyNotOpened(error) };
  }
  try {
    return await readPages(document, deadline);
  } finally {
    await document.loadingTask.destroy();
  }
}

function whyNotOpened(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return '这个PDF设有打开密码，没有读取。请用密码打开后另存一份不带密码的，再来检查。';
  }
  return '这个PDF已损坏，打不开，没有读取。请重新下载或导出后再试。';
}

async function readPages(document: PdfDocument, deadline: number): Promise<ReadResult> {
  const codes = await operatorCodes();
  const pages: ReadPage[] = [];
  const unread: UnreadPage[] = [];
  const omissions: string[] = [];
  const count = Math.min(document.numPages, mostPages);
  for (let number = 1; number <= count; number += 1) {
    const outcome = await inTime(readPage(document, number, codes), deadline);
    if (outcome === null) {
      omissions.push(`文件太大，第${number}页起没有来得及读，没有检查。请拆成几个文件后再试。`);
      break;
    }
    if ('trouble' in outcome) unread.push(outcome);
    else pages.push(outcome);
    if ('remark' in outcome) omissions.push(outcome.remark);
  }
  if (document.numPages > mostPages) {
    omissions.push(
      `文件共${document.numPages}页，只读了前${mostPages}页，其余没有检查。请拆成几个文件后再试。`,
    );
  }
  const ruled = pages.map((page) => ({ ...page, tables: gridsAmong(page.strokes) }));
  const furniture = findFurniture(ruled);
  const printed = ruled.map((page) => ({
    ...page,
    glyphs: page.glyphs.filter((glyph) => !furniture.has(glyph)),
  }));
  const laidOut = layOut(printed).map((parts, at) => ({ number: printed[at]?.number ?? at + 1, parts }));
  const blocks = assemble(laidOut);
  if (blocks.length === 0) return nothingRead(unread, omissions);
  const title = await titleOf(document);
  return {
    ok: true,
    source: {
      blocks,
      ...(title === undefined ? {} : { title }),
      ...(omissions.length === 0 ? {} : { omissions }),
    },
  };
}

function nothingRead(unread: readonly UnreadPage[], omissions: readonly string[]): ReadResult {
  const has = (trouble: UnreadPage['trouble']) => unread.some((page) => page.trouble === trouble);
  if (has('garbled')) {
    return {
      ok: false,
      reason:
        '这个PDF里的文字无法识别（字体里没有对应的文字编码），没有读取。请改用Word原件，或重新导出PDF后再试。',
    };
  }
  if (has('scan')) {
    return {
      ok: false,
      reason: '这是扫描件，每一页都是图片，读不出文字，没有检查。请改用Word原件或能复制文字的PDF。',
    };
  }
  if (has('damaged')) {
    return { ok: false, reason: '这个PDF的各页已损坏，读不出内容。请重新下载或导出后再试。' };
  }
  return { ok: false, reason: omissions[0] ?? '文件里没有内容。请打开原件核对。' };
}

/** The outcome, or null where it did not come before the deadline. */
async function inTime<T>(outcome: Promise<T>, deadline: number): Promise<T | null> {
  const left = deadline - performance.now();
  if (left <= 0) return null;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, left, null);
  });
  const first = await Promise.race([outcome, late]);
  clearTimeout(timer);
  return first;
}

/** The title in the document's properties, where it is Chinese: others name the program or the file. */
async function titleOf(document: PdfDocument): Promise<string | undefined> {
  try {
    const { info } = await document.getMetadata();
    const title = (info as { readonly Title?: unknown }).Title;
    return typeof title === 'string' && /\p{Script=Han}/u.test(title) ? title.trim() : undefined;
  } catch {
    return undefined;
  }
}
