import { PdfFile } from '../masking/pdf/pdf-file.ts';
import type { PdfDict } from '../masking/pdf/pdf-value.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { findWords } from './find-words.ts';
import { labelMaker } from './labels.ts';
import { type PageText, readPageTexts } from './page-text.ts';
import { paintBoxes } from './paint-boxes.ts';
import { buildPdf } from './pdf/build-pdf.ts';
import { type KeptPage, PageKeeper } from './pdf/keep-pages.ts';
import { pagesOfFile } from './pdf/page-tree.ts';
import { type PicturePage, pictureOf } from './pdf/picture-page.ts';
import { proveRedactedPdf } from './prove-redacted-pdf.ts';
import {
  CannotRedact,
  CoveredElsewhere,
  mostBoxes,
  type RedactedFile,
  type Redaction,
  RedactionIncomplete,
  type RedactionPlan,
} from './redaction.ts';
import { type DrawnPdf, openDrawing } from './render/draw-pages.ts';
import { boxesOn, type Covered, seenCharacters, stillSeen, textUnderBoxes } from './text-under-boxes.ts';

/** Dots an inch in which pages are drawn: what is printed in 8 points stays legible. */
export const redactionDpi = 200;

/** All pictures of one file at most, in bytes. */
const mostBytes = 200 * 1_048_576;

/**
 * A PDF with boxes burned in: pages with boxes are drawn anew as pictures with the boxes painted into them, the others keep their
 * text without what they hide; notes, fields, attachments, bookmarks, scripts, layers, properties and earlier versions are gone. The
 * result is read back and drawn again, and handed out only if nothing of what was covered is found.
 * @throws CannotRedact, UnreadableFile with a Chinese sentence
 * @throws CoveredElsewhere where what is covered stands in clear at another place and the plan does not say that it stays
 * @throws RedactionIncomplete where the proof does not hold
 */
export async function redactPdf(bytes: Uint8Array, plan: RedactionPlan): Promise<RedactedFile> {
  const texts = await readTexts(bytes);
  const found = plan.words.flatMap(({ text, ground, note }) =>
    findWords(texts.pages, text).flatMap(({ page, boxes }) =>
      boxes.map((box) => ({ page, box, ground, note })),
    ),
  );
  const redactions = [...plan.boxes, ...found];
  const drawing = await openDrawing(bytes);
  try {
    checkPlan(redactions, drawing.pages, plan);
    const covered = textUnderBoxes(texts.pages, redactions);
    const wanted = [...new Set([...covered.texts, ...plan.words.map(({ text }) => text)])];
    const alsoOn = stillSeen(texts.pages, redactions, wanted);
    if (alsoOn.length > 0 && plan.elsewhere === 'refuse') throw new CoveredElsewhere(alsoOn);
    const allowed = new Set(alsoOn.map(({ text }) => text));
    const task: Task = {
      bytes,
      drawing,
      redactions,
      covered,
      pages: texts.pages,
      secrets: wanted.filter((text) => !allowed.has(text)),
    };
    const { file, pictured, proof } = await burned(task, plan.everyPage === true);
    return {
      bytes: file,
      kind: 'pdf',
      mediaType: 'application/pdf',
      ending: 'pdf',
      covered: redactions.length,
      places: redactions.map(({ page, ground, note }) => ({ page, ground, note })),
      pictured,
      alsoOn,
      proof,
      remarks: [...texts.remarks, ...remarksOf(covered, pictured.length, drawing.pages)],
    };
  } finally {
    drawing.close();
  }
}

interface Task {
  readonly bytes: Uint8Array;
  readonly drawing: DrawnPdf;
  readonly redactions: readonly Redaction[];
  readonly covered: Covered;
  readonly pages: readonly PageText[];
  /** What must be nowhere in the file afterwards. */
  readonly secrets: readonly string[];
}

/** A file whose text cannot be read can still be drawn: then every page becomes a picture, and nobody can say what else stands in it. */
async function readTexts(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly PageText[]; readonly remarks: readonly string[] }> {
  try {
    return { pages: await readPageTexts(bytes), remarks: [] };
  } catch (error) {
    if (error instanceof UnreadableFile && !error.message.includes('已损坏')) throw error;
    return {
      pages: [],
      remarks: ['这个PDF的文字读不出来，没能查找方框下的内容是否还在别处，请逐页看一遍。'],
    };
  }
}

function checkPlan(redactions: readonly Redaction[], pages: number, { everyPage }: RedactionPlan): void {
  if (redactions.length === 0 && everyPage !== true)
    throw new CannotRedact('还没有画方框，也没有找到要遮盖的文字，没有生成遮盖件。');
  if (redactions.length > mostBoxes)
    throw new CannotRedact(`方框超过${mostBoxes}个，没有生成遮盖件。请把文件拆成几个再遮盖。`);
  for (const { page, box } of redactions) {
    if (!Number.isInteger(page) || page < 1 || page > pages)
      throw new CannotRedact(`文件共${pages}页，有方框画在第${page}页，没有生成遮盖件。请删去这个方框。`);
    if (!(box.w > 0 && box.h > 0 && box.x < 1 && box.y < 1 && box.x + box.w > 0 && box.y + box.h > 0))
      throw new CannotRedact(`第${page}页有方框画在页面外面，没有生成遮盖件。请删去这个方框。`);
  }
}

/** Pages that can stay text stay so; where that cannot be proven, every page becomes a picture. */
async function burned(
  task: Task,
  everyPage: boolean,
): Promise<{ readonly file: Uint8Array; readonly pictured: number[]; readonly proof: string }> {
  const keeping = everyPage ? null : keeperOf(task);
  const kept = keeping === null ? new Map<number, KeptPage>() : keptPages(task, keeping);
  const labelOf = labelMaker();
  const built: (KeptPage | PicturePage)[] = [];
  let size = 0;
  for (let page = 1; page <= task.drawing.pages; page += 1) {
    const stays = kept.get(page);
    if (stays !== undefined) {
      built.push(stays);
      continue;
    }
    const raster = task.drawing.draw(page, redactionDpi);
    await paintBoxes(
      raster,
      task.redactions.filter((each) => each.page === page),
      labelOf,
    );
    const { picture, exact } = await pictureOf(raster);
    size += picture.raw.length;
    if (size > mostBytes)
      throw new CannotRedact('遮盖以后超过200MB，没有生成遮盖件。请把文件拆成几个再遮盖。');
    built.push({ ...task.drawing.size(page), picture, exact });
  }
  const file = buildPdf(built, keeping?.keeper ?? null);
  const { remains, proof } = await proveRedactedPdf(file, built, task.redactions, task.secrets);
  if (remains.length === 0)
    return { file, pictured: built.flatMap((page, at) => ('picture' in page ? [at + 1] : [])), proof };
  if (kept.size > 0) return burned(task, true);
  throw new RedactionIncomplete(remains);
}

/** Null where the build of the file is not to be trusted: encrypted, with layers, damaged. */
function keeperOf({ bytes, pages, drawing }: Task): Keeping | null {
  try {
    const file = new PdfFile(bytes);
    if (file.trailer.has('Encrypt')) return null;
    if (file.dict(file.trailer.get('Root'))?.has('OCProperties') === true) return null;
    const tree = pagesOfFile(file);
    const same = tree.length === pages.length && tree.length === drawing.pages;
    return same ? { keeper: new PageKeeper(file), tree } : null;
  } catch {
    return null;
  }
}

interface Keeping {
  readonly keeper: PageKeeper;
  readonly tree: readonly PdfDict[];
}

/** Pages without boxes that stay text, but for those whose fonts tell of what was covered. */
function keptPages({ pages, redactions, covered }: Task, { keeper, tree }: Keeping): Map<number, KeptPage> {
  const kept = new Map<number, KeptPage>();
  for (const [at, dict] of tree.entries()) {
    const text = pages[at];
    if (text === undefined || boxesOn(redactions, at + 1).length > 0) continue;
    const page = keeper.keep(dict, text);
    if (page !== null) kept.set(at + 1, page);
  }
  const seen = seenCharacters(pages, redactions);
  const told = new Set([...covered.characters].filter((character) => !seen.has(character)));
  for (const [page, dict] of kept) if (keeper.tells(dict, told)) kept.delete(page);
  return kept;
}

function remarksOf(covered: Covered, pictured: number, pages: number): string[] {
  const cut = covered.cut.map(({ page, characters }) => `第${page}页${characters}个字`);
  return [
    'PDF里的批注、表单、附件、书签、链接、文件属性和以前保存的版本都已去掉。',
    pictured === pages ? '各页都已转为图片，不能再复制文字。' : `有${pictured}页已转为图片，不能再复制文字。`,
    ...(cut.length === 0
      ? []
      : [`有方框只盖住了字的一部分，露出的部分可能认得出来，请再看一遍：${cut.slice(0, 10).join('、')}。`]),
  ];
}
