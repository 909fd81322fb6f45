import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { foundCounty, hire } from '../../tests/support/county.ts';
import { act, freshLedger, type TestLedger } from '../../tests/support/ledger.ts';
import { asOwner } from '../../tests/support/owner.ts';
import { createTestDatabase, type TestDatabase } from '../../tests/support/postgres.ts';
import { plainEdition, published } from '../../tests/support/published.ts';
import { migrate } from './migrate.ts';
import { openLedger } from './ledger.ts';
import { verifyLedger } from './verify/verify-ledger.ts';

// An installation of the version before, with what it had: it is to stand afterwards as if it had always been of this one.

let house: TestLedger;
const older: TestDatabase[] = [];
beforeAll(async () => {
  house = await freshLedger();
  const { ledger } = house;
  const { township, county } = await foundCounty(ledger);
  const writer = await hire(ledger, township, 'clerk', ['clerk']);
  const id = await published(ledger, township, writer, plainEdition('通知'));
  await published(ledger, township, writer, plainEdition('更正的通知'), { publicationId: id });
  const gone = await published(ledger, township, writer, plainEdition('公示'));
  await act(ledger, township, 'publication.withdrawn', gone, { reason: '有误', notice: '有误' });
  await published(ledger, county, writer, plainEdition('县里的通知'));
  await act(ledger, township, 'words.set', township, { source: 'form', words: [] });
});
afterAll(async () => {
  await house.close();
  for (const database of older) await database.drop();
});

/** Copies all rows of the tables that the older version has, in the columns that it has. */
async function copyRows(from: pg.Client, to: pg.Client): Promise<void> {
  const { rows: tables } = await to.query<{ name: string; columns: string }>(
    `select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'
     group by c.relname`,
  );
  await to.query(`set session_replication_role to replica`);
  for (const { name, columns } of tables) {
    const { rows } = await from.query<{ row: string }>(
      `select row_to_json(t)::text as row from (select ${columns} from ${name}) t`,
    );
    for (const { row } of rows) {
      // The payload of an act is kept to the byte: as text, not through the reading of JSON.
      await to.query(
        `insert into ${name} (${columns}) select ${columns} from json_populate_record(null::${name}, $1)`,
        [row],
      );
    }
  }
  await to.query(`set session_replication_role to default`);
}

const standing = (url: string) =>
  asOwner(url, async (client) => {
    const read = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;
    return {
      publications: await read(
        'select publication_id, public_number, public_state from publications order by publication_id',
      ),
      revisions: await read('select * from public_revisions order by body_id'),
      index: await read('select * from public_index order by publication_id'),
    };
  });

it.each([
  'before the public site (0004-publishing)',
  'before requests (0005-public-site)',
  'before reports (0006-requests)',
])('brings an installation from %s to what it would be had it always been of this version', async (named) => {
  const database = await createTestDatabase();
  older.push(database);
  const { url } = database;
  await migrate(url, /\((.+)\)/u.exec(named)?.[1]);
  await asOwner(house.database.url, (from) => asOwner(url, (to) => copyRows(from, to)));
  expect(await migrate(url)).not.toEqual([]);
  const was = await standing(house.database.url);
  expect(was.index).toHaveLength(2);
  expect(await standing(url)).toEqual(was);
  const ledger = openLedger({ url, keys: house.ledger.keys });
  try {
    expect((await verifyLedger(ledger)).faults).toEqual([]);
  } finally {
    await ledger.close();
  }
});
