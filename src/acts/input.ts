import type { CivilDate } from '../law/index.ts';
import type { Tx } from '../ledger/ledger.ts';
import { refuse, type Refusal } from './outcome.ts';

/** What is wrong with one line of text; null where it will do. */
export function faultOfLine(text: string, name: string, field: string, most: number): Refusal | null {
  if (text.trim() === '') return refuse('wrong-input', `请填写${name}。`, field);
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) return refuse('wrong-input', `${name}只能写一行。`, field);
  return faultOfLength(text, name, field, most);
}

/** What is wrong with a text of several lines, which may be empty; null where it will do. */
export function faultOfLength(text: string, name: string, field: string, most: number): Refusal | null {
  const length = [...text].length;
  return length <= most ? null : refuse('wrong-input', `${name}现有${length}个字，最多${most}个字。`, field);
}

/** Acts that depart from the ordinary need a reason. */
export const faultOfReason = (reason: string) => faultOfLine(reason, '理由', 'reason', 500);

/** Someone who works in a body on a day. */
export interface Working {
  readonly staffId: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** The person, unless there is none in that body or they have left by that day. */
export async function findWorking(
  tx: Tx,
  bodyId: string,
  staffId: string,
  today: CivilDate,
): Promise<Working | null> {
  const row = await tx
    .selectFrom('staff')
    .select(['staff_id as staffId', 'name', 'roles', 'left_on'])
    .where('body_id', '=', bodyId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  if (row === undefined || (row.left_on !== null && row.left_on <= today)) return null;
  const { name, roles } = row;
  return { staffId, name, roles };
}

/** Why nothing new can be done in a body; null where it is open. */
export async function faultOfBodyState(tx: Tx, bodyId: string): Promise<Refusal | null> {
  const body = await tx
    .selectFrom('bodies')
    .select(['name', 'closed_on'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  if (body === undefined) return refuse('not-found', '没有找到这个单位，或者它不归您管。');
  return body.closed_on === null ? null : refuse('not-now', `${body.name}已经撤销，不能再办新的事。`);
}
