import { clocksOf, nextActs, requestAfter, type CivilDate } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { calendarInForce } from '../../../ledger/read/calendar-in-force.ts';
import { requestRules } from '../../../ledger/read/requests/request-rules.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import type { Actor } from '../../actor.ts';
import { personOf, type OfRequest } from '../act-on-request.ts';

/** By when a request is to be answered now, and would be if it were extended by so many working days today; null where there is none. */
export async function extensionPreview(
  tx: Tx,
  {
    actor,
    today,
    of,
    days,
  }: { readonly actor: Actor; readonly today: CivilDate; readonly of: OfRequest; readonly days: number },
): Promise<{
  readonly before: CivilDate | null;
  readonly after: CivilDate | null;
  readonly atTheEarliest: boolean;
  readonly why: string | null;
} | null> {
  const state = await requestState(tx, of);
  if (state === null) return null;
  const rules = await requestRules(tx, of.bodyId);
  const context = { today, calendar: await calendarInForce(tx), rules, person: personOf(actor) };
  const answerOf = (each: typeof state) => clocksOf(each, context).find(({ id }) => id === 'answer');
  const payload = { letterId: '', on: today, days, reason: '', approvedBy: actor.staffId };
  const extended = requestAfter(state, { kind: 'extended', at: state.lastAt, by: actor.staffId, payload });
  const closed = nextActs(state, context).find(({ kind }) => kind === 'extended')?.refusal ?? null;
  const after = closed === null ? answerOf(extended) : undefined;
  return {
    before: answerOf(state)?.dueOn ?? null,
    after: after?.dueOn ?? null,
    atTheEarliest: after?.atTheEarliest ?? false,
    why: closed?.sentence ?? null,
  };
}
