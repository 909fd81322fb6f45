import { formatChinese, outcomes, riskTitles, type LetterRecipient, type ServiceWay } from '../law/index.ts';
import { onLine, requestNamed, type RequestTitles } from './request-title.ts';
import { orNone, reasonLine, type StatedLine } from './stated-line.ts';

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

/** How the decision on a request, its service and all that comes after are told, and the rules of a body. */
export const requestDecisionTitles = {
  'request.submitted': {
    title: '送审答复',
    did: (_, subject) => `把${requestNamed(subject)}的答复送审`,
    stated: ({ outcome, risk, steps }) => [
      ['办理结果', outcomes[outcome].title],
      ['风险', riskTitles[risk]],
      ['审批步骤', steps.map(({ title }) => title).join('、')],
    ],
  },
  'request.passed': {
    title: '审批通过',
    did: (_, subject) => `审批通过了${requestNamed(subject)}的答复`,
    stated: ({ opinion }) => [['意见', orNone(opinion)]],
  },
  'request.returned': {
    title: '退回答复',
    did: (_, subject) => `退回了${requestNamed(subject)}的答复`,
    stated: ({ comments }) => [['意见', comments]],
  },
  'request.letter-issued': {
    title: '签发文书',
    did: ({ number }, subject) =>
      number === null
        ? `签发了${requestNamed(subject)}的一份文书`
        : `签发了${requestNamed(subject)}的${number.text}`,
    stated: ({ number, on: day, to, changed }) => [
      ['文号', number === null ? '不编号' : number.text],
      onLine(day),
      ['发给', recipients[to.kind]],
      ['与范本不同的段落', String(changed)],
    ],
  },
  'request.decided': {
    title: '作出答复',
    did: ({ outcome }, subject) => `对${requestNamed(subject)}作出答复：${outcomes[outcome].title}`,
    stated: ({ on: day, outcome, parts }) => [
      onLine(day),
      ['办理结果', outcomes[outcome].title],
      ...parts.map(({ what, outcome: part, reason }): StatedLine => [
        `部分：${what}`,
        `${outcomes[part].title}${reason === '' ? '' : `，${reason}`}`,
      ]),
    ],
  },
  'request.served': {
    title: '送达文书',
    did: ({ way }, subject) => `送达了${requestNamed(subject)}的文书（${ways[way]}）`,
    stated: ({ on: day, way, tracking }) => [onLine(day), ['方式', ways[way]], ['邮件号', orNone(tracking)]],
  },
  'request.service-noted': {
    title: '登记送达情况',
    did: ({ event }, subject) =>
      `登记了${requestNamed(subject)}的送达情况：${{ arrived: '收到', 'came-back': '退回', opened: '打开', downloaded: '下载' }[event]}`,
    stated: ({ on: day, remark }) => [onLine(day), ['说明', orNone(remark)]],
  },
  'request.rated': {
    title: '申请人评价',
    did: (_, subject) => `收到${requestNamed(subject)}的评价`,
    stated: ({ grade }) => [['评价', `${grade}分`]],
  },
  'request.reopened': {
    title: '重新办理',
    did: (_, subject) => `重新办理${requestNamed(subject)}`,
    stated: ({ on: day, cause, days, reason }) => [
      onLine(day),
      ['起因', { reconsideration: '行政复议', judgment: '判决', own: '自行纠正' }[cause]],
      ['期限', `${days}个工作日`],
      ...reasonLine({ reason }),
    ],
  },
  'request.archived': {
    title: '申请归档',
    did: (_, subject) => `把${requestNamed(subject)}归档`,
    stated: ({ on: day, pages }) => [onLine(day), ['案卷', `${pages}页`]],
  },
  'request.promoted': {
    title: '转为主动公开',
    did: (_, subject) => `把${requestNamed(subject)}的答复转为主动公开`,
    stated: ({ as }) => [['形式', as === 'log' ? '答复选登' : '主动公开信息']],
  },
  'request.clocks-moved': {
    title: '按放假通知重算申请期限',
    did: (_, subject) => `按放假通知重算了${requestNamed(subject)}的期限`,
    stated: ({ year, moved }) => [
      ['年份', `${year}年`],
      ...moved.map(({ from, to }): StatedLine => ['期限', `${formatChinese(from)}改为${formatChinese(to)}`]),
    ],
  },
  'request.reminded': {
    title: '提醒申请期限',
    did: (_, subject) => `提醒了${requestNamed(subject)}的期限`,
    stated: ({ dueOn, stage, to }) => [
      ['到期日', formatChinese(dueOn)],
      ['提醒', { ahead: '快到期', today: '今天到期', overdue: '已超期' }[stage]],
      ['发给', { officer: '承办人', head: '工作机构负责人', county: '县级主管' }[to]],
    ],
  },
  'request.person-shown': {
    title: '查看申请人信息',
    did: (_, subject) => `查看了${requestNamed(subject)}的申请人信息`,
    stated: ({ what, reason }) => [['查看的', what], ...reasonLine({ reason })],
  },
  'request.person-exported': {
    title: '导出申请人信息',
    did: (_, subject) => `导出了${requestNamed(subject)}的申请人信息`,
    stated: reasonLine,
  },
  'request.person-erased': {
    title: '清除申请人信息',
    did: (_, subject) => `清除了${requestNamed(subject)}的申请人信息`,
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
} satisfies RequestTitles;
