import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { actId, civilDate, id, instant, listQuery, page, spreadsheet } from './common.ts';

const actRow = z
  .object({
    bodyId: id,
    bodyName: z.string(),
    seq: z.number().int(),
    at: instant,
    kind: z.string(),
    title: z.string().describe('动作：登记工作人员'),
    sentence: z.string().describe('一句话：李四登记了工作人员张三'),
    actor: z.object({ id, name: z.string() }).nullable().describe('null表示系统'),
    subjectId: id,
    subject: z.string().nullable().describe('对象的名称'),
    reason: z.string().nullable().describe('理由；null表示这种操作不用写理由'),
  })
  .meta({ id: 'Act' });

const filters = {
  actor: id.optional(),
  kind: z.string().max(60).optional(),
  subject: id.optional(),
  body: id.optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
};

const state = z.object({
  checkedAt: instant.nullable(),
  sound: z.boolean().nullable().describe('null表示还没有核验过'),
  acts: z.number().int().nullable(),
  faults: z.array(z.object({ bodyName: z.string(), message: z.string() })),
  running: z.boolean(),
});

export const auditEndpoints = {
  ownActs: endpoint({
    method: 'GET',
    path: '/api/own-account/acts',
    summary: '我的操作记录',
    access: 'own-audit',
    query: z.object(listQuery),
    answer: page(actRow),
  }),
  listActs: endpoint({
    method: 'GET',
    path: '/api/acts',
    summary: '操作记录',
    access: 'audit.read',
    query: z.object({ ...listQuery, ...filters }),
    answer: page(actRow),
  }),
  act: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/acts/{seq}',
    summary: '一条操作记录，连同前后的校验值',
    access: 'audit.read',
    params: z.object({ bodyId: id, seq: z.coerce.number().int().min(1) }),
    answer: actRow.extend({
      stated: z.array(z.object({ name: z.string(), value: z.string() })).describe('写明的内容'),
      algorithm: z.string(),
      previousHash: z.string(),
      hash: z.string(),
      nextHash: z.string().nullable(),
    }),
  }),
  exportActs: endpoint({
    method: 'POST',
    path: '/api/acts/export',
    summary: '导出操作记录；导出会留下记录',
    access: 'audit.export',
    acts: ['audit.exported'],
    body: z.object({ actId, ...filters }),
    answer: spreadsheet,
  }),
  ledgerState: endpoint({
    method: 'GET',
    path: '/api/ledger',
    summary: '台账核验情况',
    access: 'audit.read',
    answer: state,
  }),
  verifyLedger: endpoint({
    method: 'POST',
    path: '/api/ledger/verify',
    summary: '核验台账',
    access: 'ledger.verify',
    acts: ['ledger.verified'],
    body: z.object({ actId }),
    answer: state,
  }),
};

export const backupEndpoints = {
  listBackups: endpoint({
    method: 'GET',
    path: '/api/backups',
    summary: '备份',
    access: 'backup',
    answer: z.object({
      backups: z.array(
        z.object({ file: z.string(), bytes: z.number(), at: instant, sha256: z.string().nullable() }),
      ),
      folder: z.string(),
      running: z.boolean(),
    }),
  }),
  makeBackup: endpoint({
    method: 'POST',
    path: '/api/backups',
    summary: '现在备份',
    access: 'backup',
    acts: ['backup.made'],
    body: z.object({ actId }),
    answer: z.object({ started: z.boolean() }),
  }),
};
