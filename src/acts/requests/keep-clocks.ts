import { dateOf, daysBetween, type CivilDate, type Clock } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';

/** Whose clocks they are. */
export type ClocksOf = { readonly bodyId: string; readonly subjectId: string } & (
  { readonly subject: 'request'; readonly submittedOn: CivilDate } | { readonly subject: 'redress' }
);

/**
 * Keeps the dates of a request or redress case as law counts them now, in the place of those that were kept. Lists, reminders and
 * calendars read them; the case itself asks law.
 */
export async function keepClocks(tx: Tx, of: ClocksOf, clocks: readonly Clock[]): Promise<void> {
  const { bodyId, subjectId, subject } = of;
  if (of.subject === 'request') await keepOrder(tx, of, clocks);
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

const lastDay = dateOf(2999, 12, 31);
/** How the database writes the day that never comes. */
const never = 'infinity' as CivilDate;

/**
 * Keeps where a request stands in lists: by the first date that runs for its body. The internal target is no date of law; what has lapsed
 * is owed no more.
 */
async function keepOrder(
  tx: Tx,
  { bodyId, subjectId, submittedOn }: Extract<ClocksOf, { readonly subject: 'request' }>,
  clocks: readonly Clock[],
): Promise<void> {
  const running = clocks.flatMap(({ id, whose, dueOn, endedOn, state, atTheEarliest }) =>
    whose === 'body' &&
    id !== 'target' &&
    dueOn !== null &&
    endedOn === null &&
    state !== 'paused' &&
    state !== 'lapsed'
      ? [{ id, dueOn, atTheEarliest }]
      : [],
  );
  const [nearest] = running.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const values = {
    nearest_on: nearest?.dueOn ?? never,
    submitted_back: daysBetween(submittedOn, lastDay),
    clock: nearest?.id ?? null,
    at_the_earliest: nearest?.atTheEarliest ?? false,
    paused: clocks.some(
      ({ id, state, endedOn }) => id === 'answer' && state === 'paused' && endedOn === null,
    ),
  };
  await tx
    .insertInto('request_order')
    .values({ body_id: bodyId, request_id: subjectId, ...values })
    .onConflict((conflict) => conflict.columns(['body_id', 'request_id']).doUpdateSet(values))
    .execute();
}
