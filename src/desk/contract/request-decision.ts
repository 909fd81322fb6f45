import { z } from 'zod';
import { actId, civilDate, date, done, id, instant, line, ofBody, reason, text } from './common.ts';
import { decidedPart, lawFault, letterKind, ofLetter, seenDigest } from './case-shapes.ts';
import { endpoint } from './endpoint.ts';
import { person } from './publication-shapes.ts';
import { letterChanges, letterText } from './request-letters.ts';
import { applicantKind, ofRequest, outcome } from './request-fields.ts';

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

const serviceWay = z
  .enum(['in-person', 'entrusted', 'mail', 'electronic'])
  .describe('当面、委托其他机关、邮寄、电子');

/** What follows a decision: service with proof, the archive. */
export const requestServiceEndpoints = {
  letterService: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters/{letterId}/service',
    summary: '一份文书怎样送达：可以用哪些方式，附哪些文件，已经怎样送过',
    access: 'requests.read',
    params: ofLetter,
    answer: z.object({
      ways: z.array(z.object({ way: serviceWay, title: z.string(), why: z.string().nullable() })),
      enclosures: z.array(enclosure),
      missing: z.string().nullable().describe('送达以前还要做什么；null表示没有'),
      services: z.array(
        z.object({
          serviceId: id,
          way: serviceWay,
          on: date,
          tracking: z.string(),
          by: person.nullable(),
          files: z.array(z.object({ fileId: id, title: z.string() })),
          proofs: z.array(z.object({ fileId: id, title: z.string() })),
          notes: z.array(
            z.object({
              event: z.enum(['arrived', 'came-back', 'opened', 'downloaded']),
              title: z.string(),
              on: date,
              remark: z.string(),
              by: person.nullable(),
            }),
          ),
          deliveredOn: date.nullable(),
        }),
      ),
    }),
  }),
  serveLetter: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters/{letterId}/serve',
    summary: '登记送达，电子送达的同时发出',
    access: 'requests.handle',
    acts: ['request.served'],
    params: ofLetter,
    body: z.object({
      actId,
      way: serviceWay,
      on: civilDate.describe('签收、交邮、发出之日'),
      tracking: text('邮件号', 40).describe('邮件号；其他方式为空'),
      files: z.array(id).max(200).describe('一并提供的文件'),
      proofs: z.array(id).max(50).describe('回执、面单，先登记为材料'),
    }),
    answer: done,
  }),
  noteService: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/services/{serviceId}/note',
    summary: '登记妥投、退回',
    access: 'requests.handle',
    acts: ['request.service-noted'],
    params: ofRequest.extend({ serviceId: id.describe('送达编号') }),
    body: z.object({
      actId,
      event: z.enum(['arrived', 'came-back']),
      on: civilDate,
      remark: text('说明', 300),
    }),
    answer: done,
  }),
  casePaper: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/papers',
    summary: '按案卷出一份表：登记表、呈批单、检索记录、送达回证等；记入操作记录',
    access: 'requests.person',
    acts: ['request.person-shown'],
    params: ofRequest,
    body: z.object({
      actId,
      paper: z.enum([
        'register-sheet',
        'approval-sheet',
        'search-record',
        'service-receipt',
        'third-party-form',
        'clarification-form',
        'redaction-list',
        'fee-sheet',
      ]),
      of: id.nullable().describe('哪份文书、哪个第三方、哪份遮盖件；整个案卷的为null'),
      format: z.enum(['pdf', 'docx']),
    }),
    answer: {
      file: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    },
  }),
  archiveChecklist: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/archive',
    summary: '归档清单：一申请一卷，还缺什么',
    access: 'requests.read',
    params: ofRequest,
    answer: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          state: z.enum(['there', 'missing', 'advised', 'not-needed']),
          sentence: z.string(),
        }),
      ),
      papers: z.array(
        z.object({
          title: z.string(),
          number: z.string(),
          date: date.nullable(),
          pages: z.number().int().nullable(),
        }),
      ),
      archived: z.object({ on: date, pages: z.number().int() }).nullable(),
      may: z.object({ archive: z.boolean(), why: z.string().nullable() }),
    }),
  }),
  archiveRequest: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/archive',
    summary: '归档：合成一卷，封存',
    access: 'requests.handle',
    acts: ['request.archived'],
    params: ofRequest,
    body: z.object({ actId }),
    answer: done,
  }),
  openVolume: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/archive/file',
    summary: '取案卷；查看会留下记录',
    access: 'requests.person',
    acts: ['request.person-shown'],
    params: ofRequest,
    body: z.object({ actId, reason }),
    answer: { file: ['application/pdf'] },
  }),
};
