import type { SourceDocument } from '../../report/source.ts';
import type { ReadResult } from './read-result.ts';
import { sniff, type ReadableKind } from './sniff.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Limits of reading. */
export interface ReadLimits {
  /** Milliseconds after which no further page of a PDF is begun; 6000 where it is not said, as for any file of others. */
  readonly pdfMs?: number;
}

/**
 * Reads a file of any supported format: what it says as blocks, or the data of a JSON file, or why neither
 * can be had. Never throws. A file whose name does not fit what it is, is read as what it is, with a remark.
 * Parsers are loaded when first needed. Hostile files may take long or much memory: see `createCheckingPool`.
 * @param name name of the file as the person gave it; only its ending is used, as a hint
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits = {},
): Promise<ReadResult> {
  let kind: ReadableKind | undefined;
  try {
    kind = await sniff(bytes, name);
    const result = await readers[kind](bytes, limits);
    if (!('source' in result)) return result;
    if (!hasText(result.source)) {
      return { ok: false, reason: '文件里没有任何文字。请确认选对了文件，或提供文字版。' };
    }
    const remark = remarkOn(kind, name);
    if (remark === null) return result;
    return { ok: true, source: { ...result.source, remarks: [remark, ...(result.source.remarks ?? [])] } };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, reason: error.message };
    return {
      ok: false,
      reason: `${kind === undefined ? '' : `这是${namesOf[kind]}，`}内容不完整或已损坏，读不出来。请打开原件，另存为.docx或.pdf后再试。`,
    };
  }
}

type Reader = (bytes: Uint8Array, limits: ReadLimits) => Promise<ReadResult>;

const readers: Readonly<Record<ReadableKind, Reader>> = {
  docx: async (bytes) => source((await import('./docx.ts')).readDocx(bytes)),
  doc: async (bytes) => source(await (await import('./doc.ts')).readDoc(bytes)),
  xlsx: async (bytes) => source((await import('./xlsx.ts')).readXlsx(bytes)),
  xls: async (bytes) => source((await import('./xlsx.ts')).readXlsx(bytes)),
  pdf: async (bytes, { pdfMs }) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, pdfMs),
  html: async (bytes) => {
    const { declaredCharset } = await import('./decode-text.ts');
    return decoded(bytes, (await import('./html.ts')).readHtml, declaredCharset(bytes));
  },
  mht: async (bytes) => {
    const { pageOfArchive } = await import('./mht.ts');
    return source((await import('./html.ts')).readHtml(pageOfArchive(bytes)));
  },
  text: async (bytes) => decoded(bytes, (await import('./text-with-tables.ts')).readTextWithTables),
  json: async (bytes) => {
    const { decodeText } = await import('./decode-text.ts');
    return { ok: true, data: (await import('./json.ts')).readJson(decodeText(bytes).text) };
  },
};

async function decoded(
  bytes: Uint8Array,
  read: (text: string) => SourceDocument | Promise<SourceDocument>,
  declared?: string,
): Promise<ReadResult> {
  const { decodeText } = await import('./decode-text.ts');
  const { text, damaged } = decodeText(bytes, declared);
  const found = await read(text);
  if (damaged === 0) return source(found);
  const remark = `文件里有${damaged}个字的编码已损坏，显示为“\uFFFD”。`;
  return source({ ...found, omissions: [remark, ...(found.omissions ?? [])] });
}

function source(document: SourceDocument): ReadResult {
  return { ok: true, source: document };
}

function hasText({ blocks }: SourceDocument): boolean {
  return blocks.some((block) =>
    block.kind === 'paragraph'
      ? block.text.trim() !== ''
      : block.rows.some((row) => row.some((cell) => cell.text.trim() !== '')),
  );
}

const namesOf: Readonly<Record<ReadableKind, string>> = {
  docx: 'Word文档',
  doc: '旧版Word文档',
  xlsx: 'Excel表格',
  xls: '旧版Excel表格',
  pdf: 'PDF文件',
  html: '网页',
  mht: '网页存档',
  json: 'JSON数据',
  text: '文本文件',
};

/** Endings that say truly what a file of that kind is. */
const endings: Readonly<Record<ReadableKind, RegExp>> = {
  docx: /^(?:docx|docm|dotx|dotm|wps)$/,
  doc: /^(?:doc|dot|wps|wpt)$/,
  xlsx: /^(?:xlsx|xlsm|xlsb|xltx|et)$/,
  xls: /^(?:xls|xlt|et|ett)$/,
  pdf: /^pdf$/,
  html: /^(?:html?|xhtml|shtml?|aspx?|jspx?|php)$/,
  mht: /^(?:mht|mhtml)$/,
  json: /^json$/,
  text: /^(?:txt|md|markdown|text|csv|tsv|log)$/,
};

/** Endings that claim a kind; a file with any other ending claims nothing. */
const claims = new RegExp(
  Object.values(endings)
    .map((ending) => ending.source)
    .join('|'),
);

function remarkOn(kind: ReadableKind, name: string): string | null {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1];
  if (ending === undefined || endings[kind].test(ending) || !claims.test(ending)) return null;
  return `文件名以.${ending}结尾，内容其实是${namesOf[kind]}，已按${namesOf[kind]}读取。`;
}
