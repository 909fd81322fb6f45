import { z } from 'zod';

/** Why a call was not answered, with the HTTP status of each. */
export const problemStatus = {
  'wrong-input': 422,
  'signed-out': 401,
  'not-allowed': 403,
  'other-page': 403,
  'not-found': 404,
  'not-now': 409,
  stale: 409,
  'act-id-used': 409,
  'too-large': 413,
  'too-often': 429,
  'at-fault': 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** The body of every answer that is not a success. */
export const problem = z
  .object({
    code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
    message: z.string().describe('一句中文：怎么了，保留了什么，接下来怎么办'),
    fields: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .describe('哪几个栏目要改'),
    basis: z.array(z.string()).optional().describe('依据'),
  })
  .meta({ id: 'Problem' });

export type Problem = z.output<typeof problem>;
