import { z } from 'zod';
import { actId, civilDate, date, done, id, instant, line, ofBody, text } from './common.ts';
import { endpoint } from './endpoint.ts';

const ofCampaign = z.object({ bodyId: id, campaignId: id.describe('清理编号') });

const conclusion = z.enum(['keep', 'amend', 'repeal', 'declare-lapsed']).describe('保留、修改、废止、失效');

const cleanUpRow = z
  .object({
    id,
    bodyId: id,
    title: z.string(),
    asOf: date.describe('清理截止日：这一天以前的都要清理'),
    dueOn: date.nullable(),
    openedAt: instant,
    closedOn: date.nullable().describe('结果公布的日期；null表示还没有公布'),
    documents: z.number().int().describe('要清理几份'),
    concluded: z.number().int().describe('有结论几份'),
  })
  .meta({ id: 'CleanUp' });

const listed = z.array(
  z.object({
    documentId: id,
    title: z.string(),
    number: z.string().nullable(),
    until: date.nullable().describe('有效期至，或者修改期限'),
  }),
);

/** Clean-up campaigns of normative documents (规范性文件清理). */
export const cleanUpEndpoints = {
  listCleanUps: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/clean-ups',
    summary: '规范性文件清理',
    access: 'documents.read',
    params: ofBody,
    answer: z.object({ campaigns: z.array(cleanUpRow) }),
  }),
  cleanUp: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/clean-ups/{campaignId}',
    summary: '一次清理：各文件的结论，公布的结果',
    access: 'documents.read',
    params: ofCampaign,
    answer: cleanUpRow.extend({
      rows: z
        .array(
          z.object({
            id,
            title: z.string(),
            number: z.string().nullable(),
            formedOn: date,
            state: z.enum(['not-yet', 'in-force', 'amended', 'lapsed', 'repealed']),
            lastDay: date.nullable(),
            sentence: z.string(),
            conclusion: z
              .object({ conclusion, reason: z.string(), amendBy: date.nullable() })
              .nullable()
              .describe('null表示还没有结论'),
          }),
        )
        .describe('公布以前：要清理的文件'),
      result: z
        .object({ inForce: listed, amended: listed, repealed: listed, lapsed: listed })
        .nullable()
        .describe('公布的结果：继续有效、修改、废止、失效'),
    }),
  }),
  openCleanUp: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/clean-ups',
    summary: '开始规范性文件清理',
    access: 'documents.register',
    acts: ['clean-up.opened'],
    params: ofBody,
    body: z.object({
      actId,
      title: line('名称', 100),
      asOf: civilDate.describe('清理截止日'),
      dueOn: civilDate.nullable().describe('完成期限'),
    }),
    answer: done,
  }),
  concludeCleanUp: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/clean-ups/{campaignId}/conclusions',
    summary: '作清理结论，可以几份一起',
    access: 'documents.register',
    acts: ['clean-up.concluded'],
    params: ofCampaign,
    body: z.object({
      actId,
      conclusions: z
        .array(
          z.object({
            documentId: id,
            conclusion,
            reason: text('理由', 300),
            amendBy: civilDate.nullable().describe('修改的期限；结论是修改时要填'),
          }),
        )
        .min(1, { error: '请至少选一份文件' })
        .max(500, { error: '一次最多500份' }),
    }),
    answer: done,
  }),
  closeCleanUp: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/clean-ups/{campaignId}/close',
    summary: '公布清理结果',
    access: 'documents.register',
    acts: ['clean-up.closed'],
    params: ofCampaign,
    body: z.object({
      actId,
      on: civilDate.describe('公布日期，废止、失效从这一天起算'),
      by: line('公布结果的文件', 200),
    }),
    answer: done,
  }),
  cleanUpList: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/clean-ups/{campaignId}/list',
    summary: '清理结果目录',
    access: 'documents.read',
    params: ofCampaign,
    query: z.object({ format: z.enum(['pdf', 'docx']) }),
    answer: {
      file: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    },
  }),
};
