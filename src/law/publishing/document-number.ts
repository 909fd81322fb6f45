import { cite } from '../citation.ts';
import { yearOf, type CivilDate } from '../calendar/civil-date.ts';
import { faultOf, type PublishingFault, type PublishingRule } from './fault.ts';

/** 发文字号, read: 甲政发〔2026〕12号, or an order without a year (甲县人民政府令第5号). */
export interface DocumentNumber {
  /** 机关代字: 甲政发. */
  readonly code: string;
  readonly year: number | null;
  readonly serial: number;
  /** As the format has it: six-sided brackets, no spaces, no leading zeros, no 第. */
  readonly canonical: string;
}

const format = cite('officialDocumentFormat');
const rule = (id: string, level: PublishingRule['level'], title: string): PublishingRule => ({
  id,
  level,
  title,
  basis: [format],
});

const rules = {
  unreadable: rule('N-1', 'error', '发文字号读不出机关代字、年份、序号'),
  brackets: rule('N-2', 'error', '年份没有用六角括号'),
  order: rule('N-3', 'error', '发文字号的顺序不对'),
  spaces: rule('N-4', 'warning', '发文字号里有空格'),
  zeros: rule('N-5', 'notice', '序号前面有0'),
  ordinal: rule('N-6', 'notice', '序号前面有“第”'),
  width: rule('N-7', 'warning', '数字是全角的'),
  shortYear: rule('N-8', 'error', '年份不是四位'),
} as const;

export const documentNumberRules: readonly PublishingRule[] = Object.values(rules);

const opening = '〔\\[【（(﹝［〈<「{';
const closing = '〕\\]】）)﹞］〉>」}';
const year = `[${opening}](?<year>\\d{2}|\\d{4})[${closing}]`;
const serial = '(?<ordinal>第?)(?<serial>\\d{1,5})号';
const inOrder = new RegExp(`^(?<code>[\\p{Script=Han}A-Za-z]{1,30})${year}${serial}$`, 'u');
const otherwise = [
  new RegExp(`^(?<code>[\\p{Script=Han}A-Za-z]{1,30})${serial}${year}$`, 'u'),
  new RegExp(`^${year}(?<code>[\\p{Script=Han}A-Za-z]{1,30})${serial}$`, 'u'),
];
const bareYear = new RegExp(
  `^(?<code>[\\p{Script=Han}A-Za-z]{1,30}?)(?<year>(?:19|20)\\d{2})年?[-—字]*${serial}$`,
  'u',
);
/** 乙镇人民政府公告2026年第3号: how announcements are often numbered. */
const ofAnnouncement = /^(?<code>\p{Script=Han}{1,30})(?<year>\d{4})年第(?<serial>\d{1,5})号$/u;
const ofOrder = /^(?<code>\p{Script=Han}{1,30}令)第(?<serial>\d{1,5})号$/u;

/**
 * Reads a 发文字号, also one that is written wrong, and says what is wrong.
 * @returns `number` null where it cannot be read at all
 */
export function readDocumentNumber(text: string): {
  readonly number: DocumentNumber | null;
  readonly faults: readonly PublishingFault[];
} {
  const faults: PublishingFault[] = [];
  const add = (rule: PublishingRule, sentence: string) => faults.push(faultOf(rule, sentence, 'number'));
  const half = text.replaceAll(/[０-９]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0xff10));
  const bare = half.replaceAll(/\s/gu, '');
  const order = ofOrder.exec(bare)?.groups;
  const sorted = inOrder.exec(bare)?.groups;
  const announcement = ofAnnouncement.exec(bare)?.groups;
  if (announcement !== undefined) {
    const { code = '', year: written = '', serial: count = '' } = announcement;
    const canonical = `${code}${written}年第${Number(count)}号`;
    return { number: { code, year: Number(written), serial: Number(count), canonical }, faults };
  }
  const found =
    order ??
    sorted ??
    otherwise.map((shape) => shape.exec(bare)?.groups).find((groups) => groups !== undefined);
  const groups = found ?? bareYear.exec(bare)?.groups;
  if (groups === undefined) {
    add(rules.unreadable, `“${text.trim()}”读不出机关代字、年份和序号，应当像“甲政发〔2026〕12号”这样写。`);
    return { number: null, faults };
  }
  const code = groups['code'] ?? '';
  const count = Number(groups['serial']);
  const written = groups['year'];
  const full = written === undefined ? null : Number(written.length === 2 ? `20${written}` : written);
  const canonical = full === null ? `${code}第${count}号` : `${code}〔${full}〕${count}号`;
  const asWritten = `应当写成“${canonical}”。`;
  if (half !== text) add(rules.width, `数字是全角的，${asWritten}`);
  if (/\s/u.test(half.trim())) add(rules.spaces, `中间有空格，${asWritten}`);
  if (found === undefined || (full !== null && !/〔\d+〕/u.test(bare))) {
    add(rules.brackets, `年份要用六角括号〔〕，${asWritten}`);
  }
  if (found !== undefined && order === undefined && sorted === undefined) {
    add(rules.order, `顺序是机关代字、年份、序号，${asWritten}`);
  }
  if (written?.length === 2) add(rules.shortYear, `年份要写四位，${asWritten}`);
  if ((groups['serial'] ?? '').startsWith('0')) add(rules.zeros, `序号前面不加0，${asWritten}`);
  if (order === undefined && groups['ordinal'] === '第') add(rules.ordinal, `序号前面不加“第”，${asWritten}`);
  return { number: { code, year: full, serial: count, canonical }, faults };
}

/** The 发文字号 that stands on a line of its own among the first lines of a text; null where there is none. */
export function ownNumberIn(text: string): DocumentNumber | null {
  const lines = text.split('\n').slice(0, 12);
  for (const line of lines) {
    const { number } = readDocumentNumber(line);
    if (number !== null && line.trim().length <= 40) return number;
  }
  return null;
}

/** True where the number's year is that of the date; a number without a year agrees with any. */
export function agreesWithDate(number: DocumentNumber, formedOn: CivilDate): boolean {
  return number.year === null || number.year === yearOf(formedOn);
}
