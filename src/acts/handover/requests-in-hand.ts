import { sql } from 'kysely';
import { isRole, may, type CivilDate } from '../../law/index.ts';
import type { HandedOverItem } from '../../ledger/act-kinds.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { Working } from '../input.ts';
import { refuse, type Refusal } from '../outcome.ts';
import type { StatedAct } from '../perform.ts';

interface Person {
  readonly bodyId: string;
  readonly staffId: string;
}

/** The running requests and redress cases of a person, by date; they are handed over with the work. */
export async function requestsInHand(
  tx: Tx,
  { bodyId, staffId }: Person,
): Promise<readonly (HandedOverItem & { readonly subject: 'request' | 'redress' })[]> {
  const { rows } = await sql<{
    readonly itemId: string;
    readonly title: string;
    readonly dueOn: CivilDate | null;
    readonly subject: 'request' | 'redress';
  }>`
    with held as (
      select request_id as id, 'request' as subject, coalesce(number, '公开申请') || ' ' || matter as title
      from requests where body_id = ${bodyId} and holder_id = ${staffId} and running
      union all
      select redress_id, 'redress', coalesce(nullif(number, ''), '复议、诉讼') from redress_cases
      where body_id = ${bodyId} and holder_id = ${staffId} and decided_on is null
    )
    select h.id as "itemId", trim(h.title) as title, h.subject, (
      select min(c.due_on) from request_clocks c where c.body_id = ${bodyId} and c.subject_id = h.id
        and c.whose = 'body' and c.ended_on is null and not c.paused
    ) as "dueOn" from held h order by "dueOn" nulls last, h.id`.execute(tx);
  return rows;
}

/** Why somebody cannot take requests over; null where they can. */
export function faultOfTakingRequests({ name, roles }: Working, requests: number): Refusal | null {
  if (requests === 0 || may(roles.filter(isRole), 'requests.handle')) return null;
  const sentence = `有${requests}件公开申请、复议诉讼要移交，${name}不是公开申请承办人，也不是工作机构负责人，不能接。请另选一个人，或者先把申请转办。`;
  return refuse('wrong-input', sentence, 'toId');
}

/** Each as an act of its own case: who holds it now, and since when, stands in its file. */
export function handedOverActs(
  requests: readonly { readonly itemId: string; readonly subject: 'request' | 'redress' }[],
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
): readonly StatedAct[] {
  return requests.map(({ itemId, subject }): StatedAct => ({
    kind: `${subject}.assigned`,
    subjectId: itemId,
    payload: { holderId: toId, from: fromId, reason: '换岗交接' },
  }));
}
