import { z } from 'zod';
import type { EventKind } from '../../law/index.ts';
import { catalogueInput, obligation, ofRow, rowInList, standing } from './catalogue-shapes.ts';
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
import { endpoint } from './endpoint.ts';
import { tableSheet } from './tables.ts';

const eventKinds = [
  'formed',
  'approved',
  'received',
  'decided',
  'issued',
  'ended',
  'other',
] as const satisfies readonly EventKind[];

const sheets = z
  .array(tableSheet.pick({ name: true, rows: true }))
  .min(1, { error: '请先选目录文件' })
  .max(100)
  .describe('readTable读出的各张表');
const importField = text('领域', 40).describe('表里没有写领域的行，归到哪个领域；可以为空');
const faultyLine = z.object({ sheet: z.string(), number: z.number().int(), sentence: z.string() });

const filters = {
  text: z.string().trim().max(60).optional(),
  field: z.string().trim().max(40).optional(),
  standing: z.enum([...standing.options, 'unread']).optional(),
};

export const catalogueEndpoints = {
  listCatalogue: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/catalogue',
    summary: '公开目录',
    access: 'catalogue.read',
    params: ofBody,
    query: z.object({ ...listQuery, ...filters }),
    answer: page(rowInList),
  }),
  catalogueFields: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/catalogue-fields',
    summary: '公开目录有哪些领域',
    access: 'catalogue.read',
    params: ofBody,
    answer: z.object({ fields: z.array(z.object({ field: z.string(), rows: z.number().int() })) }),
  }),
  exportCatalogue: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/catalogue.xlsx',
    summary: '导出公开目录，按标准目录的栏次',
    access: 'catalogue.read',
    params: ofBody,
    answer: spreadsheet,
  }),
  catalogueRow: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/catalogue/{rowId}',
    summary: '目录的一行，它的期限和公开情况',
    access: 'catalogue.read',
    params: ofRow,
    answer: z.object({
      bodyName: z.string(),
      row: catalogueInput,
      setAt: instant.describe('什么时候改的；修改时交回来'),
      standing,
      standingText: z.string(),
      understood: z.array(z.string()),
      unread: z.string().nullable(),
      faults: z.array(
        z.object({
          level: z.enum(['error', 'warning', 'notice']),
          field: z.string().nullable(),
          sentence: z.string(),
          basis: z.array(z.string()),
        }),
      ),
      since: date.describe('从哪一天起在目录里'),
      obligations: z.array(
        obligation.extend({
          law: z.array(z.string()),
          days: z.array(
            z.object({ date, counts: z.boolean(), reason: z.string(), notice: z.string().nullable() }),
          ),
          answered: z.boolean().describe('是不是记了本期没有或者不适用，可以撤回'),
        }),
      ),
      notApplicable: z
        .object({ on: date, reason: z.string() })
        .nullable()
        .describe('整行记为不适用；null表示没有'),
      events: z.array(
        z.object({
          id,
          title: z.string(),
          on: date,
          makesDue: z.boolean().describe('false表示这一行的时限不从这种情形起算'),
        }),
      ),
      eventChoices: z
        .array(z.object({ kind: z.enum(eventKinds), eventText: z.string(), title: z.string() }))
        .describe('这一行从哪些情形起算'),
      published: z.array(z.object({ id, title: z.string(), publishedAt: instant, state: z.string() })),
    }),
  }),
  setCatalogueRow: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/catalogue-rows',
    summary: '增加或者修改目录的一行',
    access: 'catalogue.edit',
    acts: ['catalogue.rows-set'],
    params: ofBody,
    body: catalogueInput.extend({
      actId,
      rowId: id.nullable().describe('null为增加'),
      seenAt: instant.nullable().describe('看到的那一行的setAt；增加时为null'),
    }),
    answer: done,
  }),
  removeCatalogueRow: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/catalogue/{rowId}/remove',
    summary: '去掉目录的一行',
    access: 'catalogue.edit',
    acts: ['catalogue.rows-set'],
    params: ofRow,
    body: z.object({ actId }),
    answer: done,
  }),
  standardRows: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/standard-rows',
    summary: '乡镇常用的目录事项',
    access: 'catalogue.read',
    params: ofBody,
    answer: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          field: z.string(),
          matter: z.string(),
          subMatter: z.string(),
          elements: z.array(z.string()),
          timeLimit: z.string(),
          basis: z.string(),
          taken: z.boolean().describe('目录里已经有了'),
        }),
      ),
    }),
  }),
  takeStandardRows: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/standard-rows',
    summary: '用常用事项建目录',
    access: 'catalogue.edit',
    acts: ['catalogue.rows-set'],
    params: ofBody,
    body: z.object({
      actId,
      standardIds: z.array(z.string().max(20)).min(1, { error: '请选择要用的事项' }).max(200),
    }),
    answer: done,
  }),
  planCatalogueImport: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/catalogue-import/plan',
    summary: '导入目录会改什么，不保存',
    access: 'catalogue.edit',
    params: ofBody,
    body: z.object({ sheets, field: importField }),
    answer: z.object({
      rows: z.array(
        z.object({
          sheet: z.string(),
          number: z.number().int().describe('在表里的第几行'),
          title: z.string(),
          field: z.string(),
          kind: z.enum(['new', 'changed', 'same']),
          changed: z.array(z.string()).describe('改了哪些栏'),
          remarks: z.array(z.string()),
        }),
      ),
      gone: z.array(z.object({ rowId: id, title: z.string(), field: z.string() })),
      faults: z.array(faultyLine).describe('不能导入的行；有一行就都不导入'),
      unknown: z.array(z.string()).describe('不认识的栏，没有读'),
    }),
  }),
  importCatalogue: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/catalogue-import',
    summary: '导入目录',
    access: 'catalogue.edit',
    acts: ['catalogue.rows-set'],
    params: ofBody,
    body: z.object({
      actId,
      source: line('文件名', 200),
      sheets,
      field: importField,
      removeGone: z.boolean().describe('表里没有的行要不要去掉'),
    }),
    answer: done,
  }),
  noteCatalogueEvent: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/catalogue/{rowId}/events',
    summary: '记应公开的情形',
    access: 'catalogue.edit',
    acts: ['catalogue.event-noted'],
    params: ofRow,
    body: z.object({
      actId,
      kind: z.enum(eventKinds),
      eventText: text('情形', 100),
      on: civilDate.describe('哪一天发生的'),
      documentId: id.nullable().describe('和发文登记里的哪份文件有关'),
    }),
    answer: done,
  }),
  removeCatalogueEvent: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/catalogue-events/{eventId}/remove',
    summary: '去掉记错的情形',
    access: 'catalogue.edit',
    acts: ['catalogue.event-removed'],
    params: z.object({ bodyId: id, eventId: id }),
    body: z.object({ actId, reason }),
    answer: done,
  }),
};
