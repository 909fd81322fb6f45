import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { act, body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import { firstHash, hashOf } from '../chain.ts';
import { openLedger } from '../ledger.ts';
import { readChain } from './read-chain.ts';
import { verifyLedger } from './verify-ledger.ts';

let house: TestLedger;
let county: string;
let town: string;
let clerk: string;

beforeEach(async () => {
  house = await freshLedger();
  const { ledger } = house;
  county = await body(ledger, '甲县人民政府');
  town = await body(ledger, '乙镇人民政府', 'township', county);
  await person(ledger, county, 'lisi', ['administrator'], '李四');
  clerk = await person(ledger, town, 'zhangsan');
  await act(ledger, town, 'staff.roles-set', clerk, {
    roles: ['clerk', 'proofreader'],
    before: ['clerk'],
    reason: '兼任',
  });
  await act(ledger, town, 'staff.unlocked', clerk, { reason: '本人来电' });
});
afterEach(() => house.close());

/** Does what someone with the owner's password could do: the triggers off, then on again. */
const tamper = (statement: string, values: unknown[] = []) =>
  asOwner(house.database.url, async (owner: pg.Client) => {
    await owner.query('alter table acts disable trigger all; alter table bodies disable trigger all');
    const { rowCount } = await owner.query(statement, values);
    await owner.query('alter table acts enable trigger all; alter table bodies enable trigger all');
    expect(rowCount).toBeGreaterThan(0);
  });

/** The faults by what they are and where, with their sentences. */
const faults = async (options?: Parameters<typeof verifyLedger>[1]) => {
  const { sound, faults: found } = await verifyLedger(house.ledger, options);
  expect(sound).toBe(found.length === 0);
  return found.map(({ kind, bodyId, seq, table, message }) => ({
    kind,
    body: bodyId === county ? '甲县' : bodyId === town ? '乙镇' : bodyId,
    at: seq ?? table,
    message,
  }));
};

it('finds a ledger sound as it was written, and says what it went through', async () => {
  const verified = await verifyLedger(house.ledger);
  expect(verified).toMatchObject({ sound: true, bodies: 2, acts: 6, faults: [] });
  expect(verified.heads.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual([2, 4]);
});

it('finds an empty ledger sound', async () => {
  const empty = await freshLedger();
  try {
    expect(await verifyLedger(empty.ledger)).toEqual({
      sound: true,
      bodies: 0,
      acts: 0,
      faults: [],
      heads: [],
    });
  } finally {
    await empty.close();
  }
});

it('writes nothing and leaves no table behind', async () => {
  await verifyLedger(house.ledger);
  const { rows } = await house.ledger.pool.query(
    "select relname from pg_class where relname = 'staff' and relnamespace <> 'public'::regnamespace",
  );
  expect(rows).toEqual([]);
});

describe('names an act that was', () => {
  test.each([
    ['payload', `payload = '{"reason":"没有来电"}'`],
    ['kind', "kind = 'staff.signed-out'"],
    ['actor', 'actor_id = body_id'],
    ['moment', "at = at + interval '1 microsecond'"],
    ['subject', 'subject_id = body_id'],
    ['blank in the payload', `payload = (payload::text || ' ')::json`],
  ])('altered: its %s', async (_, change) => {
    await tamper(`update acts set ${change} where body_id = $1 and seq = 4`, [town]);
    expect(await faults()).toEqual([
      {
        kind: 'altered',
        body: '乙镇',
        at: 4,
        message: expect.stringMatching(/^第4条（.*）的内容与当时的校验值不符，被改动过。$/u),
      },
    ]);
  });

  it('removed from the middle', async () => {
    await tamper('delete from acts where body_id = $1 and seq = 3', [town]);
    const found = await faults();
    expect(found[0]).toEqual({ kind: 'missing', body: '乙镇', at: 3, message: '缺第3条，被删去了。' });
    // What it had done to the person is missing from the tables built again.
    expect(found.slice(1).map(({ kind, at }) => [kind, at])).toEqual([['projection', 'staff']]);
  });

  it('removed with others beside it', async () => {
    await tamper('delete from acts where body_id = $1 and seq in (2, 3)', [town]);
    expect((await faults())[0]).toMatchObject({
      kind: 'missing',
      at: 2,
      message: '缺第2条到第3条，被删去了。',
    });
  });

  it('cut off at the end', async () => {
    await tamper('delete from acts where body_id = $1 and seq = 4', [town]);
    expect(await faults()).toEqual([
      {
        kind: 'cut-off',
        body: '乙镇',
        at: 4,
        message: '记录到第3条为止，链头记着第4条，末尾的记录被删去或链头被改动。',
      },
    ]);
  });

  it('altered and hashed anew, without the acts after it', async () => {
    const [second] = await house.ledger.read('everything', async (tx) => {
      const acts = [];
      for await (const each of readChain(tx, town)) if (each.seq === 2) acts.push(each);
      return acts;
    });
    if (second === undefined) throw new Error('no second act');
    const payload = second.payload.replace('张三', '王五');
    const hash = hashOf({ ...second, payload }, second.previousHash);
    await tamper('update acts set payload = $2, hash = $3 where body_id = $1 and seq = 2', [
      town,
      payload,
      hash,
    ]);
    expect((await faults()).map(({ kind, at }) => [kind, at])).toEqual([
      ['broken-link', 3],
      ['projection', 'staff'],
    ]);
  });

  it('added without a chain', async () => {
    await tamper(
      `insert into acts select gen_random_uuid(), 1, act_id, kind, subject_id, actor_id, at, payload, algorithm, previous_hash, hash
       from acts where body_id = $1 and seq = 4`,
      [town],
    );
    expect((await faults()).map(({ kind }) => kind)).toEqual(['no-head']);
  });
});

describe('a chain rewritten whole by someone who knows how', () => {
  const rewrite = async () => {
    const acts = await house.ledger.read('everything', async (tx) => {
      const all = [];
      for await (const each of readChain(tx, town)) all.push(each);
      return all;
    });
    let previous: Buffer = firstHash;
    for (const each of acts) {
      const payload = each.payload.replace('本人来电', '没有来电');
      const hash = hashOf({ ...each, payload }, previous);
      await tamper(
        'update acts set payload = $3, previous_hash = $4, hash = $5 where body_id = $1 and seq = $2',
        [town, each.seq, payload, previous, hash],
      );
      previous = hash;
    }
    await tamper('update chain_heads set hash = $2 where body_id = $1', [town, previous]);
  };

  it('is sound in itself, and found by a head that was kept elsewhere', async () => {
    const { heads } = await verifyLedger(house.ledger);
    await rewrite();
    expect(await faults()).toEqual([]);
    expect(await faults({ heads })).toEqual([
      {
        kind: 'head-gone',
        body: '乙镇',
        at: 4,
        message: '第4条与另存的链头不一致，这条或更早的记录被整链改写过。',
      },
    ]);
  });

  it('is found when it was made shorter', async () => {
    const { heads } = await verifyLedger(house.ledger);
    await tamper('delete from acts where body_id = $1 and seq = 4', [town]);
    await tamper(
      'update chain_heads h set seq = 3, hash = a.hash from acts a where a.body_id = h.body_id and a.seq = 3 and h.body_id = $1',
      [town],
    );
    expect(await faults()).toEqual([]);
    expect(await faults({ heads })).toEqual([
      { kind: 'head-gone', body: '乙镇', at: 4, message: '另存的链头是第4条，台账里已经没有这一条。' },
    ]);
  });

  it('is no fault of a ledger that has grown since', async () => {
    const { heads } = await verifyLedger(house.ledger);
    await act(house.ledger, town, 'staff.unlocked', clerk, { reason: '又一次' });
    expect(await faults({ heads })).toEqual([]);
  });
});

describe('names a row that is not as the acts say', () => {
  test.each([
    [
      'changed',
      'update staff set roles = $2 where staff_id = $1',
      ['administrator'],
      '与操作记录不符，被改动的有：roles。',
    ],
    [
      'removed',
      'delete from staff where staff_id = $1 and $2::text[] is not null',
      [],
      '操作记录里有，是被删去的。',
    ],
  ])('%s', async (_, statement, roles, end) => {
    await tamper(statement, [clerk, roles]);
    expect(await faults()).toEqual([
      { kind: 'projection', body: '乙镇', at: 'staff', message: expect.stringContaining(end) },
    ]);
  });

  it('added', async () => {
    await tamper(
      `insert into staff (body_id, staff_id, account, name, roles, added_at) values ($1, gen_random_uuid(), 'x', '王五', '{}', now())`,
      [town],
    );
    expect(await faults()).toEqual([
      {
        kind: 'projection',
        body: '乙镇',
        at: 'staff',
        message: expect.stringContaining('没有对应的操作记录'),
      },
    ]);
  });

  it('leaves the rows aside where only the chains are asked for', async () => {
    await tamper("update bodies set name = '丁县' where body_id = $1", [county]);
    expect(await faults({ chainsOnly: true })).toEqual([]);
    expect((await faults()).map(({ at }) => at)).toEqual(['bodies']);
  });
});

it('goes on to the end where an altered act cannot be projected any more', async () => {
  await tamper(`update acts set payload = '{}' where body_id = $1 and seq = 2`, [town]);
  const found = await faults();
  expect(found.slice(0, 2).map(({ kind, at }) => [kind, at])).toEqual([
    ['altered', 2],
    ['projection', 2],
  ]);
  expect(found.some(({ at }) => at === 'staff')).toBe(true);
});

it('verifies under a pool of one connection, and the ledger works on', async () => {
  const { url } = house.database;
  const single = openLedger({ url, keys: house.ledger.keys, poolSize: 1 });
  try {
    expect((await verifyLedger(single)).sound).toBe(true);
    await act(single, town, 'staff.unlocked', clerk, { reason: '之后' });
    expect((await verifyLedger(single)).acts).toBe(7);
  } finally {
    await single.close();
  }
});
