import { z } from 'zod';
import { actId, civilDate, date, done, id, instant, reason } from './common.ts';
import { endpoint } from './endpoint.ts';
import { person } from './publication-shapes.ts';
import { lawFault, letterKind, ofLetter, seenDigest } from './case-shapes.ts';
import { ofRequest } from './request-fields.ts';

const roles = [
  'fact',
  'finding',
  'law',
  'decision',
  'provision',
  'heading',
  'text',
  'remedy',
  'closing',
] as const;

export const letterBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), role: z.enum(roles), text: z.string().max(5000) }),
  z.object({
    kind: z.literal('table'),
    name: z.string().max(100),
    head: z.array(z.string().max(100)).max(12),
    rows: z.array(z.array(z.string().max(1000)).max(12)).max(200),
  }),
]);

/** A letter as it is printed. */
export const letterText = z
  .object({
    kind: letterKind,
    title: z.string(),
    number: z.string().nullable().describe('null：签发时编号'),
    addressee: z.string(),
    blocks: z.array(letterBlock),
    attachments: z.array(z.string()),
    organ: z.string(),
    date: date.nullable(),
    contact: z.string(),
  })
  .meta({ id: 'LetterText' });

export const letterRecipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('applicant') }),
  z.object({ kind: z.literal('party'), partyId: id.describe('第三方') }),
  z.object({ kind: z.literal('organ'), consultationId: id.describe('所征求的机关') }),
]);

/** How a letter was edited: paragraph by paragraph, and the fields besides. */
export const letterChanges = z
  .object({
    blocks: z.array(
      z.object({
        state: z.enum(['same', 'changed', 'added', 'removed']),
        before: letterBlock.nullable(),
        after: letterBlock.nullable(),
      }),
    ),
    fields: z.array(
      z.object({
        field: z.enum(['title', 'addressee', 'attachments', 'organ', 'contact']),
        before: z.string(),
        after: z.string(),
      }),
    ),
    changed: z.number().int().describe('和模板不同的处数'),
  })
  .meta({ id: 'LetterChanges' });

/** A letter as lists show it. */
export const letterRow = z
  .object({
    letterId: id,
    kind: letterKind,
    kindTitle: z.string(),
    use: z.enum(['step', 'decision', 'form']),
    number: z.string().nullable(),
    to: letterRecipient,
    recipientTitle: z.string().describe('申请人、第三方、某机关'),
    state: z.enum(['draft', 'submitted', 'issued']),
    version: z.number().int(),
    savedAt: instant,
    savedBy: person.nullable(),
    issuedOn: date.nullable(),
    changed: z.number().int().nullable().describe('和模板不同的段数；草稿为null'),
    servedOn: date.nullable().describe('送达之日；交邮的，是交邮之日'),
    deliveredOn: date.nullable().describe('收到之日；还不知道的为null'),
  })
  .meta({ id: 'RequestLetter' });

/**
 * What the officer knows and the case does not: asked for by some kinds of letters. Each is left out where the kind does not print it.
 */
const say = (name: string, most = 1000) => z.string().trim().max(most).describe(name).optional();
export const letterDetails = z
  .object({
    points: z
      .array(
        z.object({
          defect: z.enum(['identity', 'contact', 'authority', 'content', 'form']),
          what: z.string().trim().max(500),
          how: z.string().trim().max(500),
        }),
      )
      .max(20)
      .optional()
      .describe('补正：缺什么，怎样补'),
    termDays: z.number().int().min(1).max(60).optional().describe('期限，工作日'),
    stillUnclear: say('为什么仍不明确'),
    contactLog: say('电话、当面沟通的情况', 300),
    extendDays: z.number().int().min(1).max(20).optional().describe('延长几个工作日'),
    reason: say('原因'),
    counts: say('数量、频次', 300),
    until: civilDate.optional().describe('延迟到哪一天'),
    feeMethod: z.enum(['items', 'pages']).optional(),
    feeUnits: z.number().int().min(0).max(1_000_000).optional(),
    feeRequestIds: z.array(id).max(500).optional(),
    partyName: say('第三方名称', 200),
    partyInterest: z.enum(['trade-secret', 'privacy', 'other-right']).optional().describe('涉及什么权益'),
    partyWhat: say('涉及第三方的内容', 500),
    partyWhy: say('可能损害什么权益', 500),
    openedOn: civilDate.optional().describe('拟公开之日'),
    opened: say('拟公开的内容', 500),
    organName: say('机关、机构名称', 100),
    organQuestion: say('要对方做什么', 500),
    organDueOn: civilDate.optional().describe('请对方哪天前回复'),
    organDocument: say('共同制作的文件', 200),
    coMakers: z.array(z.string().max(100)).max(20).optional().describe('共同制作的机关'),
    way: z.enum(['mail', 'collect', 'e-mail', 'fax', 'online', 'on-site', 'other']).optional(),
    at: say('领取、查阅的时间和地点，网页地址', 300),
    otherFormBecause: say('不按申请的形式提供的理由', 300),
    documents: z
      .array(
        z.object({
          title: z.string().trim().min(1).max(200),
          number: z.string().trim().max(100),
          pages: z.number().int().min(1).nullable(),
        }),
      )
      .max(200)
      .optional()
      .describe('所提供的文件；不写的，按案卷里的'),
    publicPlace: z
      .object({
        where: z.string().trim().max(200),
        title: z.string().trim().max(200),
        number: z.string().trim().max(100),
        address: z.string().trim().max(500),
        on: civilDate.nullable(),
        printed: z.boolean(),
      })
      .optional()
      .describe('已主动公开的，在哪里'),
    groundFields: z.record(z.string().max(40), z.string().trim().max(1000)).optional(),
    organVariant: z.enum(['other', 'moved', 'lead', 'archive']).optional(),
    register: z
      .object({
        kind: z.string().trim().max(100),
        law: z.string().trim().max(200),
        office: z.string().trim().max(100),
        address: z.string().trim().max(200),
        phone: z.string().trim().max(50),
      })
      .optional()
      .describe('行政查询：查什么，依据什么，到哪里查'),
    related: say('相关的公开数据'),
    earlier: z
      .object({
        requestOn: civilDate.nullable(),
        requestNo: z.string().trim().max(100),
        letterNumber: z.string().trim().max(100),
        letterOn: civilDate.nullable(),
      })
      .optional()
      .describe('以前的申请和答复'),
    route: say('应当走的渠道'),
    courtesy: say('便民提供的内容'),
    publicationName: say('出版物', 200),
    publicationWhere: say('获取途径', 300),
    correction: z
      .object({
        record: z.string().trim().max(300),
        alleged: z.string().trim().max(500),
        proof: z.string().trim().max(300),
        result: z.enum(['corrected', 'not-corrected', 'forwarded']),
        detail: z.string().trim().max(1000),
      })
      .optional()
      .describe('更正'),
    withdrawnOn: civilDate.optional().describe('申请人撤回之日'),
    withdrawnThrough: z.enum(['online', 'paper', 'in-person', 'other']).optional().describe('怎样撤回的'),
    attachments: z.array(z.string().trim().min(1).max(200)).max(50).optional(),
  })
  .describe('案卷里没有、由经办人填写的内容');

/** Letters of a case: drafted from it, edited, previewed, issued, printed. */
export const requestLetterEndpoints = {
  letters: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters',
    summary: '申请案卷的文书',
    access: 'requests.read',
    params: ofRequest,
    answer: z.object({
      letters: z.array(letterRow),
      kinds: z
        .array(
          z.object({
            kind: letterKind,
            title: z.string(),
            use: z.enum(['step', 'decision', 'form']),
            to: z.enum(['applicant', 'party', 'organ']),
            hint: z.string().describe('使用指南'),
            basis: z.array(z.string()),
            usual: z.boolean().describe('true表示按案卷现在的情形常用'),
          }),
        )
        .describe('可以起草的文书'),
    }),
  }),
  draftLetter: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters',
    summary: '按案卷起草文书',
    access: 'requests.handle',
    params: ofRequest,
    body: z.object({
      letterId: z.uuidv7().toLowerCase().describe('由调用方生成；同一编号重复提交只起草一份'),
      kind: letterKind,
      to: letterRecipient.default({ kind: 'applicant' }),
      details: letterDetails.default({}),
    }),
    answer: z.object({ letterId: id, version: z.number().int() }),
  }),
  letter: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters/{letterId}',
    summary: '一份文书：全文、和模板不同的地方、要改的地方',
    access: 'requests.read',
    params: ofLetter,
    answer: z.object({
      row: letterRow,
      letter: letterText.describe('看不到申请人信息的人，收件人姓名是遮住的'),
      masked: z.boolean(),
      template: letterText,
      details: letterDetails,
      digest: z.string(),
      changes: letterChanges,
      faults: z.array(lawFault),
      hints: z.array(z.string()).describe('正文里可能有的他人信息，请核对'),
      hint: z.string().describe('使用指南'),
      basis: z.array(z.string()),
      may: z.object({ edit: z.boolean(), issue: z.boolean(), why: z.string().nullable() }),
    }),
  }),
  saveLetter: endpoint({
    method: 'PUT',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters/{letterId}',
    summary: '存文书；别处存过新的，就不覆盖',
    access: 'requests.handle',
    params: ofLetter,
    most: 2 * 1024 * 1024,
    body: z.object({
      version: z.number().int().min(1),
      title: z.string().trim().min(1, { error: '请填写标题' }).max(100),
      addressee: z.string().trim().min(1, { error: '请填写收件人' }).max(300),
      blocks: z.array(letterBlock).min(1).max(300),
      attachments: z.array(z.string().trim().min(1).max(200)).max(50),
      contact: z.string().trim().max(300),
    }),
    answer: z.object({
      version: z.number().int(),
      savedAt: instant,
      digest: z.string(),
      faults: z.array(lawFault),
      hints: z.array(z.string()),
    }),
  }),
  regenerateLetter: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters/{letterId}/regenerate',
    summary: '按案卷现在的情形重新生成，改过的不留',
    access: 'requests.handle',
    params: ofLetter,
    body: z.object({ version: z.number().int().min(1), details: letterDetails.optional() }),
    answer: z.object({ version: z.number().int(), digest: z.string() }),
  }),
  discardLetter: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters/{letterId}/discard',
    summary: '删去没有签发的文书',
    access: 'requests.handle',
    params: ofLetter,
    body: z.object({ version: z.number().int().min(1) }),
    answer: z.object({}),
  }),
  previewLetter: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters/{letterId}/preview',
    summary: '文书的样稿，页眉有“稿”',
    access: 'requests.handle',
    params: ofLetter,
    query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
    answer: {
      file: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    },
  }),
  issueLetter: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters/{letterId}/issue',
    summary: '签发过程文书：编号、成文、存卷。和补正、延期等同时办的，由那一步签发',
    access: 'requests.handle',
    acts: ['request.letter-issued'],
    params: ofLetter,
    body: z.object({ actId, digest: seenDigest }),
    answer: done,
  }),
  openLetterFile: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/letters/{letterId}/file',
    summary: '取签发的文书，打印、盖章用；查看会留下记录',
    access: 'requests.person',
    acts: ['request.person-shown'],
    params: ofLetter,
    body: z.object({ actId, format: z.enum(['pdf', 'docx']), reason }),
    answer: {
      file: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    },
  }),
};
