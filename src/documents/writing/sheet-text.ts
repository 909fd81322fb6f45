import { formatChinese, parseCivilDate } from '../../law/index.ts';
import { printableText } from './printable-text.ts';

/** Text as a sheet prints it: no control characters, no blanks at the ends. */
export const plainText = (text: string): string => printableText(text).text.trim();

/** The same on one line. */
export const plainLine = (text: string): string => plainText(text).replaceAll('\n', ' ');

/** 2026年11月20日 of 2026-11-20; what is no date stays as it is. */
export function chineseDay(text: string): string {
  const date = parseCivilDate(text);
  return date === null ? text : formatChinese(date);
}
