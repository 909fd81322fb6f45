import { z } from 'zod';
import {
  catalogueChannels,
  obligationStates,
  rowStandings,
  type ChannelId,
  type EventKind,
  type ObligationStateId,
  type RowStandingId,
} from '../../law/index.ts';
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

const ofRow = z.object({ bodyId: id, rowId: id });

const channel = z.enum(Object.keys(catalogueChannels) as [ChannelId, ...ChannelId[]]);
const standing = z.enum(Object.keys(rowStandings) as [RowStandingId, ...RowStandingId[]]);
const eventKinds = [
  'formed',
  'approved',
  'received',
  'decided',
  'issued',
  'ended',
  'other',
] as const satisfies readonly EventKind[];

/** A row as it is entered. */
export const catalogueInput = z.object({
  field: line('领域', 40),
  itemId: z.string().max(20).nullable().describe('属于条例第二十条、第二十一条的哪一项'),
  matter: line('一级事项', 200),
  subMatter: text('二级事项', 200),
  elements: z
    .array(z.string().trim().max(500, { error: '每项内容最多500个字' }))
    .max(60, { error: '公开内容最多60项' })
    .describe('公开内容（要素），一项一个'),
  basis: text('公开依据', 5000),
  timeLimit: text('公开时限', 500),
  publisher: text('公开主体', 200),
  channels: z.array(channel).describe('公开渠道和载体'),
  otherChannels: z.array(z.string().trim().max(60)).max(10).describe('表里没有的渠道'),
  group: text('特定群体', 200).nullable().describe('公开对象：null为全社会'),
  manner: z.enum(['proactive', 'on-request']).describe('公开方式'),
  levels: z.array(z.enum(['county', 'township-village'])).describe('公开层级'),
});

const rowInList = z
  .object({
    id,
    position: z.number().int(),
    field: z.string(),
    matter: z.string(),
    subMatter: z.string(),
    timeLimit: z.string(),
    understood: z.array(z.string()).describe('公开时限读成了什么'),
    unread: z.string().nullable().describe('公开时限里没有读懂的部分'),
    manner: z.enum(['proactive', 'on-request']),
    standing,
    standingText: z.string(),
    open: z.number().int().describe('没有办的几项'),
    overdue: z.number().int(),
    nextDue: date.nullable(),
    lastPublishedOn: date.nullable(),
  })
  .meta({ id: 'CatalogueRow' });

/** One thing that is to be published. */
export const obligation = z
  .object({
    key: z.string(),
    rowId: id,
    title: z.string(),
    field: z.string(),
    basis: z.string(),
    occasion: z.string().describe('哪一期，或者什么时候发生了什么'),
    due: date,
    atTheEarliest: z.boolean(),
    state: z.enum(Object.keys(obligationStates) as [ObligationStateId, ...ObligationStateId[]]),
    workingDays: z.number().int().describe('剩几个工作日；负数表示超过几个'),
    sentence: z.string().describe('期限怎么来的'),
    stands: z.string().describe('现在怎样'),
    mayBeNil: z.boolean().describe('能不能记本期没有'),
    publicationId: id.nullable(),
    lastPublishedOn: date.nullable(),
  })
  .meta({ id: 'Obligation' });

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

const sheets = z
  .array(tableSheet.pick({ name: true, rows: true }))
  .min(1, { error: '请先选目录文件' })
  .max(100)
  .describe('readTable读出的各张表');
const importField = text('领域', 40).describe('表里没有写领域的行，归到哪个领域；可以为空');
const faultyLine = z.object({ sheet: z.string(), number: z.number().int(), sentence: z.string() });

const ofYear = z.object({ year: z.coerce.number().int().min(2019).max(2999).describe('年份') });

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
    body: z.object({
      actId,
      rowId: id.nullable().describe('null为增加'),
      seenAt: instant.nullable().describe('看到的那一行的setAt；增加时为null'),
      row: catalogueInput,
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
