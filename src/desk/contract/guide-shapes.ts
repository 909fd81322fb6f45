import { z } from 'zod';
import { text } from './common.ts';
import { outcome } from './request-fields.ts';

export const defects = z
  .array(z.enum(['identity', 'contact', 'authority', 'content', 'form']))
  .max(5)
  .describe('缺什么：身份证明、联系方式、授权、信息的描述、形式要求');

/** What the officer answered in the decision guide; questions not answered yet are left out. */
export const guideAnswers = z
  .object({
    clear: z.object({ defects, afterClarification: z.boolean() }).optional(),
    competent: z
      .object({
        finding: z.enum([
          'ours',
          'petition',
          'consultation',
          'party-information',
          'other-organ',
          'repeated',
          'excessive',
          'publication',
          'registry',
          'reconfirmation',
        ]),
        organ: z
          .object({ name: text('机关', 100), phone: text('电话', 60), address: text('地址', 200) })
          .optional(),
        reference: text('以前的申请、登记机构、出版物', 300).optional(),
        why: text('理由', 1000),
      })
      .optional(),
    held: z
      .object({
        finding: z.enum(['public', 'held', 'not-held', 'needs-creation']),
        why: text('理由', 1000),
        where: text('公开在哪里', 500).optional(),
      })
      .optional(),
    release: z
      .object({
        grounds: z
          .array(
            z.object({
              ground: outcome,
              what: text('哪一部分', 300),
              why: text('理由', 1000),
              detail: text('依据的细目', 500),
            }),
          )
          .max(20),
        separable: z.boolean(),
        publicInterest: text('公共利益的理由', 1000),
      })
      .optional(),
    proper: z.object({ checked: z.array(z.string().max(60)).max(20) }).optional(),
  })
  .meta({ id: 'GuideAnswers' });
