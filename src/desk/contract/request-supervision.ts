import { z } from 'zod';
import { actId, id, ofBody, page, listQuery, reason, spreadsheet } from './common.ts';
import { endpoint } from './endpoint.ts';
import { applicantKind, channel, outcome, stand } from './request-fields.ts';

const year = z.coerce.number().int().min(2008).max(2999);

/** The filters of the list of requests, for exports. */
const filters = {
  text: z.string().trim().max(60).optional().describe('编号、摘要里的字'),
  phase: stand.optional(),
  state: z.enum(['running', 'ended']).optional().describe('没有办完的、已经办完的；不写都列'),
  due: z.enum(['overdue', 'today', 'soon', 'later', 'paused']).optional(),
  holder: id.optional().describe('承办人'),
  channel: channel.optional(),
  applicantKind: applicantKind.optional(),
  outcome: outcome.optional(),
  year: year.optional().describe('提交的年份'),
  body: id.optional(),
};

/** The requests of one body in numbers: no persons. */
export const bodyRequests = z
  .object({
    bodyId: id,
    bodyName: z.string(),
    received: z.number().int().describe('这一年收到的'),
    running: z.number().int().describe('现在没有办完的'),
    overdue: z.number().int().describe('现在已超期的'),
    dueSoon: z.number().int().describe('今天和三个工作日内到期的'),
    paused: z.number().int().describe('答复期限暂停的'),
    waitingApproval: z.number().int().describe('审批中的'),
    answered: z.number().int().describe('这一年作出答复的'),
    late: z.number().int().describe('这一年超过法定期限才答复的'),
    extended: z.number().int().describe('这一年答复的里面延长过期限的'),
    granted: z.number().int().describe('予以公开、部分公开的'),
    refused: z.number().int().describe('不予公开的'),
    other: z.number().int().describe('其他结果'),
    withdrawn: z.number().int().describe('这一年申请人撤回的'),
    handedOn: z.number().int().describe('转给其他单位的'),
    takenOver: z.number().int().describe('其他单位转来的'),
    averageDays: z
      .number()
      .nullable()
      .describe('从收到到答复平均几个工作日，连同不计入期限的；没有答复的为null'),
    redress: z.number().int().describe('这一年收到的复议、诉讼'),
    redressPending: z.number().int().describe('没有审结的复议、诉讼'),
    corrected: z.number().int().describe('这一年被纠正的'),
  })
  .meta({ id: 'BodyRequests' });

/** Supervision of requests over bodies, exports and calendars. */
export const requestSupervisionEndpoints = {
  bodyRequests: endpoint({
    method: 'GET',
    path: '/api/request-bodies',
    summary: '各单位的公开申请：件数、超期、延长、结果、被纠正',
    access: 'requests.read',
    query: z.object({
      ...listQuery,
      year,
      text: z.string().trim().max(60).optional().describe('单位名称里的字'),
      only: z
        .enum(['overdue', 'late', 'corrected'])
        .optional()
        .describe('只列有超期、有逾期答复、有被纠正的'),
    }),
    answer: page(bodyRequests).extend({
      sum: bodyRequests.omit({ bodyId: true, bodyName: true }).describe('所管单位合计'),
    }),
  }),
  exportBodyRequests: endpoint({
    method: 'GET',
    path: '/api/request-bodies/export',
    summary: '导出各单位的公开申请件数',
    access: 'requests.read',
    query: z.object({ year }),
    answer: spreadsheet,
  }),
  exportRequests: endpoint({
    method: 'GET',
    path: '/api/requests/export',
    summary: '按筛选条件导出公开申请，没有申请人信息',
    access: 'requests.read',
    query: z.object(filters),
    answer: spreadsheet,
  }),
  exportRequestPersons: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/export-persons',
    summary: '按筛选条件导出公开申请，连同申请人信息；每件都记入操作记录',
    access: 'requests.person',
    acts: ['request.person-exported'],
    params: ofBody,
    body: z.object({ actId, reason, ...filters }),
    answer: spreadsheet,
  }),
  requestCalendar: endpoint({
    method: 'GET',
    path: '/api/requests/calendar',
    summary: '在走的期限，作为日历文件（iCalendar），导入手机、电脑日历',
    access: 'requests.read',
    query: z.object({
      whose: z.enum(['mine', 'all']).default('mine').describe('我承办的，或者所有看得到的'),
      body: id.optional(),
    }),
    answer: { file: ['text/calendar'] },
  }),
};
