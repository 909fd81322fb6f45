import { dayInChina } from '../acts/china-day.ts';
import { remindBody } from '../acts/requests/reminders/remind-body.ts';
import type { JobServices } from './tasks.ts';

/** From this hour of the day in China people are reminded: at night nobody acts on it. */
const firstHour = 8;
const chinaIsAhead = 8;

/**
 * Reminds in every body of what is due in its requests. Asked for each hour, so that a server that was off at eight makes up for it; what
 * was told is not told again.
 */
export async function remindOfRequests({ ledger, clock }: JobServices): Promise<void> {
  const now = clock();
  if ((now.getUTCHours() + chinaIsAhead) % 24 < firstHour) return;
  const today = dayInChina(now);
  const bodies = await ledger.read('everything', (tx) =>
    tx
      .selectFrom('request_clocks')
      .select('body_id')
      .distinct()
      .where('ended_on', 'is', null)
      .where('due_on', 'is not', null)
      .where('whose', '=', 'body')
      .orderBy('body_id')
      .execute(),
  );
  const troubles: unknown[] = [];
  for (const { body_id: bodyId } of bodies) {
    // One body in trouble does not keep the others; the job is tried again for it.
    await remindBody({ ledger, today }, bodyId).catch((error: unknown) => troubles.push(error));
  }
  if (troubles.length > 0) throw troubles[0];
}
