import { simplified } from './traditional.ts';

const brackets: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '[': '（',
  ']': '）',
  '【': '（',
  '】': '）',
  '〈': '《',
  '〉': '》',
  '<': '《',
  '>': '》',
};

/** Full-width digits and letters become half-width, compatibility forms their plain ones; spaces are kept. */
export function foldWidth(text: string): string {
  return text.normalize('NFKC');
}

/**
 * A label as it is compared: no white space, no Markdown, one kind of bracket, simplified characters,
 * no punctuation that writers vary freely (、，,：;“”). Digits stay.
 */
export function foldLabel(text: string): string {
  let folded = '';
  for (const char of foldWidth(text)) {
    if (/[\s*#|`~_、，,。.．;；:：“”"'‘’·\-—–]/u.test(char)) continue;
    folded += simplified(brackets[char] ?? char);
  }
  return folded;
}

/** Text with runs of white space folded to one space and trimmed. */
export function foldSpaces(text: string): string {
  return text.replace(/[\s\u3000\u200b\ufeff]+/gu, ' ').trim();
}

/** Text without any white space. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000\u200b\ufeff]+/gu, '');
}
