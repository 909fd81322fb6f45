import { z } from 'zod';
import {
  applicantKindIds,
  identityPaperIds,
  outcomeIds,
  requestChannelIds,
  requestPhases,
  requestStands,
  type ApplicantKindId,
  type OutcomeId,
  type RequestChannelId,
  type RequestPhaseId,
  type RequestStandId,
} from '../../law/index.ts';
import { date, id, instant, line, text } from './common.ts';
import { person } from './publication-shapes.ts';

export const ofRequest = z.object({ bodyId: id, requestId: id.describe('申请的内部编号') });

export const applicantKind = z
  .enum(applicantKindIds as [ApplicantKindId, ...ApplicantKindId[]])
  .describe('申请人类别，和年度报告表三的各栏一致');
export const channel = z
  .enum(requestChannelIds as [RequestChannelId, ...RequestChannelId[]])
  .describe('申请从哪里来，决定哪一天算收到');
export const phase = z.enum(Object.keys(requestPhases) as [RequestPhaseId, ...RequestPhaseId[]]);
/** What lists are narrowed by. */
export const stand = z
  .enum(requestStands.map(({ id }) => id) as [RequestStandId, ...RequestStandId[]])
  .describe('办到哪里；silent：征求意见，都逾期没有答复');
export const outcome = z
  .enum(outcomeIds as readonly string[] as [OutcomeId, ...OutcomeId[]])
  .describe('结果：年度报告表三的一行');
export const form = z.enum(['paper', 'electronic', 'reading', 'other']).describe('提供形式');
export const way = z
  .enum(['mail', 'collect', 'e-mail', 'fax', 'online', 'on-site', 'other'])
  .describe('获取方式');
export const wanted = z.object({
  form,
  way,
  otherIfNot: z.boolean().describe('不能按要求提供时，愿意接受其他方式'),
});

const loose = (name: string, most: number) => text(name, most).default('');

/** Who applies. Faults of names and numbers are the acts' to say: more is taken here than is right. */
export const applicantInput = z
  .object({
    name: line('姓名或者名称', 200),
    paper: z.enum(identityPaperIds).nullable().describe('公民的证件类型；法人和其他组织为null'),
    paperNumber: loose('证件号码', 60),
    creditCode: loose('统一社会信用代码', 40),
    legalRepresentative: loose('法定代表人或者负责人', 100),
    contactPerson: loose('联系人', 100),
    phone: loose('联系电话', 60),
    email: loose('电子邮箱', 200),
    address: loose('通信地址', 300),
    postcode: loose('邮政编码', 20),
    agent: z
      .object({
        name: line('代理人姓名', 100),
        paperNumber: loose('代理人证件号码', 60),
        phone: loose('代理人电话', 60),
      })
      .nullable()
      .describe('代理人；没有的为null'),
  })
  .meta({ id: 'ApplicantInput' });

/** What is asked: the name, the number, other features by which it can be found (条例第二十九条). */
export const contentInput = z
  .object({
    title: loose('信息的名称', 300),
    number: loose('文号', 100),
    description: loose('其他特征性描述', 3000),
  })
  .meta({ id: 'RequestContentInput' });

export const citations = z.array(z.string()).describe('依据，如：条例第三十条');

const clockState = z.enum([
  'running',
  'soon',
  'today',
  'overdue',
  'paused',
  'done',
  'late',
  'lapsed',
  'waiting',
]);
export const clockId = z.enum([
  'confirmation',
  'clarification-notice',
  'clarification',
  'third-party',
  'consultation',
  'reasons',
  'fee',
  'answer',
  'target',
  'service',
  'reconsideration',
  'litigation',
  'redress-answer',
]);
const whose = z.enum(['body', 'applicant', 'third-party', 'other-organ']);

export const derivation = z
  .object({
    steps: z.array(
      z.object({
        on: date,
        event: z.string(),
        effect: z.enum(['starts', 'pauses', 'resumes', 'restarts', 'extends', 'ends']),
      }),
    ),
    days: z.array(
      z.object({
        date,
        counts: z.boolean().describe('算一个工作日'),
        reason: z.string().describe('星期五、国庆节放假'),
        notice: z.string().nullable().describe('依据的放假通知'),
        paused: z.string().nullable().describe('这一天不计入的原因；null表示没有暂停'),
      }),
    ),
  })
  .meta({ id: 'ClockDerivation' });

export const clock = z
  .object({
    id: clockId,
    of: z.string().nullable().describe('有几个同样的时钟时，属于哪个第三方、机关、文书'),
    title: z.string(),
    state: clockState,
    dueOn: date.nullable(),
    atTheEarliest: z.boolean().describe('true表示放假安排没有录全，日期可能后移'),
    ifResumedToday: date.nullable(),
    counted: z.number().int(),
    allowed: z.number().int(),
    unit: z.enum(['working-days', 'days', 'months']),
    left: z.number().int().nullable().describe('剩几天；负数是超过几天'),
    endedOn: date.nullable(),
    whose,
    basis: citations,
    derivation,
  })
  .meta({ id: 'RequestClock' });

/** The nearest date of a request, as lists show it. */
export const nearest = z
  .object({
    clock: clockId,
    title: z.string(),
    dueOn: date,
    atTheEarliest: z.boolean(),
    left: z.number().int().describe('剩几个工作日；负数是超过几个'),
    urgency: z.enum(['overdue', 'today', 'soon', 'later']),
  })
  .meta({ id: 'NearestDate' });

export const requestRow = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    number: z.string().nullable().describe('还没有登记的为null'),
    matter: z.string().describe('摘要，没有个人信息；还没有登记的为空'),
    phase,
    silent: z
      .enum(['third-party', 'consultation'])
      .nullable()
      .describe('征求意见的期限已过，谁没有答复：第三方、其他机关；没有的为null'),
    channel,
    applicantKind,
    submittedOn: date,
    receivedOn: date.nullable().describe('收到申请之日；null表示还没有确认'),
    holder: person.nullable(),
    outcome: outcome.nullable(),
    decidedOn: date.nullable(),
    nearest: nearest.nullable().describe('本单位要办的最近一个日期；null表示没有在走的'),
    paused: z.boolean().describe('答复期限现在不计'),
  })
  .meta({ id: 'RequestRow' });

export const timelineEntry = z
  .object({
    id,
    at: instant,
    kind: z.string(),
    title: z.string(),
    sentence: z.string(),
    by: z.string().nullable().describe('谁办的；null表示申请人在网上，或者系统'),
    lines: z.array(z.object({ name: z.string(), value: z.string() })).describe('办理的内容，一项一行'),
  })
  .meta({ id: 'RequestTimelineEntry' });

/** An uploaded file as it is kept, sealed; an act names it afterwards. */
export const keptFile = z.object({
  fileId: id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  pages: z.number().int().nullable().describe('数得出的页数；null表示要自己填'),
});
