import { z } from 'zod';
import { actId, civilDate, date, done, id, line, reason, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { defects, guideAnswers } from './guide-shapes.ts';
import { applicantInput, applicantKind, channel, contentInput, ofRequest } from './request-fields.ts';
import { digest } from './publication-shapes.ts';

const on = civilDate.describe('哪一天');

/** A letter that was drafted, as it was looked at: it is issued by the same step that says what it says. */
const letter = z
  .object({ letterId: id, digest: digest.describe('看到的那一版文书的校验值') })
  .describe('起草好的文书，随这一步编号、签发');

const acting = { actId };
const step = <const P extends string, B extends z.ZodRawShape>(
  path: P,
  summary: string,
  acts: readonly string[],
  body: B,
) =>
  endpoint({
    method: 'POST',
    path: `/api/bodies/{bodyId}/requests/{requestId}/${path}`,
    summary,
    access: 'requests.handle',
    acts,
    params: ofRequest,
    body: z.object({ ...acting, ...body }),
    answer: done,
  });

/** Done, with what else has to be seen to. */
const warned = done.extend({
  reportWarning: z
    .string()
    .nullable()
    .describe('年度报告已过公布期限、数字因此改变的，写明是哪一年、要怎样；没有的为null'),
});

const issued = 'request.letter-issued';
const answer = z.enum(['agreed', 'partly', 'refused']);
const lines = (name: string) => z.array(line(name, 200)).max(30);

/** What is done on a running request, one door for each act. */
export const requestProcessEndpoints = {
  contactTried: step('contact-tried', '记联系申请人未果', ['request.contact-tried'], {
    on,
    how: line('方式', 100),
    remark: text('情况', 500),
  }),
  confirmRequest: step('confirm', '记与申请人确认收到', ['request.confirmed'], {
    on,
    how: line('方式', 100),
  }),
  registerRequest: step('register', '登记，编号，定承办人', ['request.registered'], {
    matter: line('摘要', 100).describe('申请什么，不写个人信息'),
    holderId: id.describe('承办人'),
  }),
  assignRequest: step('assign', '转办', ['request.assigned'], { holderId: id, reason }),
  correctRequest: {
    ...step('correct', '更正登记', ['request.corrected'], {
      applicantKind: applicantKind.optional(),
      channel: channel.optional(),
      receivedOn: civilDate.optional(),
      matter: line('摘要', 100).optional(),
      applicant: applicantInput.optional().describe('申请人信息登记错了的，全部重填'),
      reason,
    }),
    answer: warned,
  },
  foundClear: step('found-clear', '判定内容明确，不需补正', ['request.found-clear'], {
    on,
    reason: text('说明', 500),
  }),
  askClarification: step('clarification', '告知补正', ['request.clarification-asked', issued], {
    letter,
    defects: defects.min(1, { error: '请选择缺什么' }),
    termDays: z.number().int().min(1).max(60).describe('收到告知书起几个工作日内补正'),
  }),
  clarified: step('clarified', '登记收到的补正', ['request.clarified'], {
    on,
    how: z.enum(['online', 'paper', 'phone', 'in-person', 'other']),
    content: contentInput.nullable().describe('补正后的内容；只补身份证明、联系方式的为null'),
    lateBecause: text('逾期的正当理由', 500).nullable(),
  }),
  askParty: step('parties', '征求第三方意见', ['request.party-asked', issued], {
    partyId: id.describe('第三方的编号，起草征求意见书时用的同一个'),
    letter,
    person: z.object({
      name: line('第三方', 200),
      phone: text('电话', 60),
      address: text('地址', 300),
    }),
    interest: z.enum(['trade-secret', 'privacy', 'other-right']),
    what: line('涉及的内容', 300),
  }),
  partyAnswered: step('parties-answer', '登记第三方意见', ['request.party-answered'], {
    partyId: id,
    on,
    answer,
    reasonable: z.boolean().nullable().describe('不同意的理由是否合理；没有不同意的为null'),
    remark: text('说明', 1000),
  }),
  closeParty: step('parties-close', '结束征求第三方意见', ['request.party-closed'], {
    partyId: id,
    on,
    reason,
  }),
  askOrgan: step('organs', '征求其他机关意见', ['request.organ-asked', issued], {
    consultationId: id,
    letter,
    role: z.enum(['co-maker', 'other-organ']),
    organ: line('机关', 100),
    question: line('要对方说明什么', 500),
  }),
  organAnswered: step('organs-answer', '登记其他机关意见', ['request.organ-answered'], {
    consultationId: id,
    on,
    answer: z.enum(['agreed', 'refused', 'other']),
    text: text('意见', 1000),
  }),
  askReasons: step('reasons', '要求说明理由', ['request.reasons-asked', issued], {
    letter,
    counts: line('申请的件数', 200).describe('2026年1月至11月共35件'),
    termDays: z.number().int().min(1).max(60),
  }),
  weighReasons: step('reasons-weigh', '判断理由是否合理', ['request.reasons-weighed'], {
    on,
    given: z.boolean().describe('申请人是否说明了理由'),
    reasonable: z.boolean(),
    why: line('判断的依据', 1000),
  }),
  extendRequest: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/extension',
    summary: '延长答复期限，工作机构负责人办',
    access: 'requests.extend',
    acts: ['request.extended', issued],
    params: ofRequest,
    body: z.object({ actId, letter, days: z.number().int().min(1).max(20), reason }),
    answer: done,
  }),
  extensionPreview: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/extension',
    summary: '延长以后最晚哪天答复，不保存',
    access: 'requests.handle',
    params: ofRequest,
    query: z.object({ days: z.coerce.number().int().min(1).max(20) }),
    answer: z.object({
      before: date.nullable(),
      after: date.nullable(),
      atTheEarliest: z.boolean(),
      why: z.string().nullable().describe('为什么不能延长；null表示可以'),
    }),
  }),
  delayRequest: step('delay', '延迟答复', ['request.delayed', issued], { letter, until: civilDate, reason }),
  feeRank: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/fee',
    summary: '同一申请人本月第几件，收多少，怎么算的',
    access: 'requests.handle',
    params: ofRequest,
    query: z.object({
      method: z.enum(['items', 'pages']).default('items'),
      pages: z.coerce.number().int().min(0).max(100_000).default(0),
    }),
    answer: z.object({
      month: z.string().describe('哪个月，如2026-11'),
      rank: z.number().int().nullable().describe('按证件号码认，本月第几件；没有登记证件号码的为null'),
      requests: z
        .array(
          z.object({
            requestId: id,
            number: z.string().nullable(),
            receivedOn: date,
            how: z.enum(['identity', 'contact', 'name']).describe('怎样认出来是同一人'),
            charged: z.enum(['items', 'pages']).nullable().describe('已经怎样收费'),
            ended: z.boolean().describe('true表示已经办结，计入件数，不能再收费'),
            this: z.boolean(),
          }),
        )
        .describe('本月收到的，早的在前；姓名、电话相同的要人工确认'),
      fen: z.number().int(),
      tiers: z.array(
        z.object({
          from: z.number().int(),
          to: z.number().int().nullable(),
          units: z.number().int(),
          rate: z.number().int(),
          fen: z.number().int(),
        }),
      ),
      basis: z.array(z.string()),
    }),
  }),
  noticeFee: step('fee', '发收费通知', ['request.fee-noticed', issued], {
    letter,
    method: z.enum(['items', 'pages']),
    units: z.number().int().min(1).max(100_000).describe('按件：本月收费到第几件；按量：几页'),
    requestIds: z.array(id).min(1).max(200).describe('为哪几件收费，这一件在内'),
    sameApplicant: z.boolean().describe('已经人工核对是同一申请人'),
    countReason: text('页数怎样数的', 300).default(''),
  }),
  feePaid: step('fee-paid', '登记缴费', ['request.fee-paid'], {
    on,
    fen: z.number().int().min(1).describe('分'),
    receipt: line('票据号', 100),
  }),
  cancelFee: step('fee-cancel', '撤销收费通知', ['request.fee-cancelled'], { on, reason }),
  askSearch: step('searches', '请人检索', ['request.search-asked', 'work.opened'], {
    office: line('检索的科室', 100),
    staffId: id.nullable().describe('交给谁；系统里没有此人的为null'),
    question: line('找什么', 500).describe('不写申请人是谁'),
    dueOn: civilDate.nullable(),
  }),
  recordSearch: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/searches/{searchId}',
    summary: '登记检索结果；searchId是请人检索的编号，自己检索的用新编号',
    access: 'requests.search',
    acts: ['request.search-recorded', 'work.done'],
    params: ofRequest.extend({ searchId: id }),
    body: z.object({
      actId,
      office: line('检索的科室', 100),
      searcher: line('检索人', 60),
      on,
      places: lines('查了哪里').min(1, { error: '请写查了哪里' }),
      words: lines('用了什么词').min(1, { error: '请写用了什么词' }),
      period: line('查哪段时间', 100),
      found: z.boolean(),
      result: line('找到什么，或者为什么没有', 1000),
    }),
    answer: done,
  }),
  searchAsked: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/request-searches/{searchId}',
    summary: '请您检索什么：没有申请人信息',
    access: 'requests.search',
    params: z.object({ bodyId: id, searchId: id.describe('和待办的编号一样') }),
    answer: z.object({
      requestId: id,
      number: z.string().nullable(),
      matter: z.string(),
      office: z.string(),
      question: z.string(),
      dueOn: date.nullable(),
      answered: z.boolean(),
    }),
  }),
  answerGuide: step('guide', '保存答复指引', ['request.guide-answered'], { answers: guideAnswers }),
  noteRequest: step('notes', '写工作记录', ['request.noted'], { text: line('记录', 1000) }),
  linkRequest: step('links', '关联另一件申请', ['request.linked'], {
    otherId: id,
    how: z.enum(['repeat', 'related']),
  }),
  splitRequest: {
    ...step('split', '拆成几件', ['request.split', 'request.received', 'request.registered'], {
      parts: z
        .array(z.object({ matter: line('摘要', 100), content: contentInput, holderId: id }))
        .min(2, { error: '至少拆成两件' })
        .max(20),
      reason,
    }),
    answer: warned,
  },
  joinRequest: step('join', '和另一件一并答复，或者不再一并', ['request.joined'], {
    withId: id.nullable(),
    reason,
  }),
  handOnRequest: step('hand-on', '转给负责的单位', ['request.handed-on', 'request.received'], {
    toBodyId: id,
    reason,
  }),
  withdrawRequest: step('withdraw', '登记申请人撤回', ['request.withdrawn'], {
    on,
    through: z.enum(['online', 'paper', 'in-person', 'other']),
    letter: letter.nullable().describe('撤回确认书；不发的为null'),
  }),
};
