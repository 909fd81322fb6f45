import { z } from 'zod';
import { actId, date, done, id, line, listQuery, ofBody, page, reason, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { citations, ofRequest } from './request-fields.ts';

const json = 'application/json';
const pdf = 'application/pdf';
const zip = 'application/zip';

const format = z
  .enum(['pdf', 'json', 'zip'])
  .describe('pdf给本人看；json给别的系统读；zip两样都有，连同案卷里的文件');

const held = z
  .object({
    requestId: id,
    number: z.string().nullable(),
    matter: z.string(),
    submittedOn: date,
    endedOn: date.nullable(),
    archivedOn: date,
    keptUntil: date.describe('保存到哪一天'),
    files: z.number().int().describe('案卷里的文件'),
    letters: z.number().int(),
    /** Why it is not to be erased yet though its time is over. */
    why: z.string().nullable().describe('为什么现在不能清除；null表示可以'),
  })
  .meta({ id: 'HeldRequest' });

/** What is held about applicants: how long, given out, erased; what of it may be made public. */
export const requestPrivacyEndpoints = {
  retention: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/request-retention',
    summary: '保存期已满、可以清除申请人信息的案卷，期满早的在前',
    access: 'requests.erase',
    params: ofBody,
    query: z.object(listQuery),
    answer: page(held).extend({
      retentionYears: z.number().int(),
      nextOn: date.nullable().describe('下一件期满是哪一天；没有的为null'),
    }),
  }),
  eraseRequestPerson: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/erase',
    summary: '清除申请人信息、案卷文件和文书全文；办理记录和统计不变，不能恢复',
    access: 'requests.erase',
    acts: ['request.person-erased'],
    params: ofRequest,
    body: z.object({ actId, reason }),
    answer: done,
  }),
  exportRequestPerson: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/person-export',
    summary: '导出一件申请里存有的申请人信息，交给本人；记入操作记录',
    access: 'requests.person',
    acts: ['request.person-exported'],
    params: ofRequest,
    body: z.object({ actId, reason, format }),
    answer: { file: [json, pdf, zip] },
  }),
  exportPerson: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/person-export',
    summary: '按证件号码，或者姓名加电话，导出本单位存有的此人的信息；记入操作记录',
    access: 'requests.person',
    acts: ['request.person-exported'],
    params: ofBody,
    body: z.object({
      actId,
      reason,
      format,
      name: line('姓名或者名称', 200),
      number: text('证件号码、统一社会信用代码', 60),
      phone: text('联系电话', 60),
    }),
    answer: { file: [json, pdf, zip] },
  }),
  promotion: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/promotion',
    summary: '这件答复能不能转为主动公开（条例第四十四条），公开什么',
    access: 'requests.handle',
    params: ofRequest,
    answer: z.object({
      advice: z.enum(['advised', 'possible', 'not-possible']).describe('建议转、可以转、不能转'),
      sentence: z.string(),
      basis: citations,
      promoted: z.object({ publicationId: id, as: z.enum(['log', 'publication']) }).nullable(),
      as: z.array(
        z.object({
          as: z.enum(['log', 'publication']).describe('log答复选登；publication主动公开的信息'),
          title: z.string(),
          why: z.string().nullable().describe('为什么不能这样转；null表示可以'),
        }),
      ),
      others: z
        .array(
          z.object({ requestId: id, number: z.string().nullable(), matter: z.string(), submittedOn: date }),
        )
        .describe('摘要相近的其他申请'),
      title: z.string().describe('建议的标题'),
      summary: z.string().describe('建议的正文，没有申请人信息'),
      files: z.array(
        z.object({
          fileId: id,
          title: z.string(),
          pages: z.number().int().nullable(),
          redacted: z.boolean(),
          why: z.string().nullable().describe('为什么不能公开；null表示可以'),
        }),
      ),
    }),
  }),
  promoteRequest: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/promotion',
    summary: '转为主动公开：开一份稿件，随后照常审校、发布',
    access: 'requests.handle',
    acts: ['publication.opened', 'request.promoted'],
    params: ofRequest,
    body: z.object({
      actId: actId.describe('操作编号，也是稿件的编号'),
      as: z.enum(['log', 'publication']),
      columnId: z.string().max(40).nullable().describe('栏目；答复选登的为null'),
      title: line('标题', 200),
      summary: z.string().trim().min(1, { error: '请写正文' }).max(20_000).describe('正文，不写个人信息'),
      files: z.array(id).max(50).describe('一起公开的文件'),
    }),
    answer: done.describe('id是稿件的编号'),
  }),
};
