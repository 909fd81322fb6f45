import { simplify } from './traditional.ts';

/** Full-width digits and letters become half-width, compatibility forms their plain ones; spaces are kept. */
export function foldWidth(text: string): string {
  return text.normalize('NFKC');
}

const ignored = /[\s*#|`~_、，,。.．;；:：“”"'‘’·\-—–]+/gu;
const opening = /[([【]/gu;
const closing = /[)\]】]/gu;

/** The same few dozen labels come in every report: folded once each, up to a bound. */
const folded = new Map<string, string>();
const mostFolded = 5000;

/**
 * A label as it is compared: no white space, no Markdown, one kind of bracket, simplified characters,
 * no punctuation that writers vary freely (、，,：;“”). Digits stay.
 */
export function foldLabel(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const label = simplify(foldWidth(text).replace(ignored, '').replace(opening, '（').replace(closing, '）'));
  if (folded.size >= mostFolded) folded.clear();
  folded.set(text, label);
  return label;
}

/** Text with runs of white space folded to one space and trimmed. */
export function foldSpaces(text: string): string {
  return text.replace(/[\s\u3000\u200b\ufeff]+/gu, ' ').trim();
}

/** Text without any white space. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000\u200b\ufeff]+/gu, '');
}
