import { whoMay, type Arrangement, type CivilDate, type Holiday } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { calendarWith, enteredNotices, type EnteredNotice } from '../../ledger/read/calendar-in-force.ts';
import { bodiesFor, type Actor } from '../actor.ts';
import { faultOfCharge } from '../in-charge.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { record, type ActContext, type StatedAct } from '../perform.ts';
import { faultsOfArrangement } from './faults-of-arrangement.ts';
import { movedRequestActs, movedRows, recomputeRequests } from './recompute-requests.ts';
import { lockEveryChain, recompute, recomputedActs, type MovedDue } from './recompute.ts';

/** A holiday notice as someone enters it. */
export interface NoticeInput {
  readonly year: number;
  readonly title: string;
  readonly number: string | null;
  readonly date: CivilDate | null;
  readonly holidays: readonly Holiday[];
  readonly makeUpDays: readonly CivilDate[];
}

/** What entering a notice does, or would do. */
export interface NoticeEffect {
  /** Open work whose date changes, in the bodies that the person sees. */
  readonly moved: readonly MovedDue[];
  /** How many more change in other bodies. */
  readonly elsewhere: number;
}

/** Reads what a notice would change, and writes nothing. */
export async function previewNotice(
  context: ActContext,
  input: NoticeInput,
): Promise<NoticeEffect & { readonly faults: readonly string[]; readonly refusal: Refusal | null }> {
  const { ledger, actor, today } = context;
  const none = { moved: [], elsewhere: 0 };
  const faults = faultsOfArrangement(input.year, arrangementOf(input), today);
  return ledger.read('everything', async (tx) => {
    const refusal = await faultOfEntering(tx, actor);
    if (refusal !== null || faults.length > 0) return { ...none, faults, refusal };
    const entered = await enteredNotices(tx);
    const earlier = await sameNotice(tx, input);
    const rest = entered.filter(({ noticeId }) => noticeId !== earlier?.noticeId);
    const calendar = calendarWith([...rest, noticeOf('preview', input)]);
    const requests = await recomputeRequests(tx, { before: calendarWith(entered), after: calendar, today });
    const moved = [...(await recompute(tx, calendar)), ...movedRows(requests)];
    return { ...effectFor(actor, moved), faults, refusal: null };
  });
}

/**
 * Enters a notice for the whole installation and counts every open date again, in one transaction: each date that moves
 * is an act in its own body's chain. A notice of that year and number that stands already is corrected.
 */
export async function enterNotice(
  context: ActContext,
  input: NoticeInput & { readonly actId: string },
): Promise<{ readonly outcome: Outcome } & NoticeEffect> {
  const { ledger, actor, today } = context;
  let effect: NoticeEffect = { moved: [], elsewhere: 0 };
  if (bodiesFor(actor, 'calendar.enter').length === 0) {
    return { outcome: { done: false, refusal: refuse('not-allowed', whoMay('calendar.enter')) }, ...effect };
  }
  const outcome = await record(ledger, {
    bodies: 'everything',
    bodyId: actor.bodyId,
    actId: input.actId,
    actorId: actor.staffId,
    kind: 'calendar.notice-entered',
    decide: async (tx) => {
      const charge = await faultOfEntering(tx, actor);
      if (charge !== null) return charge;
      const arrangement = arrangementOf(input);
      const faults = faultsOfArrangement(input.year, arrangement, today);
      if (faults.length > 0) return refuse('wrong-input', faults.join(''));
      await lockEveryChain(tx);
      const earlier = await sameNotice(tx, input);
      const mine = earlier !== null && earlier.bodyId === actor.bodyId;
      const noticeId = mine ? earlier.noticeId : input.actId;
      // One that another body entered is not ours to correct: it is withdrawn there, and this one stands for it.
      const withdrawn: readonly StatedAct[] =
        earlier === null || mine
          ? []
          : [
              {
                kind: 'calendar.notice-withdrawn',
                bodyId: earlier.bodyId,
                subjectId: earlier.noticeId,
                payload: { year: input.year, reason: '同一个通知重新录入' },
              },
            ];
      const entered = await enteredNotices(tx);
      const rest = entered.filter((each) => each.noticeId !== earlier?.noticeId);
      const calendar = calendarWith([...rest, noticeOf(noticeId, input)]);
      const moved = await recompute(tx, calendar);
      const requests = await recomputeRequests(tx, { before: calendarWith(entered), after: calendar, today });
      effect = effectFor(actor, [...moved, ...movedRows(requests)]);
      return [
        { kind: 'calendar.notice-entered', subjectId: noticeId, payload: { year: input.year, arrangement } },
        ...withdrawn,
        ...recomputedActs(moved, input.year),
        ...(await movedRequestActs(tx, requests, input.year)),
      ];
    },
  });
  return { outcome, ...effect };
}

/** Why this person does not enter notices; null where they do. */
export async function faultOfEntering(tx: Tx, actor: Actor): Promise<Refusal | null> {
  return bodiesFor(actor, 'calendar.enter').length === 0
    ? refuse('not-allowed', whoMay('calendar.enter'))
    : faultOfCharge(tx, actor, 'calendar.enter');
}

/** What the person is told of the dates that move: titles of the own scope, of all others the number. */
export function effectFor(actor: Actor, moved: readonly MovedDue[]): NoticeEffect {
  const seen = new Set(bodiesFor(actor, 'calendar.enter'));
  const shown = moved.filter(({ bodyId }) => seen.has(bodyId));
  return { moved: shown, elsewhere: moved.length - shown.length };
}

const arrangementOf = ({ title, number, date, holidays, makeUpDays }: NoticeInput): Arrangement => ({
  notice: {
    title: title.trim(),
    number: number === null || number.trim() === '' ? null : number.trim(),
    date,
    toBeVerified: number === null || date === null,
  },
  holidays,
  makeUpDays,
});

const noticeOf = (noticeId: string, input: NoticeInput): EnteredNotice => ({
  noticeId,
  year: input.year,
  arrangement: arrangementOf(input),
});

/** The notice entered before with the same year and number; without a number, with the same title. */
async function sameNotice(
  tx: Tx,
  input: NoticeInput,
): Promise<{ readonly noticeId: string; readonly bodyId: string } | null> {
  const rows = await tx
    .selectFrom('holiday_notices')
    .select(['notice_id', 'body_id', 'arrangement'])
    .where('year', '=', input.year)
    .where('withdrawn_at', 'is', null)
    .execute();
  const { notice } = arrangementOf(input);
  const same = rows.find((row) => {
    const stands = (row.arrangement as Arrangement).notice;
    return notice.number === null ? stands.title === notice.title : stands.number === notice.number;
  });
  return same === undefined ? null : { noticeId: same.notice_id, bodyId: same.body_id };
}
