import { parseCivilDate, type CivilDate } from '../calendar/civil-date.ts';

const dateWords = String.raw`(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日`;

/** The date of 2026年3月2日; null where it does not exist. */
export function dateOfGroups(groups: Record<string, string> | undefined): CivilDate | null {
  if (groups === undefined) return null;
  const { year = '', month = '', day = '' } = groups;
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const half = (text: string) =>
  text.replaceAll(/[０-９]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0xff10));

/** 落款: the last line that is a date alone, and the line above it. */
export function signatureOf(text: string): { readonly issuer: string; readonly date: CivilDate } | null {
  const lines = half(text)
    .split('\n')
    .map((line) => line.replaceAll(/\s/gu, ''))
    .filter((line) => line !== '');
  const alone = new RegExp(`^${dateWords}$`, 'u');
  const at = lines.findLastIndex((line) => alone.test(line));
  const date = dateOfGroups(alone.exec(lines[at] ?? '')?.groups);
  return date === null ? null : { issuer: lines[at - 1] ?? '', date };
}

/** 自2026年1月1日起施行: the day, where the text names it for itself once. */
export function effectiveIn(text: string): CivilDate | null {
  const shape = new RegExp(`自${dateWords}起(?:正式)?(?:施行|实施|执行|生效)`, 'gu');
  const found = [...half(text).replaceAll(/\s/gu, '').matchAll(shape)].map(({ groups }) =>
    dateOfGroups(groups),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** 有效期至2030年12月31日, 有效期5年; null where the text names none, or several. */
export function validityIn(text: string): { readonly until: CivilDate } | { readonly years: number } | null {
  const bare = half(text).replaceAll(/\s/gu, '');
  const untils = [...bare.matchAll(new RegExp(`有效期(?:截止)?(?:至|到)${dateWords}`, 'gu'))];
  const years = [...bare.matchAll(/有效期(?:为|限为?)?(?<years>\d{1,2}|[一二三四五六七八九十])年/gu)];
  if (untils.length + years.length !== 1) return null;
  const until = dateOfGroups(untils[0]?.groups);
  if (until !== null) return { until };
  const count = years[0]?.groups?.['years'] ?? '';
  const value = /^\d+$/u.test(count) ? Number(count) : ' 一二三四五六七八九十'.indexOf(count);
  return value > 0 ? { years: value } : null;
}

/** The attachments that 附件说明 names: 附件：1.名单 2.表. */
export function attachmentsNamedIn(text: string): readonly string[] {
  const lines = half(text)
    .split('\n')
    .map((line) => line.trim());
  const at = lines.findIndex((line) => /^附件[:：]/u.test(line));
  if (at < 0) return [];
  const named: string[] = [];
  const item = /^(?:附件[:：]\s*)?(?:\d{1,2}\s*[.．、]\s*)(?!\d)(?<name>.+)$/u;
  for (const line of lines.slice(at)) {
    // Several may stand on one line: 附件：1.名单 2.表.
    const parts = line.split(/\s+(?=\d{1,2}\s*[.．、]\s*(?!\d))/u);
    const names = parts.flatMap((part) => item.exec(part)?.groups?.['name']?.trim() ?? []);
    const alone = named.length === 0 && names.length === 0 ? line.replace(/^附件[:：]\s*/u, '') : '';
    if (names.length === 0 && alone === '' && line !== '' && !/^附件[:：]$/u.test(line)) break;
    named.push(...(alone === '' ? names : [alone]));
    if (alone !== '') break;
  }
  return named;
}
