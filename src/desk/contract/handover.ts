import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  actId,
  civilDate,
  date,
  done,
  id,
  instant,
  listQuery,
  ofBody,
  page,
  reason,
  text,
} from './common.ts';

const item = z.object({ id, title: z.string(), dueOn: date.nullable() });
const draft = z.object({ id, title: z.string() });
const person = z.object({ id, name: z.string() });

const deputy = z
  .object({
    id,
    bodyId: id,
    absent: person,
    acting: person,
    from: date,
    until: date,
    endedOn: date.nullable(),
    state: z.enum(['to-come', 'now', 'over']),
  })
  .meta({ id: 'Deputy' });

const handover = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    from: person,
    to: person,
    at: instant,
    leaves: z.boolean(),
    remarks: z.string(),
    items: z.array(item),
    drafts: z.array(draft),
  })
  .meta({ id: 'Handover' });

const ofHandover = z.object({ bodyId: id, handoverId: id });

export const handoverEndpoints = {
  previewHandover: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/handover-preview',
    summary: '交接前看：这个人手上有什么',
    access: 'handover',
    params: ofBody,
    query: z.object({ from: id }),
    answer: z.object({
      from: person,
      items: z.array(item),
      drafts: z.array(draft),
      deputies: z.array(deputy).describe('还没有结束的代理；离岗时一并结束'),
      sessions: z.number().int().describe('此人现在有几处登录；离岗时一并退出'),
    }),
  }),
  handOver: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/handovers',
    summary: '办理换岗交接',
    access: 'handover',
    acts: ['handover.done', 'deputy.ended', 'staff.session-ended'],
    params: ofBody,
    body: z.object({
      actId,
      fromId: id,
      toId: id,
      leaves: z.boolean().describe('true表示此人离岗，账号停用'),
      remarks: text('交接说明', 2000),
    }),
    answer: done,
  }),
  listHandovers: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/handovers',
    summary: '交接记录',
    access: 'handover',
    params: ofBody,
    query: z.object(listQuery),
    answer: page(handover),
  }),
  handover: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/handovers/{handoverId}',
    summary: '一次交接',
    access: 'handover',
    params: ofHandover,
    answer: handover,
  }),
  handoverSheet: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/handovers/{handoverId}/sheet',
    summary: '交接单',
    access: 'handover',
    params: ofHandover,
    query: z.object({ format: z.enum(['pdf', 'docx']) }),
    answer: {
      file: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    },
  }),
  listDeputies: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/deputies',
    summary: '代理安排',
    access: 'deputies',
    params: ofBody,
    query: z.object(listQuery),
    answer: page(deputy),
  }),
  appointDeputy: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/deputies',
    summary: '安排代理',
    access: 'deputies',
    acts: ['deputy.appointed'],
    params: ofBody,
    body: z.object({ actId, absentId: id, actingId: id, from: civilDate, until: civilDate, reason }),
    answer: done,
  }),
  endDeputy: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/deputies/{deputyId}/end',
    summary: '提前结束代理',
    access: 'deputies',
    acts: ['deputy.ended'],
    params: z.object({ bodyId: id, deputyId: id }),
    body: z.object({ actId, reason }),
    answer: done,
  }),
};
