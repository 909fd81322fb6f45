import { decodeText, declaredCharset } from '../reading/decode-text.ts';

/** The text of a page or a text file as its segments count it: line ends are one character. */
export function pageText(bytes: Uint8Array, kind: 'html' | 'text' | 'json'): string {
  const declared = kind === 'html' ? declaredCharset(bytes) : undefined;
  return decodeText(bytes, declared)
    .text.replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}
