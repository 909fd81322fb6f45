import { z } from 'zod';
import { parseCivilDate, roleIds, type CivilDate, type RoleId } from '../../law/index.ts';

/** Id of a record. Written large it is the same one. */
export const id = z.uuid({ error: '编号应为UUID' }).toLowerCase();

/** Id of an act, made by the caller: sent twice, it is done once. */
export const actId = z
  .uuidv7({ error: '操作编号应为UUIDv7' })
  .toLowerCase()
  .describe('操作编号，由调用方生成（UUIDv7）。同一编号重复提交只做一次');

/** A civil date in China, YYYY-MM-DD; beyond these years it is a slip. */
export const civilDate = z
  .string()
  .refine((text) => parseCivilDate(text) !== null && text >= '1900-01-01' && text <= '2999-12-31', {
    error: '请按2026-11-20的样子填写日期',
  })
  .transform((text) => text as CivilDate)
  .meta({ format: 'date' });

/** A date in an answer. */
export const date = z.string().meta({ format: 'date' });

/** An instant in an answer, ISO 8601 in UTC. */
export const instant = z.string().meta({ format: 'date-time' });

/** One line of text, blanks at its ends taken away. */
export const line = (name: string, most: number) =>
  z
    .string()
    .trim()
    .min(1, { error: `请填写${name}` })
    .max(most, { error: `${name}最多${most}个字` })
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), { error: `${name}只能写一行` })
    .describe(name);

/** Text of several lines, may be empty. */
export const text = (name: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `${name}最多${most}个字` })
    .describe(name);

/** Why something was done; acts that depart from the ordinary need it. */
export const reason = line('理由', 500);

export const role = z.enum(roleIds as [RoleId, ...RoleId[]]);

/** What an act answers. */
export const done = z
  .object({
    id: id.describe('所办记录的编号'),
    repeated: z.boolean().describe('true表示这个操作编号以前已经办过，没有再办一次'),
  })
  .meta({ id: 'Done' });

/** What every list takes: where to go on, how many rows, which order. */
export const listQuery = {
  after: z.string().max(400).optional().describe('上一页给出的续读标记'),
  before: z.string().max(400).optional().describe('往前翻的续读标记'),
  size: z.coerce
    .number()
    .pipe(z.union([z.literal(20), z.literal(50), z.literal(100)]))
    .default(20)
    .meta({ description: '每页几行：20、50或100', type: 'integer', enum: [20, 50, 100] }),
};

/** What every list answers. */
export const page = <R extends z.ZodType>(row: R) =>
  z.object({
    rows: z.array(row),
    total: z.number().int().describe('共几行；多于10000行时为10000'),
    more: z.boolean().describe('true表示多于10000行'),
    next: z.string().nullable(),
    previous: z.string().nullable(),
  });

/** The body that a door is about. */
export const ofBody = z.object({ bodyId: id.describe('单位编号') });

export const spreadsheet = {
  file: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
} as const;
