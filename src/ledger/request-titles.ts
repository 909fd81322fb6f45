import {
  applicantKinds,
  formatChinese,
  outcomes,
  requestChannels,
  riskTitles,
  yuanText,
  type LetterRecipient,
  type MaterialKind,
  type ServiceWay,
  materialTitles,
} from '../law/index.ts';
import type { RequestLedgerPayloads } from './request-acts.ts';
import { dateOr, orNone, reasonLine, type ActTitle, type StatedLine } from './stated-line.ts';

const of = (subject: string) => (subject === '' ? '一件公开申请' : `公开申请“${subject}”`);
const on = (date: Parameters<typeof formatChinese>[0]): StatedLine => ['日期', formatChinese(date)];
const yesNo = (value: boolean) => (value ? '是' : '否');

const ways: Readonly<Record<ServiceWay, string>> = {
  'in-person': '直接送达',
  entrusted: '委托送达',
  mail: '邮寄送达',
  electronic: '电子送达',
};
const recipients: Readonly<Record<LetterRecipient['kind'], string>> = {
  applicant: '申请人',
  party: '第三方',
  organ: '其他机关',
};
type RequestOnly = {
  readonly [
    K in Extract<keyof RequestLedgerPayloads, `request.${string}` | 'requests.rules-set'>
  ]: ActTitle<K>;
};

/** How the acts of requests are told. No payload holds a name or the applicant's words. */
export const requestTitles: RequestOnly = {
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
    did: (_, subject) => `联系${of(subject)}的申请人，没有联系上`,
    stated: ({ on: day, how, remark }) => [on(day), ['方式', how], ['情况', orNone(remark)]],
  },
  'request.confirmed': {
    title: '与申请人确认收到',
    did: (_, subject) => `与申请人确认收到${of(subject)}`,
    stated: ({ on: day, how }) => [on(day), ['方式', how]],
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
    did: (_, subject) => `转办了${of(subject)}`,
    stated: ({ holderId, reason }) => [['承办人', { staffId: holderId }], ...reasonLine({ reason })],
  },
  'request.corrected': {
    title: '更正申请登记',
    did: (_, subject) => `更正了${of(subject)}的登记`,
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
    did: (_, subject) => `判定${of(subject)}内容明确，不需要补正`,
    stated: ({ on: day, reason }) => [on(day), ['说明', orNone(reason)]],
  },
  'request.clarification-asked': {
    title: '告知补正',
    did: (_, subject) => `告知${of(subject)}的申请人补正`,
    stated: ({ on: day, termDays }) => [on(day), ['补正期限', `收到告知书起${termDays}个工作日`]],
  },
  'request.clarified': {
    title: '收到补正',
    did: (_, subject) => `收到${of(subject)}的补正`,
    stated: ({ on: day, lateBecause }) => [on(day), ['逾期的正当理由', orNone(lateBecause, '没有逾期')]],
  },
  'request.party-asked': {
    title: '征求第三方意见',
    did: (_, subject) => `就${of(subject)}征求第三方意见`,
    stated: ({ on: day, what }) => [on(day), ['涉及的内容', what]],
  },
  'request.party-answered': {
    title: '登记第三方意见',
    did: (_, subject) => `登记了${of(subject)}的第三方意见`,
    stated: ({ on: day, answer, reasonable, remark }) => [
      on(day),
      ['意见', { agreed: '同意公开', partly: '同意部分公开', refused: '不同意公开' }[answer]],
      ['理由是否合理', reasonable === null ? '不涉及' : yesNo(reasonable)],
      ['说明', orNone(remark)],
    ],
  },
  'request.party-closed': {
    title: '结束征求第三方意见',
    did: (_, subject) => `结束了就${of(subject)}征求第三方意见`,
    stated: ({ on: day, reason }) => [on(day), ...reasonLine({ reason })],
  },
  'request.organ-asked': {
    title: '征求其他机关意见',
    did: ({ organ }, subject) => `就${of(subject)}征求${organ}的意见`,
    stated: ({ on: day, role, organ, question }) => [
      on(day),
      ['机关', organ],
      ['关系', role === 'co-maker' ? '共同制作机关' : '其他机关'],
      ['要回答的', question],
    ],
  },
  'request.organ-answered': {
    title: '登记其他机关意见',
    did: (_, subject) => `登记了${of(subject)}的其他机关意见`,
    stated: ({ on: day, answer, text }) => [
      on(day),
      ['意见', { agreed: '同意公开', refused: '不同意公开', other: '其他' }[answer]],
      ['内容', orNone(text)],
    ],
  },
  'request.reasons-asked': {
    title: '要求说明理由',
    did: (_, subject) => `要求${of(subject)}的申请人说明理由`,
    stated: ({ on: day, counts, termDays }) => [
      on(day),
      ['数量、频次', counts],
      ['期限', `${termDays}个工作日`],
    ],
  },
  'request.reasons-weighed': {
    title: '认定理由是否合理',
    did: (_, subject) => `认定了${of(subject)}的理由`,
    stated: ({ on: day, given, reasonable, why }) => [
      on(day),
      ['是否说明', yesNo(given)],
      ['是否合理', yesNo(reasonable)],
      ['认定的依据', why],
    ],
  },
  'request.extended': {
    title: '延长答复期限',
    did: ({ days }, subject) => `把${of(subject)}的答复期限延长${days}个工作日`,
    stated: ({ on: day, days, reason, approvedBy }) => [
      on(day),
      ['延长', `${days}个工作日`],
      ['同意的负责人', { staffId: approvedBy }],
      ...reasonLine({ reason }),
    ],
  },
  'request.delayed': {
    title: '延迟答复',
    did: ({ until }, subject) => `把${of(subject)}延迟到${formatChinese(until)}答复`,
    stated: ({ on: day, until, reason }) => [
      on(day),
      ['延迟到', formatChinese(until)],
      ...reasonLine({ reason }),
    ],
  },
  'request.fee-noticed': {
    title: '发出收费通知',
    did: ({ fen }, subject) => `就${of(subject)}发出收费通知${yuanText(fen)}元`,
    stated: ({ on: day, method, units, fen }) => [
      on(day),
      ['标准', method === 'items' ? '按件' : '按量'],
      ['数量', `${units}${method === 'items' ? '件' : '页'}`],
      ['金额', `${yuanText(fen)}元`],
    ],
  },
  'request.fee-paid': {
    title: '登记缴费',
    did: ({ fen }, subject) => `登记了${of(subject)}缴费${yuanText(fen)}元`,
    stated: ({ on: day, fen, receipt }) => [
      on(day),
      ['金额', `${yuanText(fen)}元`],
      ['票据号', orNone(receipt)],
    ],
  },
  'request.fee-cancelled': {
    title: '撤销收费通知',
    did: (_, subject) => `撤销了${of(subject)}的收费通知`,
    stated: ({ on: day, reason }) => [on(day), ...reasonLine({ reason })],
  },
  'request.search-asked': {
    title: '发出检索通知',
    did: ({ office }, subject) => `请${office}检索${of(subject)}`,
    stated: ({ office, question, dueOn }) => [
      ['检索单位', office],
      ['要找的', question],
      ['期限', dateOr(dueOn, '没有定')],
    ],
  },
  'request.search-recorded': {
    title: '登记检索结果',
    did: ({ found }, subject) => `登记了${of(subject)}的检索结果：${found ? '找到了' : '没有找到'}`,
    stated: ({ on: day, office, searcher, places, words, period, found, result }) => [
      on(day),
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
    did: ({ title }, subject) => `把“${title}”存入${of(subject)}`,
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
    did: (_, subject) => `从${of(subject)}去掉了一份材料`,
    stated: reasonLine,
  },
  'request.guide-answered': {
    title: '填写答复指引',
    did: (_, subject) => `填写了${of(subject)}的答复指引`,
    stated: () => [],
  },
  'request.noted': {
    title: '记一笔',
    did: (_, subject) => `给${of(subject)}记了一笔`,
    stated: ({ text }) => [['内容', text]],
  },
  'request.linked': {
    title: '关联公开申请',
    did: (_, subject) => `给${of(subject)}关联了另一件申请`,
    stated: ({ how }) => [['关系', how === 'repeat' ? '重复申请' : '相关申请']],
  },
  'request.split': {
    title: '拆分公开申请',
    did: ({ into }, subject) => `把${of(subject)}拆成${into.length}件`,
    stated: reasonLine,
  },
  'request.joined': {
    title: '合并答复',
    did: ({ withId }, subject) =>
      withId === null ? `取消了${of(subject)}的合并答复` : `把${of(subject)}与另一件合并答复`,
    stated: reasonLine,
  },
  'request.handed-on': {
    title: '转交公开申请',
    did: (_, subject) => `把${of(subject)}转交给了另一单位`,
    stated: ({ on: day, reason }) => [on(day), ...reasonLine({ reason })],
  },
  'request.withdrawn': {
    title: '申请人撤回申请',
    did: (_, subject) => `收到${of(subject)}的撤回`,
    stated: ({ on: day }) => [on(day)],
  },
  'request.submitted': {
    title: '送审答复',
    did: (_, subject) => `把${of(subject)}的答复送审`,
    stated: ({ outcome, risk, steps }) => [
      ['办理结果', outcomes[outcome].title],
      ['风险', riskTitles[risk]],
      ['审批步骤', steps.map(({ title }) => title).join('、')],
    ],
  },
  'request.passed': {
    title: '审批通过',
    did: (_, subject) => `审批通过了${of(subject)}的答复`,
    stated: ({ opinion }) => [['意见', orNone(opinion)]],
  },
  'request.returned': {
    title: '退回答复',
    did: (_, subject) => `退回了${of(subject)}的答复`,
    stated: ({ comments }) => [['意见', comments]],
  },
  'request.letter-issued': {
    title: '签发文书',
    did: ({ number }, subject) =>
      number === null ? `签发了${of(subject)}的一份文书` : `签发了${of(subject)}的${number.text}`,
    stated: ({ number, on: day, to, changed }) => [
      ['文号', number === null ? '不编号' : number.text],
      on(day),
      ['发给', recipients[to.kind]],
      ['与范本不同的段落', String(changed)],
    ],
  },
  'request.decided': {
    title: '作出答复',
    did: ({ outcome }, subject) => `对${of(subject)}作出答复：${outcomes[outcome].title}`,
    stated: ({ on: day, outcome, parts }) => [
      on(day),
      ['办理结果', outcomes[outcome].title],
      ...parts.map(({ what, outcome: part, reason }): StatedLine => [
        `部分：${what}`,
        `${outcomes[part].title}${reason === '' ? '' : `，${reason}`}`,
      ]),
    ],
  },
  'request.served': {
    title: '送达文书',
    did: ({ way }, subject) => `送达了${of(subject)}的文书（${ways[way]}）`,
    stated: ({ on: day, way, tracking }) => [on(day), ['方式', ways[way]], ['邮件号', orNone(tracking)]],
  },
  'request.service-noted': {
    title: '登记送达情况',
    did: ({ event }, subject) =>
      `登记了${of(subject)}的送达情况：${{ arrived: '收到', 'came-back': '退回', opened: '打开', downloaded: '下载' }[event]}`,
    stated: ({ on: day, remark }) => [on(day), ['说明', orNone(remark)]],
  },
  'request.rated': {
    title: '申请人评价',
    did: (_, subject) => `收到${of(subject)}的评价`,
    stated: ({ grade }) => [['评价', `${grade}分`]],
  },
  'request.reopened': {
    title: '重新办理',
    did: (_, subject) => `重新办理${of(subject)}`,
    stated: ({ on: day, cause, days, reason }) => [
      on(day),
      ['起因', { reconsideration: '行政复议', judgment: '判决', own: '自行纠正' }[cause]],
      ['期限', `${days}个工作日`],
      ...reasonLine({ reason }),
    ],
  },
  'request.archived': {
    title: '申请归档',
    did: (_, subject) => `把${of(subject)}归档`,
    stated: ({ on: day, pages }) => [on(day), ['案卷', `${pages}页`]],
  },
  'request.promoted': {
    title: '转为主动公开',
    did: (_, subject) => `把${of(subject)}的答复转为主动公开`,
    stated: ({ as }) => [['形式', as === 'log' ? '答复选登' : '主动公开信息']],
  },
  'request.clocks-moved': {
    title: '按放假通知重算申请期限',
    did: (_, subject) => `按放假通知重算了${of(subject)}的期限`,
    stated: ({ year, moved }) => [
      ['年份', `${year}年`],
      ...moved.map(({ from, to }): StatedLine => ['期限', `${formatChinese(from)}改为${formatChinese(to)}`]),
    ],
  },
  'request.reminded': {
    title: '提醒申请期限',
    did: (_, subject) => `提醒了${of(subject)}的期限`,
    stated: ({ dueOn, stage, to }) => [
      ['到期日', formatChinese(dueOn)],
      ['提醒', { ahead: '快到期', today: '今天到期', overdue: '已超期' }[stage]],
      ['发给', { officer: '承办人', head: '工作机构负责人', county: '县级主管' }[to]],
    ],
  },
  'request.person-shown': {
    title: '查看申请人信息',
    did: (_, subject) => `查看了${of(subject)}的申请人信息`,
    stated: ({ what, reason }) => [['查看的', what], ...reasonLine({ reason })],
  },
  'request.person-exported': {
    title: '导出申请人信息',
    did: (_, subject) => `导出了${of(subject)}的申请人信息`,
    stated: reasonLine,
  },
  'request.person-erased': {
    title: '清除申请人信息',
    did: (_, subject) => `清除了${of(subject)}的申请人信息`,
    stated: reasonLine,
  },
  'requests.rules-set': {
    title: '定申请办理规则',
    did: ({ rules }) => (rules === null ? '恢复了公开申请的初始办理规则' : '定了公开申请的办理规则'),
    stated: ({ rules }) =>
      rules === null
        ? [['规则', '初始的']]
        : [
            ['申请编号', rules.requestNumber.pattern],
            ['文书编号', rules.letterNumber.pattern],
            ['行政复议机关', orNone(rules.reconsideration.organ)],
            ['管辖法院', orNone(rules.court)],
          ],
  },
};
