import type { PdfDocument } from '../reading/pdf/open-pdf.ts';
import type { LocatedPart, PartRole, StructureNote } from './inspected-part.ts';
import { openForInspection, type PdfPageText, readLines } from './pdf-lines.ts';
import { PartWriter } from './part-writer.ts';
import { readableStretches } from './readable-stretches.ts';
import { namesNobody } from './typeset-metadata.ts';

/** Older revisions that are opened. */
const mostRevisions = 8;

const layerNames: Readonly<Record<string, string>> = {
  body: '',
  'covered-text': '（被图形盖住，复制就能看到）',
  'invisible-text': '（不显示的文字）',
  'faint-text': '（白色或者极小的字）',
  'off-page-text': '（在页面以外）',
  annotation: '（批注或者表单）',
};

/** Everything that a PDF holds: what its pages set, seen or not, what is attached, noted and remembered. */
export async function pdfParts(bytes: Uint8Array): Promise<{
  readonly parts: readonly LocatedPart[];
  readonly structure: readonly StructureNote[];
}> {
  const document = await openForInspection(bytes);
  try {
    const pages = await readLines(document);
    const writer = new PartWriter();
    const structure: StructureNote[] = [];
    await addProperties(document, writer, structure);
    await addAnnotations(document, writer, structure);
    await addAttachments(document, writer, structure);
    const now = new Set(pages.flatMap(({ lines }) => lines.map(({ text }) => text)));
    await addRevisions(bytes, now, writer, structure);
    structure.push(...notesOf(pages));
    return { parts: [...pages.flatMap(partsOf), ...writer.parts], structure };
  } finally {
    await document.loadingTask.destroy();
  }
}

function partsOf({ lines }: PdfPageText): LocatedPart[] {
  return lines.map(({ id, page, number, layer, text }) => ({
    id,
    place: `第${page}页第${number}行${layerNames[layer] ?? ''}`,
    role: layer,
    text,
    segments: [],
  }));
}

function notesOf(pages: readonly PdfPageText[]): StructureNote[] {
  const notes: StructureNote[] = [];
  const hidden: readonly (readonly [PartRole, string])[] = [
    ['covered-text', '被色块或者图片盖住的文字，看不见，但复制就能得到'],
    ['invisible-text', '不显示的文字（扫描件的识别文字也属于这种）'],
    ['faint-text', '白色或者极小的文字'],
    ['off-page-text', '页面以外的文字'],
  ];
  for (const [layer, what] of hidden) {
    const on = pages.flatMap(({ lines }, at) => (lines.some((line) => line.layer === layer) ? [at + 1] : []));
    if (on.length > 0) notes.push({ removal: null, says: `第${on.slice(0, 10).join('、')}页有${what}。` });
  }
  const unreadable = pages.flatMap((page, at) => (page.unreadable ? [at + 1] : []));
  if (unreadable.length > 0) {
    notes.push({
      removal: null,
      says: `第${unreadable.slice(0, 10).join('、')}页的文字无法识别（字体里没有对应的文字编码），没有检查到。请改用Word原件，或者重新导出PDF。`,
    });
  }
  return notes;
}

const infoNames: Readonly<Record<string, string>> = {
  Title: '标题',
  Author: '作者',
  Subject: '主题',
  Keywords: '关键词',
  Creator: '制作程序',
  Producer: '导出程序',
};

async function addProperties(
  document: PdfDocument,
  writer: PartWriter,
  structure: StructureNote[],
): Promise<void> {
  const { info, metadata } = await document.getMetadata();
  const entries = Object.entries(info as Record<string, unknown>).flatMap(([key, value]) =>
    key === 'Custom' && typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [[key, value] as const],
  );
  let personal = 0;
  for (const [key, value] of entries) {
    if (
      typeof value !== 'string' ||
      /^(?:PDFFormatVersion|CreationDate|ModDate|Language|EncryptFilterName)$/.test(key)
    )
      continue;
    if (key === 'Author' && value.trim() !== '') personal += 1;
    writer.addFixed(`文件属性“${infoNames[key] ?? key}”`, key === 'Title' ? 'title' : 'properties', value);
  }
  const xmp = (metadata as { getRaw?: () => unknown } | null)?.getRaw?.();
  if (typeof xmp === 'string') {
    for (const [, text = ''] of xmp.matchAll(/>([^<>]*[^\s<>][^<>]*)</g))
      writer.addFixed('文件属性（XMP）', 'properties', text.trim());
    if (!namesNobody(xmp)) personal += 1;
  }
  if (personal > 0) structure.push({ removal: 'properties', says: '文件属性里记着作者或者制作经过。' });
  const outline = (await document.getOutline()) as readonly OutlineItem[] | null;
  const walk = (items: readonly OutlineItem[], depth: number): void => {
    for (const item of items) {
      writer.addFixed('书签', 'title', item.title);
      if (depth < 20) walk(item.items, depth + 1);
    }
  };
  walk(outline ?? [], 0);
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

async function addAnnotations(
  document: PdfDocument,
  writer: PartWriter,
  structure: StructureNote[],
): Promise<void> {
  let count = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const annotations = (await page.getAnnotations({ intent: 'any' })) as readonly Record<string, unknown>[];
    for (const annotation of annotations) {
      const link = annotation['subtype'] === 'Link';
      const widget = annotation['subtype'] === 'Widget';
      if (!link) count += 1;
      const place = `第${number}页的${link ? '链接' : widget ? '表单项' : '批注'}`;
      for (const value of textsOf(annotation))
        writer.addFixed(place, link ? 'link' : widget ? 'form-field' : 'annotation', value);
    }
    addDescriptions(await page.getStructTree().catch(() => null), number, writer, 0);
  }
  if (count > 0) structure.push({ removal: 'comments', says: `文件里有${count}处批注或者表单项。` });
}

function textsOf(annotation: Record<string, unknown>): string[] {
  const found: string[] = [];
  const take = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) for (const each of value) take(each);
    else if (typeof value === 'object' && value !== null && 'str' in value) take(value.str);
  };
  for (const key of [
    'contentsObj',
    'titleObj',
    'fieldName',
    'fieldValue',
    'defaultFieldValue',
    'alternativeText',
    'textContent',
    'url',
    'unsafeUrl',
    'overlaidText',
    'richText',
  ])
    take(annotation[key]);
  return [...new Set(found.filter((text) => text.trim() !== ''))];
}

function addDescriptions(node: unknown, page: number, writer: PartWriter, depth: number): void {
  if (typeof node !== 'object' || node === null || depth > 100) return;
  if ('alt' in node && typeof node.alt === 'string')
    writer.addFixed(`第${page}页的替代文字`, 'alt-text', node.alt);
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) addDescriptions(child, page, writer, depth + 1);
}

async function addAttachments(
  document: PdfDocument,
  writer: PartWriter,
  structure: StructureNote[],
): Promise<void> {
  const attachments = ((await document.getAttachments()) ?? {}) as Record<
    string,
    { readonly filename?: string; readonly content?: Uint8Array; readonly description?: string }
  >;
  const names: string[] = [];
  for (const [key, { filename = key, content, description = '' }] of Object.entries(attachments)) {
    names.push(`“${filename}”`);
    const place = `PDF里的附件“${filename}”`;
    writer.addFixed(`${place}的名称`, 'embedded-file', `${filename} ${description}`);
    if (content === undefined) continue;
    const { locateParts } = await import('./inspect-file.ts');
    const inner = await locateParts(content, filename, 2).catch(() => null);
    for (const part of inner?.parts.slice(1) ?? [])
      writer.addFixed(`${place}的${part.place}`, 'embedded-file', part.text);
    if (inner === null)
      for (const text of readableStretches(content)) writer.addFixed(place, 'embedded-file', text);
  }
  if (names.length > 0)
    structure.push({ removal: 'embedded', says: `PDF里附着别的文件：${names.join('、')}。` });
}

/** What earlier revisions, which stay in the file when it is saved again, say and the newest does not. */
async function addRevisions(
  bytes: Uint8Array,
  now: ReadonlySet<string>,
  writer: PartWriter,
  structure: StructureNote[],
): Promise<void> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const linear = text.slice(0, 1_024).includes('/Linearized');
  // Tables of characters end with the same mark, so what stands before it counts too.
  const ends = [...text.matchAll(/startxref\s+\d+\s+%%EOF\s*/g)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  const older = ends.slice(linear ? 1 : 0, -1);
  if (older.length === 0) return;
  structure.push({
    removal: 'revisions',
    says: `文件里还留着${older.length}个更早保存的版本，用工具可以取出来。`,
  });
  for (const [at, end] of older.slice(-mostRevisions).entries()) {
    try {
      const document = await openForInspection(bytes.subarray(0, end));
      const pages = await readLines(document).finally(() => document.loadingTask.destroy());
      for (const line of pages.flatMap(({ lines }) => lines))
        if (!now.has(line.text))
          writer.addFixed(`更早保存的第${at + 1}版第${line.page}页`, 'old-revision', line.text);
    } catch {
      // A revision that does not open by itself tells nothing that can be read.
    }
  }
}
