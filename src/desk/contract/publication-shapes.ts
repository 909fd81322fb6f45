import { z } from 'zod';
import { attachmentSchema, editionSchema } from '../../content/edition.ts';
import { date, id, instant } from './common.ts';

export const ofPublication = z.object({ bodyId: id, publicationId: id.describe('信息编号') });
export const digest = z
  .string()
  .regex(/^[\da-f]{64}$/u, { error: '稿件校验值应为64位' })
  .describe('看到的那一版的校验值；稿件改过就不算数');
export const person = z.object({ id, name: z.string() }).meta({ id: 'NamedPerson' });
const workState = z.enum(['draft', 'screened', 'secrecy', 'reviews', 'ready', 'scheduled']);
const publicState = z.enum(['published', 'corrected', 'withdrawn', 'invalidated', 'archived']);

/** Where a publication belongs. */
export const place = {
  columnId: z.string().max(40).describe('栏目'),
  rowId: id.nullable().describe('目录事项'),
  obligationKey: z.string().max(200).nullable().describe('因哪一项应公开而公开'),
  documentId: id.nullable().describe('发文登记里的公文'),
};

export const publicationRow = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    title: z.string().describe('没有写标题的为空'),
    columnId: z.string(),
    columnTitle: z.string(),
    workState: workState.nullable().describe('在办的一版办到哪里；null表示没有在办的'),
    publicState: publicState.nullable().describe('公开的一版怎样；null表示还没有公开过'),
    stateTitle: z.string().describe('状态，如：审校中（二审）'),
    waitsFor: z.string().nullable().describe('等谁办哪一步，如：二审'),
    waitingSince: instant.nullable(),
    edition: z.number().int().nullable(),
    scheduledFor: instant.nullable(),
    publishedAt: instant.nullable(),
    reviewOwed: z
      .object({ dueOn: date, atTheEarliest: z.boolean(), overdue: z.boolean() })
      .nullable()
      .describe('紧急发布后还没有补审'),
    rescreenedOpen: z.number().int().nullable().describe('已公开的内容复查后待处理几处'),
    openedBy: person.nullable(),
    lastAt: instant,
  })
  .meta({ id: 'Publication' });

export const stepRow = z
  .object({
    id: z.string(),
    kind: z.enum(['secrecy', 'review', 'proof']),
    title: z.string().describe('一审、二校、保密审查'),
    state: z.enum(['passed', 'returned', 'current', 'waiting']),
    people: z.number().int().describe('要几个人通过'),
    passes: z.array(z.object({ by: person, at: instant, opinion: z.string(), underException: z.boolean() })),
    may: z.array(person).describe('谁可以办'),
    who: z.string().describe('由谁办：一审；或者指定的人'),
  })
  .meta({ id: 'ReviewStep' });

const finding = z
  .object({
    fingerprint: z.string(),
    source: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('text') }),
      z.object({ kind: z.literal('file'), fileId: id, name: z.string() }),
    ]),
    kind: z.string(),
    level: z.enum(['error', 'warning']),
    why: z.string(),
    basis: z.array(z.string()),
    place: z.string(),
    masked: z.string(),
    remedy: z.enum(['mask', 'remove', 'none']),
    spots: z.array(
      z.object({
        at: z.object({
          part: z.number().int(),
          row: z.number().int().optional(),
          column: z.number().int().optional(),
        }),
        start: z.number().int(),
        end: z.number().int(),
      }),
    ),
    explanation: z.string(),
    verdict: z
      .object({
        outcome: z.enum(['masked', 'let-through']),
        reason: z.string(),
        byId: id.nullable(),
        at: instant,
      })
      .nullable(),
    open: z.boolean(),
  })
  .meta({ id: 'Finding' });

export const screening = z
  .object({
    digest,
    findings: z.array(finding),
    rulesVersion: z.string(),
    checked: z.object({
      paragraphs: z.number().int(),
      tables: z.number().int(),
      files: z.number().int(),
      images: z.number().int(),
    }),
  })
  .meta({ id: 'Screening' });

export const manuscript = z
  .object({
    version: z.number().int(),
    edition: editionSchema,
    explanations: z.record(z.string(), z.string()),
    changeNote: z.string().nullable(),
    savedAt: instant,
    savedBy: person,
  })
  .meta({ id: 'Manuscript' });

/** An act that the caller may do now, or why not. */
export const possible = z
  .object({ allowed: z.boolean(), why: z.string().nullable() })
  .meta({ id: 'Possible' });

/** A file that was kept, as the answer to an upload says it. */
export const keptFile = attachmentSchema.meta({ id: 'KeptFile' });
