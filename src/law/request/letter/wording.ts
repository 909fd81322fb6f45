import { formatChinese, type CivilDate } from '../../calendar/civil-date.ts';
import { instrumentOf, type Citation, type InstrumentId } from '../../citation.ts';
import type { RequestChannelId } from '../channel.ts';
import type { DefectId, WayWanted } from '../request-act.ts';
import type { LetterFacts, LetterReference } from './letter-facts.ts';
import type { LetterBlock, LetterRole } from './letter.ts';

/** A paragraph. */
export const text = (role: LetterRole, words: string): LetterBlock => ({ kind: 'text', role, text: words });

/** A gap that someone has to fill: printed as 〔…〕 and named by `faultsOfLetter`. */
export const gap = (what: string): string => `〔${what}〕`;

/** A value, or the gap where it is empty. */
export const or = (value: string | undefined, what: string): string =>
  value === undefined || value.trim() === '' ? gap(what) : oneLine(value);

export const dateOr = (date: CivilDate | null | undefined, what: string): string =>
  date === null || date === undefined ? gap(what) : formatChinese(date);

/** A gap as `gap` writes it; the year of a number stands in the same brackets and is none. */
export const gaps = /〔(?!\d+〕)[^〔〕]*〕/gu;

/** 你, 你单位, 你们. */
export function you({
  applicants,
  applicantKind,
}: Pick<LetterFacts, 'applicants' | 'applicantKind'>): string {
  if (applicants.length > 1) return '你们';
  return applicantKind === 'naturalPerson' ? '你' : '你单位';
}

/** 《中华人民共和国政府信息公开条例》第三十六条第（三）项、第十四条 */
export function lawText(citations: readonly Citation[]): string {
  const byInstrument = new Map<InstrumentId, string[]>();
  for (const { instrument, article } of citations) {
    const articles = byInstrument.get(instrument) ?? [];
    if (article !== undefined && !articles.includes(article)) articles.push(article);
    byInstrument.set(instrument, articles);
  }
  return [...byInstrument]
    .map(([instrument, articles]) => `《${instrumentOf({ instrument }).title}》${articles.join('、')}`)
    .join('和');
}

export const byLaw = (...citations: readonly Citation[]): string => `根据${lawText(citations)}的规定，`;

/** Words that were written in several lines, in one: a line that ends in no mark is parted by a semicolon. */
export const oneLine = (words: string): string =>
  words.trim().replaceAll(/(?<end>[。；，、：])?\s*\n\s*/gu, (_, end: string | undefined) => end ?? '；');

/** Words of someone else, quoted on one line; quotation marks within them become inner ones. */
export function quoted(words: string): string {
  const line = oneLine(words)
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/[。；]$/u, '');
  return `“${line === '' ? gap('申请内容') : line}”`;
}

const cameBy: Readonly<Record<RequestChannelId, string>> = {
  'in-person': '当面提交',
  'signed-mail': '邮寄',
  'plain-mail': '以平常信函寄送',
  fax: '通过传真提交',
  internet: '通过互联网提交',
  oral: '口头提出、由工作人员代为填写',
  forwarded: '经其他单位转来',
};

export const channelWords = (channel: RequestChannelId): string => cameBy[channel];

const gotBy: Readonly<Record<WayWanted, string>> = {
  mail: '邮寄',
  collect: '当面领取',
  'e-mail': '电子邮件',
  fax: '传真',
  online: '网上获取',
  'on-site': '现场查阅、抄录',
  other: '其他',
};

export const wayWords = (way: WayWanted): string => gotBy[way];

/** What a request lacks, and how to mend it, where the officer wrote nothing else. */
export const usualDefects: Readonly<Record<DefectId, { readonly what: string; readonly how: string }>> = {
  identity: {
    what: '没有提供申请人的姓名或者名称、身份证明',
    how: '请写明姓名或者名称，并提供身份证明的复印件。',
  },
  contact: { what: '没有提供有效的联系方式', how: '请写明通信地址、联系电话或者电子邮箱。' },
  authority: {
    what: '代理他人申请，没有提供委托证明',
    how: '请提供授权委托书，以及委托人、代理人的身份证明复印件。',
  },
  content: {
    what: '申请获取的政府信息不明确，不能据此查找',
    how: '请写明所申请信息的名称、文号，或者时间、事项等便于查询的特征。',
  },
  form: { what: '没有写明政府信息的形式要求', how: '请写明要纸质件还是电子件，以及获取的方式、途径。' },
};

/** （公开补〔2026〕3号）; nothing where it bears no number. */
export const numberWords = (letter: LetterReference | null | undefined): string =>
  letter === null || letter === undefined || letter.number === '' ? '' : `（${letter.number}）`;

export const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** （一） for 0, as headings of the second level are numbered; （11） beyond ten. */
export const itemNumber = (at: number): string => `（${numerals[at] ?? String(at + 1)}）`;

/** A sentence without its full stop, to be put into another. */
export const bare = (words: string): string => oneLine(words).replace(/[。；，]+$/u, '');

/** Where someone is to turn, as a clause: 可以通过县信访局提出; 可以向县信访局反映, where it was written so. */
export function turnTo(route: string, purpose: string): string {
  const words = bare(route).replace(/^(?:请|可以|可)/u, '');
  return /^(?:向|到|通过|拨打|依法)/u.test(words) ? `可以${words}` : `可以通过${words}${purpose}`;
}

/** 联系人、电话、地址 of the office that is asked questions; empty where none is set. */
export function contactLine({ rules }: Pick<LetterFacts, 'rules'>): string {
  const { office, person, phone, address, postcode } = rules.contact;
  const pieces: readonly [string, string][] = [
    ['联系单位', office],
    ['联系人', person],
    ['电话', phone],
    ['地址', address],
    ['邮政编码', postcode],
  ];
  return pieces
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => `${name}：${value.trim()}`)
    .join('，');
}
