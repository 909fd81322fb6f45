import { clocksOf, type CivilDate, type RequestRules, type RequestState } from '../../../law/index.ts';
import { lockChain } from '../../../ledger/acts/append-act.ts';
import type { Ledger, Tx } from '../../../ledger/ledger.ts';
import { calendarInForce } from '../../../ledger/read/calendar-in-force.ts';
import { requestRules } from '../../../ledger/read/requests/request-rules.ts';
import { keepClocks } from '../keep-clocks.ts';

/** Of which requests the dates are counted again. */
type Which = 'paused' | 'running';

/**
 * Counts the dates of requests again whose term stands still: it begins to run by itself on the day on which somebody else's term is over,
 * and no act tells of that (条例第三十二条). Likewise those whose nearest date has lapsed: the applicant can no longer be asked (条例第三十条), and
 * lists go on to the answer. To be done each day before anyone is reminded.
 */
export async function recountPaused(
  { ledger, today }: { readonly ledger: Ledger; readonly today: CivilDate },
  bodyId: string,
): Promise<void> {
  await ledger.write({ bodies: [bodyId] }, async (tx) => {
    await lockChain(tx, bodyId);
    await recount(tx, { bodyId, today, rules: await requestRules(tx, bodyId) }, 'paused');
  });
}

/** Counts the dates of a body's running requests again, by these rules. The body's chain is locked by the caller. */
export async function recount(
  tx: Tx,
  {
    bodyId,
    today,
    rules,
  }: { readonly bodyId: string; readonly today: CivilDate; readonly rules: RequestRules },
  which: Which,
): Promise<void> {
  const calendar = await calendarInForce(tx);
  const rows = await tx
    .selectFrom('requests as r')
    .innerJoin('request_order as o', (on) =>
      on.onRef('o.body_id', '=', 'r.body_id').onRef('o.request_id', '=', 'r.request_id'),
    )
    .select(['r.request_id as requestId', 'r.state'])
    .where('r.body_id', '=', bodyId)
    .where('r.running', '=', true)
    .$if(which === 'paused', (query) =>
      query.where((eb) =>
        eb.or([
          eb.exists(
            eb
              .selectFrom('request_clocks as c')
              .select('c.clock')
              .whereRef('c.body_id', '=', 'r.body_id')
              .whereRef('c.subject_id', '=', 'r.request_id')
              .where('c.paused', '=', true)
              .where('c.ended_on', 'is', null),
          ),
          eb.and([eb('o.clock', '=', 'clarification-notice'), eb('o.nearest_on', '<', today)]),
        ]),
      ),
    )
    .execute();
  for (const { requestId, state: folded } of rows) {
    const state = folded as RequestState;
    const of = {
      bodyId,
      subjectId: requestId,
      subject: 'request',
      submittedOn: state.received.submittedOn,
    } as const;
    await keepClocks(tx, of, clocksOf(state, { today, calendar, rules }));
  }
}
