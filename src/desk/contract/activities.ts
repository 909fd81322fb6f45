import { z } from 'zod';
import {
  activityKindIds,
  activityLimits,
  reportTopicIds,
  type ActivityColumn,
  type ActivityKindId,
  type ReportTopicId,
} from '../../law/index.ts';
import {
  actId,
  civilDate,
  date,
  done,
  id,
  line,
  listQuery,
  ofBody,
  page,
  reason,
  spreadsheet,
  text,
} from './common.ts';
import { endpoint } from './endpoint.ts';
import {
  acceptRepeats,
  entry,
  listRows,
  listSource,
  noRows,
  recordYear,
  rowRemark,
} from './record-shapes.ts';

const kind = z
  .enum(activityKindIds as [ActivityKindId, ...ActivityKindId[]], { error: '请选择类别' })
  .describe('类别：培训、工作考核、留言和热线等');
const topic = z
  .enum(reportTopicIds as [ReportTopicId, ...ReportTopicId[]])
  .describe('写进年报第一部分的哪一项');
const ofActivity = z.object({ bodyId: id, activityId: id.describe('工作记录的编号') });

const counted = (name: string, most: number) =>
  z
    .number({ error: `请填写${name}` })
    .int({ error: `${name}应为整数` })
    .min(0)
    .max(most);

/** What is typed of a record. */
const activityInput = {
  kind,
  title: line('名称', activityLimits.title).describe('名称，不写群众的姓名'),
  on: civilDate.describe('哪一天；一段时间的，写最后一天；公开栏等长期设立的，写设立日期'),
  until: civilDate.nullable().describe('长期设立的，最后一天；还在的、一次性的为null'),
  count: counted('数量', activityLimits.count).describe('数量，单位随类别：次、件、处'),
  people: counted('人数', activityLimits.people).nullable().describe('参加人数；没有的为null'),
  settled: counted('其中一栏', activityLimits.people)
    .nullable()
    .describe('其中按时答复、已改正、满意的；没有的为null'),
  remark: text('说明', activityLimits.remark),
};

const activityRow = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    kind: z.string().describe('类别'),
    title: z.string(),
    on: date,
    until: date.nullable().describe('长期设立的，最后一天'),
    count: z.number().int().describe('数量'),
    people: z.number().int().nullable().describe('参加人数'),
    settled: z.number().int().nullable().describe('其中按时答复、已改正、满意的'),
    remark: z.string(),
    ...entry,
  })
  .meta({ id: 'ActivityRecord' });

const filters = {
  text: z.string().trim().max(60).optional(),
  kind: kind.optional(),
  topic: topic.optional(),
  year: recordYear.optional().describe('哪一年'),
  body: id.optional(),
  state: z.enum(['struck-out', 'standing']).optional().describe('已注销的；长期设立、现在还在的'),
};

const column = z.enum([
  'on',
  'kind',
  'title',
  'count',
  'people',
  'settled',
  'until',
  'remark',
] satisfies ActivityColumn[]);

const table = {
  source: listSource,
  rows: listRows(column, 1000).min(1, noRows).describe('表格的各行'),
  defaults: z
    .object({ kind: kind.or(z.literal('')), on: civilDate.or(z.literal('')) })
    .describe('没有写明的各行按这里登记；空表示不补'),
  acceptRepeats,
};

/** 工作记录: what part 1 of the annual report tells and no other register has. */
export const activityEndpoints = {
  listActivities: endpoint({
    method: 'GET',
    path: '/api/activities',
    summary: '工作记录列表',
    access: 'reports.read',
    query: z.object({ ...listQuery, ...filters }),
    answer: page(activityRow),
  }),
  exportActivities: endpoint({
    method: 'GET',
    path: '/api/activities.xlsx',
    summary: '导出工作记录',
    access: 'reports.read',
    query: z.object(filters),
    answer: spreadsheet,
  }),
  activityFigures: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/activities/figures',
    summary: '一个年度、半年或季度的工作记录合计，年报第一部分用',
    access: 'reports.read',
    params: ofBody,
    query: z.object({
      year: recordYear.describe('哪一年'),
      kind: z.enum(['year', 'half', 'quarter']).default('year').describe('年度、半年、季度'),
      part: z.coerce.number().int().min(1).max(4).default(1).describe('第几个半年、第几季度；年度为1'),
    }),
    answer: z.object({
      title: z.string().describe('如：2025年度'),
      figures: z
        .array(
          z.object({
            kind: z.string(),
            records: z.number().int().describe('期内登记了几条'),
            count: z.number().int().describe('期内数量合计；长期设立的，为期内新设的'),
            people: z.number().int().describe('期内人数合计'),
            settled: z.number().int().describe('期内按时答复、已改正、满意的合计'),
            standing: z.number().int().describe('长期设立的，期末还在的；其他为0'),
            ended: z.number().int().describe('长期设立的，期内撤销的；其他为0'),
          }),
        )
        .describe('有记录的各类'),
      years: z.array(z.number().int()).describe('有登记的年份'),
    }),
  }),
  activityRecord: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/activities/{activityId}',
    summary: '一条工作记录',
    access: 'reports.read',
    params: ofActivity,
    answer: activityRow,
  }),
  recordActivity: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/activities',
    summary: '登记一条工作记录',
    access: 'activities.record',
    acts: ['activity.recorded'],
    params: ofBody,
    body: z.object({ actId, ...activityInput }),
    answer: done,
  }),
  correctActivity: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/activities/{activityId}/correct',
    summary: '更正一条工作记录，记长期设立的什么时候撤销',
    access: 'activities.record',
    acts: ['activity.corrected'],
    params: ofActivity,
    body: z.object({ actId, ...activityInput, reason }),
    answer: done,
  }),
  strikeOutActivity: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/activities/{activityId}/strike-out',
    summary: '注销一条工作记录，不再计数',
    access: 'activities.record',
    acts: ['activity.struck-out'],
    params: ofActivity,
    body: z.object({ actId, reason }),
    answer: done,
  }),
  checkActivityImport: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/activities/import/check',
    summary: '读出表格里的工作记录，供登记前核对，不保存',
    access: 'activities.record',
    params: ofBody,
    body: z.object(table),
    answer: z.object({
      activities: z
        .array(
          activityRow
            .pick({
              kind: true,
              title: true,
              on: true,
              until: true,
              count: true,
              people: true,
              settled: true,
              remark: true,
            })
            .extend({ row: z.number().int() }),
        )
        .describe('会登记的各条'),
      faults: z.array(rowRemark).describe('要先改好的地方'),
      remarks: z.array(rowRemark).describe('和原文写法不同的地方'),
      repeats: z.array(rowRemark).describe('可能登记过的各行'),
    }),
  }),
  importActivities: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/activities/import',
    summary: '登记一张表的工作记录，要么全部登记，要么一条也不登记',
    access: 'activities.record',
    acts: ['activity.recorded'],
    params: ofBody,
    body: z.object({ actId, ...table }),
    answer: done,
  }),
};
