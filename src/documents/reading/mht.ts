import { declaredCharset, decodeText } from './decode-text.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Parts inside one another; browsers and Word write one level. */
const deepest = 4;

/**
 * The web page in a MIME archive (.mht, or .doc as Word and portals save it): the first part that is HTML,
 * decoded. `bytes` is the whole archive.
 */
export function pageOfArchive(bytes: Uint8Array): string {
  // Latin-1 keeps every byte as one character, so that the parts can be cut out and turned back into bytes.
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const page = htmlPart(archive, 0);
  if (page === null)
    throw new UnreadableFile('这是网页存档（MHT），里面没有网页正文。请用Word打开，另存为.docx后再试。');
  return page;
}

function htmlPart(part: string, depth: number): string | null {
  const gap = /\r?\n\r?\n/.exec(part);
  if (gap === null || depth > deepest) return null;
  const headers = part.slice(0, gap.index).replace(/\r?\n[ \t]+/g, ' ');
  const body = part.slice(gap.index + gap[0].length);
  const type = headerOf(headers, 'content-type');
  if (/^multipart\//i.test(type)) {
    const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
    const mark = boundary?.[1] ?? boundary?.[2];
    if (mark === undefined) return null;
    for (const inner of body.split(`--${mark}`).slice(1)) {
      const page = htmlPart(inner.replace(/^\r?\n/, ''), depth + 1);
      if (page !== null) return page;
    }
    return null;
  }
  if (!/^text\/html/i.test(type)) return null;
  const data = decodeTransfer(body, headerOf(headers, 'content-transfer-encoding').toLowerCase());
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
  return decodeText(data, charset ?? declaredCharset(data)).text;
}

function headerOf(headers: string, name: string): string {
  const line = headers.split(/\r?\n/).find((header) => header.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

function decodeTransfer(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  const decoded = joined.replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}
