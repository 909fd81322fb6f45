import { parseCivilDate } from '../../../law/index.ts';

/**
 * A date as people type it, as `2026-11-20`: 2026年11月20日, 2026/11/20, 2026.11.20, 20261120, full-width digits. What is
 * no date stays as it was typed.
 */
export function typedDate(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const found =
    /^(?<year>\d{4})\s*[-/.\u5e74]\s*(?<month>\d{1,2})\s*[-/.\u6708]\s*(?<day>\d{1,2})\s*\u65e5?$/u.exec(
      plain,
    ) ?? /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u.exec(plain);
  const { year = '', month = '', day = '' } = found?.groups ?? {};
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseCivilDate(date) === null ? text : date;
}
