/** Characters that the text of an office document is made of. */
const stretch = /[\u0020-\u007E\u00B7\u2010-\u2026\u3000-\u301F\u4E00-\u9FFF\uFF01-\uFF5E]{6,}/g;

/** Stretches of words of one binary file that are kept at most, those with numbers, and the bytes that are looked at. */
const mostWords = 400;
const mostNumbers = 20_000;
const farthest = 67_108_864;

/**
 * What a tool like `strings` finds in a binary file: stretches of six or more characters in UTF-8, UTF-16LE and
 * GB18030 that hold six digits or three Chinese characters in a row. Bytes that are no text look like rare Chinese
 * characters, so numbers are kept first.
 */
export function readableStretches(bytes: Uint8Array): string[] {
  const head = bytes.subarray(0, farthest);
  const numbers = new Set<string>();
  const words = new Set<string>();
  for (const encoding of ['utf-8', 'utf-16le', 'gb18030'] as const) {
    for (const offset of encoding === 'utf-16le' ? [0, 1] : [0]) {
      const text = new TextDecoder(encoding).decode(head.subarray(offset));
      for (const [match] of text.matchAll(stretch)) {
        if (/\d{6}/.test(match)) {
          if (numbers.size < mostNumbers) numbers.add(match.trim());
        } else if (words.size < mostWords && /\p{Script=Han}{3}/u.test(match)) words.add(match.trim());
      }
    }
  }
  return [...numbers, ...words];
}
