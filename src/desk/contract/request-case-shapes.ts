import { z } from 'zod';
import { identityPaperIds, letterKindIds, type LetterKindId } from '../../law/index.ts';
import { date, id, instant } from './common.ts';
import { person } from './publication-shapes.ts';
import {
  applicantKind,
  channel,
  citations,
  clock,
  outcome,
  phase,
  requestRow,
  timelineEntry,
  wanted,
} from './request-fields.ts';

/** What may be done next on a request, or why not. */
export const nextAct = z
  .object({
    act: z.string().describe('操作，如clarification-asked、extended'),
    of: z.string().nullable().describe('对哪个第三方、机关、检索、文书；没有的为null'),
    title: z.string(),
    effect: z.string().describe('对期限的影响；没有的为空'),
    until: date.nullable().describe('最晚哪一天办；null表示没有期限'),
    why: z.string().nullable().describe('为什么现在不能办；null表示现在可以办'),
    basis: citations,
  })
  .meta({ id: 'NextAct' });

const noted = { by: person.nullable(), at: instant };
const defect = z.enum(['identity', 'contact', 'authority', 'content', 'form']);

const party = z
  .object({
    partyId: id,
    letterId: id,
    on: date,
    interest: z.enum(['trade-secret', 'privacy', 'other-right']),
    what: z.string(),
    name: z.string().describe('遮住的名称；要看全名，另外写明理由'),
    deliveredOn: date.nullable(),
    answered: z
      .object({
        on: date,
        answer: z.enum(['agreed', 'partly', 'refused']),
        reasonable: z.boolean().nullable(),
        remark: z.string(),
      })
      .nullable(),
    closed: z.object({ on: date, reason: z.string() }).nullable(),
  })
  .meta({ id: 'ConsultedParty' });

const consultation = z
  .object({
    consultationId: id,
    role: z.enum(['co-maker', 'other-organ']),
    organ: z.string(),
    letterId: id,
    on: date,
    question: z.string(),
    answered: z
      .object({ on: date, answer: z.enum(['agreed', 'refused', 'other']), text: z.string() })
      .nullable(),
  })
  .meta({ id: 'ConsultedOrgan' });

const search = z
  .object({
    searchId: id,
    asked: z
      .object({
        office: z.string(),
        staff: person.nullable(),
        question: z.string(),
        dueOn: date.nullable(),
        ...noted,
      })
      .nullable()
      .describe('请谁检索；null表示承办人自己检索'),
    recorded: z
      .object({
        office: z.string(),
        searcher: z.string().describe('检索人'),
        on: date,
        places: z.array(z.string()),
        words: z.array(z.string()),
        period: z.string(),
        found: z.boolean(),
        result: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'RequestSearch' });

const material = z
  .object({
    fileId: id,
    material: z.string(),
    materialTitle: z.string().describe('材料种类：申请原件、检索到的信息'),
    title: z.string(),
    pages: z.number().int().nullable(),
    mediaType: z.string(),
    bytes: z.number().int(),
    madeFrom: id.nullable().describe('遮盖件：由哪一份做成'),
    redactions: z.array(z.object({ ground: z.string(), places: z.number().int() })),
    holdsPerson: z.boolean().describe('true表示里面有申请人信息，打开要写理由并记录'),
    removed: z.object({ reason: z.string() }).nullable(),
    ...noted,
  })
  .meta({ id: 'CaseMaterial' });

const letter = z
  .object({
    letterId: id,
    kind: z.enum(letterKindIds as readonly string[] as [LetterKindId, ...LetterKindId[]]),
    title: z.string(),
    number: z.string().nullable(),
    on: date,
    to: z.enum(['applicant', 'party', 'organ']),
    pdf: id,
    docx: id,
    servedOn: date.nullable().describe('交邮、签收、发送之日；null表示还没有送'),
    deliveredOn: date.nullable().describe('对方收到之日'),
  })
  .meta({ id: 'CaseLetter' });

const linked = z
  .object({
    bodyId: id,
    requestId: id,
    how: z.enum([
      'repeat',
      'related',
      'joined',
      'split-from',
      'split-into',
      'handed-on-from',
      'handed-on-to',
    ]),
    bodyName: z.string(),
    number: z.string().nullable().describe('看不到的为null'),
    matter: z.string(),
    phase: phase.nullable(),
  })
  .meta({ id: 'LinkedRequest' });

/** One request with everything that its page shows; no name, no number of a person but masked. */
export const requestCase = requestRow
  .extend({
    endedOn: date.nullable(),
    wanted,
    byAgent: z.boolean(),
    electronic: z.boolean().describe('同意用电子方式送达'),
    needsHelp: z.boolean().describe('需要阅读、视听方面的帮助'),
    receiptNo: z
      .string()
      .nullable()
      .describe('申请人手里的回执编号，凭它来问；转交、拆分来的，是最初网上提交那一件的；其他来源为null'),
    writtenDownBy: person.nullable().describe('口头申请由谁代写'),
    applicant: z
      .object({
        name: z.string().describe('遮住的姓名：张**'),
        phone: z.string().describe('遮住的电话'),
        erased: z.boolean(),
      })
      .nullable()
      .describe('遮住的申请人信息；null表示不归您看'),
    content: z
      .array(
        z.object({
          on: date.describe('提交、补正之日'),
          title: z.string(),
          number: z.string(),
          description: z.string(),
        }),
      )
      .nullable()
      .describe('申请的内容，先是申请，后是补正；null表示不归您看，或者已经清除'),
    turns: z
      .array(z.object({ on: date, outcome: outcome.nullable() }))
      .describe('作出决定、撤回、重新办理的先后，表三按它统计；outcome为null的是重新办理'),
    contactTries: z.array(z.object({ on: date, how: z.string(), remark: z.string(), ...noted })),
    foundClear: z.object({ on: date, reason: z.string() }).nullable(),
    clarification: z
      .object({
        letterId: id,
        on: date,
        defects: z.array(defect),
        termDays: z.number().int(),
        answered: z.object({ on: date, how: z.string(), lateBecause: z.string().nullable() }).nullable(),
      })
      .nullable(),
    parties: z.array(party),
    consultations: z.array(consultation),
    reasons: z
      .object({
        letterId: id,
        on: date,
        counts: z.string(),
        termDays: z.number().int(),
        weighed: z
          .object({ on: date, given: z.boolean(), reasonable: z.boolean(), why: z.string() })
          .nullable(),
      })
      .nullable(),
    extension: z
      .object({ letterId: id, on: date, days: z.number().int(), reason: z.string(), approvedBy: person })
      .nullable(),
    delay: z.object({ letterId: id, on: date, until: date, reason: z.string() }).nullable(),
    fee: z
      .object({
        letterId: id,
        on: date,
        method: z.enum(['items', 'pages']),
        units: z.number().int(),
        fen: z.number().int().describe('分'),
        paid: z.object({ on: date, fen: z.number().int(), receipt: z.string() }).nullable(),
        cancelled: z.object({ on: date, reason: z.string() }).nullable(),
      })
      .nullable(),
    searches: z.array(search),
    materials: z.array(material),
    letters: z.array(letter),
    guide: z.record(z.string(), z.unknown()).describe('答复指引答到哪里'),
    round: z
      .object({
        letterId: id,
        digest: z.string(),
        outcome,
        risk: z.enum(['ordinary', 'raised', 'high']),
        steps: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            passed: z.object({ ...noted, opinion: z.string() }).nullable(),
          }),
        ),
        returned: z.object({ ...noted, step: z.string(), comments: z.string() }).nullable(),
        ...noted,
      })
      .nullable()
      .describe('正在审批的答复'),
    rated: z.object({ grade: z.number().int() }).nullable(),
    archived: z.object({ on: date, fileId: id, pages: z.number().int() }).nullable(),
    links: z.array(linked),
    clocks: z.array(clock).describe('在走的在前，按日期；然后是暂停的、办完的'),
    next: z.array(nextAct).describe('现在可以办的在前，不能办的带理由'),
    timeline: z.array(timelineEntry).describe('办理记录，最近的在前，最多200条'),
    may: z
      .object({ handle: z.boolean(), person: z.boolean(), approve: z.boolean(), extend: z.boolean() })
      .describe('您的角色可以办什么'),
  })
  .meta({ id: 'RequestCase' });

/** Who applies, in full. */
export const applicantShown = z
  .object({
    applicantKind,
    channel,
    name: z.string(),
    paper: z.enum(identityPaperIds).nullable(),
    paperNumber: z.string(),
    creditCode: z.string(),
    legalRepresentative: z.string(),
    contactPerson: z.string(),
    phone: z.string(),
    email: z.string(),
    address: z.string(),
    postcode: z.string(),
    agent: z.object({ name: z.string(), paperNumber: z.string(), phone: z.string() }).nullable(),
  })
  .meta({ id: 'ApplicantShown' });

/** An earlier request of the same person, or on the same matter. */
export const earlierRequest = z
  .object({
    requestId: id,
    number: z.string().nullable(),
    matter: z.string(),
    submittedOn: date,
    receivedOn: date.nullable(),
    phase,
    outcome: outcome.nullable(),
    decidedOn: date.nullable(),
    how: z
      .enum(['identity', 'contact', 'name', 'matter'])
      .describe('怎样认出来的：证件号码、姓名加电话、只有姓名相同、内容相近'),
    likeness: z.number().min(0).max(1).nullable().describe('和这次的内容相近几成；null表示没有比'),
  })
  .meta({ id: 'EarlierRequest' });
