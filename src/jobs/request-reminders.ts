import { dayInChina } from '../acts/china-day.ts';
import { recountPaused } from '../acts/requests/reminders/recount-clocks.ts';
import { remindBody } from '../acts/requests/reminders/remind-body.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { JobServices } from './tasks.ts';

/** From this hour of the day in China people are reminded: at night nobody acts on it. */
const firstHour = 8;
const chinaIsAhead = 8;

/**
 * Counts the dates of requests again whose term stood still, and from eight o'clock reminds in every body of what is due. Asked for each
 * hour, so that a server that was off makes up for it; what was told is not told again.
 */
export async function remindOfRequests({
  ledger,
  clock,
}: Pick<JobServices, 'ledger' | 'clock'>): Promise<void> {
  const now = clock();
  const today = dayInChina(now);
  const awake = (now.getUTCHours() + chinaIsAhead) % 24 >= firstHour;
  const troubles: unknown[] = [];
  for (const bodyId of await bodiesWithDates(ledger)) {
    try {
      await recountPaused({ ledger, today }, bodyId);
      if (awake) await remindBody({ ledger, today }, bodyId);
    } catch (error) {
      // One body in trouble does not keep the others; the job is tried again for it.
      troubles.push(error);
    }
  }
  if (troubles.length > 0) throw troubles[0];
}

async function bodiesWithDates(ledger: Ledger): Promise<readonly string[]> {
  const rows = await ledger.read('everything', (tx) =>
    tx
      .selectFrom('request_clocks')
      .select('body_id')
      .distinct()
      .where('ended_on', 'is', null)
      .where('whose', '=', 'body')
      .orderBy('body_id')
      .execute(),
  );
  return rows.map(({ body_id }) => body_id);
}
