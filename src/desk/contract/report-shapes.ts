import { z } from 'zod';
import type { ReportActKind, ReportPhaseId, ReportPeriodKind } from '../../law/index.ts';
import { sectionIds, type SectionId } from '../../report/index.ts';
import { date, id, instant, text } from './common.ts';
import { digest, person, possible, stepRow } from './publication-shapes.ts';
import { timelineEntry } from './request-fields.ts';

export const ofReport = z.object({ bodyId: id, reportId: id.describe('年报的内部编号') });

/** A cell of the tables by its address, or a fact of the text by its id. */
export const reportPlace = z
  .string()
  .trim()
  .regex(/^[\w./-]{1,120}$/u, { error: '请写明是哪一格，如3/received/total' })
  .describe('表里的一格（3/received/total、2/licences），或者正文里的一个数（channel.wechat）');

/** What whoever freezes figures has looked at; without it nobody is told what changed meanwhile. */
export const seenFigures = digest
  .optional()
  .describe('看过的是哪些数，即读到的figuresDigest；已经变了的不定。不写的，按现在的定');

const periodKinds = ['year', 'half', 'quarter'] as const satisfies readonly ReportPeriodKind[];
export const period = z.object({
  kind: z.enum(periodKinds).describe('年度、半年、季度'),
  year: z.number().int().min(2008).max(2999),
  part: z.number().int().min(1).max(4).describe('年度一律为1；上半年1、下半年2；第几季度'),
});

export const scope = z.enum(['own', 'county']).describe('本机关的年报，或者全县汇总的年报');

const phases = [
  'open',
  'frozen',
  'laid-out',
  'submitted',
  'returned',
  'accepted',
  'published',
] as const satisfies readonly ReportPhaseId[];
const phase = z.enum(phases).describe('办到哪里');

/** By when, and how far off that is. */
export const reportDue = z
  .object({
    on: date.describe('最迟哪一天'),
    lastWorkingDay: date.describe('这一天是休息日的，之前最后一个工作日'),
    certain: z.boolean().describe('false表示放假通知还没有录入，工作日没有把握'),
    left: z.number().int().describe('剩几天；负数是超过几天；公布了的，按公布之日计'),
    late: z.boolean(),
    to: z.string().nullable().describe('报给谁；null表示只公布'),
    note: z.string().nullable().describe('日期不是条例直接写明的，为什么是这一天'),
    basis: z.array(z.string()),
  })
  .meta({ id: 'ReportDue' });

export const reportRow = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    scope,
    period,
    title: z.string().describe('如：甲县乙镇人民政府2025年政府信息公开工作年度报告'),
    periodTitle: z.string(),
    edition: z.number().int().describe('第几版；更正的为2起'),
    phase,
    phaseTitle: z.string().describe('如：在写'),
    due: reportDue.nullable().describe('半年、季度的没有期限'),
    submittedOn: date.nullable(),
    publishedOn: date.nullable(),
    publicationId: id.nullable(),
    lastAt: instant,
  })
  .meta({ id: 'ReportRow' });

/** A report of an earlier year that was read from its file. */
export const earlierReport = z
  .object({
    importId: id,
    year: z.number().int(),
    fileName: z.string(),
    lacking: z.array(z.string()).describe('文件里没有填的格'),
    importedAt: instant,
  })
  .meta({ id: 'EarlierReport' });

const section = z.enum(sectionIds as [SectionId, ...SectionId[]]).describe('正文的哪一段');
const sections = Object.fromEntries(
  sectionIds.map((each) => [each, text('正文', 20_000).default('')]),
) as Record<SectionId, z.ZodDefault<z.ZodString>>;

/** The text at work; figures of the ledger stand in it as `{{channel.wechat|157}}`. */
export const reportText = z
  .object({
    sections: z.object(sections).describe('一段一项；段内用换行分段，台账里的数写作{{编号|数}}'),
    measures: z
      .array(
        z.object({
          id,
          problem: text('问题', 1000),
          measure: text('改进措施', 1000),
        }),
      )
      .max(30)
      .describe('今年的问题和改进措施，下一年要对照'),
    followUps: z
      .array(
        z.object({
          measureId: id,
          measure: text('上年的措施', 1000),
          became: z.enum(['done', 'going-on', 'not-done']).describe('做完了、还在做、没有做'),
          note: text('改得怎么样', 1000),
        }),
      )
      .max(30)
      .describe('上年的措施改得怎么样'),
  })
  .meta({ id: 'ReportText' });

const figure = z
  .object({
    value: z.number().describe('现在作数的数'),
    source: z.enum(['register', 'entered', 'frozen']).describe('按台账、填报、已经定下'),
    live: z.number().nullable().describe('台账现在的数与作数的不同时写在这里；相同的为null'),
    frozenEntered: z.boolean().describe('定下的数是填报的'),
  })
  .meta({ id: 'ReportFigure' });

const entered = z
  .object({
    place: z.string(),
    placeTitle: z.string(),
    value: z.number(),
    register: z.number().nullable().describe('台账里的数；没有台账的为0，正文的数没有的为null'),
    from: z.string().describe('从哪里取的'),
    by: person.nullable(),
    at: instant,
  })
  .meta({ id: 'EnteredFigure' });

/** What was found, at its place. */
export const reportFinding = z
  .object({
    key: z.string().describe('提示的标识；数字变了，说明就不再作数'),
    rule: z.string(),
    level: z.enum(['error', 'warning', 'notice']),
    levelTitle: z.string().describe('必须改、需说明、提示、没能判断'),
    place: z
      .string()
      .nullable()
      .describe('表里的一格、一行（3/received），或者正文的一部分（overview）；整份的为null'),
    placeTitle: z.string(),
    message: z.string(),
    advice: z.string().nullable(),
    basis: z.array(z.string()),
    explanation: z.object({ text: z.string(), by: person.nullable(), at: instant }).nullable(),
    blocks: z.boolean().describe('true表示不改好、不说明就不能送审'),
  })
  .meta({ id: 'ReportFinding' });

/** A figure in the text that the ledger no longer gives. */
const stale = z.object({
  section,
  id: z.string(),
  title: z.string(),
  written: z.number(),
  now: z.number().nullable().describe('null表示台账里已经没有这个数'),
});

/** What the checks say of figures and text. */
export const reportCheck = z
  .object({
    findings: z.array(reportFinding).describe('必须改的在前'),
    stale: z.array(stale).describe('正文里与台账不一致的数'),
    similarity: z
      .array(z.object({ section, lastYear: z.number().min(0).max(1) }))
      .describe('各段与上年的相似程度，0到1；上年没有这一段的不列'),
    blocked: z.string().nullable().describe('为什么还不能送审；null表示可以'),
  })
  .meta({ id: 'ReportCheck' });

const comment = z.object({ place: z.string(), placeTitle: z.string(), text: z.string() });

const reportFile = z
  .object({
    format: z.enum(['docx', 'pdf', 'html', 'xlsx', 'json']),
    fileId: id,
    sha256: digest,
    differences: z.number().int().describe('读回来比对，正文里有几处不同；数字不同的不会送出'),
  })
  .meta({ id: 'ReportFile' });

const acts = [
  'opened',
  'figure-entered',
  'figure-withdrawn',
  'frozen',
  'unfrozen',
  'text-set',
  'explained',
  'laid-out',
  'submitted',
  'returned',
  'accepted',
  'published',
  'correction-begun',
] as const satisfies readonly ReportActKind[];

/** A report with all that its pages show. */
export const reportRead = reportRow
  .extend({
    nil: z.boolean().describe('true表示这一期一件都没有，也没有填报的数；现行有效的文件不算'),
    requestsElsewhere: z
      .boolean()
      .describe('true表示申请、复议诉讼不在平台上办，表三、表四的数可以填报；false的由案件统计'),
    correction: z.object({ reason: z.string(), by: person.nullable(), at: instant }).nullable(),
    frozen: z
      .object({ on: date, by: person.nullable(), at: instant })
      .nullable()
      .describe('数字什么时候定的'),
    figures: z.record(z.string(), figure).describe('按格的地址，表二到表四的每一格'),
    figuresDigest: digest.describe('各格的数的校验值；定数字时写在seen里'),
    entered: z.array(entered).describe('填报的数'),
    facts: z.record(z.string(), z.number()).describe('正文可以引用的数，按编号'),
    factsNow: z.record(z.string(), z.number()).describe('台账现在不同的，只列不同的'),
    text: reportText
      .extend({ digest, savedBy: person.nullable(), savedAt: instant })
      .nullable()
      .describe('保存的正文；还没有的为null'),
    lastYear: z
      .object({
        year: z.number().int(),
        from: z.enum(['platform', 'file']).describe('本平台的，或者从文件读的'),
        id: id.describe('年报或者导入的编号'),
        figures: z.record(z.string(), z.number()),
        lacking: z.array(z.string()).describe('没有数的格；其余没有列出的是0'),
        text: z.object({
          preamble: z.string().nullable(),
          overview: z.string().nullable(),
          problems: z.string().nullable(),
          other: z.string().nullable(),
        }),
        sections: z.record(z.string(), z.string()).describe('本平台的，按段；文件的为空'),
        measures: z
          .array(z.object({ id, problem: z.string(), measure: z.string() }))
          .describe('上年写的措施，今年要写改得怎么样'),
      })
      .nullable(),
    check: reportCheck.describe('按保存的正文检查的'),
    publication: z
      .object({
        id,
        stateTitle: z.string(),
        waitsFor: z.string().nullable(),
        at: z.enum(['none', 'at-work', 'under-review', 'passed', 'public']),
        steps: z.array(stepRow),
        returned: z
          .object({
            stepTitle: z.string(),
            by: person,
            comments: z.array(z.object({ place: z.string(), text: z.string() })),
          })
          .nullable()
          .describe('审校退回的意见，还没有再送的'),
      })
      .nullable()
      .describe('三审；还没有送审的为null'),
    files: z.array(reportFile).describe('送审的文件，读回比对过'),
    openComments: z.array(comment).describe('县里退回的意见，还没有改的'),
    returns: z.array(
      z.object({
        at: instant,
        by: person.nullable(),
        outside: z.boolean(),
        afterPublication: z.boolean().describe('true表示公布以后提的，用更正改'),
        comments: z.array(comment),
      }),
    ),
    unanswered: z.boolean().describe('true表示已经上报、上级还没有答复，而公布的最后一天已到：可以先公布'),
    accepted: z
      .object({ remark: z.string(), outside: z.boolean(), by: person.nullable(), at: instant })
      .nullable(),
    submitted: z
      .object({
        on: date,
        how: z.string(),
        by: person.nullable(),
        at: instant,
        digest: z.string().describe('报的那一版；审核通过、退回时写明'),
      })
      .nullable(),
    editions: z
      .array(
        z.object({
          edition: z.number().int(),
          on: date,
          where: z.string().nullable().describe('在哪里公布；null表示本网站'),
          publicationId: id.nullable(),
          figures: z.record(z.string(), z.number()),
        }),
      )
      .describe('公布过的各版'),
    county: z
      .object({ id, name: z.string() })
      .nullable()
      .describe('平台上审核它的上级；null表示在平台以外，上报和审核结果由本单位登记'),
    can: z
      .partialRecord(z.enum(acts), possible.extend({ basis: z.array(z.string()) }))
      .describe('现在可以办什么，为什么不能'),
    may: z
      .object({ write: z.boolean(), file: z.boolean(), supervise: z.boolean() })
      .describe('您的角色可以办什么'),
    timeline: z.array(timelineEntry).describe('办理记录，最近的在前，最多200条'),
  })
  .meta({ id: 'Report' });

/** A record behind a cell. */
export const reportRecord = z
  .object({
    kind: z
      .enum([
        'register-entry',
        'publication',
        'channel-record',
        'document',
        'activity',
        'returned',
        'request',
        'redress',
        'obligation',
        'column',
        'report',
        'imported-report',
      ])
      .describe('哪一种记录；returned是审核退回过的稿件，report是汇总里的一份年报'),
    id: z.string().describe('记录的编号；栏目、应公开事项的是它们的标识'),
    bodyId: id.nullable().describe('哪个单位的；平台以外的单位为null'),
    part: z.string().describe('所在的登记簿、栏目、渠道；不用的为空'),
    title: z.string(),
    on: date.nullable(),
    count: z.number().describe('计几件；金额以分计'),
  })
  .meta({ id: 'ReportRecord' });
