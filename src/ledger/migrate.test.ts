import { afterEach, beforeEach, expect, it } from 'vitest';
import { body, freshLedger, type TestLedger } from '../../tests/support/ledger.ts';
import { asOwner } from '../../tests/support/owner.ts';
import { createTestDatabase } from '../../tests/support/postgres.ts';
import { migrate } from './migrate.ts';
import { MigrationError } from './migration-error.ts';

let house: TestLedger;
beforeEach(async () => {
  house = await freshLedger();
});
afterEach(() => house.close());

it('leaves data of a newer version alone, and names what it does not know', async () => {
  await body(house.ledger, '甲县人民政府');
  await asOwner(house.database.url, (owner) =>
    owner.query(
      `insert into kysely_migration (name, timestamp) values ('9998-cases', '2027-01-01'), ('9999-site', '2027-01-01')`,
    ),
  );
  const refused = new MigrationError(
    '这里的数据由更新版本的程序建立或升级过，这个版本不认识其中的9998-cases、9999-site。请换用更新版本的程序再做。数据没有改动。',
  );
  await expect(migrate(house.database.url)).rejects.toThrow(refused);
  const acts = await house.ledger.read('everything', (tx) => tx.selectFrom('acts').select('kind').execute());
  expect(acts).toEqual([{ kind: 'body.founded' }]);
});

it('refuses to go as far as a backup of a newer version wants', async () => {
  const { url, drop } = await createTestDatabase();
  try {
    await expect(migrate(url, '9999-site')).rejects.toThrow(
      new MigrationError(
        '备份由更新版本的程序做成，这个版本不认识其中的9999-site。请换用更新版本的程序再做。数据没有改动。',
      ),
    );
    const { rowCount } = await asOwner(url, (owner) =>
      owner.query("select from pg_tables where schemaname = 'public'"),
    );
    expect(rowCount).toBe(0);
  } finally {
    await drop();
  }
});

it('goes as far as it is told, and further the next time', async () => {
  const { url, drop } = await createTestDatabase();
  try {
    expect(await migrate(url, '0001-acts')).toEqual(['0001-acts']);
    expect((await migrate(url))[0]).toBe('0002-bodies-and-staff');
    expect(await migrate(url)).toEqual([]);
  } finally {
    await drop();
  }
});
