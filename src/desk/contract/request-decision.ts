import { z } from 'zod';
import { actId, date, done, id, instant, line, ofBody, reason, text } from './common.ts';
import { decidedPart, lawFault, letterKind, seenDigest } from './case-shapes.ts';
import { endpoint } from './endpoint.ts';
import { person } from './publication-shapes.ts';
import { letterChanges, letterText } from './request-letters.ts';
import { applicantKind, ofRequest, outcome, phase } from './request-fields.ts';

const risk = z.enum(['ordinary', 'raised', 'high']);

/** A file that goes, or is to go, with an answer; why it may not. */
export const enclosure = z
  .object({
    fileId: id,
    title: z.string(),
    material: z.string(),
    pages: z.number().int().nullable(),
    mediaType: z.string(),
    sha256: z.string(),
    redacted: z.boolean().describe('true表示是遮盖件'),
    why: z.string().nullable().describe('为什么不能随答复发出；null表示可以'),
  })
  .meta({ id: 'Enclosure' });

const missing = z.object({
  id: z.string(),
  title: z.string().describe('检索记录、征求第三方意见'),
  sentence: z.string().describe('缺什么，怎样补'),
  basis: z.array(z.string()),
});

const remedy = z.object({
  variant: z.enum(['A', 'B', 'C', 'D']).describe('A先复议；B可选；C没有；D第三方'),
  sentences: z.array(z.string()),
  basis: z.array(z.string()),
});

/** One signature of a round. */
export const approvalStep = z
  .object({
    id: z.string(),
    title: z.string(),
    state: z.enum(['passed', 'returned', 'current', 'waiting']),
    who: z.string().describe('由谁办：公开工作机构负责人'),
    may: z.array(person).describe('本单位谁可以办'),
    passed: z.object({ by: person.nullable(), at: instant, opinion: z.string() }).nullable(),
  })
  .meta({ id: 'RequestApprovalStep' });

/** What the guide leads to; also where the officer chose another result and says why. */
const decided = z.object({
  outcome,
  outcomeTitle: z.string(),
  outcomeLabel: z.string().describe('年度报告表三的行名'),
  basis: z.array(z.string()),
  parts: z.array(decidedPart),
  letterKind,
  letterTitle: z.string(),
  remedy,
  risk,
  riskReasons: z.array(z.string()),
});

/** The decision of a request: what it comes to, its signatures. */
export const requestDecisionEndpoints = {
  decision: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/decision',
    summary: '答复：指引得出什么结果，还缺什么，可以附哪些文件，要经哪几步',
    access: 'requests.read',
    params: ofRequest,
    answer: z.object({
      decided: decided.nullable().describe('null表示指引还没有答完'),
      open: z.string().nullable().describe('还要答哪一问；null表示答完了'),
      why: z.array(z.string()).describe('为什么是这个结果'),
      missing: z.array(missing),
      enclosures: z.array(enclosure).describe('案卷里的信息和遮盖件'),
      letterId: id.nullable().describe('已经起草的答复'),
      digest: z.string().nullable().describe('所起草答复的校验值'),
      faults: z.array(lawFault).describe('所起草答复要改的地方'),
      steps: z.array(approvalStep).describe('送审后要经哪几步'),
      may: z.object({ submit: z.boolean(), why: z.string().nullable() }),
    }),
  }),
  submitDecision: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/submit',
    summary: '送审答复',
    access: 'requests.handle',
    acts: ['request.submitted'],
    params: ofRequest,
    body: z.object({
      actId,
      letterId: id,
      digest: seenDigest.describe('所看到的文书的校验值'),
      files: z.array(id).max(200).describe('随答复提供的文件'),
      choice: z
        .object({ outcome, parts: z.array(decidedPart).max(50), why: line('理由', 500) })
        .nullable()
        .default(null)
        .describe('不按指引、直接选的结果；null表示按指引'),
    }),
    answer: done,
  }),
  approval: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/approval',
    summary: '送审的答复：全文、改动、证据、要核对的',
    access: 'requests.read',
    params: ofRequest,
    answer: z.object({
      number: z.string().nullable(),
      matter: z.string(),
      applicantKind,
      decided,
      submitted: z.object({ by: person.nullable(), at: instant }),
      letterId: id,
      letter: letterText.describe('看不到申请人信息的人，收件人姓名是遮住的'),
      masked: z.boolean(),
      changes: letterChanges,
      faults: z.array(lawFault),
      missing: z.array(missing),
      enclosures: z.array(enclosure),
      before: z
        .array(
          z.object({
            requestId: id,
            number: z.string().nullable(),
            matter: z.string(),
            submittedOn: date,
            phase,
            outcome: outcome.nullable(),
            decidedOn: date.nullable(),
          }),
        )
        .describe('同一申请人以前的申请，最近的在前，最多20件'),
      digest: z.string().describe('通过、退回时要带上'),
      steps: z.array(approvalStep),
      returned: z
        .object({ by: person.nullable(), at: instant, comments: z.string(), step: z.string() })
        .nullable(),
      dueOn: date.nullable().describe('答复期限'),
      may: z.object({
        pass: z.boolean(),
        return: z.boolean(),
        step: z.string().nullable().describe('轮到您办的一步'),
        why: z.string().nullable(),
        last: z.boolean().describe('true表示通过后文书就编号签发'),
      }),
    }),
  }),
  passDecision: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/pass',
    summary: '通过答复；最后一步通过后，文书编号签发',
    access: 'requests.approve',
    acts: ['request.passed', 'request.letter-issued', 'request.decided'],
    params: ofRequest,
    body: z.object({ actId, digest: seenDigest, step: z.string().max(40), opinion: text('意见', 500) }),
    answer: done,
  }),
  returnDecision: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/return',
    summary: '退回答复',
    access: 'requests.approve',
    acts: ['request.returned'],
    params: ofRequest,
    body: z.object({
      actId,
      digest: seenDigest,
      step: z.string().max(40),
      comments: z.string().trim().min(1, { error: '请写明哪里要改' }).max(1000).describe('退回的意见'),
    }),
    answer: done,
  }),
  approvals: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/request-approvals',
    summary: '等我审批的答复',
    access: 'requests.approve',
    params: ofBody,
    answer: z.object({
      waiting: z.array(
        z.object({
          requestId: id,
          number: z.string().nullable(),
          matter: z.string(),
          outcomeTitle: z.string(),
          risk,
          stepTitle: z.string(),
          submittedAt: instant,
          submittedBy: person.nullable(),
          dueOn: date.nullable(),
          mine: z.boolean().describe('true表示轮到您'),
        }),
      ),
    }),
  }),
  reopenRequest: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/reopen',
    summary: '本机关自行纠正，重新答复',
    access: 'requests.handle',
    acts: ['request.reopened'],
    params: ofRequest,
    body: z.object({
      actId,
      days: z.number().int().min(1).max(20).describe('几个工作日内重新答复'),
      reason,
    }),
    answer: done,
  }),
};
