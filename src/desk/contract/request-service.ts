import { z } from 'zod';
import { actId, civilDate, date, done, id, reason, text } from './common.ts';
import { ofLetter } from './case-shapes.ts';
import { endpoint } from './endpoint.ts';
import { person } from './publication-shapes.ts';
import { enclosure } from './request-decision.ts';
import { ofRequest } from './request-fields.ts';

const serviceWay = z
  .enum(['in-person', 'entrusted', 'mail', 'electronic'])
  .describe('当面、委托其他机关、邮寄、电子');

/** What follows a decision: service with proof, the archive. */
export const requestServiceEndpoints = {
  letterService: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters/{letterId}/service',
    summary: '一份文书怎样送达：可以用哪些方式，附哪些文件，已经怎样送过',
    access: 'requests.read',
    params: ofLetter,
    answer: z.object({
      ways: z.array(z.object({ way: serviceWay, title: z.string(), why: z.string().nullable() })),
      enclosures: z.array(enclosure),
      missing: z.string().nullable().describe('送达以前还要做什么；null表示没有'),
      services: z.array(
        z.object({
          serviceId: id,
          way: serviceWay,
          on: date,
          tracking: z.string(),
          by: person.nullable(),
          files: z.array(z.object({ fileId: id, title: z.string() })),
          proofs: z.array(z.object({ fileId: id, title: z.string() })),
          notes: z.array(
            z.object({
              event: z.enum(['arrived', 'came-back', 'opened', 'downloaded']),
              title: z.string(),
              on: date,
              remark: z.string(),
              by: person.nullable(),
            }),
          ),
          deliveredOn: date.nullable(),
        }),
      ),
    }),
  }),
  serveLetter: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters/{letterId}/serve',
    summary: '登记送达，电子送达的同时发出',
    access: 'requests.handle',
    acts: ['request.served'],
    params: ofLetter,
    body: z.object({
      actId,
      way: serviceWay,
      on: civilDate.describe('签收、交邮、发出之日'),
      tracking: text('邮件号', 40).describe('邮件号；其他方式为空'),
      files: z.array(id).max(200).describe('一并提供的文件'),
      proofs: z.array(id).max(50).describe('回执、面单，先登记为材料'),
    }),
    answer: done,
  }),
  noteService: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/services/{serviceId}/note',
    summary: '登记妥投、退回',
    access: 'requests.handle',
    acts: ['request.service-noted'],
    params: ofRequest.extend({ serviceId: id.describe('送达编号') }),
    body: z.object({
      actId,
      event: z.enum(['arrived', 'came-back']),
      on: civilDate,
      remark: text('说明', 300),
    }),
    answer: done,
  }),
  casePaper: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/papers',
    summary: '按案卷出一份表：登记表、呈批单、检索记录、送达回证等；记入操作记录',
    access: 'requests.person',
    acts: ['request.person-shown'],
    params: ofRequest,
    body: z.object({
      actId,
      paper: z.enum([
        'register-sheet',
        'approval-sheet',
        'search-record',
        'service-receipt',
        'third-party-form',
        'clarification-form',
        'redaction-list',
        'fee-sheet',
      ]),
      of: id.nullable().describe('哪份文书、哪个第三方、哪份遮盖件；整个案卷的为null'),
      format: z.enum(['pdf', 'docx']),
    }),
    answer: {
      file: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    },
  }),
  archiveChecklist: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/archive',
    summary: '归档清单：一申请一卷，还缺什么',
    access: 'requests.read',
    params: ofRequest,
    answer: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          state: z.enum(['there', 'missing', 'advised', 'not-needed']),
          sentence: z.string(),
        }),
      ),
      papers: z.array(
        z.object({
          title: z.string(),
          number: z.string(),
          date: z.string().describe('2026年9月18日；没有的为空'),
          pages: z.number().int().nullable(),
        }),
      ),
      archived: z.object({ on: date, pages: z.number().int() }).nullable(),
      may: z.object({ archive: z.boolean(), why: z.string().nullable() }),
    }),
  }),
  archiveRequest: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/archive',
    summary: '归档：合成一卷，封存',
    access: 'requests.handle',
    acts: ['request.archived'],
    params: ofRequest,
    body: z.object({ actId }),
    answer: done,
  }),
  openVolume: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/archive/file',
    summary: '取案卷；查看会留下记录',
    access: 'requests.person',
    acts: ['request.person-shown'],
    params: ofRequest,
    body: z.object({ actId, reason }),
    answer: { file: ['application/pdf'] },
  }),
};
