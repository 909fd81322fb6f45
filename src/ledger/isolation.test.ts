import { v7 as uuidv7 } from 'uuid';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { act, body, freshLedger, person, type TestLedger } from '../../tests/support/ledger.ts';
import { asOwner } from '../../tests/support/owner.ts';
import { reportSomething } from '../../tests/support/rows-of-reports.ts';
import { askSomething, publishSomething } from '../../tests/support/rows-of-tables.ts';
import { appendActs } from './acts/append-act.ts';
import { keepPersonal, revealPersonal } from './personal-data.ts';
import { scopeSetting } from './scope.ts';

let house: TestLedger;
const ids = { county: '', town: '', other: '', clerk: '', otherClerk: '' };

beforeAll(async () => {
  house = await freshLedger();
  const { ledger } = house;
  ids.county = await body(ledger, '甲县人民政府');
  ids.town = await body(ledger, '乙镇人民政府', 'township', ids.county);
  ids.other = await body(ledger, '丙镇人民政府', 'township', ids.county);
  ids.clerk = await person(ledger, ids.town, 'zhangsan');
  ids.otherClerk = await person(ledger, ids.other, 'lisi', ['clerk'], '李四');
  // A row of each table for either township, so that an empty answer means something.
  for (const [bodyId, clerk] of [
    [ids.town, ids.clerk],
    [ids.other, ids.otherClerk],
  ] as const) {
    const second = await person(ledger, bodyId, `w${bodyId.slice(-8)}`, ['clerk'], '王五');
    await act(ledger, bodyId, 'work.opened', uuidv7(), {
      kind: 'task',
      title: '更新指南',
      details: '',
      holderId: clerk,
      countedFrom: null,
      workingDays: null,
      dueOn: null,
      atTheEarliest: false,
    });
    await act(ledger, bodyId, 'deputy.appointed', uuidv7(), {
      absentId: clerk,
      actingId: second,
      from: '2026-11-01' as never,
      until: '2026-11-30' as never,
      reason: '休假',
    });
    await act(ledger, bodyId, 'handover.done', uuidv7(), {
      fromId: second,
      toId: clerk,
      leaves: false,
      on: '2026-11-02' as never,
      remarks: '',
      items: [],
      drafts: [],
    });
    await act(ledger, bodyId, 'setting.changed', bodyId, { key: 'idle-minutes', value: 20, before: null });
    await act(ledger, bodyId, 'calendar.notice-entered', uuidv7(), { year: 2027, arrangement: {} as never });
    await publishSomething(ledger, bodyId, clerk);
    await askSomething(ledger, bodyId, clerk);
    await reportSomething(ledger, bodyId, clerk);
    await asOwner(house.database.url, async (owner) => {
      await owner.query('insert into staff_secrets (body_id, staff_id) values ($1, $2)', [bodyId, clerk]);
      await owner.query(
        `insert into sessions values ($1, gen_random_uuid(), $2, $3, 'x', now(), now(), 'password', '', '', null, null)`,
        [bodyId, clerk, Buffer.from(bodyId)],
      );
      await owner.query(
        `insert into drafts values ($1, gen_random_uuid(), $2, 'staff/add', '', '{}', now())`,
        [bodyId, clerk],
      );
      await owner.query(
        `insert into outbox (body_id, message_id, act_id, channel, message) values ($1, gen_random_uuid(), gen_random_uuid(), 'mail', '{}')`,
        [bodyId],
      );
    });
    await ledger.write({ bodies: [bodyId] }, (tx) =>
      keepPersonal(tx, ledger.keys, { bodyId, dataId: bodyId }, 'phone', '12345'),
    );
  }
});
afterAll(() => house.close());

/** What every body reads and only one writes. */
const shared = ['settings', 'holiday_notices'];

/** Every table but the one that tells of the installation and not of a body (`demonstration.test.ts`). */
const tables = async () => {
  const { rows } = await asOwner(house.database.url, (owner) =>
    owner.query<{ table: string; guarded: boolean }>(
      `select relname as table, relrowsecurity as guarded from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'
         and relname <> 'demonstration' order by 1`,
    ),
  );
  return rows;
};

/** Rows of a table by the body they belong to, as a transaction of that scope sees them. */
const seen = (table: string, bodies: readonly string[]) =>
  house.ledger.pool.connect().then(async (client) => {
    try {
      await client.query('begin');
      await client.query(`set local gongkai.scope to '${scopeSetting({ bodies })}'`);
      const { rows } = await client.query<{ body_id: string }>(
        `select distinct body_id from public.${table}`,
      );
      return rows.map(({ body_id }) => body_id);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

it('guards every table', async () => {
  expect((await tables()).filter(({ guarded }) => !guarded)).toEqual([]);
});

it('shows each body its own rows of every table, and none of another', async () => {
  for (const { table } of await tables()) {
    const own = await seen(table, [ids.town]);
    if (shared.includes(table)) expect([table, ...own]).toContain(ids.other);
    else expect([table, ...own]).toEqual([table, ids.town]);
  }
});

it('shows nothing where no body is named', async () => {
  for (const { table } of await tables()) {
    if (!shared.includes(table)) expect([table, ...(await seen(table, []))]).toEqual([table]);
  }
  const { rows } = await house.ledger.pool.query('select from acts');
  expect(rows).toEqual([]);
});

describe('another body', () => {
  it.each([
    'settings',
    'holiday_notices',
    'staff',
    'work_items',
    'deputies',
    'bodies',
    'chain_heads',
    'drafts',
    'official_documents',
    'clean_ups',
    'register_entries',
    'catalogue_rows',
    'catalogue_events',
    'obligation_answers',
    'publications',
    'editions',
    'hit_verdicts',
    'review_chains',
    'publishing_profiles',
    'channel_records',
    'word_lists',
    'files',
    'manuscripts',
    'manuscript_versions',
    'contents',
    'screenings',
    'reports',
    'report_figures',
    'imported_reports',
    'report_roster',
    'report_reminders',
    'activities',
  ])('changes no row of %s', async (table) => {
    const changed = await house.ledger.write({ bodies: [ids.town] }, (tx) =>
      tx
        .updateTable(table as 'staff')
        .set({ body_id: ids.town })
        .where('body_id', '=', ids.other)
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  });

  it('appends nothing to a chain that is not its own', async () => {
    const append = (bodies: readonly string[]) =>
      house.ledger.write({ bodies }, (tx) =>
        appendActs(tx, [
          {
            bodyId: ids.other,
            actId: uuidv7(),
            kind: 'staff.unlocked',
            subjectId: ids.otherClerk,
            actorId: ids.clerk,
            payload: { reason: '' },
          },
        ]),
      );
    await expect(append([ids.town])).rejects.toThrow(/no chain/u);
    await expect(append([ids.other])).resolves.toHaveLength(1);
  });

  it('moves no row of its own to another body', async () => {
    const move = house.ledger.write({ bodies: [ids.town] }, (tx) =>
      tx.updateTable('drafts').set({ body_id: ids.other }).where('body_id', '=', ids.town).execute(),
    );
    await expect(move).rejects.toThrow(/row-level security/u);
  });

  it('reveals no personal data', async () => {
    const reveal = (bodies: readonly string[]) =>
      house.ledger.read({ bodies }, (tx) =>
        revealPersonal(tx, house.ledger.keys, { bodyId: ids.other, dataId: ids.other }),
      );
    expect(await reveal([ids.town])).toBeNull();
    expect(await reveal([ids.other])).toBe('12345');
  });
});

it('writes nothing in a transaction that was to read', async () => {
  const write = house.ledger.read('everything', (tx) => tx.updateTable('staff').set({ post: '' }).execute());
  await expect(write).rejects.toThrow(/read-only transaction/u);
});

it('says so where a fault inside was not told, and has undone it', async () => {
  const swallowed = house.ledger.write({ bodies: [ids.town] }, async (tx) => {
    await tx.updateTable('staff').set({ post: '不留' }).where('body_id', '=', ids.town).execute();
    await tx
      .insertInto('bodies')
      .values({ body_id: ids.town, path: [], level: 'x', name: '', founded_at: new Date() })
      .execute()
      .catch(() => undefined);
    return 'done';
  });
  await expect(swallowed).rejects.toThrow(/current transaction is aborted/u);
  const posts = await house.ledger.read({ bodies: [ids.town] }, (tx) =>
    tx.selectFrom('staff').select('post').execute(),
  );
  expect(posts.some(({ post }) => post === '不留')).toBe(false);
});

it('breaks off a statement that takes longer than was said, and that one alone', async () => {
  const slow = house.ledger.read('everything', (tx) => sql`select pg_sleep(5)`.execute(tx), {
    statementMs: 50,
  });
  await expect(slow).rejects.toThrow(/statement timeout/u);
  for (let at = 0; at < 10; at += 1) {
    const limit = await house.ledger.pool.query<{ readonly statement_timeout: string }>(
      'show statement_timeout',
    );
    expect(limit.rows[0]?.statement_timeout).toBe('1min');
  }
});

it('keeps no scope for the next transaction on the same connection', async () => {
  await house.ledger.read('everything', (tx) => tx.selectFrom('acts').select('seq').execute());
  for (let at = 0; at < 10; at += 1) {
    expect((await house.ledger.pool.query('select from acts')).rowCount).toBe(0);
  }
});

describe('scopeSetting', () => {
  test.each([
    ['everything', '*'],
    [{ bodies: [] }, ''],
    [{ bodies: ['01900000-0000-7000-8000-000000000001'] }, '01900000-0000-7000-8000-000000000001'],
  ] as const)('writes %j as %j', (scope, setting) => {
    expect(scopeSetting(scope)).toBe(setting);
  });

  test.each(["'", '*', 'x', '01900000-0000-7000-8000-000000000001,'])('takes no id like %j', (id) => {
    expect(() => scopeSetting({ bodies: [id] })).toThrow(RangeError);
  });
});
