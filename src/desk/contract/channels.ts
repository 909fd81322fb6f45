import { z } from 'zod';
import {
  channelLimits,
  disclosureCategoryIds,
  disclosureChannelIds,
  type ChannelColumn,
  type DisclosureCategoryId,
  type DisclosureChannelId,
} from '../../law/index.ts';
import {
  actId,
  civilDate,
  date,
  done,
  id,
  line,
  listQuery,
  page,
  reason,
  spreadsheet,
  text,
} from './common.ts';
import { endpoint } from './endpoint.ts';
import { entry, listRows, listSource, recordYear, rowRemark } from './record-shapes.ts';

const channel = z
  .enum(disclosureChannelIds as [DisclosureChannelId, ...DisclosureChannelId[]], { error: '请选择渠道' })
  .describe('渠道');
const category = z
  .enum(disclosureCategoryIds as [DisclosureCategoryId, ...DisclosureCategoryId[]], { error: '请选择类别' })
  .describe('类别');
const ofBody = z.object({ bodyId: id });
const ofRecord = z.object({ bodyId: id, recordId: id.describe('渠道登记的编号') });

/** What is typed of a record. */
const recordInput = {
  channel,
  category,
  title: line('标题', channelLimits.title),
  url: z
    .string()
    .trim()
    .max(channelLimits.url, { error: `链接最多${channelLimits.url}个字` })
    .nullable()
    .describe('链接；没有为null'),
  place: text('地方', channelLimits.place).describe('张贴在什么地方；有链接的渠道留空'),
  on: civilDate.describe('发布日期、张贴日期'),
  reads: z
    .number({ error: '阅读数应为整数' })
    .int({ error: '阅读数应为整数' })
    .min(0)
    .nullable()
    .describe('阅读数；没有为null'),
  publicationId: id.nullable().describe('本系统发布的哪一条信息；没有为null'),
};

const channelRow = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    channel: z.string().describe('渠道'),
    category: z.string().describe('类别'),
    title: z.string(),
    url: z.string().nullable().describe('链接'),
    place: z.string().describe('张贴在什么地方'),
    on: date,
    reads: z.number().int().nullable().describe('阅读数'),
    publication: z
      .object({ id, title: z.string() })
      .nullable()
      .describe('本系统发布的哪一条信息；null表示没有关联'),
    ...entry,
  })
  .meta({ id: 'ChannelRecord' });

const filters = {
  text: z.string().trim().max(60).optional(),
  channel: z.string().max(40).optional().describe('渠道'),
  category: z.string().max(40).optional().describe('类别'),
  year: recordYear.optional().describe('哪一年'),
  publication: id.optional().describe('本系统发布的哪一条信息'),
  body: id.optional(),
  state: z.enum(['struck-out', 'not-linked']).optional(),
};

const column = z.enum([
  'on',
  'channel',
  'category',
  'title',
  'url',
  'place',
  'reads',
] satisfies ChannelColumn[]);

const table = {
  source: listSource,
  rows: listRows(column, 2000).describe('表格的各行'),
  text: text('粘贴的链接', 200_000).describe('粘贴的链接，一行一条；没有留空'),
  defaults: z
    .object({
      channel: channel.or(z.literal('')),
      category: category.or(z.literal('')),
      on: civilDate.or(z.literal('')),
    })
    .describe('没有写明的各行按这里登记；空表示不补'),
  categories: z
    .array(z.object({ row: z.number().int(), category }))
    .max(2000)
    .describe('逐行选定的类别；没有选的照读出来的'),
};

/** What also went out by other channels. */
export const channelEndpoints = {
  listChannels: endpoint({
    method: 'GET',
    path: '/api/channels',
    summary: '其他渠道发布的内容',
    access: 'publications.read',
    query: z.object({ ...listQuery, ...filters }),
    answer: page(channelRow),
  }),
  exportChannels: endpoint({
    method: 'GET',
    path: '/api/channels.xlsx',
    summary: '导出其他渠道发布的内容',
    access: 'publications.read',
    query: z.object(filters),
    answer: spreadsheet,
  }),
  channelFigures: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/channels/figures',
    summary: '一年里各渠道、各类别、各月发布了多少，年报第一部分用',
    access: 'publications.read',
    params: ofBody,
    query: z.object({ year: recordYear.describe('哪一年') }),
    answer: z.object({
      year: z.number().int(),
      cells: z
        .array(
          z.object({
            channel: z.string(),
            category: z.string(),
            month: z.number().int(),
            count: z.number().int().describe('几条'),
            reads: z.number().int().describe('阅读数合计'),
          }),
        )
        .describe('同一渠道、同一类别、同一个月的合计'),
      years: z.array(z.number().int()).describe('有登记的年份'),
      published: z.number().int().describe('这一年由本系统公开的信息，条'),
    }),
  }),
  channelRecord: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/channels/{recordId}',
    summary: '一条渠道登记',
    access: 'publications.read',
    params: ofRecord,
    answer: channelRow,
  }),
  recordChannel: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/channels',
    summary: '登记其他渠道发布的一条',
    access: 'channels.record',
    acts: ['channel.recorded'],
    params: ofBody,
    body: z.object({ actId, ...recordInput }),
    answer: done,
  }),
  correctRecord: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/channels/{recordId}/correct',
    summary: '更正一条渠道登记',
    access: 'channels.record',
    acts: ['channel.corrected'],
    params: ofRecord,
    body: z.object({ actId, ...recordInput, reason }),
    answer: done,
  }),
  strikeOutRecord: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/channels/{recordId}/strike-out',
    summary: '注销一条渠道登记，不再计数',
    access: 'channels.record',
    acts: ['channel.struck-out'],
    params: ofRecord,
    body: z.object({ actId, reason }),
    answer: done,
  }),
  checkChannelImport: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/channels/import/check',
    summary: '读出粘贴的链接或者表格，供登记前核对，不保存',
    access: 'channels.record',
    params: ofBody,
    body: z.object(table),
    answer: z.object({
      records: z
        .array(
          channelRow
            .pick({
              channel: true,
              category: true,
              title: true,
              url: true,
              place: true,
              on: true,
              reads: true,
            })
            .extend({
              row: z.number().int(),
              readsBefore: z.number().int().nullable(),
              standing: z.boolean().describe('true表示登记过，只更新阅读数'),
            }),
        )
        .describe('会登记的各条'),
      faults: z.array(rowRemark.extend({ text: z.string() })).describe('要先改好的地方，连同原文'),
      remarks: z.array(rowRemark).describe('和原文写法不同的地方'),
      same: z.array(z.number().int()).describe('已经登记过的各行，会跳过'),
    }),
  }),
  importChannels: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/channels/import',
    summary: '登记一批，要么全部登记，要么一条也不登记',
    access: 'channels.record',
    acts: ['channel.recorded', 'channel.corrected'],
    params: ofBody,
    body: z.object({ actId, ...table }),
    answer: done,
  }),
};
