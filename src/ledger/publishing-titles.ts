import {
  attributeGround,
  attributes,
  cleanUpConclusions,
  columnOf,
  formatChinese,
  initialChain,
  type CivilDate,
} from '../law/index.ts';
import type { ActTitle, StatedLine } from './act-titles.ts';
import type {
  AttributeEntry,
  ChannelRecord,
  DocumentEntry,
  PublishingPayloads,
  RegisterEntry,
  RegisterId,
  SecrecyReview,
} from './publishing-acts.ts';

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

const dateOr = (date: CivilDate | null, without: string) => (date === null ? without : formatChinese(date));
const orNone = (text: string | null, without = '没有') => (text === null || text === '' ? without : text);
const reasonLine = ({ reason }: { readonly reason: string }): readonly StatedLine[] => [['理由', reason]];
const short = (digest: string) => digest.slice(0, 12);
const textLine = ({ digest }: { readonly digest: string }): readonly StatedLine[] => [
  ['稿件校验值', short(digest)],
];
const moment = (utc: string) =>
  new Date(Date.parse(utc) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

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

/** As the initial chain calls it; a body's own chain may call it otherwise. */
const stepTitle = (id: string) => initialChain.steps.find((step) => step.id === id)?.title ?? id;
const columnTitle = (id: string) => columnOf(id)?.title ?? id;

const placed = (payload: PublishingPayloads['publication.opened']): readonly StatedLine[] => [
  ['栏目', columnTitle(payload.columnId)],
  ['目录事项', orNone(payload.rowId, '没有选')],
  ['发文登记', orNone(payload.documentId, '没有选')],
];

/** The acts of documents and publishing, as people read them. */
export const publishingTitles: {
  readonly [K in keyof PublishingPayloads]: ActTitle<K>;
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
  'publication.opened': {
    title: '新建稿件',
    did: () => '新建了一份稿件',
    stated: placed,
  },
  'publication.placed': {
    title: '改栏目和事项',
    did: () => '改了稿件的栏目或者目录事项',
    stated: placed,
  },
  'publication.drafted': {
    title: '定稿送筛',
    did: () => '定了一份稿件',
    stated: ({ writerId, digest, changeNote }) => [
      ['写稿人', { staffId: writerId }],
      ['稿件校验值', short(digest)],
      ['更正说明', orNone(changeNote)],
    ],
  },
  'publication.screened': {
    title: '筛查',
    did: ({ openHits }) => (openHits === 0 ? '筛查了稿件，没有待处理的' : `筛查了稿件，待处理${openHits}处`),
    stated: ({ digest, openHits, letThrough, rulesVersion }) => [
      ['待处理', `${openHits}处`],
      ['说明理由放行', `${letThrough}处`],
      ['规则', rulesVersion],
      ['稿件校验值', short(digest)],
    ],
  },
  'publication.submitted': {
    title: '送审',
    did: () => '把稿件送审',
    stated: (payload) => [...textLine(payload), ['步骤', payload.steps.map(({ title }) => title).join('、')]],
  },
  'publication.passed': {
    title: '通过',
    did: () => '通过了稿件的一步审校',
    stated: (payload) => [
      ['步骤', stepTitle(payload.step)],
      ['意见', orNone(payload.opinion, '同意')],
      ...textLine(payload),
    ],
  },
  'publication.returned': {
    title: '退回修改',
    did: () => '退回了稿件',
    stated: (payload) => [
      ['步骤', stepTitle(payload.step)],
      [
        '意见',
        payload.comments.map(({ place, text }) => (place === '' ? text : `${place}：${text}`)).join('；'),
      ],
      ...textLine(payload),
    ],
  },
  'publication.exempted': {
    title: '批准一人做几步',
    did: ({ steps }) => `批准了一人做${steps.length}步的例外`,
    stated: ({ personId, steps, reason }) => [
      ['人员', { staffId: personId }],
      ['步骤', steps.map(stepTitle).join('、')],
      ['理由', reason],
    ],
  },
  'publication.scheduled': {
    title: '定时发布',
    did: (payload) => `定在${moment(payload.moment)}发布`,
    stated: (payload) => [['时间', moment(payload.moment)], ...textLine(payload)],
  },
  'publication.unscheduled': {
    title: '取消定时',
    did: () => '取消了定时发布',
    stated: reasonLine,
  },
  'publication.published': {
    title: '发布',
    did: () => '发布了稿件',
    stated: textLine,
  },
  'publication.published-urgently': {
    title: '紧急发布',
    did: () => '紧急发布了稿件，事后补审',
    stated: (payload) => [['理由', payload.reason], ...textLine(payload)],
  },
  'publication.withdrawn': {
    title: '撤回已发布的',
    did: () => '撤回了已经发布的信息',
    stated: ({ reason, notice }) => [
      ['理由', reason],
      ['给公众的说明', notice],
    ],
  },
  'publication.invalidated': {
    title: '标明失效',
    did: () => '标明已经发布的信息失效',
    stated: reasonLine,
  },
  'publication.archived': {
    title: '归档',
    did: () => '把已经发布的信息归档',
    stated: ({ reason }) => [['理由', orNone(reason, '没有写')]],
  },
  'publication.discarded': {
    title: '作废稿件',
    did: () => '作废了在写的稿件',
    stated: reasonLine,
  },
  'publication.rescreened': {
    title: '复查已发布的',
    did: ({ openHits }) =>
      openHits === 0 ? '复查了已经发布的信息，没有待处理的' : `复查了已经发布的信息，待处理${openHits}处`,
    stated: ({ openHits, rulesVersion }) => [
      ['待处理', `${openHits}处`],
      ['规则', rulesVersion],
    ],
  },
  'hit.masked': {
    title: '遮盖',
    did: ({ hitKind }) => `遮盖了一处${hitKind}`,
    stated: ({ hitKind, place, proof }) => [
      ['种类', hitKind],
      ['位置', place],
      ...(proof === null ? [] : [['遮盖后的文件', short(proof)] as const]),
    ],
  },
  'hit.let-through': {
    title: '说明理由放行',
    did: ({ hitKind }) => `对一处${hitKind}说明理由放行`,
    stated: ({ hitKind, place, reason }) => [
      ['种类', hitKind],
      ['位置', place],
      ['理由', reason],
    ],
  },
  'chain.set': {
    title: '定审校步骤',
    did: ({ chain }) => (chain === null ? '恢复了原定的审校步骤' : `定了审校步骤${chain.steps.length}步`),
    stated: ({ columnId, chain, reason }) => [
      ['栏目', columnId === null ? '全部' : columnTitle(columnId)],
      ['步骤', chain === null ? '恢复原定' : chain.steps.map(({ title }) => title).join('、')],
      ['不到三审的理由', orNone(chain?.fewerReviewsReason ?? null)],
      ['理由', reason],
    ],
  },
  'profile.set': {
    title: '定发文和编号规则',
    did: () => '改了发文代字、索引号规则等',
    stated: ({ profile }) => [
      ['发文机关', profile.issuer],
      ['发文代字', profile.prefixes.join('、') || '没有'],
      ['网站名称', orNone(profile.siteName)],
    ],
  },
  'words.set': {
    title: '改词库',
    did: ({ words }) => `改了词库，现有${words.length}个词`,
    stated: ({ source, words }) => [
      ['来源', source === 'form' ? '逐条填写' : source],
      ['词数', `${words.length}个`],
    ],
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
