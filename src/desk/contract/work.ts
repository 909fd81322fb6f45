import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { clockId } from './request-fields.ts';
import {
  actId,
  civilDate,
  date,
  done,
  id,
  instant,
  line,
  listQuery,
  ofBody,
  page,
  reason,
  spreadsheet,
  text,
} from './common.ts';

const ofItem = z.object({ bodyId: id, itemId: id });

const workRow = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    kind: z.string(),
    title: z.string(),
    details: z.string(),
    holder: z.object({ id, name: z.string() }),
    openedBy: z.object({ id, name: z.string() }).nullable().describe('谁交办的；null表示系统'),
    dueOn: date.nullable(),
    workingDaysLeft: z.number().int().nullable().describe('剩几个工作日；负数表示超过几个；null表示没有期限'),
    urgency: z.enum(['overdue', 'today', 'soon', 'later', 'open-ended', 'done']),
    atTheEarliest: z.boolean().describe('true表示放假安排没有录全，日期可能后移'),
    counted: z.boolean().describe('true表示按工作日计算，可以看怎么算的'),
    openedAt: instant,
    doneAt: instant.nullable(),
  })
  .meta({ id: 'Work' });

const duty = z
  .object({
    key: z.string(),
    title: z.string(),
    details: z.string(),
    dueOn: date.nullable(),
    basis: z.array(z.string()),
    page: z.string().nullable().describe('去办的页面'),
  })
  .meta({ id: 'Duty' });

const publishingEntry = z
  .object({
    kind: z.enum([
      'review',
      'review-owed',
      'returned',
      'ready',
      'scheduled',
      'rescreened',
      'waiting',
      'obligation',
      'document',
      'outbox',
      'site',
    ]),
    title: z.string(),
    sentence: z.string().describe('一句话：怎么了，要做什么'),
    dueOn: date.nullable(),
    workingDaysLeft: z.number().int().nullable(),
    urgency: z.enum(['overdue', 'today', 'soon', 'later', 'open-ended', 'done']),
    atTheEarliest: z.boolean(),
    page: z.string().nullable().describe('去办的页面；null表示没有要在工作台里办的'),
    act: z.string().describe('去办的按钮，如：审稿'),
    nil: z.string().nullable().describe('可以记“本期没有”的，去记的页面'),
  })
  .meta({ id: 'PublishingEntry' });

const requestEntry = z
  .object({
    kind: z
      .enum(['confirm', 'due', 'lapsed', 'approve', 'redress'])
      .describe('等与申请人确认收到、本单位的日期、别人逾期没有答复、等您审批、复议诉讼要答复的'),
    bodyId: id,
    requestId: id.describe('申请的编号；复议诉讼的，是案件的编号'),
    clock: clockId.nullable(),
    clockTitle: z.string().describe('哪一个日期：答复、补正告知'),
    title: z.string().describe('编号和摘要'),
    sentence: z.string().describe('一句话：要做什么'),
    dueOn: date.nullable(),
    workingDaysLeft: z.number().int().nullable(),
    urgency: z.enum(['overdue', 'today', 'soon', 'later', 'open-ended', 'done']),
    atTheEarliest: z.boolean(),
    page: z.string().describe('去办的页面'),
    act: z.string().describe('去办的按钮'),
  })
  .meta({ id: 'RequestEntry' });

const filters = {
  text: z.string().trim().max(60).optional(),
  holder: id.optional(),
  body: id.optional(),
  state: z.enum(['open', 'overdue', 'done']).optional(),
};

export const workEndpoints = {
  today: endpoint({
    method: 'GET',
    path: '/api/today',
    summary: '今天要办的',
    access: 'signed-in',
    answer: z.object({
      today: date,
      weekday: z.string().describe('星期五'),
      day: z.string().describe('今天是什么日子：工作日、周末、放假'),
      calendar: z.object({
        year: z.number().int(),
        notice: z.string().nullable().describe('放假通知的文号或名称'),
        missing: z
          .object({ year: z.number().int(), message: z.string() })
          .nullable()
          .describe('下一年的放假安排还没有录入'),
      }),
      work: z.array(workRow).describe('按期限排，超期在前；最多50件'),
      more: z.boolean().describe('true表示不止50件'),
      waiting: z.array(workRow).describe('自己交办、别人还没有办完的'),
      duties: z.array(duty).describe('每年固定要办的事'),
      publishing: z
        .object({
          entries: z.array(publishingEntry).describe('一件一行，有期限的按期限排'),
          more: z.boolean().describe('true表示有期限的不止这些'),
        })
        .describe('信息公开要办的：应公开的、公文、审校、退回的、定时的'),
      requests: z
        .object({
          entries: z.array(requestEntry).describe('一件一行，按日期排；等您审批的在前'),
          more: z.boolean().describe('true表示不止这些'),
        })
        .describe('公开申请要办的：自己承办的日期、别人逾期的、等审批的'),
      next: z.object({ title: z.string(), dueOn: date }).nullable().describe('没有到期的事时，下一件是什么'),
    }),
  }),
  listWork: endpoint({
    method: 'GET',
    path: '/api/work',
    summary: '待办列表',
    access: 'work.read',
    query: z.object({ ...listQuery, ...filters }),
    answer: page(workRow),
  }),
  exportWork: endpoint({
    method: 'GET',
    path: '/api/work.xlsx',
    summary: '导出待办列表',
    access: 'work.read',
    query: z.object(filters),
    answer: spreadsheet,
  }),
  workItem: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/work/{itemId}',
    summary: '一件待办',
    access: 'work.read',
    params: ofItem,
    answer: workRow,
  }),
  openTask: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/work',
    summary: '交办任务',
    access: 'work.assign',
    acts: ['work.opened'],
    params: ofBody,
    body: z.object({
      actId,
      title: line('任务', 100),
      details: text('要求', 2000),
      holderId: id,
      due: z.discriminatedUnion('by', [
        z.object({ by: z.literal('date'), on: civilDate }),
        z.object({
          by: z.literal('working-days'),
          from: civilDate,
          days: z.number().int().min(1).max(250, { error: '最多250个工作日' }),
        }),
        z.object({ by: z.literal('none') }),
      ]),
    }),
    answer: done,
  }),
  finishWork: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/work/{itemId}/done',
    summary: '办结',
    access: 'work.do',
    acts: ['work.done'],
    params: ofItem,
    body: z.object({ actId, remark: text('办理情况', 2000) }),
    answer: done,
  }),
  moveWork: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/work/{itemId}/move',
    summary: '转办',
    access: 'work.assign',
    acts: ['work.moved'],
    params: ofItem,
    body: z.object({ actId, to: id, reason }),
    answer: done,
  }),
  derivation: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/work/{itemId}/derivation',
    summary: '期限怎么算的',
    access: 'work.read',
    params: ofItem,
    answer: z.object({
      from: date,
      workingDays: z.number().int(),
      dueOn: date,
      atTheEarliest: z.boolean(),
      days: z.array(
        z.object({
          date,
          counts: z.boolean(),
          number: z.number().int().nullable().describe('第几个工作日'),
          reason: z.string(),
          notice: z.string().nullable(),
        }),
      ),
    }),
  }),
};

export const draftEndpoints = {
  listDrafts: endpoint({
    method: 'GET',
    path: '/api/drafts',
    summary: '我的草稿',
    access: 'signed-in',
    answer: z.object({
      drafts: z.array(z.object({ id, form: z.string(), title: z.string(), savedAt: instant })),
    }),
  }),
  draft: endpoint({
    method: 'GET',
    path: '/api/drafts/{draftId}',
    summary: '一份草稿',
    access: 'signed-in',
    params: z.object({ draftId: id }),
    answer: z.object({ id, form: z.string(), title: z.string(), content: z.unknown(), savedAt: instant }),
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/api/drafts/{draftId}',
    summary: '保存草稿',
    access: 'signed-in',
    params: z.object({ draftId: id }),
    body: z.object({
      form: z.string().max(60),
      title: text('标题', 200),
      content: z.record(z.string(), z.unknown()),
      savedAt: instant.nullable().describe('上次保存的时间；第一次为null'),
    }),
    answer: z.object({ savedAt: instant }),
  }),
  throwAwayDraft: endpoint({
    method: 'DELETE',
    path: '/api/drafts/{draftId}',
    summary: '扔掉草稿',
    access: 'signed-in',
    params: z.object({ draftId: id }),
    answer: z.object({ result: z.literal('gone') }),
  }),
};
