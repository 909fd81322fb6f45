import { formatChinese, type RedressKind, type RedressOutcome } from '../law/index.ts';
import type { RequestLedgerPayloads } from './request-acts.ts';
import { dateOr, orNone, reasonLine, type ActTitle, type StatedLine } from './stated-line.ts';

type RedressOnly = {
  readonly [K in Extract<keyof RequestLedgerPayloads, `redress.${string}`>]: ActTitle<K>;
};

const kinds: Readonly<Record<RedressKind, string>> = { reconsideration: '行政复议', litigation: '行政诉讼' };
const outcomeTitles: Readonly<Record<RedressOutcome, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
};
const of = (subject: string) => (subject === '' ? '一件复议诉讼案件' : `案件“${subject}”`);

/** How the acts of reconsideration and litigation are told. */
export const redressTitles: RedressOnly = {
  'redress.opened': {
    title: '登记复议诉讼',
    did: ({ kind }) => `登记了一件${kinds[kind]}`,
    stated: ({ kind, route, number, organ, noticeOn, procedure }) => [
      ['种类', kinds[kind]],
      [
        '经过',
        kind === 'reconsideration' ? '申请行政复议' : route === 'direct' ? '未经复议直接起诉' : '复议后起诉',
      ],
      ['案号', orNone(number)],
      ['机关', organ],
      ['收到通知', formatChinese(noticeOn)],
      ['程序', procedure === 'summary' ? '简易程序' : '普通程序'],
    ],
  },
  'redress.assigned': {
    title: '转办复议诉讼',
    did: (_, subject) => `转办了${of(subject)}`,
    stated: ({ holderId, reason }) => [['承办人', { staffId: holderId }], ...reasonLine({ reason })],
  },
  'redress.answered': {
    title: '提交答复答辩',
    did: (_, subject) => `就${of(subject)}提交了答复`,
    stated: ({ on, files, how }) => [
      ['日期', formatChinese(on)],
      ['材料', `${files.length}份`],
      ['方式', orNone(how)],
    ],
  },
  'redress.procedure-changed': {
    title: '变更复议程序',
    did: (_, subject) => `登记了${of(subject)}的程序变更`,
    stated: ({ procedure, reason }): readonly StatedLine[] => [
      ['程序', procedure === 'summary' ? '简易程序' : '普通程序'],
      ...reasonLine({ reason }),
    ],
  },
  'redress.corrected': {
    title: '更正复议诉讼登记',
    did: (_, subject) => `更正了${of(subject)}的登记`,
    stated: ({ number, organ, noticeOn, filedOn, reason }) => [
      ...(number === undefined ? [] : ([['案号', number]] as const)),
      ...(organ === undefined ? [] : ([['机关', organ]] as const)),
      ...(noticeOn === undefined ? [] : ([['收到通知', formatChinese(noticeOn)]] as const)),
      ...(filedOn === undefined ? [] : ([['提出日期', dateOr(filedOn, '不明')]] as const)),
      ...reasonLine({ reason }),
    ],
  },
  'redress.decided': {
    title: '登记复议诉讼结果',
    did: ({ outcome }, subject) => `登记了${of(subject)}的结果：${outcomeTitles[outcome]}`,
    stated: ({ outcome, on, receivedOn, result, redoDays }) => [
      ['结果', outcomeTitles[outcome]],
      ['决定日期', formatChinese(on)],
      ['收到', formatChinese(receivedOn)],
      ['主文', orNone(result)],
      ['重新作出', redoDays === null ? '不需要' : `${redoDays}个工作日内`],
    ],
  },
  'redress.noted': {
    title: '复议诉讼记一笔',
    did: (_, subject) => `给${of(subject)}记了一笔`,
    stated: ({ on, text }) => [
      ['日期', formatChinese(on)],
      ['内容', text],
    ],
  },
  'redress.file-added': {
    title: '存入复议诉讼材料',
    did: ({ title }, subject) => `把“${title}”存入${of(subject)}`,
    stated: ({ title, pages }) => [
      ['名称', title],
      ['页数', pages === null ? '没有数' : `${pages}页`],
    ],
  },
};
