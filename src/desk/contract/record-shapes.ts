import { z } from 'zod';
import { instant, line } from './common.ts';

/** How a record came in and whether it counts: a line of a register, what went out by a channel, an activity. */
export const entry = {
  enteredAt: instant.describe('登记时间'),
  source: z.string().describe('form表示逐条填写，否则是导入的文件名'),
  struckOut: z.boolean().describe('true表示已经注销，不计数'),
};

/** The year of a record, in an address. */
export const recordYear = z.coerce.number().int().min(1949).max(2999);

/** Which list it is. */
export const listSource = line('来源', 150).describe('文件名；粘贴的为paste');

/** The row of the list, as its file counts. */
export const listRow = z.number().int().min(1).max(1_000_000).describe('在原表里的第几行');

/**
 * The rows of a list that is entered in one act.
 * @param longest characters of a cell at most
 */
export const listRows = <Column extends string>(column: z.ZodEnum<Record<Column, Column>>, longest: number) =>
  z
    .array(
      z.object({
        row: listRow,
        cells: z.partialRecord(column, z.string().max(longest)).describe('各栏的内容'),
      }),
    )
    .max(2000, { error: '一次最多2000行，请分几次导入' });

/** What is said where a list has no row that could be entered. */
export const noRows = { error: '表里没有可以登记的行' } as const;

/** Whether rows that may have been entered before were looked at. */
export const acceptRepeats = z.boolean().describe('true表示看过可能重复的行，照样登记');

/** What is said of one row of a list. */
export const rowRemark = z.object({ row: z.number().int(), sentence: z.string() });
