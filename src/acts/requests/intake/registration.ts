import { nextSeq, renderNumber, yearOf, type CivilDate } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { findWorking, faultOfLine } from '../../input.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { faultOfPrivate } from '../../publishing-input.ts';
import type { StatedAct } from '../../perform.ts';
import { stating, type OfRequest, type UnderLock } from '../act-on-request.ts';

export interface Registering {
  /** What is asked in short; stands in acts and lists, so that no personal data may be in it. */
  readonly matter: string;
  readonly holderId: string;
}

/** The registration of a request under the next number of the year, or why it cannot be registered so. */
export async function registration(
  { tx, rules, today }: Pick<UnderLock, 'tx' | 'rules' | 'today'>,
  of: OfRequest,
  { matter, holderId }: Registering,
  already = 0,
): Promise<StatedAct | Refusal> {
  const fault =
    faultOfMatter(matter) ?? (await faultOfRequestHolder(tx, today, { bodyId: of.bodyId, holderId }));
  if (fault !== null) return fault;
  const year = yearOf(today);
  const seq = (await nextNumber(tx, of.bodyId, year)) + already;
  const number = renderNumber(rules.requestNumber, { year, seq, sign: '' });
  return stating(of, 'registered', { number, year, seq, matter: matter.trim(), holderId });
}

/** What is wrong with a summary; null where it will do. */
export function faultOfMatter(matter: string, field = 'matter'): Refusal | null {
  return faultOfLine(matter, '摘要', field, 100) ?? faultOfPrivate(matter, field, '摘要');
}

/** Why someone cannot hold a request; null where they can. */
export async function faultOfRequestHolder(
  tx: Tx,
  today: CivilDate,
  { bodyId, holderId }: { readonly bodyId: string; readonly holderId: string },
): Promise<Refusal | null> {
  const holder = await findWorking(tx, bodyId, holderId, today);
  if (holder === null) return refuse('wrong-input', '本单位没有这个人，或者此人已经离岗。', 'holderId');
  return holder.roles.includes('request-officer') || holder.roles.includes('office-head')
    ? null
    : refuse(
        'wrong-input',
        `${holder.name}不是公开申请承办人，也不是工作机构负责人，请另选一个人。`,
        'holderId',
      );
}

/** One more than the highest number given out in that year; read under the lock of the chain, so that there are no gaps. */
async function nextNumber(tx: Tx, bodyId: string, year: number): Promise<number> {
  const row = await tx
    .selectFrom('requests')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .executeTakeFirst();
  const highest = row?.seq ?? null;
  return nextSeq(highest === null ? [] : [{ year, seq: highest }], year);
}
