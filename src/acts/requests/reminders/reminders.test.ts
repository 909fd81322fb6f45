import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { done } from '../../../../tests/support/acting.ts';
import { day, requestTown, today, type RequestTown } from '../../../../tests/support/requests.ts';
import { asOwner } from '../../../../tests/support/owner.ts';
import type { CivilDate } from '../../../law/index.ts';
import { runningClocks } from '../../../ledger/read/requests/running-clocks.ts';
import { standingDuties } from '../../../ledger/read/standing-duties.ts';
import { dayMeasure } from '../../../ledger/read/work-row.ts';
import { remindBody } from './remind-body.ts';
import { recountPaused } from './recount-clocks.ts';

let town: RequestTown;
beforeAll(async () => {
  town = await requestTown();
});
afterAll(async () => {
  expect(await town.faults()).toEqual([]);
  await town.close();
});

const remind = (on: CivilDate) => remindBody({ ledger: town.ledger, today: on }, town.bodies.township);
const toldOf = async (requestId: string) => (await town.state(requestId))?.reminded ?? [];
const messages = async () =>
  (
    await town.ledger.read('everything', (tx) =>
      tx
        .selectFrom('outbox')
        .select('message')
        .where('channel', '=', 'alert')
        .orderBy('message_id')
        .execute(),
    )
  ).map(({ message }) => message as { readonly subject: string; readonly text: string });

describe('reminders of a request received on 2026-11-20', () => {
  let requestId: string;
  beforeEach(async () => {
    requestId = await town.registered();
  });

  it('go once for each date and stage, up to the county, and name no applicant', async () => {
    expect((await remind(today)).done).toBe(false);
    expect(await toldOf(requestId)).toEqual([]);
    // 补正告知 is due on 2026-12-01, the answer on 2026-12-18.
    done(await remind(day('2026-11-27')));
    expect(await toldOf(requestId)).toEqual(['clarification-notice 2026-12-01 ahead officer']);
    expect((await remind(day('2026-11-27'))).done).toBe(false);
    // Nobody is reminded on a Saturday.
    expect((await remind(day('2026-12-19'))).done).toBe(false);
    done(await remind(day('2026-12-18')));
    expect(await toldOf(requestId)).toEqual([
      'clarification-notice 2026-12-01 ahead officer',
      'clarification-notice 2026-12-01 overdue officer',
      'clarification-notice 2026-12-01 overdue head',
      'clarification-notice 2026-12-01 overdue county',
      'answer 2026-12-18 today officer',
      'answer 2026-12-18 today head',
    ]);
    done(await remind(day('2026-12-21')));
    done(await remind(day('2026-12-22')));
    expect((await toldOf(requestId)).slice(-3)).toEqual([
      'answer 2026-12-18 overdue officer',
      'answer 2026-12-18 overdue head',
      'answer 2026-12-18 overdue county',
    ]);
    const sent = await messages();
    expect(sent.at(-1)?.subject).toContain('已超期');
    expect(sent.at(-1)?.text).toContain('丙村征地补偿安置方案');
    expect(JSON.stringify(sent)).not.toContain('张三');
  });

  it('go once though two servers ask at the same time', async () => {
    const outcomes = await Promise.all([remind(day('2026-11-27')), remind(day('2026-11-27'))]);
    expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(1);
    expect(await toldOf(requestId)).toEqual(['clarification-notice 2026-12-01 ahead officer']);
  });

  it('are seen by the county, which is told how many were let pass', async () => {
    const { actor } = await town.as('watcher');
    const dutiesOn = (on: CivilDate) =>
      town.ledger.read('everything', async (tx) => {
        const measure = await dayMeasure(tx, on);
        const asked = { worker: actor, level: 'county', measure, now: new Date(`${on}T02:00:00Z`) } as const;
        return (await standingDuties(tx, asked)).shown.map(({ key }) => key);
      });
    expect(await dutiesOn(day('2026-12-02'))).not.toContain('requests-overdue');
    expect(await dutiesOn(day('2026-12-03'))).toContain('requests-overdue');
  });
});

it('counts again what stood still, when the day comes', async () => {
  const requestId = await town.registered();
  const { township } = town.bodies;
  const ofAnswer = async () =>
    (await town.ledger.read('everything', (tx) => runningClocks(tx, { body: township }))).find(
      (clock) => clock.subjectId === requestId && clock.clock === 'answer',
    );
  const before = (await ofAnswer())?.dueOn;
  expect(before).toBe('2026-12-18');
  // As it would stand had the term of a third party run when it was kept.
  await asOwner(town.database.url, (owner) =>
    owner.query(
      `update request_clocks set paused = true, due_on = null where subject_id = '${requestId}' and clock = 'answer'`,
    ),
  );
  expect(await ofAnswer()).toBeUndefined();
  await recountPaused({ ledger: town.ledger, today }, township);
  expect((await ofAnswer())?.dueOn).toBe(before);
});

it('goes on to the answer in lists, once the days to ask the applicant are over', async () => {
  const requestId = await town.registered();
  const { township } = town.bodies;
  const nearest = () =>
    town.ledger.read('everything', (tx) =>
      tx
        .selectFrom('request_order')
        .select('clock')
        .where('request_id', '=', requestId)
        .executeTakeFirstOrThrow(),
    );
  const on = (date: string) => recountPaused({ ledger: town.ledger, today: day(date) }, township);
  await on('2026-12-01');
  expect(await nearest()).toEqual({ clock: 'clarification-notice' });
  await on('2026-12-02');
  expect(await nearest()).toEqual({ clock: 'answer' });
  await on(today);
});
