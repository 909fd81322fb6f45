import {
  applicantKinds,
  formatChinese,
  materialTitles,
  outcomes,
  requestChannels,
  yuanText,
} from '../law/index.ts';
import { onLine, requestNamed, type RequestTitles } from './request-title.ts';
import { dateOr, orNone, reasonLine, type StatedLine } from './stated-line.ts';

const yesNo = (value: boolean) => (value ? '是' : '否');

/** How the acts on a request until its decision are told. No payload holds a name or the applicant's words. */
export const requestTitles = {
  'request.received': {
    title: '收到公开申请',
    did: () => '收到了一件公开申请',
    stated: ({ channel, applicantKind, submittedOn, receivedOn, byAgent, from }) => [
      ['渠道', requestChannels[channel].title],
      ['申请人类别', applicantKinds[applicantKind].title],
      ['提交日期', formatChinese(submittedOn)],
      ['收到申请之日', dateOr(receivedOn, '待双方确认')],
      ['由代理人提出', yesNo(byAgent)],
      ['来自', from === null ? '申请人' : from.why === 'split' ? '拆分' : '其他单位转交'],
    ],
  },
  'request.contact-tried': {
    title: '联系申请人未果',
    did: (_, subject) => `联系${requestNamed(subject)}的申请人，没有联系上`,
    stated: ({ on: day, how, remark }) => [onLine(day), ['方式', how], ['情况', orNone(remark)]],
  },
  'request.confirmed': {
    title: '与申请人确认收到',
    did: (_, subject) => `与申请人确认收到${requestNamed(subject)}`,
    stated: ({ on: day, how }) => [onLine(day), ['方式', how]],
  },
  'request.registered': {
    title: '登记公开申请',
    did: ({ number }) => `登记了${number}`,
    stated: ({ number, matter, holderId }) => [
      ['编号', number],
      ['摘要', matter],
      ['承办人', { staffId: holderId }],
    ],
  },
  'request.assigned': {
    title: '转办公开申请',
    did: (_, subject) => `转办了${requestNamed(subject)}`,
    stated: ({ holderId, reason }) => [['承办人', { staffId: holderId }], ...reasonLine({ reason })],
  },
  'request.corrected': {
    title: '更正申请登记',
    did: (_, subject) => `更正了${requestNamed(subject)}的登记`,
    stated: ({ applicantKind, channel, receivedOn, matter, applicantId, reason }) => [
      ...(applicantKind === undefined
        ? []
        : ([['申请人类别', applicantKinds[applicantKind].title]] as const)),
      ...(channel === undefined ? [] : ([['渠道', requestChannels[channel].title]] as const)),
      ...(receivedOn === undefined ? [] : ([['收到申请之日', formatChinese(receivedOn)]] as const)),
      ...(matter === undefined ? [] : ([['摘要', matter]] as const)),
      ...(applicantId === undefined ? [] : ([['申请人信息', '已更正，另行保存']] as const)),
      ...reasonLine({ reason }),
    ],
  },
  'request.found-clear': {
    title: '判定内容明确',
    did: (_, subject) => `判定${requestNamed(subject)}内容明确，不需要补正`,
    stated: ({ on: day, reason }) => [onLine(day), ['说明', orNone(reason)]],
  },
  'request.clarification-asked': {
    title: '告知补正',
    did: (_, subject) => `告知${requestNamed(subject)}的申请人补正`,
    stated: ({ on: day, termDays }) => [onLine(day), ['补正期限', `收到告知书起${termDays}个工作日`]],
  },
  'request.clarified': {
    title: '收到补正',
    did: (_, subject) => `收到${requestNamed(subject)}的补正`,
    stated: ({ on: day, lateBecause }) => [onLine(day), ['逾期的正当理由', orNone(lateBecause, '没有逾期')]],
  },
  'request.party-asked': {
    title: '征求第三方意见',
    did: (_, subject) => `就${requestNamed(subject)}征求第三方意见`,
    stated: ({ on: day, what }) => [onLine(day), ['涉及的内容', what]],
  },
  'request.party-answered': {
    title: '登记第三方意见',
    did: (_, subject) => `登记了${requestNamed(subject)}的第三方意见`,
    stated: ({ on: day, answer, reasonable, remark }) => [
      onLine(day),
      ['意见', { agreed: '同意公开', partly: '同意部分公开', refused: '不同意公开' }[answer]],
      ['理由是否合理', reasonable === null ? '不涉及' : yesNo(reasonable)],
      ['说明', orNone(remark)],
    ],
  },
  'request.party-closed': {
    title: '结束征求第三方意见',
    did: (_, subject) => `结束了就${requestNamed(subject)}征求第三方意见`,
    stated: ({ on: day, reason }) => [onLine(day), ...reasonLine({ reason })],
  },
  'request.organ-asked': {
    title: '征求其他机关意见',
    did: ({ organ }, subject) => `就${requestNamed(subject)}征求${organ}的意见`,
    stated: ({ on: day, role, organ, question }) => [
      onLine(day),
      ['机关', organ],
      ['关系', role === 'co-maker' ? '共同制作机关' : '其他机关'],
      ['要回答的', question],
    ],
  },
  'request.organ-answered': {
    title: '登记其他机关意见',
    did: (_, subject) => `登记了${requestNamed(subject)}的其他机关意见`,
    stated: ({ on: day, answer, text }) => [
      onLine(day),
      ['意见', { agreed: '同意公开', refused: '不同意公开', other: '其他' }[answer]],
      ['内容', orNone(text)],
    ],
  },
  'request.reasons-asked': {
    title: '要求说明理由',
    did: (_, subject) => `要求${requestNamed(subject)}的申请人说明理由`,
    stated: ({ on: day, counts, termDays }) => [
      onLine(day),
      ['数量、频次', counts],
      ['期限', `${termDays}个工作日`],
    ],
  },
  'request.reasons-weighed': {
    title: '认定理由是否合理',
    did: (_, subject) => `认定了${requestNamed(subject)}的理由`,
    stated: ({ on: day, given, reasonable, why }) => [
      onLine(day),
      ['是否说明', yesNo(given)],
      ['是否合理', yesNo(reasonable)],
      ['认定的依据', why],
    ],
  },
  'request.extended': {
    title: '延长答复期限',
    did: ({ days }, subject) => `把${requestNamed(subject)}的答复期限延长${days}个工作日`,
    stated: ({ on: day, days, reason, approvedBy }) => [
      onLine(day),
      ['延长', `${days}个工作日`],
      ['同意的负责人', { staffId: approvedBy }],
      ...reasonLine({ reason }),
    ],
  },
  'request.delayed': {
    title: '延迟答复',
    did: ({ until }, subject) => `把${requestNamed(subject)}延迟到${formatChinese(until)}答复`,
    stated: ({ on: day, until, reason }) => [
      onLine(day),
      ['延迟到', formatChinese(until)],
      ...reasonLine({ reason }),
    ],
  },
  'request.fee-noticed': {
    title: '发出收费通知',
    did: ({ fen }, subject) => `就${requestNamed(subject)}发出收费通知${yuanText(fen)}元`,
    stated: ({ on: day, method, units, fen }) => [
      onLine(day),
      ['标准', method === 'items' ? '按件' : '按量'],
      ['数量', `${units}${method === 'items' ? '件' : '页'}`],
      ['金额', `${yuanText(fen)}元`],
    ],
  },
  'request.fee-paid': {
    title: '登记缴费',
    did: ({ fen }, subject) => `登记了${requestNamed(subject)}缴费${yuanText(fen)}元`,
    stated: ({ on: day, fen, receipt }) => [
      onLine(day),
      ['金额', `${yuanText(fen)}元`],
      ['票据号', orNone(receipt)],
    ],
  },
  'request.fee-cancelled': {
    title: '撤销收费通知',
    did: (_, subject) => `撤销了${requestNamed(subject)}的收费通知`,
    stated: ({ on: day, reason }) => [onLine(day), ...reasonLine({ reason })],
  },
  'request.search-asked': {
    title: '发出检索通知',
    did: ({ office }, subject) => `请${office}检索${requestNamed(subject)}`,
    stated: ({ office, question, dueOn }) => [
      ['检索单位', office],
      ['要找的', question],
      ['期限', dateOr(dueOn, '没有定')],
    ],
  },
  'request.search-recorded': {
    title: '登记检索结果',
    did: ({ found }, subject) => `登记了${requestNamed(subject)}的检索结果：${found ? '找到了' : '没有找到'}`,
    stated: ({ on: day, office, searcher, places, words, period, found, result }) => [
      onLine(day),
      ['检索单位', office],
      ['检索人', searcher],
      ['查了哪里', places.join('、')],
      ['用了什么词', orNone(words.join('、'))],
      ['时间范围', orNone(period)],
      ['结果', found ? '找到了' : '没有找到'],
      ['说明', orNone(result)],
    ],
  },
  'request.material-added': {
    title: '存入案卷材料',
    did: ({ title }, subject) => `把“${title}”存入${requestNamed(subject)}`,
    stated: ({ material, title, pages, redactions }) => [
      ['类别', materialTitles[material]],
      ['名称', title],
      ['页数', pages === null ? '没有数' : `${pages}页`],
      ...redactions.map(({ ground, places, pages: on = [], note = '' }): StatedLine => [
        `遮盖：${outcomes[ground].title}`,
        [
          `${places}处`,
          ...(on.length === 0 ? [] : [`第${on.join('、')}页`]),
          ...(note === '' ? [] : [note]),
        ].join('，'),
      ]),
    ],
  },
  'request.material-removed': {
    title: '去掉案卷材料',
    did: (_, subject) => `从${requestNamed(subject)}去掉了一份材料`,
    stated: reasonLine,
  },
  'request.guide-answered': {
    title: '填写答复指引',
    did: (_, subject) => `填写了${requestNamed(subject)}的答复指引`,
    stated: () => [],
  },
  'request.noted': {
    title: '记一笔',
    did: (_, subject) => `给${requestNamed(subject)}记了一笔`,
    stated: ({ text }) => [['内容', text]],
  },
  'request.linked': {
    title: '关联公开申请',
    did: (_, subject) => `给${requestNamed(subject)}关联了另一件申请`,
    stated: ({ how }) => [['关系', how === 'repeat' ? '重复申请' : '相关申请']],
  },
  'request.split': {
    title: '拆分公开申请',
    did: ({ into }, subject) => `把${requestNamed(subject)}拆成${into.length}件`,
    stated: reasonLine,
  },
  'request.joined': {
    title: '合并答复',
    did: ({ withId }, subject) =>
      withId === null
        ? `取消了${requestNamed(subject)}的合并答复`
        : `把${requestNamed(subject)}与另一件合并答复`,
    stated: reasonLine,
  },
  'request.handed-on': {
    title: '转交公开申请',
    did: (_, subject) => `把${requestNamed(subject)}转交给了另一单位`,
    stated: ({ on: day, reason }) => [onLine(day), ...reasonLine({ reason })],
  },
  'request.withdrawn': {
    title: '申请人撤回申请',
    did: (_, subject) => `收到${requestNamed(subject)}的撤回`,
    stated: ({ on: day }) => [onLine(day)],
  },
} satisfies RequestTitles;
