import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { body, freshLedger, type TestLedger } from '../../tests/support/ledger.ts';
import { createTestDatabase } from '../../tests/support/postgres.ts';
import { migrate } from '../ledger/migrate.ts';
import { markDemonstration } from '../demo/mark-demonstration.ts';
import { refuseOtherLedger } from './demo-database.ts';
import { demoFolder, emptyFolder, isWhole, markFolder } from './demo-folder.ts';
import { UsageError } from './usage-error.ts';

let base: string;
beforeEach(() => void (base = mkdtempSync(join(tmpdir(), 'gongkai-demo-test-'))));
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe('the folder of a demonstration', () => {
  it('is that of the settings, or one in the temporary folder', () => {
    expect(demoFolder({ DATA_DIR: base })).toBe(base);
    expect(demoFolder({ DATA_DIR: '' })).toMatch(/gongkai-demo-/u);
    expect(demoFolder({})).toBe(demoFolder({ DATA_DIR: '' }));
  });

  it('is not one that somebody else made in the temporary folder', () => {
    const other = 1_000_000_000 + process.pid;
    const folder = join(tmpdir(), `gongkai-demo-${other}`);
    mkdirSync(folder);
    try {
      expect(() => demoFolder({}, other)).toThrow(/别的用户建的，没有动它/u);
      expect(demoFolder({ DATA_DIR: folder }, other)).toBe(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is kept where it was made to its end by this plan, else made anew', () => {
    const folder = join(base, 'demo');
    emptyFolder(folder);
    expect(isWhole(folder, 'one')).toBe(false);
    markFolder(folder, { seed: 'one', whole: false });
    expect(isWhole(folder, 'one')).toBe(false);
    markFolder(folder, { seed: 'one', whole: true });
    expect([isWhole(folder, 'one'), isWhole(folder, 'two')]).toEqual([true, false]);
    writeFileSync(join(folder, 'postgres.log'), 'x');
    emptyFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is made anew where its mark was broken off', () => {
    writeFileSync(join(base, 'demonstration.json'), '{"seed":');
    expect(isWhole(base, 'one')).toBe(false);
    emptyFolder(base);
    expect(existsSync(join(base, 'demonstration.json'))).toBe(false);
  });

  it('takes the cluster along that lies elsewhere, and nothing else', () => {
    const elsewhere = join(base, 'elsewhere', 'demo-1');
    mkdirSync(join(elsewhere, 'postgres'), { recursive: true });
    const folder = join(base, 'demo');
    mkdirSync(folder);
    markFolder(folder, { seed: 'one', whole: true });
    writeFileSync(
      join(folder, 'postgres-location.json'),
      JSON.stringify({ cluster: join(elsewhere, 'postgres') }),
    );
    emptyFolder(folder);
    expect(existsSync(elsewhere)).toBe(false);
    expect(existsSync(join(base, 'elsewhere'))).toBe(true);
  });

  it('is never a folder with something else in it', () => {
    writeFileSync(join(base, 'keys'), 'of somebody');
    expect(() => emptyFolder(base)).toThrow(UsageError);
    expect(existsSync(join(base, 'keys'))).toBe(true);
  });
});

describe('a database that is given', () => {
  const mark = { seed: 'one', opensAt: new Date(), password: 'x', signIns: [] };

  it('takes the demonstration where it is empty, with our tables or without', async () => {
    const database = await createTestDatabase();
    try {
      await refuseOtherLedger(database.url, false);
      await migrate(database.url);
      await refuseOtherLedger(database.url, false);
      await expect(refuseOtherLedger(database.url, true)).rejects.toThrow(/--reset/u);
      await markDemonstration(database.url, mark);
      await refuseOtherLedger(database.url, true);
      await expect(refuseOtherLedger(database.url, false)).rejects.toThrow(/没有建完/u);
    } finally {
      await database.drop();
    }
  });

  describe('that is somebody’s', () => {
    let house: TestLedger;
    beforeEach(async () => void (house = await freshLedger()));
    afterEach(() => house.close());

    it.each([true, false])('is refused and left as it is (made before: %s)', async (made) => {
      await body(house.ledger, '甲县人民政府');
      await expect(refuseOtherLedger(house.database.url, made)).rejects.toThrow(/真实的台账/u);
      await expect(refuseOtherLedger(house.database.url, made)).rejects.toThrow(UsageError);
    });
  });

  it('that does not answer is told', async () => {
    await expect(refuseOtherLedger('postgres://nobody@127.0.0.1:1/none', false)).rejects.toThrow(/没能连上/u);
  });
});
