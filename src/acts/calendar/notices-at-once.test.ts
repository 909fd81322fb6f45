import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { done } from '../../../tests/support/acting.ts';
import { foundCounty, hire, type County } from '../../../tests/support/county.ts';
import { freshLedger, type TestLedger } from '../../../tests/support/ledger.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import { civilDate, type CivilDate } from '../../law/index.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { verifyLedger } from '../../ledger/verify/verify-ledger.ts';
import { record, type ActContext } from '../perform.ts';
import { readActor } from '../sign-in/read-actor.ts';
import { enterNotice } from './enter-notice.ts';

/** A county whose townships enter notices themselves, as nobody above them does. */
let house: TestLedger;
let bodies: County;
beforeEach(async () => {
  house = await freshLedger();
  bodies = await foundCounty(house.ledger);
});
afterEach(() => house.close());

const today = civilDate('2026-11-20');

async function headOf(bodyId: string, account: string): Promise<ActContext> {
  const { ledger } = house;
  const staffId = await hire(ledger, bodyId, account, ['office-head']);
  const head = { bodyId, staffId, name: '王五', roles: ['office-head'] };
  return { ledger, today, actor: await ledger.read('everything', (tx) => readActor(tx, head, today)) };
}

const enter = (context: ActContext, number: string) =>
  enterNotice(context, {
    actId: uuidv7(),
    year: 2027,
    title: '关于2027年部分节假日安排的通知',
    number,
    date: '2026-11-19' as CivilDate,
    holidays: [{ name: '元旦', from: '2027-01-01' as CivilDate, to: '2027-01-03' as CivilDate }],
    makeUpDays: [],
  });

/** Keeps a body's chain locked while `meanwhile` runs. */
async function holding(ledger: Ledger, bodyId: string, meanwhile: () => Promise<void>): Promise<void> {
  await ledger.write({ bodies: [bodyId] }, async (tx) => {
    await tx.selectFrom('chain_heads').select('seq').where('body_id', '=', bodyId).forUpdate().execute();
    await meanwhile();
  });
}

const waiting = () =>
  asOwner(house.database.url, async (owner) => {
    const { rows } = await owner.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0]?.count;
  });

it('of two bodies, each waiting for the other’s chain, are both entered', async () => {
  const [one, other] = [
    await headOf(bodies.township, 'yi.head'),
    await headOf(bodies.otherTownship, 'ding.head'),
  ];
  const tried = vi.spyOn(house.ledger, 'write');
  let both: ReturnType<typeof enter>[] = [];
  await holding(house.ledger, bodies.county, async () => {
    // Each has its own chain and waits for the first of all: let go, one gets it and wants the other's.
    both = [enter(one, '甲发〔2026〕1号'), enter(other, '甲发〔2026〕2号')];
    await expect.poll(waiting).toBe(2);
  });
  for (const { outcome } of await Promise.all(both)) done(outcome);
  // The lock of this test, the two notices, and the one of them that was undone and tried again.
  expect(tried).toHaveBeenCalledTimes(4);
  expect((await verifyLedger(house.ledger)).faults).toEqual([]);
});

it.each([
  ['40P01', 4],
  ['40001', 4],
  ['23505', 1],
])('that meet %s each time are tried %i times', async (code, times) => {
  const clash = Object.assign(new Error('clash'), { code });
  const decide = vi.fn(() => Promise.reject(clash));
  const act = {
    bodies: 'everything',
    bodyId: bodies.county,
    actId: uuidv7(),
    kind: 'staff.unlocked',
    actorId: null,
    decide,
  } as const;
  await expect(record(house.ledger, act)).rejects.toBe(clash);
  expect(decide).toHaveBeenCalledTimes(times);
});
