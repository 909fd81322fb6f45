import type { Clock } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';

/** Whose clocks they are. */
export interface ClocksOf {
  readonly bodyId: string;
  readonly subjectId: string;
  readonly subject: 'request' | 'redress';
}

/**
 * Keeps the dates of a request or redress case as law counts them now, in the place of those that were kept. Lists, reminders and
 * calendars read them; the case itself asks law.
 */
export async function keepClocks(
  tx: Tx,
  { bodyId, subjectId, subject }: ClocksOf,
  clocks: readonly Clock[],
): Promise<void> {
  await tx
    .deleteFrom('request_clocks')
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', subjectId)
    .execute();
  if (clocks.length === 0) return;
  await tx
    .insertInto('request_clocks')
    .values(
      clocks.map((clock) => ({
        body_id: bodyId,
        subject_id: subjectId,
        subject,
        clock: clock.id,
        of_id: clock.of ?? '',
        whose: clock.whose,
        due_on: clock.dueOn,
        at_the_earliest: clock.atTheEarliest,
        paused: clock.state === 'paused',
        ended_on: clock.endedOn,
      })),
    )
    .execute();
}
