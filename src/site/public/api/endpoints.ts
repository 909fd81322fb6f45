import { z } from 'zod';
import { longestQuery } from '../../../content/words/query.ts';
import { mostSearchPages, searchPageSize } from '../../../ledger/read/site/search/search.ts';
import { siteEndpoint, type SiteEndpoint } from './endpoint.ts';
import {
  body,
  change,
  column,
  columnId,
  format,
  guideFacts,
  hit,
  item,
  itemRow,
  refBody,
  report,
  reportField,
  reportFigures,
  validityIds,
} from './shapes.ts';

const slugOrId = z
  .string()
  .regex(/^(?:[a-z][\da-z-]{1,29}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/u)
  .describe('单位的编号，或者它网址里的一段，像yizhen');
const ofBody = z.object({ body: slugOrId });
const size = z.enum(['20', '50', '100']).default('20').describe('一次要几条：20、50或100，不写是20');
const after = z.string().max(200).optional().describe('上一次回答里的next，接着往下读');
const next = z.string().nullable().describe('下一次的after；没有更多时为null');
const year = z.coerce.number().int().min(2000).max(2099).describe('首次公开的年份，如2026');
const noBody = { 404: '没有这个单位' };

/** Everything that programs can read. */
export const siteEndpoints = {
  listBodies: siteEndpoint({
    path: '/api/site/bodies',
    summary: '各单位',
    details: '网站上的全部单位，上级在前、下级在后。',
    answer: z.object({
      format,
      site: z
        .object({ name: z.string().describe('网站名称'), url: z.string().describe('网站首页') })
        .describe('网站'),
      bodies: z.array(body).describe('各单位'),
    }),
    refusals: {},
  }),
  listColumns: siteEndpoint({
    path: '/api/site/columns',
    summary: '栏目',
    details:
      '固定的栏目，和条例第二十条、第二十一条的各项，带已公开的条数。不写单位时是全部单位合在一起的条数。',
    query: z.object({ body: slugOrId.optional() }),
    answer: z.object({ format, columns: z.array(column).describe('栏目') }),
    refusals: { 400: '参数写得不对', ...noBody },
  }),
  listItems: siteEndpoint({
    path: '/api/site/items',
    summary: '已公开的信息',
    details:
      '最新的在前；写了changedSince时，最先变化的在前，适合定期取来更新。撤回的不在里面，要知道撤回，请读各单位的变化。',
    query: z.object({
      body: slugOrId.optional(),
      column: columnId.optional().describe('栏目的编号'),
      year: year.optional(),
      subject: z.string().max(60).optional().describe('主题分类的第一级'),
      kind: z.string().max(20).optional().describe('公文种类，如通知'),
      validity: z.enum(validityIds).optional().describe('规范性文件今天的有效性'),
      changedSince: z.iso
        .datetime({ offset: true })
        .optional()
        .describe('在这个时间或以后公开、更正的，如2026-11-20T00:00:00+08:00'),
      size,
      after,
    }),
    example: 'column=notice&year=2026',
    answer: z.object({ format, items: z.array(itemRow).describe('信息'), next }),
    refusals: { 400: '参数写得不对', ...noBody },
  }),
  readItem: siteEndpoint({
    path: '/api/site/bodies/{body}/items/{number}',
    summary: '一条信息',
    details: '元数据、正文、附件、各版、今天的有效性、和哪些文件互为解读。',
    params: z.object({
      body: slugOrId,
      number: z.coerce.number().int().min(1).max(999_999_999).describe('网址里的号'),
    }),
    answer: item,
    refusals: {
      400: '参数写得不对',
      404: '没有这个单位，或者没有这一条',
      410: '已经撤回，回答里有给公众的说明',
    },
  }),
  listChanges: siteEndpoint({
    path: '/api/site/bodies/{body}/changes',
    summary: '一个单位的变化',
    details:
      '公开、更正、标注失效、归档、撤回，最早的在前，每条只说最新的一次。记下next，下一次从那里接着读。',
    params: ofBody,
    query: z.object({ size, after }),
    answer: z.object({
      format,
      changes: z.array(change).describe('变化'),
      next: z.string().describe('下一次的after'),
      more: z.boolean().describe('后面还有没有'),
    }),
    refusals: { 400: '参数写得不对', ...noBody },
  }),
  readGuide: siteEndpoint({
    path: '/api/site/bodies/{body}/guide',
    summary: '一个单位的公开指南',
    details: '条例第十二条要求的机构、地址、电话等。没有填的为空。',
    params: ofBody,
    answer: z.object({
      format,
      body: refBody.describe('单位'),
      guide: guideFacts.nullable().describe('指南的内容；一项也没有填时为null'),
      setAt: z.iso.datetime().nullable().describe('最后填写的时间'),
      url: z.string().describe('指南页的网址'),
    }),
    refusals: { 400: '参数写得不对', ...noBody },
  }),
  listReports: siteEndpoint({
    path: '/api/site/bodies/{body}/reports',
    summary: '一个单位的年度报告',
    details: '政府信息公开工作年度报告，最近的在前。',
    params: ofBody,
    answer: z.object({
      format,
      body: refBody.describe('单位'),
      reports: z.array(report).describe('年度报告'),
    }),
    refusals: { 400: '参数写得不对', ...noBody },
  }),
  listReportFigures: siteEndpoint({
    path: '/api/site/report-figures',
    summary: '年度报告的数字',
    details:
      '在本网站公布、由本系统编报的年度报告，三张表的每一格；更正过的是更正后的数字，撤回的不在里面。以前在别处公布的，和不在本平台的单位报送、已经汇总公布的，由文件读入，看origin。各格是什么，看fields。不写单位和年度时是全部。',
    query: z.object({
      body: slugOrId.optional(),
      year: z.coerce.number().int().min(2000).max(2099).optional().describe('报告的年度，如2025'),
    }),
    example: 'year=2025',
    answer: z.object({
      format,
      fields: z.array(reportField).describe('各格的名称、单位和依据'),
      reports: z.array(reportFigures).describe('各报告，年度近的在前'),
    }),
    refusals: { 400: '参数写得不对', ...noBody },
  }),
  search: siteEndpoint({
    path: '/api/site/search',
    summary: '搜索',
    details:
      '按词查找标题、文号、正文和附件，和网站上的搜索一样；最多给出前1000条。各词都要有；一条也没有时，给出词最多的。',
    query: z.object({
      q: z.string().min(1).max(longestQuery).describe(`要查的词，最多${longestQuery}个字；“”里的是原话`),
      body: slugOrId.optional(),
      column: columnId.optional().describe('栏目的编号'),
      year: year.optional(),
      kind: z.string().max(20).optional().describe('公文种类，如通知'),
      validity: z.enum(validityIds).optional().describe('规范性文件今天的有效性'),
      sort: z
        .enum(['relevance', 'date'])
        .default('relevance')
        .describe('相关的在前，或者最新的在前；不写是前者'),
      page: z.coerce
        .number()
        .int()
        .min(1)
        .max(mostSearchPages)
        .default(1)
        .describe(`第几页，每页${searchPageSize}条，最多${mostSearchPages}页`),
    }),
    example: `q=${encodeURIComponent('救助')}`,
    answer: z.object({
      format,
      found: z.enum(['all', 'some', 'none']).describe('各词都有、只有一部分、一条也没有'),
      total: z.int().describe('找到的条数'),
      capped: z.boolean().describe('是不是还有更多没有算进去的'),
      page: z.int().describe('第几页'),
      pages: z.int().describe('共几页'),
      hits: z.array(hit).describe('找到的信息'),
      suggestion: z.string().nullable().describe('也许要查的是'),
      behindSince: z.iso
        .datetime()
        .nullable()
        .describe('从这个时间起公开的，还不能搜索到；全都能搜索到时为null'),
    }),
    refusals: { 400: '参数写得不对', ...noBody },
  }),
} as const satisfies Record<string, SiteEndpoint>;

export type SiteEndpoints = typeof siteEndpoints;
export type SiteEndpointName = keyof SiteEndpoints;

/** The names that may stand in a query of any of them. */
export const apiQueryNames: readonly string[] = [
  ...new Set(
    Object.values(siteEndpoints).flatMap((endpoint: SiteEndpoint) =>
      Object.keys(endpoint.query?.shape ?? {}),
    ),
  ),
];
