import { z } from 'zod';
import { obligation, ofRow, rowInList } from './catalogue-shapes.ts';
import { actId, date, done, id, instant, ofBody, reason, spreadsheet, text } from './common.ts';
import { endpoint } from './endpoint.ts';

const counts = {
  rows: z.number().int().describe('目录几行'),
  overdue: z.number().int(),
  dueSoon: z.number().int(),
  neverFilled: z.number().int().describe('从来没有公开过的几行'),
  unread: z.number().int().describe('时限没有读懂的几行'),
  staleColumns: z.number().int(),
  blankColumns: z.number().int(),
  nil: z.number().int().describe('今年记了几次本期没有'),
  nextDue: date.nullable(),
  lastPublishedOn: date.nullable(),
};

const ofYear = z.object({ year: z.coerce.number().int().min(2019).max(2999).describe('年份') });

/** What the catalogue makes due: said of it, shown, told of a year, counted for the county. */
export const obligationEndpoints = {
  answerObligation: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/catalogue/{rowId}/answers',
    summary: '记本期没有、不适用',
    access: 'obligations.answer',
    acts: ['obligation.answered'],
    params: ofRow,
    body: z.object({
      actId,
      key: z.string().max(120).describe('哪一项；整行不适用的，填这一行的编号'),
      answer: z.enum(['nil', 'not-applicable']),
      reason: text('理由', 500),
    }),
    answer: done,
  }),
  withdrawAnswer: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/answers/withdraw',
    summary: '撤回本期没有、不适用',
    access: 'obligations.answer',
    acts: ['obligation.answer-withdrawn'],
    params: ofBody,
    body: z.object({ actId, key: z.string().max(120), reason }),
    answer: done,
  }),
  obligations: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/obligations',
    summary: '应公开的：超期、快到期、没有公开过的，和没有更新的栏目',
    access: 'catalogue.read',
    params: ofBody,
    answer: z.object({
      bodyName: z.string(),
      rows: z.number().int(),
      open: z.array(obligation).describe('没有办的，先到期的在前'),
      neverFilled: z.array(rowInList),
      unread: z.array(rowInList),
      columns: z.array(
        z.object({
          columnId: z.string().nullable(),
          title: z.string(),
          items: z.number().int(),
          state: z.enum(['never-filled', 'stale', 'fresh']),
          sentence: z.string(),
        }),
      ),
      vetoes: z.array(
        z.object({
          id: z.string(),
          count: z.number().int(),
          limit: z.number().int(),
          reached: z.boolean(),
          sentence: z.string(),
          columns: z.array(z.string()),
          basis: z.string(),
        }),
      ),
    }),
  }),
  obligationYear: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/obligation-year',
    summary: '一年的应公开情况',
    access: 'catalogue.read',
    params: ofBody,
    query: ofYear,
    answer: z.object({
      bodyName: z.string(),
      year: z.number().int(),
      rows: z.array(
        z.object({
          id,
          title: z.string(),
          field: z.string(),
          timeLimit: z.string(),
          obligations: z.array(obligation),
        }),
      ),
    }),
  }),
  exportObligationYear: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/obligation-year.xlsx',
    summary: '导出一年的应公开情况',
    access: 'catalogue.read',
    params: ofBody,
    query: ofYear,
    answer: spreadsheet,
  }),
  countyObligations: endpoint({
    method: 'GET',
    path: '/api/obligations',
    summary: '各单位应公开的情况',
    access: 'catalogue.read',
    answer: z.object({
      at: instant.describe('什么时候算的'),
      bodies: z.array(z.object({ bodyId: id, bodyName: z.string(), level: z.string(), ...counts })),
    }),
  }),
  exportCountyObligations: endpoint({
    method: 'GET',
    path: '/api/obligations.xlsx',
    summary: '导出各单位应公开的情况',
    access: 'catalogue.read',
    answer: spreadsheet,
  }),
};
