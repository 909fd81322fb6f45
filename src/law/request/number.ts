import { cite } from '../citation.ts';
import { faultOf, type PublishingFault, type PublishingRule } from '../publishing/fault.ts';
import type { NumberRule } from './request-rules.ts';

/** What a number says. */
export interface RequestNumber {
  readonly year: number;
  readonly seq: number;
  /** Sign of the kind of letter (补, 延, 公); empty where the rule has none. */
  readonly sign: string;
}

const format = cite('officialDocumentFormat');
const rule = (id: string, level: PublishingRule['level'], title: string): PublishingRule => ({
  id,
  level,
  title,
  basis: [format],
});

const rules = {
  noSeq: rule('RN-1', 'error', '编号规则没有序号'),
  noYear: rule('RN-2', 'error', '编号规则没有年份'),
  twice: rule('RN-3', 'error', '编号规则里一样的部分有两个'),
  sign: rule('RN-4', 'error', '编号规则缺少或者多出文种代字'),
  width: rule('RN-5', 'error', '序号位数不对'),
  text: rule('RN-6', 'error', '编号规则里有不能用的字符'),
  brackets: rule('RN-7', 'warning', '年份没有用六角括号'),
  ordinal: rule('RN-8', 'notice', '序号前面有“第”或者补0'),
} as const;

export const requestNumberRules: readonly PublishingRule[] = Object.values(rules);

const parts = ['{year}', '{seq}', '{kind}'] as const;
const escape = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/**
 * A number by a rule: 乙公补〔2026〕12号.
 * @param rule must be without faults
 */
export function renderNumber({ pattern, width }: NumberRule, { year, seq, sign }: RequestNumber): string {
  const values = { '{year}': String(year), '{seq}': String(seq).padStart(width, '0'), '{kind}': sign };
  return pattern.replaceAll(/\{year\}|\{seq\}|\{kind\}/gu, (part) => values[part as keyof typeof values]);
}

/** Reads a number that a rule made; null where it does not follow the rule. */
export function readNumber({ pattern, width }: NumberRule, text: string): RequestNumber | null {
  const source = pattern
    .split(/(\{year\}|\{seq\}|\{kind\})/u)
    .map((piece) => {
      if (piece === '{year}') return String.raw`(?<year>\d{4})`;
      if (piece === '{seq}') return String.raw`(?<seq>\d{${width},9})`;
      return piece === '{kind}' ? String.raw`(?<kind>\p{Script=Han}{0,4})` : escape(piece);
    })
    .join('');
  const groups = new RegExp(`^${source}$`, 'u').exec(text)?.groups;
  if (groups === undefined) return null;
  const { year = '', seq = '', kind = '' } = groups;
  // A counter longer than its width bears no zero in front: 公〔2026〕0123号 by width 3 was not made by the rule.
  if (seq.length > width && seq.startsWith('0')) return null;
  return { year: Number(year), seq: Number(seq), sign: kind };
}

/**
 * The number of a letter. `by-kind`: each sign has a counter of its own. `by-request`: it bears the counter of the request, and the
 * second letter of a sign in a case (two third parties are asked) is told apart: 乙公征〔2026〕31-2号.
 * @param nth which letter of its sign bears this counter, from 1; only asked by request
 */
export function numberOfLetter(
  numbering: 'by-kind' | 'by-request',
  rule: NumberRule,
  letter: { readonly sign: string; readonly year: number; readonly seq: number },
  request: { readonly year: number; readonly seq: number },
  nth = 1,
): string {
  if (numbering === 'by-kind') return renderNumber(rule, letter);
  const pattern = nth > 1 ? rule.pattern.replace('{seq}', `{seq}-${nth}`) : rule.pattern;
  return renderNumber({ ...rule, pattern }, { ...request, sign: letter.sign });
}

/** A number by its letters and digits alone: width, case, brackets, hyphens and spaces differ as people type it. */
export const plainOfNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** A number as a letter bears it, and where in its series it stands: the letters of a sign and a year. */
export interface LetterNumber {
  readonly text: string;
  readonly year: number;
  readonly seq: number;
}

/**
 * The number that the next letter of a sign gets: the first that is free in its series. Where the way of numbering was changed within a
 * year, both ways gave numbers to one series: what follows neither leaves out one nor gives one twice. As long as it was not changed, the
 * first that is free by kind is one more than the last.
 * @param issued what the series holds by now, in any order: letters of the sign, of the year of the request where numbered by it
 */
export function nextLetterNumber(
  numbering: 'by-kind' | 'by-request',
  rule: NumberRule,
  letter: { readonly sign: string; readonly year: number },
  request: { readonly year: number; readonly seq: number },
  issued: readonly Pick<LetterNumber, 'text' | 'seq'>[],
): LetterNumber {
  const texts = new Set(issued.map(({ text }) => text));
  const seqs = new Set(issued.map(({ seq }) => seq));
  let [seq, nth] = [1, 1];
  const next = () => numberOfLetter(numbering, rule, { ...letter, seq }, request, nth);
  if (numbering === 'by-request') {
    while (texts.has(next())) nth += 1;
    return { text: next(), year: request.year, seq: request.seq };
  }
  while (seqs.has(seq) || texts.has(next())) seq += 1;
  return { text: next(), year: letter.year, seq };
}

/**
 * What is wrong with a rule; empty where numbers can be made and read by it.
 * @param kind letters bear the sign of their kind, requests none
 */
export function faultsOfNumberRule(
  { pattern, width }: NumberRule,
  kind: 'request' | 'letter',
): readonly PublishingFault[] {
  const faults: PublishingFault[] = [];
  const add = (rule: PublishingRule, sentence: string, field = 'pattern') =>
    faults.push(faultOf(rule, sentence, field));
  const times = (part: string) => pattern.split(part).length - 1;
  if (times('{seq}') === 0) add(rules.noSeq, '要有序号{seq}，不然会重号。');
  if (times('{year}') === 0) add(rules.noYear, '要有年份{year}，序号每年从1起。');
  if (parts.some((part) => times(part) > 1))
    add(rules.twice, '年份、序号、文种代字每种只能有一个，请去掉重复的。');
  if (kind === 'letter' && times('{kind}') === 0) {
    add(rules.sign, '文书的编号要有文种代字{kind}，不然不同文书会重号。');
  }
  if (kind === 'request' && times('{kind}') > 0) add(rules.sign, '申请的编号没有文种代字，请去掉{kind}。');
  if (!Number.isInteger(width) || width < 1 || width > 6) add(rules.width, '序号位数是1至6，请改。', 'width');
  const fixed = parts.reduce((text, part) => text.replaceAll(part, ''), pattern);
  if (!/^[\p{Script=Han}A-Za-z0-9〔〕()（）［］[\]\-—.]*$/u.test(fixed) || pattern.length > 60) {
    add(rules.text, '编号只能用汉字、字母、数字、括号和短横线，连同{year}{seq}{kind}不超过60个字符。');
  }
  if (times('{year}') === 1 && !pattern.includes('〔{year}〕')) {
    add(rules.brackets, '公文格式的年份用六角括号，写成〔{year}〕。');
  }
  if (pattern.includes('第{seq}') || width > 1) {
    add(rules.ordinal, '公文格式的序号不加“第”、不补0；各地有这样用的，可以保留。');
  }
  return faults;
}

/**
 * The next number of a counter: one more than the highest given out in that year, so that there are no gaps and it begins anew
 * each year.
 */
export function nextSeq(
  issued: readonly { readonly year: number; readonly seq: number }[],
  year: number,
): number {
  return (
    issued.reduce((highest, each) => (each.year === year ? Math.max(highest, each.seq) : highest), 0) + 1
  );
}
