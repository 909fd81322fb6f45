import { z } from 'zod';
import { actId, civilDate, date, done, id, line, listQuery, ofBody, page, reason, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { applicantShown, earlierRequest, requestCase } from './request-case-shapes.ts';
import {
  applicantInput,
  applicantKind,
  channel,
  contentInput,
  ofRequest,
  outcome,
  requestRow,
  stand,
  wanted,
} from './request-fields.ts';

const filters = {
  text: z
    .string()
    .trim()
    .max(60)
    .optional()
    .describe('整个编号、回执编号，字母大小写、括号、空格、短横线不计；或者编号、摘要里的字'),
  phase: stand.optional(),
  state: z.enum(['running', 'ended']).optional().describe('没有办完的、已经办完的；不写都列'),
  due: z
    .enum(['overdue', 'today', 'soon', 'later', 'paused'])
    .optional()
    .describe('本单位最近的日期：已超期、今天、三个工作日内、以后、暂停'),
  holder: id.optional().describe('承办人'),
  channel: channel.optional(),
  applicantKind: applicantKind.optional(),
  outcome: outcome.optional(),
  year: z.coerce.number().int().min(2008).max(2999).optional().describe('提交的年份'),
  body: id.optional(),
};

const group = z.object({
  due: z.enum(['overdue', 'today', 'soon', 'later', 'paused', 'none']),
  total: z.number().int(),
  rows: z.array(requestRow).describe('最多50件，日期近的在前'),
});

const cellRow = z.object({
  key: z.string().describe('表三的一行：received、carriedIn、21种结果、resultTotal、carriedOut'),
  values: z.record(z.string(), z.number().int()).describe('各类申请人几件'),
  requests: z.record(z.string(), z.array(id)).describe('各格是哪几件'),
});

/** Requests for government information: lists, intake, the case. What is done on a case stands in `request-process.ts`. */
export const requestEndpoints = {
  listRequests: endpoint({
    method: 'GET',
    path: '/api/requests',
    summary: '公开申请列表，期限近的在前',
    access: 'requests.read',
    query: z.object({ ...listQuery, ...filters }),
    answer: page(requestRow),
  }),
  requestBoard: endpoint({
    method: 'GET',
    path: '/api/requests/board',
    summary: '没有办完的公开申请，按期限分组',
    access: 'requests.read',
    query: z.object({ holder: id.optional(), body: id.optional() }),
    answer: z.object({ groups: z.array(group).describe('已超期、今天、三个工作日内、以后、暂停、没有日期') }),
  }),
  request: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}',
    summary: '一件公开申请的案卷',
    access: 'requests.read',
    params: ofRequest,
    answer: requestCase,
  }),
  showApplicant: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/applicant',
    summary: '查看申请人信息，记入操作记录',
    access: 'requests.person',
    acts: ['request.person-shown'],
    params: ofRequest,
    body: z.object({ actId, reason }),
    answer: applicantShown,
  }),
  showParty: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/parties/{partyId}/person',
    summary: '查看第三方信息，记入操作记录',
    access: 'requests.person',
    acts: ['request.person-shown'],
    params: ofRequest.extend({ partyId: id }),
    body: z.object({ actId, reason }),
    answer: z.object({ name: z.string(), phone: z.string(), address: z.string() }),
  }),
  receivingDay: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/receiving-day',
    summary: '按渠道算哪一天是收到申请之日，最晚哪天答复',
    access: 'requests.read',
    params: ofBody,
    query: z.object({ channel, submittedOn: civilDate, confirmedOn: civilDate.optional() }),
    answer: z.object({
      receivedOn: date.nullable().describe('null表示要先和申请人确认'),
      sentence: z.string(),
      basis: z.array(z.string()),
      answerBy: date.nullable(),
      clarifyBy: date.nullable(),
      atTheEarliest: z.boolean(),
    }),
  }),
  findBefore: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/before',
    summary: '此人以前申请过什么，同样的内容以前怎样答复的；不保存',
    access: 'requests.handle',
    params: ofBody,
    body: z.object({
      name: text('姓名或者名称', 200),
      number: text('证件号码、统一社会信用代码', 60),
      phone: text('联系电话', 60),
      content: text('申请的内容', 3000),
      except: id.optional().describe('不和这一件比'),
    }),
    answer: z.object({
      sameApplicant: z.array(earlierRequest).describe('同一申请人的，最近的在前，最多50件'),
      sameMatter: z.array(earlierRequest).describe('别人申请过同样内容的，最多20件'),
      month: z.number().int().describe('此人本月已有几件（不算这一件）'),
      year: z.number().int().describe('此人今年已有几件（不算这一件）'),
    }),
  }),
  receiveRequest: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests',
    summary: '接收一件公开申请，可以同时登记',
    access: 'requests.handle',
    acts: ['request.received', 'request.registered'],
    params: ofBody,
    body: z.object({
      actId: actId.describe('操作编号，也是这件申请的内部编号'),
      channel,
      applicantKind,
      applicant: applicantInput,
      content: contentInput,
      wanted,
      electronic: z.boolean().describe('同意用电子方式送达'),
      needsHelp: z.boolean().describe('需要阅读、视听方面的帮助'),
      submittedOn: civilDate.describe('提交、签收、传真、转来之日'),
      confirmedOn: civilDate.nullable().describe('已经和申请人确认的日期；不用确认、还没有确认的为null'),
      confirmedHow: text('怎样确认的', 200).default(''),
      readBack: z.boolean().default(false).describe('口头申请：已经读给申请人听，申请人确认'),
      register: z
        .object({ matter: line('摘要', 100), holderId: id })
        .nullable()
        .describe('同时登记：摘要不写个人信息；null表示以后登记'),
    }),
    answer: done,
  }),
  tableThree: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/request-figures',
    summary: '一年的公开申请件数，按年度报告表三，每格可以看是哪几件',
    access: 'requests.read',
    params: ofBody,
    query: z.object({ year: z.coerce.number().int().min(2008).max(2999) }),
    answer: z.object({ year: z.number().int(), rows: z.array(cellRow) }),
  }),
  requestColleagues: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/request-colleagues',
    summary: '谁可以承办公开申请，谁可以检索，可以转给哪些单位',
    access: 'requests.handle',
    params: ofBody,
    answer: z.object({
      holders: z.array(z.object({ id, name: z.string() })),
      searchers: z.array(z.object({ id, name: z.string() })),
      bodies: z.array(z.object({ id, name: z.string() })),
    }),
  }),
};
