import { sql } from 'kysely';
import type { CivilDate, RedressKind, RedressRoute } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import type { TodayAsked } from '../publishing-entry.ts';
import { nearnessOf } from '../urgency.ts';
import { redressKindTitle } from './redress-row.ts';
import type { RequestToday } from './requests-today.ts';

interface Raw {
  readonly redressId: string;
  readonly kind: RedressKind;
  readonly route: RedressRoute;
  readonly number: string;
  readonly organ: string | null;
  readonly dueOn: CivilDate;
  readonly atTheEarliest: boolean;
  readonly holderName: string | null;
}

const mostShown = 20;

/** Reconsiderations and suits that a person has to answer; the head of the office sees besides what others let pass. */
export async function redressToday(
  tx: Tx,
  { worker, measure }: TodayAsked,
): Promise<readonly RequestToday[]> {
  const holders = [worker.staffId, ...worker.actingFor.map(({ staffId }) => staffId)];
  const head = worker.roles.includes('office-head');
  const { rows } = await sql<Raw>`
    select d.redress_id as "redressId", d.kind, d.route, d.number, d.state ->> 'organ' as organ,
      c.due_on as "dueOn", c.at_the_earliest as "atTheEarliest",
      case when d.holder_id <> all (${holders}::uuid[]) then staff_name(d.holder_id) end as "holderName"
    from redress_cases d join request_clocks c on c.body_id = d.body_id and c.subject_id = d.redress_id
    where d.body_id = ${worker.bodyId} and c.subject = 'redress' and c.ended_on is null and c.due_on is not null
      and (d.holder_id = any (${holders}::uuid[]) or (${head} and c.due_on <= ${measure.today}::date))
    order by c.due_on, d.redress_id limit ${sql.lit(mostShown)}`.execute(tx);
  return rows.map(({ redressId, kind, route, number, organ, dueOn, atTheEarliest, holderName }) => ({
    kind: 'redress',
    bodyId: worker.bodyId,
    requestId: redressId,
    clock: 'redress-answer',
    title: [redressKindTitle(kind, route), number, organ ?? ''].filter((part) => part !== '').join(' '),
    sentence: `提交${kind === 'reconsideration' ? '答复书' : '答辩状'}和证据，逾期视为没有证据。${holderName === null ? '' : `由${holderName}承办。`}`,
    online: null,
    dueOn,
    atTheEarliest,
    ...nearnessOf({ dueOn, done: false }, measure),
  }));
}
