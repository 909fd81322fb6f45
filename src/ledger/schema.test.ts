import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshLedger, type TestLedger } from '../../tests/support/ledger.ts';
import { asOwner } from '../../tests/support/owner.ts';
import { schemaFile, schemaText } from '../../tests/support/write-schema.ts';
import { backedUpTables } from './backup/manifest.ts';
import { migrate } from './migrate.ts';
import { projectedTables } from './projections/project.ts';

let house: TestLedger;
beforeAll(async () => void (house = await freshLedger()));
afterAll(() => house.close());

const tables = async () => {
  const { rows } = await asOwner(house.database.url, (owner) =>
    owner.query<{ table: string; comment: string | null; key: string | null }>(
      `select relname as table, obj_description(oid) as comment,
         (select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary) as key
       from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'`,
    ),
  );
  return rows;
};

it('has types for the tables as they are: `npm run schema` writes them', async () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(await schemaText(house.database.url));
});

it('has the body lead every key, and a comment on every table', async () => {
  // What the whole installation is belongs to no body.
  for (const each of (await tables()).filter(({ table }) => table !== 'demonstration')) {
    expect(each).toMatchObject({ key: 'body_id', comment: expect.stringMatching(/\.$/u) });
  }
});

it('backs up every table but the sessions, forms being filled in, and what the database counts itself, and rebuilds only what it has', async () => {
  const names = (await tables()).map(({ table }) => table);
  expect([...backedUpTables, 'application_drafts', 'public_counts', 'sessions'].toSorted()).toEqual(
    names.toSorted(),
  );
  expect(names).toEqual(expect.arrayContaining([...projectedTables]));
});

it('migrates nothing twice, nor when several servers start at once', async () => {
  expect(await Promise.all([1, 2, 3].map(() => migrate(house.database.url)))).toEqual([[], [], []]);
});
