import { z } from 'zod';
import type { RedressMaterial } from '../../law/index.ts';
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
import { person } from './publication-shapes.ts';
import { clock, derivation, keptFile, nearest, outcome, phase, timelineEntry } from './request-fields.ts';

const ofRedress = z.object({ bodyId: id, redressId: id.describe('复议、诉讼案件的内部编号') });

const kind = z.enum(['reconsideration', 'litigation']).describe('行政复议、行政诉讼');
const route = z
  .enum(['direct', 'after-reconsideration'])
  .describe('诉讼：未经复议直接起诉、复议后起诉；复议一律为direct');
const procedure = z.enum(['ordinary', 'summary']).describe('普通程序、简易程序；诉讼一律为ordinary');
const result = z.enum(['upheld', 'corrected', 'other']).describe('结果维持、结果纠正、其他结果');
const standing = z.enum(['pending', 'upheld', 'corrected', 'other']).describe('尚未审结，或者结果');

const materials = [
  'notice',
  'claim',
  'answer',
  'evidence',
  'evidence-list',
  'decision',
  'proof-of-service',
  'other',
] as const satisfies readonly RedressMaterial[];
const material = z
  .enum(materials)
  .describe('材料种类：通知书、申请书或者起诉状、答复书、证据、证据清单、决定书或者判决书、送达凭证、其他');

const disputed = z.object({
  requestId: id,
  number: z.string().nullable(),
  matter: z.string(),
  phase,
  outcome: outcome.nullable(),
  outcomeTitle: z.string().nullable(),
});

/** A case of reconsideration or litigation, as lists show it: no names of persons. */
export const redressRow = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    kind,
    kindTitle: z.string().describe('行政复议、行政诉讼（未经复议）、行政诉讼（复议后）'),
    route,
    number: z.string().describe('案号；没有的为空'),
    organ: z.string().describe('行政复议机关或者法院'),
    procedure,
    noticeOn: date.describe('收到答复通知、应诉通知之日'),
    filedOn: date.nullable(),
    requests: z.array(disputed.pick({ requestId: true, number: true, matter: true })),
    holder: person,
    standing,
    standingTitle: z.string(),
    answeredOn: date.nullable().describe('提交答复和证据之日'),
    decidedOn: date.nullable(),
    nearest: nearest.nullable().describe('提交答复和证据的期限；null表示没有在走的'),
  })
  .meta({ id: 'RedressRow' });

const deadline = z.object({
  id: z.enum(['answer', 'redo', 'decision']),
  title: z.string(),
  whose: z.enum(['body', 'organ']),
  from: date,
  dueOn: date,
  days: z.number().int(),
  unit: z.enum(['working-days', 'days']),
  atTheEarliest: z.boolean(),
  doneOn: date.nullable(),
  left: z.number().int().nullable().describe('剩几天；负数是超过几天；办完的为null'),
  missed: z.boolean().describe('true表示本机关超过了期限'),
  warning: z.string().describe('超过了有什么后果'),
  basis: z.array(z.string()),
});

const file = z.object({
  fileId: id,
  material,
  materialTitle: z.string(),
  title: z.string(),
  pages: z.number().int().nullable(),
  mediaType: z.string(),
  bytes: z.number().int(),
  erased: z.boolean().describe('true表示保存期满，已经清除'),
  by: person.nullable(),
  at: instant,
});

/** A case with all that its page shows. */
export const redressCase = redressRow
  .extend({
    afterId: id.nullable().describe('在哪件复议之后起诉'),
    coDefendant: z.boolean().describe('复议机关是不是共同被告；只由本机关计一件'),
    disputed: z.array(disputed),
    deadlines: z.array(deadline).describe('本机关的在前'),
    clock: clock.extend({ derivation }).nullable().describe('提交答复的期限怎样算的'),
    answered: z
      .object({ on: date, how: z.string(), files: z.array(id), by: person.nullable(), at: instant })
      .nullable(),
    decided: z
      .object({
        outcome: result,
        on: date,
        receivedOn: date,
        result: z.string(),
        redoDays: z.number().int().nullable(),
        by: person.nullable(),
        at: instant,
      })
      .nullable(),
    files: z.array(file).describe('材料；上级单位看不到的为空'),
    notes: z.array(z.object({ on: date, text: z.string(), by: person.nullable(), at: instant })),
    timeline: z.array(timelineEntry).describe('办理记录，最近的在前，最多200条'),
    can: z.object({
      answer: z.string().nullable().describe('为什么不能登记答复；null表示可以'),
      changeProcedure: z.string().nullable(),
      decide: z.string().nullable(),
    }),
    may: z.object({ handle: z.boolean(), person: z.boolean() }).describe('您的角色可以办什么'),
  })
  .meta({ id: 'RedressCase' });

const evidence = z
  .object({
    group: z.enum(['申请', '办理', '审查', '答复', '送达']),
    title: z.string(),
    proves: z.string().describe('证明什么'),
    on: date.nullable(),
    pages: z.number().int().nullable(),
    fileId: id.nullable().describe('案卷里的文件；null表示由记录出表打印'),
    record: z.enum(['search', 'approval', 'service', 'timeline']).nullable(),
    basis: z.array(z.string()),
  })
  .meta({ id: 'Evidence' });

const on = civilDate.describe('哪一天');

const step = <const P extends string, B extends z.ZodRawShape>(
  path: P,
  summary: string,
  acts: readonly string[],
  body: B,
) =>
  endpoint({
    method: 'POST',
    path: `/api/bodies/{bodyId}/redress/{redressId}/${path}`,
    summary,
    access: 'requests.handle',
    acts,
    params: ofRedress,
    body: z.object({ actId, ...body }),
    answer: done,
  });

const filters = {
  text: z.string().trim().max(60).optional().describe('案号、机关、申请的编号和摘要里的字'),
  kind: kind.optional(),
  standing: standing.optional(),
  due: z
    .enum(['overdue', 'today', 'soon', 'later'])
    .optional()
    .describe('提交答复的期限：已超期、今天、三个工作日内、以后'),
  holder: id.optional().describe('承办人'),
  request: id.optional().describe('哪件公开申请的'),
  year: z.coerce.number().int().min(2008).max(2999).optional().describe('收到通知的年份'),
  body: id.optional(),
};

/** Reconsideration and litigation over requests (行政复议、行政诉讼). */
export const redressEndpoints = {
  listRedress: endpoint({
    method: 'GET',
    path: '/api/redress',
    summary: '复议、诉讼案件，期限近的在前',
    access: 'requests.read',
    query: z.object({ ...listQuery, ...filters }),
    answer: page(redressRow),
  }),
  exportRedress: endpoint({
    method: 'GET',
    path: '/api/redress/export',
    summary: '按筛选条件导出复议、诉讼案件',
    access: 'requests.read',
    query: z.object(filters),
    answer: spreadsheet,
  }),
  redress: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/redress/{redressId}',
    summary: '一件复议、诉讼案件',
    access: 'requests.read',
    params: ofRedress,
    answer: redressCase,
  }),
  openRedress: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/redress',
    summary: '登记收到的答复通知、应诉通知',
    access: 'requests.handle',
    acts: ['redress.opened'],
    params: ofBody,
    body: z.object({
      actId: actId.describe('操作编号，也是这件案件的内部编号'),
      kind,
      route,
      requestIds: z.array(id).min(1, { error: '请选择争议的公开申请，至少一件' }).max(50),
      filedOn: civilDate.nullable().describe('申请、起诉之日；不知道的为null'),
      noticeOn: civilDate.describe('收到通知之日'),
      number: text('案号', 60).describe('案号；还没有的为空'),
      organ: line('行政复议机关或者法院', 100),
      procedure,
      afterId: id.nullable().describe('复议后起诉：系统里的那件复议；没有登记过的为null'),
      holderId: id.describe('承办人'),
      coDefendant: z.boolean().default(false),
    }),
    answer: done,
  }),
  assignRedress: step('assign', '转办复议、诉讼案件', ['redress.assigned'], { holderId: id, reason }),
  answerRedress: step('answer', '登记已提交答复和证据', ['redress.answered'], {
    on,
    files: z.array(id).max(200).describe('提交的材料，先登记为案件材料'),
    how: line('提交的方式', 100),
  }),
  changeRedressProcedure: step('procedure', '登记程序变更', ['redress.procedure-changed'], {
    on,
    procedure,
    reason,
  }),
  correctRedress: step('correct', '更正登记', ['redress.corrected'], {
    number: text('案号', 60).optional(),
    organ: line('行政复议机关或者法院', 100).optional(),
    noticeOn: civilDate.optional(),
    filedOn: civilDate.optional(),
    reason,
  }),
  decideRedress: step(
    'decide',
    '登记结果；要求重新答复的，申请随之重新办理',
    ['redress.decided', 'request.reopened'],
    {
      outcome: result,
      on: civilDate.describe('决定、判决的日期'),
      receivedOn: civilDate.describe('收到之日，重新答复的期限从次日起算'),
      result: text('主要内容', 1000).describe('决定、判决的主要内容，不写个人信息'),
      redoDays: z.number().int().min(1).max(60).nullable().describe('几个工作日内重新答复；不用的为null'),
      reopen: z.array(id).max(50).describe('要重新答复的申请；不用的为空'),
    },
  ),
  noteRedress: step('note', '记一笔', ['redress.noted'], { on, text: line('要记的内容', 1000) }),
  keepRedressFile: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/redress/{redressId}/files',
    summary: '上传案件的一份文件；随后登记为材料',
    access: 'requests.handle',
    params: ofRedress,
    upload: { most: 200 * 1024 * 1024 },
    answer: keptFile,
  }),
  addRedressFile: step('papers', '把上传的文件登记为材料', ['redress.file-added'], {
    fileId: id,
    material,
    title: line('材料名称', 100).describe('不写个人信息'),
    pages: z.number().int().min(1).max(100_000).nullable(),
  }),
  openRedressFile: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/redress/{redressId}/files/{fileId}/open',
    summary: '取一份材料；里面有申请人信息，查看会留下记录',
    access: 'requests.person',
    acts: ['request.person-shown'],
    params: ofRedress.extend({ fileId: id.describe('文件编号') }),
    body: z.object({ actId, reason }),
    answer: { file: ['*/*'] },
  }),
  redressEvidence: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/redress/{redressId}/evidence',
    summary: '证据清单：从申请案卷里列出，各证明什么',
    access: 'requests.handle',
    params: ofRedress,
    answer: z.object({
      requests: z.array(
        z.object({
          requestId: id,
          number: z.string().nullable(),
          matter: z.string(),
          evidence: z.array(evidence),
          missing: z.array(z.string()).describe('案卷里还缺什么'),
        }),
      ),
    }),
  }),
  redressEvidencePaper: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/redress/{redressId}/evidence-list',
    summary: '出证据清单；写有申请人姓名，记入操作记录',
    access: 'requests.person',
    acts: ['request.person-shown'],
    params: ofRedress,
    body: z.object({ actId, format: z.enum(['pdf', 'docx']) }),
    answer: {
      file: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    },
  }),
  tableFour: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/redress-figures',
    summary: '一年的复议、诉讼件数，按年度报告表四，每格可以看是哪几件',
    access: 'requests.read',
    params: ofBody,
    query: z.object({ year: z.coerce.number().int().min(2008).max(2999) }),
    answer: z.object({
      year: z.number().int(),
      blocks: z.array(
        z.object({
          key: z.enum(['reconsideration', 'directLitigation', 'litigationAfterReconsideration']),
          title: z.string(),
          values: z
            .record(z.string(), z.number().int())
            .describe('各栏几件：upheld维持、corrected纠正、other其他、pending未结、total总计'),
          cases: z.record(z.string(), z.array(id)),
        }),
      ),
    }),
  }),
};
