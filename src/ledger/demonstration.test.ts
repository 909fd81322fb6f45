import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, body, freshLedger, type TestLedger } from '../../tests/support/ledger.ts';
import { asOwner } from '../../tests/support/owner.ts';
import { keysFrom } from './keys.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { verifyLedger } from './verify/verify-ledger.ts';

let house: TestLedger;
/** The same ledger, opened by someone who would have it live in 2023. */
let other: Ledger;
const moment = new Date('2023-06-01T01:02:03.000Z');

beforeEach(async () => {
  house = await freshLedger();
  other = openLedger({
    url: house.database.url,
    keys: keysFrom(randomBytes(32)),
    demonstrationMoment: () => moment,
  });
});
afterEach(async () => {
  await other.close();
  await house.close();
});

const since2025 = Date.UTC(2025, 0, 1);

const mark = `insert into demonstration (made_at, seed, opens_at, password, sign_ins)
  values (now(), '1', now(), 'plain', '[]')`;
const marked = () => asOwner(house.database.url, (owner) => owner.query(mark));

/** The moments of a body's acts, in their order. */
const moments = (bodyId: string) =>
  house.ledger.read('everything', async (tx) => {
    const rows = await tx
      .selectFrom('acts')
      .select('at')
      .where('body_id', '=', bodyId)
      .orderBy('seq')
      .execute();
    return rows.map(({ at }) => at.getTime());
  });

it('lives its own time where the database is marked as a demonstration', async () => {
  await marked();
  const county = await body(other, '甲县人民政府');
  await act(other, county, 'setting.changed', county, { key: 'idle-minutes', value: 20, before: null });
  const [founded = 0, changed = 0] = await moments(county);
  expect([founded, changed]).toEqual([moment.getTime(), moment.getTime()]);
  expect((await verifyLedger(other)).faults).toEqual([]);
});

it('lives the time of the clock where nobody asks for another', async () => {
  await marked();
  expect((await moments(await body(house.ledger, '甲县人民政府')))[0]).toBeGreaterThan(since2025);
});

it('gives no other installation another time, whatever it is opened with', async () => {
  expect((await moments(await body(other, '甲县人民政府')))[0]).toBeGreaterThan(since2025);
});

it('becomes a demonstration only before its first act, and only once', async () => {
  await marked();
  await expect(marked()).rejects.toThrow(/demonstration_once/u);
  const used = await freshLedger();
  try {
    await body(used.ledger, '甲县人民政府');
    await expect(asOwner(used.database.url, (owner) => owner.query(mark))).rejects.toThrow(
      /a ledger with acts becomes no demonstration/u,
    );
  } finally {
    await used.close();
  }
});

it('is not marked by the server, which may read the mark alone', async () => {
  const write = (statement: string) =>
    house.ledger.write('everything', (tx) => sql.raw(statement).execute(tx));
  await expect(write(mark)).rejects.toThrow(/permission denied/u);
  await marked();
  await expect(write('delete from demonstration')).rejects.toThrow(/permission denied/u);
  await expect(write(`update demonstration set seed = '2'`)).rejects.toThrow(/permission denied/u);
  const { rows } = await house.ledger.read({ bodies: [] }, (tx) =>
    sql<{ readonly seed: string }>`select seed from demonstration`.execute(tx),
  );
  expect(rows).toEqual([{ seed: '1' }]);
});
