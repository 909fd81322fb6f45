import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { act, body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import { verifyLedger } from '../verify/verify-ledger.ts';
import { appendActs, findAct, lockChain } from './append-act.ts';

let house: TestLedger;
let county: string;

beforeAll(async () => {
  house = await freshLedger();
  county = await body(house.ledger, '甲县人民政府');
});
afterAll(() => house.close());

const remark = (bodyId: string, subjectId: string, text: string) => ({
  bodyId,
  actId: uuidv7(),
  kind: 'staff.unlocked' as const,
  subjectId,
  actorId: null,
  payload: { reason: text },
});

describe('appendActs', () => {
  it('numbers the acts of a body without a gap, each on the one before, in time', async () => {
    const { ledger } = house;
    const acts = await ledger.write('everything', (tx) =>
      appendActs(tx, [remark(county, county, '一'), remark(county, county, '二')]),
    );
    expect(acts.map(({ seq }) => seq)).toEqual([2, 3]);
    const rows = await ledger.read('everything', (tx) =>
      tx
        .selectFrom('acts')
        .select(['seq', 'previous_hash', 'hash', 'at'])
        .where('body_id', '=', county)
        .orderBy('seq')
        .execute(),
    );
    for (const [at, row] of rows.entries()) {
      const before = rows[at - 1];
      if (before === undefined) continue;
      expect(row.previous_hash).toEqual(before.hash);
      expect(row.at.getTime()).toBeGreaterThanOrEqual(before.at.getTime());
    }
  });

  it('keeps one order for a body however many append at once, and other bodies apart', async () => {
    const { ledger } = house;
    const town = await body(ledger, '乙镇人民政府', 'township', county);
    await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        ledger.write('everything', (tx) =>
          appendActs(tx, [remark(at % 2 === 0 ? county : town, county, String(at))]),
        ),
      ),
    );
    const heads = await ledger.read('everything', (tx) =>
      tx.selectFrom('chain_heads').select(['body_id', 'seq']).execute(),
    );
    expect(new Map(heads.map(({ body_id, seq }) => [body_id, seq]))).toEqual(
      new Map([
        [county, 23],
        [town, 21],
      ]),
    );
    expect((await verifyLedger(ledger)).faults).toEqual([]);
  });

  it('leaves nothing of an act when its transaction does not end well', async () => {
    const { ledger } = house;
    const count = () =>
      ledger.read('everything', (tx) =>
        tx
          .selectFrom('acts')
          .select((is) => is.fn.countAll<number>().as('acts'))
          .executeTakeFirst(),
      );
    const before = await count();
    const broken = ledger.write('everything', async (tx) => {
      await appendActs(tx, [remark(county, county, '半途')]);
      throw new Error('半途');
    });
    await expect(broken).rejects.toThrow('半途');
    expect(await count()).toEqual(before);
    expect((await verifyLedger(ledger)).sound).toBe(true);
  });

  it('refuses the same act id twice in the database itself, and finds what stands under it', async () => {
    const { ledger } = house;
    const once = remark(county, county, '一次');
    const append = () => ledger.write('everything', (tx) => appendActs(tx, [once]));
    await append();
    await expect(append()).rejects.toThrow(/acts_once/u);
    expect(await ledger.read('everything', (tx) => findAct(tx, county, once.actId))).toEqual({
      kind: 'staff.unlocked',
      subjectId: county,
      actorId: null,
    });
    expect(await ledger.read('everything', (tx) => findAct(tx, county, uuidv7()))).toBeNull();
  });

  it('takes the acts of one body at a time, and none for a body that was never founded', async () => {
    const { ledger } = house;
    const two = [remark(county, county, '甲'), remark(uuidv7(), county, '乙')];
    await expect(ledger.write('everything', (tx) => appendActs(tx, two))).rejects.toThrow(RangeError);
    await expect(ledger.write('everything', (tx) => lockChain(tx, uuidv7()))).rejects.toThrow(/no chain/u);
    expect(await ledger.write('everything', (tx) => appendActs(tx, []))).toEqual([]);
  });

  it('gives no act an earlier moment than the one before, whatever the clock says', async () => {
    const { ledger, database } = house;
    const later = '2199-01-01T00:00:00.000000Z';
    await asOwner(database.url, (owner) =>
      owner.query('update chain_heads set at = $1 where body_id = $2', [later, county]),
    );
    const [first] = await ledger.write('everything', (tx) =>
      appendActs(tx, [remark(county, county, '钟拨回以后')]),
    );
    expect(first?.at).toBe(later);
  });

  it('hashes new acts by SM3 where that is set, on a chain that SHA-256 began', async () => {
    const town = await body(house.ledger, '丙镇人民政府', 'township', county);
    await act(house.ledger, county, 'setting.changed', county, {
      key: 'ledger.hash',
      value: 'sm3',
      before: null,
    });
    await house.ledger.write('everything', (tx) => appendActs(tx, [remark(town, town, '商用密码')]));
    const used = await house.ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select('algorithm').where('body_id', '=', town).orderBy('seq').execute(),
    );
    expect(used.map(({ algorithm }) => algorithm)).toEqual(['sha256', 'sm3']);
    expect((await verifyLedger(house.ledger)).faults).toEqual([]);
  });

  it('gives the moment of the lock to all that its transaction appends, one act on the other', async () => {
    const { ledger } = house;
    const town = await body(ledger, '丁镇人民政府', 'township', county);
    const { moments, seqs } = await ledger.write('everything', async (tx) => {
      const { now: locked } = await lockChain(tx, town);
      const first = await appendActs(tx, [remark(town, town, '一'), remark(town, town, '二')]);
      const { now: after, seq } = await lockChain(tx, town);
      const second = await appendActs(tx, [remark(town, town, '三')]);
      const all = [...first, ...second];
      return { moments: new Set([locked, after, ...all.map(({ at }) => at)]), seqs: [seq, all.at(-1)?.seq] };
    });
    expect(moments.size).toBe(1);
    expect(seqs).toEqual([3, 4]);
    expect((await verifyLedger(ledger)).faults).toEqual([]);
  });

  it('hashes by a new setting what is appended after it in the same transaction', async () => {
    const { ledger } = house;
    const town = await body(ledger, '戊镇人民政府', 'township', county);
    const set = (value: string) => ({
      bodyId: town,
      actId: uuidv7(),
      kind: 'setting.changed' as const,
      subjectId: town,
      actorId: null,
      payload: { key: 'ledger.hash' as const, value, before: null },
    });
    await ledger.write('everything', async (tx) => {
      await appendActs(tx, [set('sha256')]);
      await appendActs(tx, [set('sm3')]);
      await appendActs(tx, [remark(town, town, '其后')]);
    });
    const used = await ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select('algorithm').where('body_id', '=', town).orderBy('seq').execute(),
    );
    expect(used.at(-1)?.algorithm).toBe('sm3');
    expect((await verifyLedger(ledger)).faults).toEqual([]);
  });
});

describe('the role of the server', () => {
  test.each([
    ['update', "update acts set kind = 'x'"],
    ['delete', 'delete from acts'],
    ['truncate', 'truncate acts'],
    ['drop', 'drop table acts'],
    ['delete of a head', 'delete from chain_heads'],
    ['delete of a person', 'delete from staff'],
    ['switching off of triggers', 'alter table acts disable trigger all'],
    ['stepping out of the policies', 'set row_security to off; alter table acts disable row level security'],
  ])('has no %s', async (_, statement) => {
    await person(house.ledger, county, `a${uuidv7().slice(-12)}`);
    const client = await house.ledger.pool.connect();
    try {
      await client.query("set gongkai.scope to '*'");
      await expect(client.query(statement)).rejects.toThrow(
        /permission denied|must be owner|appended, never changed/u,
      );
    } finally {
      client.release(true);
    }
  });

  it('keeps even the owner from altering an act by mistake', async () => {
    await act(house.ledger, county, 'staff.unlocked', county, { reason: '留着' });
    await asOwner(house.database.url, async (owner) => {
      for (const statement of ["update acts set kind = 'x'", 'delete from acts', 'truncate acts']) {
        await expect(owner.query(statement)).rejects.toThrow('appended, never changed');
      }
    });
  });
});
