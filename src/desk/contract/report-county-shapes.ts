import { z } from 'zod';
import { exemptionReasons, type ExemptionReasonId, type RosterLine } from '../../law/index.ts';
import { date, id, instant, line, text } from './common.ts';
import { digest } from './publication-shapes.ts';
import { reportDue } from './report-shapes.ts';

export const year = z.coerce
  .number()
  .int({ error: '年度应为整数' })
  .min(2008, { error: '年度应在2008年以后' })
  .max(2999)
  .describe('年报的年度');

const exemptions = Object.keys(exemptionReasons) as [ExemptionReasonId, ...ExemptionReasonId[]];
const filers = ['department', 'township', 'office'] as const satisfies readonly RosterLine['filer'][];
const filer = z.enum(filers).describe('部门、乡镇（街道）、县政府办公室自己的');

/** A body that reports, or need not. */
export const rosterLine = z
  .object({
    memberId: id.describe('平台上的单位用单位编号，平台以外的由调用方生成'),
    bodyId: id.nullable().describe('平台以外的为null'),
    name: line('单位名称', 100),
    filer,
    exempt: z.enum(exemptions).nullable().describe('不用报的理由；要报的为null'),
    remark: text('备注', 200),
    from: z.number().int().min(2008).max(2999).describe('从哪一年度起'),
    until: z.number().int().min(2008).max(2999).nullable().describe('到哪一年度止；现在还要报的为null'),
  })
  .meta({ id: 'RosterLine' });

export const rosterRead = z.object({
  setAt: instant.nullable().describe('什么时候定的；还没有定的为null'),
  lines: z.array(rosterLine),
  proposed: z.array(rosterLine).describe('按单位树拟的：新设的加上，撤销的写明截止'),
  added: z.array(id).describe('拟的里面，名单还没有的单位'),
  closed: z.array(id).describe('名单里已经撤销的单位'),
});

const standing = z
  .enum(['missing', 'at-work', 'returned', 'to-review', 'accepted', 'published', 'exempt'])
  .describe('没有报、在写、退回修改、等审核、通过、已公布、不用报');

const levels = z.object({
  error: z.number().int().describe('必须改'),
  warning: z.number().int().describe('需说明'),
  notice: z.number().int().describe('提示'),
});

const memberFile = z.object({
  importId: id,
  fileName: z.string(),
  importedOn: date,
  acceptedAt: instant.nullable().describe('采用的时间；没有采用的为null'),
  remark: z.string(),
  lacking: z.number().int().describe('文件里没有填的格'),
});

/** How one member stands. */
export const memberRow = z
  .object({
    memberId: id,
    bodyId: id.nullable(),
    name: z.string(),
    filer,
    exempt: z.enum(exemptions).nullable(),
    closedOn: date.nullable().describe('单位撤销的日期：撤销了的没有人可催；没有撤销的、不在平台上的为null'),
    standing,
    report: z
      .object({ id, phase: z.string(), edition: z.number().int() })
      .nullable()
      .describe('平台上的年报；没有开立的为null'),
    file: memberFile.nullable(),
    due: date.nullable(),
    receivedOn: date.nullable().describe('报来的日期'),
    lateBy: z.number().int().describe('晚几日（自然日）；没有晚的为0'),
    reminders: z.number().int().describe('催过几次'),
    lastReminder: instant.nullable(),
    unreviewed: z.boolean().describe('true表示公布的最后一天到了，先公布了，还没有审核'),
    counted: z.enum(['report', 'file']).nullable().describe('列入汇总的是哪一份；还没有的为null'),
    twice: z.boolean().describe('平台和文件各有一份，重复'),
    findings: levels.nullable().describe('检查结果；没有数字的为null'),
  })
  .meta({ id: 'ReportMember' });

/** Filters of the list of members. */
export const memberFilters = {
  standing: standing.optional(),
  only: z.enum(['late', 'chase']).optional().describe('只列晚报的；只列还没有报的，晚得多的在前'),
  filer: filer.optional(),
  text: z.string().trim().max(60).optional().describe('单位名称里的字'),
};

/** All members of the year in numbers. */
export const memberYear = z.object({
  due: date.nullable().describe('各单位最迟哪一天报'),
  expected: z.number().int().describe('应报的单位'),
  standings: z.object({
    missing: z.number().int(),
    'at-work': z.number().int(),
    returned: z.number().int(),
    'to-review': z.number().int(),
    accepted: z.number().int(),
    published: z.number().int(),
    exempt: z.number().int(),
  }),
  unreviewed: z.number().int().describe('已公布而还没有审核的'),
  late: z.number().int().describe('晚报、现在还没有报而已经超期的'),
  rosterSet: z.boolean().describe('false表示还没有定名单'),
});

export const countyFinding = z
  .object({
    rule: z.string(),
    level: z.enum(['error', 'warning', 'notice']),
    levelTitle: z.string(),
    place: z.string().nullable(),
    placeTitle: z.string(),
    message: z.string(),
    advice: z.string().nullable(),
  })
  .meta({ id: 'CountyFinding' });

const section = z.object({
  place: z.string().describe('正文的哪一段，意见写到这里'),
  title: z.string(),
  text: z.string(),
  lastYear: z.string().nullable().describe('上年的；没有的为null'),
  alikeLastYear: z.number().min(0).max(1).nullable().describe('与上年的相似程度，0到1'),
  alike: z
    .array(z.object({ memberId: id, name: z.string(), degree: z.number().min(0).max(1) }))
    .describe('与其他单位这一段相似的，最像的在前，最多3个'),
});

const reviewedCell = z.object({
  place: z.string(),
  placeTitle: z.string(),
  value: z.number().nullable().describe('没有填的为null'),
  lastYear: z.number().nullable(),
});

/** What is looked at in a review. */
export const memberReview = z
  .object({
    member: memberRow,
    year: z.number().int(),
    digest: z.string().nullable().describe('报来的那一版；没有报的为null'),
    phaseTitle: z.string(),
    from: z.enum(['report', 'file']).nullable().describe('看的是平台的还是文件的；null表示还没有数字'),
    lastYear: z.number().int().nullable().describe('拿来比的年度；没有的为null'),
    cells: z.array(reviewedCell).describe('表二到表四的每一格，按格式的次序'),
    sections: z.array(section),
    findings: z.array(countyFinding).describe('必须改的在前'),
    explanations: z.array(z.object({ rule: z.string(), text: z.string() })).describe('单位对提示的说明'),
    returns: z
      .array(
        z.object({
          at: instant,
          afterPublication: z.boolean().describe('true表示公布以后提的'),
          comments: z.array(z.object({ place: z.string(), placeTitle: z.string(), text: z.string() })),
        }),
      )
      .describe('以前退回的意见，最近的在前'),
    accepted: z.object({ at: instant, remark: z.string() }).nullable(),
    mayReturn: z.object({ now: z.boolean(), why: z.string().nullable() }),
    mayAccept: z.object({ now: z.boolean(), why: z.string().nullable() }),
  })
  .meta({ id: 'MemberReview' });

/** What was read from a file. */
export const fileCheck = z
  .object({
    agency: z.string().nullable(),
    year: z.number().int().nullable(),
    filled: z.number().int().describe('读出来的格'),
    lacking: z.array(z.object({ place: z.string(), placeTitle: z.string() })).describe('没有读出来的格'),
    findings: z.array(countyFinding),
    remarks: z.array(z.string()).describe('文件里没有读出来的、要留意的'),
  })
  .meta({ id: 'ReportFileCheck' });

const part = z.object({ memberId: id, value: z.number() });

/** The county's sum of a year. */
export const sumRead = z
  .object({
    year: z.number().int(),
    due: reportDue.nullable(),
    agency: z.string().nullable().describe('年报题目里的机关；没有开立的是按发文机关拟的，拟不出的为null'),
    title: z.string().nullable().describe('如：甲县人民政府2025年政府信息公开工作年度报告；没有开立的为null'),
    report: z
      .object({
        id,
        phase: z.string(),
        phaseTitle: z.string(),
        edition: z.number().int(),
        frozenOn: date.nullable(),
        differs: z.array(z.string()).describe('定下以后，现在的和不同的格'),
      })
      .nullable()
      .describe('全县汇总年报；还没有开立的为null'),
    members: z
      .array(
        z.object({
          memberId: id,
          bodyId: id.nullable(),
          reportId: id.nullable(),
          name: z.string(),
          filer,
          standing,
          counted: z.enum(['report', 'file']).nullable(),
        }),
      )
      .describe('应报的单位，不用报的不列'),
    cells: z.array(
      z.object({
        place: z.string(),
        placeTitle: z.string(),
        table: z.number().int(),
        sum: z.number().nullable().describe('没有一个单位有数的为null'),
        frozen: z.number().nullable().describe('定下的数；没有定的为null'),
        parts: z.array(part).describe('不是0的'),
        lacking: z.array(id).describe('这一格没有数的单位'),
      }),
    ),
    figuresDigest: digest.describe('各格的和的校验值；定数字时写在seen里'),
    findings: z.array(countyFinding),
    without: z.array(id).describe('应报而没有列入的单位'),
    blocked: z.string().nullable().describe('为什么还不能定；null表示可以'),
  })
  .meta({ id: 'CountySum' });

/** A cell over bodies and years. */
export const comparisonRead = z
  .object({
    place: z.string(),
    placeTitle: z.string(),
    unit: z.string().describe('件、万元'),
    places: z.array(z.object({ place: z.string(), placeTitle: z.string() })).describe('可以比的格'),
    years: z.array(z.number().int()),
    rows: z.array(
      z.object({
        memberId: id,
        bodyId: id.nullable(),
        name: z.string(),
        filer,
        values: z.array(z.number().nullable()).describe('按年，没有数的为null'),
      }),
    ),
    sums: z.array(z.number().nullable()).describe('按年合计'),
  })
  .meta({ id: 'ReportComparison' });
