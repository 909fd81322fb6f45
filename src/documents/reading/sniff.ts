import { decodeText, declaredCharset } from './decode-text.ts';
import { isLocked, readOle } from './ole.ts';
import { isTextWithTables } from './text-with-tables.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { zipNames } from './zip.ts';

/** Kinds of files that are read. */
export type ReadableKind = 'docx' | 'doc' | 'xlsx' | 'xls' | 'pdf' | 'html' | 'mht' | 'json' | 'text';

/**
 * What a file really is, by its bytes; portals and people name files as they like. The name decides only
 * where bytes cannot: broken JSON is told from text by its name. Kinds that are not read
 * throw {@link UnreadableFile} with what the file is and what to do.
 */
export async function sniff(bytes: Uint8Array, name: string): Promise<ReadableKind> {
  if (bytes.length === 0) throw new UnreadableFile('文件是空的（0字节），可能没有下载完。请重新下载或拷贝。');
  const head = latin(bytes.subarray(0, 1_024));
  if (head.includes('%PDF-')) return 'pdf';
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((mark) => head.startsWith(mark)))
    return sniffZip(bytes);
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return sniffOle(bytes);
  if (head.startsWith('BM') && head.startsWith('\x00\x00\x00\x00', 6)) throw new UnreadableFile(picture);
  for (const { marks, at = 0, what } of foreign) {
    if (marks.some((mark) => head.startsWith(mark, at))) throw new UnreadableFile(what);
  }
  return sniffText(bytes, name);
}

const picture = '这是图片，不是文字文件，读不出内容。如果是扫描件，请提供文字版，或先做文字识别。';
const archive = '这是压缩包。请先解压，再把里面的报告文件逐个放进来。';
const officeXml = '这是Office的XML格式文件。请用Word、Excel或WPS打开，另存为.docx或.xlsx后再试。';

/** Marks of files that are not read, where they stand (`at`), and what to say of them. */
const foreign: readonly { readonly marks: readonly string[]; readonly at?: number; readonly what: string }[] =
  [
    { marks: ['\x89PNG\r\n', '\xFF\xD8\xFF', 'GIF87a', 'GIF89a', 'II*\x00', 'MM\x00*'], what: picture },
    { marks: ['WEBPVP8'], at: 8, what: picture },
    { marks: ['ftypheic', 'ftypheix', 'ftypmif1', 'ftypavif'], at: 4, what: picture },
    { marks: ['Rar!\x1A\x07', '7z\xBC\xAF\x27\x1C', '\x1F\x8B\x08', 'BZh9', '\xFD7zXZ'], what: archive },
    { marks: ['{\\rtf'], what: '这是RTF格式的文件。请用Word或WPS打开，另存为.docx后再试。' },
    {
      marks: ['\x7FELF', 'MZ\x90\x00', '\xCA\xFE\xBA\xBE'],
      what: '这是程序，不是文档，没有读取。请不要打开来历不明的程序。',
    },
  ];

function sniffZip(bytes: Uint8Array): ReadableKind {
  const names = zipNames(bytes);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^word\//)) return 'docx';
  if (has(/^xl\//)) return 'xlsx';
  if (has(/^OFD\.xml$/i))
    throw new UnreadableFile('这是OFD版式文件，目前还不能读取。请用OFD阅读器另存为PDF，或提供Word原件。');
  if (has(/^ppt\//)) throw new UnreadableFile('这是演示文稿，不是年度报告。请提供Word、PDF或网页版的报告。');
  if (names.includes('mimetype') && names.includes('content.xml')) {
    throw new UnreadableFile(
      '这是OpenDocument格式的文件。请用Word、WPS或LibreOffice打开，另存为.docx或.xlsx后再试。',
    );
  }
  throw new UnreadableFile(names.length === 0 ? '这是空的压缩包，里面没有文件。' : archive);
}

async function sniffOle(bytes: Uint8Array): Promise<ReadableKind> {
  const streams = await readOle(bytes);
  if (isLocked(streams)) {
    throw new UnreadableFile('文件设有打开密码，读不出内容。请用Word、Excel或WPS去掉密码，另存一份再试。');
  }
  if (streams.has('WordDocument')) return 'doc';
  if (streams.has('Workbook') || streams.has('Book')) return 'xls';
  throw new UnreadableFile(
    '这是旧版办公软件的文件，但既不是Word文档也不是Excel表格。请打开原件，另存为.docx或.pdf后再试。',
  );
}

function sniffText(bytes: Uint8Array, name: string): ReadableKind {
  const { text } = decodeText(bytes, declaredCharset(bytes));
  const start = text.slice(0, 8_192).trimStart();
  if (start === '' && text.trim() === '')
    throw new UnreadableFile('文件里只有空白，没有文字。请确认选对了文件。');
  if (/^[\w-]+:/.test(start) && /^mime-version:/im.test(start.slice(0, 2_048))) return 'mht';
  if (
    /<\?mso-application|urn:schemas-microsoft-com:office:(?:word|spreadsheet)"[^>]*>/.test(start) &&
    start.startsWith('<?xml') &&
    !/<html/i.test(start)
  ) {
    throw new UnreadableFile(officeXml);
  }
  if (looksLikeHtml(start) && !isTextWithTables(start)) return 'html';
  return /\.json$/i.test(name) || isJson(text) ? 'json' : 'text';
}

function looksLikeHtml(start: string): boolean {
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|span|style|script|h[1-6])\b/i.test(
      start,
    )
  )
    return true;
  return /<(?:html|body|table)\b[^>]*>/i.test(start) && /<\/(?:head|td|p|div|title|tr)>/i.test(start);
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
