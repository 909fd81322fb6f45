import { z } from 'zod';
import {
  letterKindIds,
  redactionGroundIds,
  type LetterKindId,
  type MaterialKind,
  type RedactionGroundId,
} from '../../law/index.ts';
import { id } from './common.ts';
import { ofRequest, outcome } from './request-fields.ts';

export const ofFile = ofRequest.extend({ fileId: id.describe('文件编号') });
export const ofLetter = ofRequest.extend({ letterId: id.describe('文书编号') });

const oneOf = <T extends string>(ids: readonly T[]) => z.enum(ids as [T, ...T[]]);

export const letterKind = oneOf<LetterKindId>(letterKindIds).describe('文书种类');
export const ground = oneOf<RedactionGroundId>(redactionGroundIds).describe('遮盖的依据');

const materialKinds = [
  'application',
  'identity',
  'authority',
  'clarification',
  'record',
  'redacted',
  'third-party',
  'organ',
  'search',
  'reasons',
  'payment',
  'proof-of-service',
  'snapshot',
  'risk-assessment',
  'secrecy-review',
  'redress',
  'other',
] as const satisfies readonly MaterialKind[];
export const materialKind = z.enum(materialKinds).describe('材料种类');

/** SHA-256 of what was looked at: changed since, it does not count. */
export const seenDigest = z
  .string()
  .regex(/^[\da-f]{64}$/u, { error: '校验值应为64位' })
  .describe('看到的那一版的校验值；改过就不算数');

export const decidedPart = z
  .object({
    what: z
      .string()
      .trim()
      .min(1, { error: '请写明是哪一部分' })
      .max(500)
      .describe('哪一部分，不透露不公开的内容'),
    outcome,
    reason: z.string().trim().max(1000).describe('理由'),
  })
  .meta({ id: 'DecidedPart' });

/** A fault or a hint by law. */
export const lawFault = z
  .object({
    id: z.string(),
    level: z.enum(['error', 'warning', 'notice']).describe('必须改、需说明、提示'),
    sentence: z.string().describe('一句中文：怎么了，怎么改'),
    basis: z.array(z.string()),
    field: z.string().nullable().describe('是哪一栏的；null表示整份文书'),
  })
  .meta({ id: 'LetterFault' });

/** Where on a page: fractions of its width and height, from the upper left corner. */
export const pageBox = z
  .object({
    x: z.number().min(0).max(1).describe('左边，占页宽的比例'),
    y: z.number().min(0).max(1).describe('上边，占页高的比例'),
    w: z.number().min(0).max(1).describe('宽，占页宽的比例'),
    h: z.number().min(0).max(1).describe('高，占页高的比例'),
  })
  .meta({ id: 'PageBox' });
