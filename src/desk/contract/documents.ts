import { z } from 'zod';
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
import { documentColumns, type DocumentColumn } from '../../law/index.ts';
import { endpoint } from './endpoint.ts';
import { recordYear } from './record-shapes.ts';
import { publicationRow } from './publication-shapes.ts';

const ofDocument = z.object({ bodyId: id, documentId: id.describe('公文编号') });

const attribute = z.enum(['proactive', 'on-request', 'withheld']).describe('公开属性');
const normativeState = z.enum(['not-yet', 'in-force', 'amended', 'lapsed', 'repealed']);
const secrecyResult = z.enum(['may-publish', 'mask-then-publish', 'withhold']).describe('保密审查结论');

const term = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('until'), last: civilDate.describe('有效期的最后一天') }),
    z.object({ kind: z.literal('years'), years: z.number().int().min(1).max(50).describe('有效期几年') }),
    z.object({ kind: z.literal('long-term') }),
    z.object({ kind: z.literal('by-rule') }),
  ])
  .describe('有效期：到哪一天、几年、长期、没有写（按规定）');

const normativeInput = z.object({
  effectiveOn: civilDate.describe('施行日期'),
  provisional: z.boolean().describe('true表示暂行、试行'),
  term,
});

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amended'), from: civilDate, by: line('依据的文件', 200) }),
  z.object({ kind: z.literal('repealed'), from: civilDate, by: line('依据的文件', 200) }),
  z.object({ kind: z.literal('declared-lapsed'), from: civilDate, by: line('依据的文件', 200) }),
  z.object({ kind: z.literal('extended'), from: civilDate, by: line('依据的文件', 200), term }),
]);

/** What is typed of a document, but for its attribute. */
const documentInput = {
  number: z.string().trim().max(60).nullable().describe('发文字号，怎样写都可以，按规范写法登记；没有为null'),
  title: line('标题', 200),
  issuer: line('发文机关', 80),
  formedOn: civilDate.describe('成文日期'),
  itemId: z.string().max(40).nullable().describe('条例列明的事项'),
  rowId: id.nullable().describe('公开目录的一行'),
  normative: normativeInput.nullable().describe('规范性文件的施行日期和有效期；不是规范性文件为null'),
  publicElsewhere: z
    .object({ on: civilDate, where: line('公开的地方', 300) })
    .nullable()
    .describe('已经在别处公开：日期和地方'),
};

const attributeInput = {
  attribute,
  groundId: z.string().min(1, { error: '请选择依据' }).max(60).describe('公开属性的依据'),
  reason: text('理由', 500),
  reviewOn: civilDate.nullable().describe('复查日期；主动公开的为null'),
};

const documentRow = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    number: z.string().nullable().describe('发文字号'),
    title: z.string(),
    kind: z.string().nullable().describe('公文种类'),
    issuer: z.string().describe('发文机关'),
    formedOn: date,
    attribute,
    groundId: z.string(),
    reviewOn: date.nullable(),
    reviewDue: z.boolean().describe('true表示到了复查日期'),
    openness: z
      .enum(['published', 'elsewhere', 'not-yet', 'closed'])
      .describe('已由本系统公开、已在别处公开、还没有公开、不主动公开'),
    publishBy: date.nullable().describe('最晚哪一天公开（条例第二十六条）'),
    atTheEarliest: z.boolean().describe('true表示放假安排没有录全，日期可能后移'),
    secrecy: secrecyResult.nullable(),
    normative: z
      .object({ state: normativeState, lastDay: date.nullable() })
      .nullable()
      .describe('规范性文件今天的效力'),
    struckOut: z.boolean().describe('true表示登记已经注销'),
  })
  .meta({ id: 'OfficialDocument' });

const changeShown = z.object({
  kind: z.enum(['amended', 'repealed', 'declared-lapsed', 'extended']),
  from: date,
  by: z.string(),
  term: z
    .object({
      kind: z.enum(['until', 'years', 'long-term', 'by-rule']),
      last: date.optional(),
      years: z.number().optional(),
    })
    .optional(),
});

const document = documentRow.omit({ normative: true, secrecy: true }).extend({
  reason: z.string(),
  itemId: z.string().nullable(),
  row: z.object({ id, title: z.string().nullable() }).nullable().describe('公开目录的一行'),
  attributeSince: date.describe('公开属性从哪一天起是这样'),
  publicElsewhere: z.object({ on: date, where: z.string() }).nullable(),
  normative: z
    .object({
      effectiveOn: date,
      provisional: z.boolean(),
      term,
      changes: z.array(changeShown),
      state: normativeState,
      since: date.nullable(),
      lastDay: date.nullable().describe('有效期的最后一天；null表示没有'),
      sentence: z.string().describe('今天的效力，一句话'),
    })
    .nullable(),
  secrecy: z
    .object({
      on: date,
      result: secrecyResult,
      basis: z.string(),
      opinion: z.string(),
      by: z.string().nullable(),
    })
    .nullable(),
  registeredAt: instant,
  registeredBy: z.string().nullable(),
  publications: z.array(publicationRow).describe('由这份公文公开的信息'),
  acts: z
    .array(z.object({ at: instant, title: z.string(), sentence: z.string(), reason: z.string().nullable() }))
    .describe('办理记录，最近的在前'),
});

const filters = {
  text: z.string().trim().max(60).optional().describe('标题、文号、发文机关里的字'),
  attribute: attribute.optional(),
  year: recordYear.optional().describe('成文的年份'),
  kind: z.string().trim().max(10).optional().describe('公文种类：通知、意见等'),
  state: z
    .enum(['review-due', 'not-public', 'struck-out'])
    .optional()
    .describe('到期复查、还没有公开、已注销'),
  normative: z
    .enum(['any', 'in-force', 'not-yet', 'lapsed', 'repealed'])
    .optional()
    .describe('规范性文件的效力'),
  body: id.optional(),
};

const column = z.enum(Object.keys(documentColumns) as [DocumentColumn, ...DocumentColumn[]]);

const tableRows = z
  .array(
    z.object({
      row: z.number().int().min(1).describe('原表第几行'),
      cells: z.partialRecord(column, z.string().max(2000)).describe('各栏的内容，空的不写'),
    }),
  )
  .min(1, { error: '表里没有文件' })
  .max(1000, { error: '一次最多1000份，请分几次导入' });

const table = z.object({
  rows: tableRows,
  issuer: line('发文机关', 80).describe('没有写发文机关的行，按这个登记'),
  publicWhere: z
    .string()
    .trim()
    .max(300)
    .describe('表里主动公开的文件都已公开在这里；没有写公开日期的按成文日期；空着表示不知道'),
});

const paper = {
  file: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
} as const;
const paperQuery = z.object({ format: z.enum(['pdf', 'docx']) });

/** The register of official documents (发文登记). */
export const documentEndpoints = {
  listDocuments: endpoint({
    method: 'GET',
    path: '/api/documents',
    summary: '发文登记列表',
    access: 'documents.read',
    query: z.object({ ...listQuery, ...filters }),
    answer: page(documentRow),
  }),
  exportDocuments: endpoint({
    method: 'GET',
    path: '/api/documents.xlsx',
    summary: '导出发文登记',
    access: 'documents.read',
    query: z.object(filters),
    answer: spreadsheet,
  }),
  document: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/documents/{documentId}',
    summary: '一份公文和它的办理记录',
    access: 'documents.read',
    params: ofDocument,
    answer: document,
  }),
  documentRules: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/document-rules',
    summary: '登记公文用的规定：复查期限、有效期、下一个文号',
    access: 'documents.read',
    params: ofBody,
    answer: z.object({
      issuer: z.string().describe('发文机关'),
      reviewWithinMonths: z.number().int().describe('公开属性几个月内复查'),
      years: z.number().int().nullable().describe('没有写有效期的规范性文件几年有效'),
      provisionalYears: z.number().int().nullable().describe('暂行、试行的几年有效'),
      cleanUpYears: z.number().int().describe('几年清理一次'),
      numbers: z.array(
        z.object({
          code: z.string().describe('机关代字'),
          year: z.number().int(),
          next: z.string().describe('下一个文号'),
          missing: z.array(z.number().int()).describe('本年空着的序号'),
        }),
      ),
    }),
  }),
  documentFigures: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/document-figures',
    summary: '一年的公文和规范性文件件数，供年度报告表二用',
    access: 'documents.read',
    params: ofBody,
    query: z.object({ year: recordYear }),
    answer: z.object({
      year: z.number().int(),
      normative: z.object({
        issued: z.number().int().describe('本年制发'),
        repealed: z.number().int().describe('本年废止'),
        lapsed: z.number().int().describe('本年失效'),
        inForce: z.number().int().describe('年末现行有效'),
      }),
      documents: z.object({
        proactive: z.number().int(),
        onRequest: z.number().int(),
        withheld: z.number().int(),
      }),
    }),
  }),
  documentDuties: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/document-duties',
    summary: '公文要办的：该公开的、该复查的、快到期的',
    access: 'documents.read',
    params: ofBody,
    answer: z.object({
      duties: z.array(
        z
          .object({
            kind: z.enum(['publish', 'review-attribute', 'lapse', 'amend', 'clean-up', 'begin-clean-up']),
            subjectId: id.nullable(),
            title: z.string(),
            dueOn: date,
            atTheEarliest: z.boolean(),
            sentence: z.string(),
          })
          .meta({ id: 'DocumentDuty' }),
      ),
    }),
  }),
  registerDocument: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/documents',
    summary: '登记公文，定公开属性',
    access: 'documents.register',
    acts: ['document.registered'],
    params: ofBody,
    body: z.object({ actId, ...documentInput, ...attributeInput }),
    answer: done,
  }),
  changeDocument: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/documents/{documentId}/change',
    summary: '改公文登记',
    access: 'documents.register',
    acts: ['document.changed'],
    params: ofDocument,
    body: z.object({ actId, ...documentInput, reason }),
    answer: done,
  }),
  reviewAttribute: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/documents/{documentId}/attribute',
    summary: '复查公开属性',
    access: 'documents.register',
    acts: ['document.attribute-reviewed'],
    params: ofDocument,
    body: z.object({ actId, ...attributeInput }),
    answer: done,
  }),
  reviewSecrecy: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/documents/{documentId}/secrecy',
    summary: '公文保密审查',
    access: 'documents.secrecy',
    acts: ['document.secrecy-reviewed'],
    params: ofDocument,
    body: z.object({
      actId,
      on: civilDate.describe('审查日期'),
      result: secrecyResult,
      basis: line('审查依据', 200),
      opinion: text('审查意见', 500),
    }),
    answer: done,
  }),
  secrecyForm: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/documents/{documentId}/secrecy-form',
    summary: '保密审查表，没有审查的印空表',
    access: 'documents.read',
    params: ofDocument,
    query: paperQuery,
    answer: paper,
  }),
  changeNormative: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/documents/{documentId}/normative',
    summary: '登记规范性文件的修改、废止、失效、续期',
    access: 'documents.register',
    acts: ['document.normative-changed'],
    params: ofDocument,
    body: z.object({ actId, change }),
    answer: done,
  }),
  strikeOutDocument: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/documents/{documentId}/strike-out',
    summary: '注销公文登记',
    access: 'documents.register',
    acts: ['document.struck-out'],
    params: ofDocument,
    body: z.object({ actId, reason }),
    answer: done,
  }),
  checkDocumentImport: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/documents/import-check',
    summary: '导入发文登记前看：哪些行不行，不保存',
    access: 'documents.register',
    params: ofBody,
    body: table,
    answer: z.object({
      rows: z.array(
        z.object({
          row: z.number().int().describe('表里第几行'),
          number: z.string().nullable(),
          title: z.string(),
          formedOn: date,
          attribute,
          groundId: z.string(),
          normative: z.boolean(),
          remarks: z.array(z.string()).describe('不妨碍导入、请看一眼的'),
        }),
      ),
      faults: z.array(z.object({ row: z.number().int(), sentence: z.string() })).describe('要先改好的'),
    }),
  }),
  importDocuments: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/documents/import',
    summary: '导入发文登记，全部登记或者一份也不登记',
    access: 'documents.register',
    acts: ['document.registered', 'document.normative-changed'],
    params: ofBody,
    body: table.extend({ actId }),
    answer: done,
  }),
};
