import { UnreadableFile } from './unreadable-file.ts';

/** Text of a file and the encoding that it turned out to have. */
export interface DecodedText {
  readonly text: string;
  /** Label of the WHATWG Encoding Standard. */
  readonly encoding: string;
  /** Characters that could not be decoded and stand as U+FFFD. */
  readonly damaged: number;
}

/** More damaged characters than this share, and the encoding is taken to be unknown. */
const tolerableDamage = 0.02;

/**
 * Decodes text of unknown encoding: byte order mark, UTF-16 without one, UTF-8, then what the file declares
 * (`declared`, from a meta element), then GB18030, which contains GBK and GB2312. A few damaged bytes are
 * tolerated and counted; bytes that are no text throw {@link UnreadableFile}.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = byMark(bytes);
  if (marked !== undefined) return decodeAs(bytes, marked);
  const candidates = ['utf-8', ...(declared === undefined ? [] : [declared]), 'gb18030'].filter(isEncoding);
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return { text: refuseBinary(text), encoding, damaged: 0 };
  }
  const [best] = candidates
    .map((encoding) => decodeLeniently(bytes, encoding))
    .sort((a, b) => a.damaged - b.damaged);
  if (best === undefined || best.damaged > best.text.length * tolerableDamage) throw notText();
  return { ...best, text: refuseBinary(best.text) };
}

/** The encoding that an HTML file declares in its first bytes, if it does. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes);
}

/** Chinese UTF-16 is betrayed by its line ends, digits and spaces: each has a zero byte, always on one side. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length - (bytes.length % 2), 65_536);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0 && bytes[i + 1] !== 0) even += 1;
    else if (bytes[i + 1] === 0 && bytes[i] !== 0) odd += 1;
  }
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < end / 200) return undefined;
  if (even === 0 && odd > 0) return 'utf-16le';
  return odd === 0 && even > 0 ? 'utf-16be' : undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const decoded = decodeLeniently(bytes, encoding);
  return { ...decoded, text: refuseBinary(decoded.text) };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeLeniently(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, damaged: text.split('\uFFFD').length - 1 };
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement';
  } catch {
    return false;
  }
}

/** Text holds no NUL and hardly any other control character. */
function refuseBinary(text: string): string {
  const sample = text.length > 100_000 ? text.slice(0, 100_000) : text;
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  if (controls > sample.length / 500) throw notText();
  return text;
}

function notText(): UnreadableFile {
  return new UnreadableFile(
    '认不出这是什么文件：它不是文本，也不是Word、PDF、Excel、HTML或JSON。请打开原件核对，另存为.docx或.pdf后再试。',
  );
}
