import { attributeGround, attributes, cleanUpConclusions, formatChinese } from '../law/index.ts';
import type {
  AttributeEntry,
  ChannelRecord,
  DocumentEntry,
  RegisterEntry,
  RegisterId,
  SecrecyReview,
  PublishingPayloads,
} from './publishing-acts.ts';
import { dateOr, orNone, reasonLine, type ActTitle, type StatedLine } from './stated-line.ts';

export const registerNames: Readonly<Record<RegisterId, string>> = {
  licence: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  fee: '行政事业性收费',
};

const secrecyResults: Readonly<Record<SecrecyReview['result'], string>> = {
  'may-publish': '可以公开',
  'mask-then-publish': '遮盖后可以公开',
  withhold: '不能公开',
};

const attributeLines = (entry: AttributeEntry): readonly StatedLine[] => [
  ['公开属性', attributes[entry.attribute].title],
  ['依据', attributeGround(entry.groundId)?.title ?? entry.groundId],
  ['理由', orNone(entry.reason, '没有写')],
  ['复查日期', dateOr(entry.reviewOn, '不用复查')],
];

const documentLines = (entry: DocumentEntry): readonly StatedLine[] => [
  ['发文字号', orNone(entry.number)],
  ['标题', entry.title],
  ['发文机关', entry.issuer],
  ['成文日期', formatChinese(entry.formedOn)],
  ...attributeLines(entry),
  [
    '规范性文件',
    entry.normative === null ? '不是' : `是，${formatChinese(entry.normative.effectiveOn)}起施行`,
  ],
  [
    '已经公开',
    entry.publicElsewhere === null
      ? '没有'
      : `${formatChinese(entry.publicElsewhere.on)}，${entry.publicElsewhere.where}`,
  ],
];

const money = (fen: number) => `${(fen / 1_000_000).toFixed(6)}万元`;

const registerLines = (entry: RegisterEntry): readonly StatedLine[] => [
  ['文号', orNone(entry.number)],
  ['事项', entry.matter],
  ['日期', formatChinese(entry.on)],
  entry.amountFen === null ? ['件数', `${entry.count}件`] : ['金额', money(entry.amountFen)],
];

const channelLines = (record: ChannelRecord): readonly StatedLine[] => [
  ['渠道', record.channel],
  ['标题', record.title],
  ['网址', orNone(record.url)],
  ['日期', formatChinese(record.on)],
  ['阅读数', record.reads === null ? '没有' : `${record.reads}`],
];

/** The acts of documents, registers, the catalogue and other channels, as people read them. */
export const documentTitles: {
  readonly [
    K in Extract<
      keyof PublishingPayloads,
      `${'document' | 'clean-up' | 'register' | 'catalogue' | 'obligation' | 'channel'}.${string}`
    >
  ]: ActTitle<K>;
} = {
  'document.registered': {
    title: '登记公文',
    did: ({ title }) => `登记了公文《${title}》`,
    stated: documentLines,
  },
  'document.changed': {
    title: '改公文登记',
    did: ({ title }) => `改了公文《${title}》的登记`,
    stated: (payload) => [...documentLines(payload), ['理由', payload.reasonOfChange]],
  },
  'document.attribute-reviewed': {
    title: '复查公开属性',
    did: ({ attribute, before }, subject) =>
      attribute === before
        ? `复查了“${subject}”的公开属性，仍为${attributes[attribute].title}`
        : `把“${subject}”的公开属性从${attributes[before].title}改为${attributes[attribute].title}`,
    stated: (payload) => [
      ['复查的日期', formatChinese(payload.on)],
      ...attributeLines(payload),
      ['原来的公开属性', attributes[payload.before].title],
    ],
  },
  'document.secrecy-reviewed': {
    title: '公文保密审查',
    did: ({ result }, subject) => `对“${subject}”作了保密审查：${secrecyResults[result]}`,
    stated: ({ on, result, basis, opinion }) => [
      ['审查日期', formatChinese(on)],
      ['结论', secrecyResults[result]],
      ['依据', basis],
      ['意见', orNone(opinion, '没有写')],
    ],
  },
  'document.normative-changed': {
    title: '规范性文件效力变动',
    did: ({ change }, subject) => `登记了“${subject}”的效力变动，${formatChinese(change.from)}起`,
    stated: ({ change }) => [
      [
        '变动',
        { amended: '修改', repealed: '废止', 'declared-lapsed': '宣布失效', extended: '继续有效' }[
          change.kind
        ],
      ],
      ['从', formatChinese(change.from)],
      ['由', change.by],
    ],
  },
  'document.struck-out': {
    title: '注销公文登记',
    did: (_, subject) => `注销了“${subject}”的登记`,
    stated: reasonLine,
  },
  'clean-up.opened': {
    title: '开始规范性文件清理',
    did: ({ title }) => `开始了“${title}”`,
    stated: ({ title, asOf, dueOn }) => [
      ['名称', title],
      ['清理到', formatChinese(asOf)],
      ['完成期限', dateOr(dueOn, '没有定')],
    ],
  },
  'clean-up.concluded': {
    title: '清理结论',
    did: ({ conclusion }) => `作了一件清理结论：${cleanUpConclusions[conclusion.conclusion].title}`,
    stated: ({ conclusion }) => [
      ['结论', cleanUpConclusions[conclusion.conclusion].title],
      ['理由', orNone(conclusion.reason, '没有写')],
      ['修改期限', dateOr(conclusion.amendBy, '没有')],
    ],
  },
  'clean-up.closed': {
    title: '公布清理结果',
    did: (_, subject) => `公布了“${subject}”的结果`,
    stated: ({ on, result }) => [
      ['日期', formatChinese(on)],
      ['继续有效', `${result.inForce.length}件`],
      ['修改', `${result.amended.length}件`],
      ['废止', `${result.repealed.length}件`],
      ['失效', `${result.lapsed.length}件`],
    ],
  },
  'register.entered': {
    title: '登记台账',
    did: ({ register, entries }) => `登记了${registerNames[register]}${entries.length}条`,
    stated: ({ source, entries }) => [
      ['来源', source === 'form' ? '逐条填写' : source],
      ['条数', `${entries.length}条`],
      ...(entries.length === 1 ? entries.flatMap(registerLines) : []),
    ],
  },
  'register.corrected': {
    title: '更正台账',
    did: ({ register, entry }) => `更正了${registerNames[register]}台账“${entry.matter}”`,
    stated: ({ entry, reason }) => [...registerLines(entry), ['理由', reason]],
  },
  'register.struck-out': {
    title: '注销台账记录',
    did: ({ register }) => `注销了一条${registerNames[register]}记录`,
    stated: reasonLine,
  },
  'catalogue.rows-set': {
    title: '改公开目录',
    did: ({ rows, removed }) =>
      `改了公开目录${rows.length}行${removed.length === 0 ? '' : `，去掉${removed.length}行`}`,
    stated: ({ source, rows, removed }) => [
      ['来源', source === 'form' ? '逐条填写' : source],
      [
        '改了的事项',
        rows
          .slice(0, 20)
          .map(({ row }) => row.subMatter || row.matter)
          .join('；') || '没有',
      ],
      ['去掉', `${removed.length}行`],
    ],
  },
  'catalogue.event-noted': {
    title: '记应公开的情形',
    did: ({ on }) => `记了一件${formatChinese(on)}发生、应当公开的事`,
    stated: ({ kind, eventText, on }) => [
      ['情形', orNone(eventText, kind)],
      ['日期', formatChinese(on)],
    ],
  },
  'catalogue.event-removed': {
    title: '去掉应公开的情形',
    did: () => '去掉了一件记错的应公开情形',
    stated: reasonLine,
  },
  'obligation.answered': {
    title: '零报告或不适用',
    did: ({ answer }) => (answer === 'nil' ? '记为本期没有要公开的' : '记为不适用'),
    stated: ({ answer, on, reason }) => [
      ['答复', answer === 'nil' ? '本期没有' : '不适用'],
      ['日期', formatChinese(on)],
      ['理由', orNone(reason, '没有写')],
    ],
  },
  'obligation.answer-withdrawn': {
    title: '撤回零报告或不适用',
    did: () => '撤回了“本期没有”或者“不适用”的答复',
    stated: reasonLine,
  },
  'channel.recorded': {
    title: '登记其他渠道',
    did: ({ records }) =>
      records.length === 0 ? '按清单更新了其他渠道的阅读数' : `登记了其他渠道发布的${records.length}条`,
    stated: ({ source, records }) => [
      ['来源', source === 'form' ? '逐条填写' : source],
      ['条数', `${records.length}条`],
      ...(records.length === 1 ? records.flatMap(channelLines) : []),
    ],
  },
  'channel.corrected': {
    title: '更正渠道登记',
    did: ({ record }) => `更正了“${record.title}”的渠道登记`,
    stated: ({ record, reason }) => [...channelLines(record), ['理由', reason]],
  },
  'channel.struck-out': {
    title: '注销渠道登记',
    did: (_, subject) => `注销了“${subject}”的渠道登记`,
    stated: reasonLine,
  },
};
