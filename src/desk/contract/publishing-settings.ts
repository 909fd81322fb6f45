import { z } from 'zod';
import { columns, type StepKind } from '../../law/index.ts';
import {
  actId,
  date,
  done,
  id,
  instant,
  line,
  listQuery,
  ofBody,
  page,
  reason,
  role,
  spreadsheet,
  text,
} from './common.ts';
import { endpoint } from './endpoint.ts';

const column = z.enum(columns.map((each) => each.id) as [string, ...string[]]);
const stepKinds = ['secrecy', 'review', 'proof'] as const satisfies readonly StepKind[];

/** A review chain: its steps in order, and who may do what beside them. */
export const chain = z
  .object({
    steps: z
      .array(
        z.object({
          id: z.string().regex(/^[\w-]{1,40}$/u),
          kind: z.enum(stepKinds).describe('secrecy保密审查、review审、proof校'),
          title: line('步骤名称', 20),
          roles: z.array(role).describe('哪些角色可以做'),
          persons: z.array(id).describe('指定由谁做；不指定的为空'),
          people: z.number().int().describe('要几个人通过'),
        }),
      )
      .max(12, { error: '最多12步' }),
    fewerReviewsReason: text('不设三审的理由', 500).nullable(),
    publishRoles: z.array(role).describe('谁可以发布'),
    urgentRoles: z.array(role).describe('谁可以决定紧急发布'),
    exceptionRoles: z.array(role).describe('谁可以批准一人兼几步'),
    withdrawRoles: z.array(role).describe('谁可以撤回'),
    urgentReviewDays: z.number().int().describe('紧急发布后几个工作日内补审'),
  })
  .meta({ id: 'ReviewChain' });

const length = z.number().int().min(1).max(12);
const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('body') }),
  z.object({ kind: z.literal('class'), length }),
  z.object({ kind: z.literal('office'), length }),
  z.object({ kind: z.literal('year') }),
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('serial'), length }),
  z.object({ kind: z.literal('text'), text: z.string().min(1, { error: '分隔符空着，请填写' }).max(12) }),
]);

const term = (name: string, least: number, most: number) =>
  z
    .number({ error: `${name}应为${least}至${most}的整数` })
    .int({ error: `${name}应为${least}至${most}的整数` })
    .min(least, { error: `${name}应为${least}至${most}的整数` })
    .max(most, { error: `${name}应为${least}至${most}的整数` })
    .nullable()
    .describe(`${name}；null为原定`);

/** What a body prints and counts by. */
export const profile = z
  .object({
    issuer: line('发文机关', 60),
    prefixes: z.array(z.string().trim().max(20)).max(20, { error: '发文代字最多20个' }).describe('发文代字'),
    indexRule: z
      .object({ parts: z.array(part).min(1).max(12) })
      .nullable()
      .describe('索引号规则；null为原定'),
    indexValues: z
      .record(z.string().max(50), z.string().trim().max(32))
      .describe('索引号用的代码：body机构代码、office内设机构、class信息类别、class:栏目'),
    siteName: text('网站名称', 60),
    siteDomain: text('网站域名', 100),
    attributeReviewMonths: term('公开属性几个月复查一次', 1, 60),
    normativeYears: term('规范性文件有效期（年）', 1, 10),
    provisionalYears: term('暂行、试行的有效期（年）', 1, 5),
    cleanUpYears: term('几年清理一次', 1, 5),
  })
  .meta({ id: 'PublishingProfile' });

const exceptionFilters = {
  body: id.optional(),
  year: z.coerce.number().int().min(2019).max(2999).optional().describe('哪一年的'),
};

const combined = z.object({
  bodyId: id,
  bodyName: z.string(),
  actId: id,
  publicationId: id,
  title: z.string(),
  person: z.string().nullable(),
  steps: z.array(z.string()).describe('兼了哪几步'),
  reason: z.string(),
  by: z.string().nullable().describe('谁批准的'),
  at: instant,
});

export const publishingSettingsEndpoints = {
  publishingSettings: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/publishing-settings',
    summary: '审校步骤、发文和编号规则',
    access: 'publications.read',
    params: ofBody,
    answer: z.object({
      bodyName: z.string(),
      profile: profile.nullable().describe('null表示还没有定过'),
      profileSetAt: instant.nullable(),
      chains: z
        .array(
          z.object({
            columnId: z.string().nullable().describe('null为全部栏目'),
            chain: chain.nullable().describe('null表示恢复了原定的'),
            faults: z.array(
              z.object({ level: z.enum(['error', 'warning', 'notice']), sentence: z.string() }),
            ),
            setAt: instant,
            setBy: z.string().nullable(),
          }),
        )
        .describe('另外定过的；没有的按原定的三审三校'),
      lastIndexNumbers: z.array(z.string()).describe('最近用过的索引号'),
    }),
  }),
  setReviewChain: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/review-chain',
    summary: '定审校步骤',
    access: 'publishing.set',
    acts: ['chain.set'],
    params: ofBody,
    body: z.object({
      actId,
      columnId: column.nullable().describe('null为全部栏目'),
      chain: chain.nullable().describe('null为恢复原定'),
      seenAt: instant.nullable().describe('看到的setAt；没有定过的为null'),
      reason,
    }),
    answer: done,
  }),
  setPublishingProfile: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/publishing-profile',
    summary: '定发文和编号规则',
    access: 'publishing.set',
    acts: ['profile.set'],
    params: ofBody,
    body: z.object({
      actId,
      seenAt: instant.nullable().describe('看到的profileSetAt；没有定过的为null'),
      profile,
    }),
    answer: done,
  }),
  exceptions: endpoint({
    method: 'GET',
    path: '/api/exceptions',
    summary: '例外：不到三审的、紧急发布的',
    access: 'publications.read',
    answer: z.object({
      fewer: z.array(
        z.object({
          bodyId: id,
          bodyName: z.string(),
          column: z.string().nullable().describe('null为全部栏目'),
          reviews: z.number().int(),
          steps: z.array(z.string()),
          reason: z.string(),
          setAt: instant,
          setBy: z.string().nullable(),
        }),
      ),
      urgent: z
        .array(
          z.object({
            bodyId: id,
            bodyName: z.string(),
            publicationId: id,
            title: z.string(),
            reason: z.string(),
            orderedBy: z.string().nullable(),
            on: date,
            dueOn: date,
            atTheEarliest: z.boolean(),
            overdue: z.boolean(),
            settled: z.enum(['reviewed', 'corrected', 'withdrawn']).nullable(),
          }),
        )
        .describe('还没有补审的在前；最多100条'),
    }),
  }),
  listCombinedRoles: endpoint({
    method: 'GET',
    path: '/api/combined-roles',
    summary: '例外：一人兼几步的',
    access: 'publications.read',
    query: z.object({ ...listQuery, ...exceptionFilters }),
    answer: page(combined),
  }),
  exportCombinedRoles: endpoint({
    method: 'GET',
    path: '/api/combined-roles.xlsx',
    summary: '导出一人兼几步的例外',
    access: 'publications.read',
    query: z.object(exceptionFilters),
    answer: spreadsheet,
  }),
};
