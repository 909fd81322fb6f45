import { inflateSync } from 'node:zlib';
import { locateParts } from '../inspection/inspect-file.ts';
import { resolveReferences } from '../inspection/xml-tree.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { unzipParts } from '../reading/zip.ts';
import { Haystack, isTelling, squeeze } from './squeeze.ts';

/** Packages inside packages that are opened. */
const deepest = 3;
const mebibyte = 1_048_576;

/**
 * Looks for what was masked in a file, twice: by reading it back as `inspectFile` does, and by going through its
 * bytes and those of everything packed in it, in UTF-8 and UTF-16, hexadecimal, with the escapes of PDF and as character references.
 * @returns where something remains, as a clerk would look for it; empty: nothing remains
 * @throws UnreadableFile where the file cannot be read back
 */
export async function proveMasked(
  bytes: Uint8Array,
  name: string,
  secrets: readonly string[],
): Promise<readonly string[]> {
  const { parts } = await locateParts(bytes, name);
  const remains = new Set<string>();
  const all = new Haystack(parts.map(({ text }) => text));
  for (const { index } of secrets.flatMap((secret) => all.find(secret)))
    remains.add(parts[index]?.place ?? name);
  // What was found by its place need not be found again by its bytes.
  if (remains.size === 0) for (const place of scanBytes(bytes, '文件', secrets)) remains.add(place);
  return [...remains];
}

/** Places in which the bytes of a file, or of what is packed in it, hold one of the secrets. */
export function scanBytes(bytes: Uint8Array, place: string, secrets: readonly string[], depth = 0): string[] {
  const found = holdsAny(bytes, secrets) ? [`${place}的原始数据`] : [];
  if (depth >= deepest) return found;
  return [
    ...found,
    ...packed(bytes).flatMap(({ name, data }) => scanBytes(data, `${place}内的${name}`, secrets, depth + 1)),
  ];
}

function packed(bytes: Uint8Array): { name: string; data: Uint8Array }[] {
  const head = latin(bytes.subarray(0, 1_024));
  if (head.startsWith('PK')) return unzipped(bytes);
  if (head.includes('%PDF-')) return pdfStreams(bytes);
  if (head.startsWith('\x89PNG')) return deflatedTexts(bytes);
  return dataAddresses(bytes);
}

function unzipped(bytes: Uint8Array): { name: string; data: Uint8Array }[] {
  try {
    const limits = { part: 128 * mebibyte, total: 384 * mebibyte };
    return [...unzipParts(bytes, (name) => !name.endsWith('/'), limits)].map(([name, data]) => ({
      name,
      data,
    }));
  } catch (error) {
    if (error instanceof UnreadableFile && error.message.includes('反常')) throw error;
    return [];
  }
}

/** Every stream of a PDF that can be inflated, in whatever revision. */
function pdfStreams(bytes: Uint8Array): { name: string; data: Uint8Array }[] {
  const text = latin(bytes);
  const found: { name: string; data: Uint8Array }[] = [];
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const packedData = bytes.subarray(start);
    if (text.startsWith('endstream', match.index - 3)) continue;
    const data = inflated(packedData);
    if (data !== null) found.push({ name: `第${found.length + 1}个数据流`, data });
  }
  return found;
}

/** Packed text chunks of a PNG: the packed data begins with an x, after a keyword and a few short fields. */
function deflatedTexts(bytes: Uint8Array): { name: string; data: Uint8Array }[] {
  const text = latin(bytes);
  return [...text.matchAll(/(?:zTXt|iTXt)/g)].flatMap(({ index }) => {
    for (let at = text.indexOf('x', index + 4); at >= 0 && at < index + 400; at = text.indexOf('x', at + 1)) {
      const data = inflated(bytes.subarray(at));
      if (data !== null) return [{ name: '附注', data }];
    }
    return [];
  });
}

function dataAddresses(bytes: Uint8Array): { name: string; data: Uint8Array }[] {
  return [...latin(bytes).matchAll(/;base64,([A-Za-z\d+/=\s]{64,})/g)].map((match, at) => ({
    name: `第${at + 1}处内嵌数据`,
    data: Buffer.from(match[1] ?? '', 'base64'),
  }));
}

function inflated(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: 128 * mebibyte });
  } catch {
    return null;
  }
}

/** Whether bytes hold one of the secrets, in any of the ways in which files write text. */
function holdsAny(bytes: Uint8Array, secrets: readonly string[]): boolean {
  const raw = latin(bytes);
  const forms = [raw];
  const folded: string[] = [];
  if (/<\/|\/>/.test(raw)) {
    const text = resolveReferences(Buffer.from(raw, 'latin1').toString('utf8'));
    folded.push(squeeze(text.replace(/<[^>]*>/g, '')).text, squeeze(text).text);
  }
  // Strings of PDF: (3501\0602...) and <0033 0035>, spaced as they like.
  const strings = /\bobj\b|\bT[jJ]\b/.test(raw);
  const digits = strings ? raw.replace(/\s+/g, '').toLowerCase() : '';
  if (strings) forms.push(unescaped(raw));
  return secrets.some((secret) => {
    const written = writings(secret);
    if (written.some((writing) => forms.some((form) => form.includes(writing.toString('latin1')))))
      return true;
    if (strings && written.some((writing) => digits.includes(writing.toString('hex')))) return true;
    const needle = isTelling(secret) ? squeeze(secret).text : null;
    return needle !== null && folded.some((text) => text.includes(needle));
  });
}

function unescaped(raw: string): string {
  return raw
    .replace(/\\(?:\r\n?|\n)/g, '')
    .replace(/\\([0-7]{1,3})/g, (_, octal) => String.fromCharCode(Number.parseInt(String(octal), 8) & 255));
}

/** A text in the encodings in which files write it. */
function writings(text: string): Buffer[] {
  const wide = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), wide, Buffer.from(wide).swap16()];
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
