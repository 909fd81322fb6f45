import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { asOwner } from '../../../tests/support/owner.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.ts';
import { setUpInstallation } from '../../acts/set-up/set-up-installation.ts';
import { migrate } from '../../ledger/migrate.ts';
import { readConfig } from '../config.ts';
import { serve } from '../serve.ts';
import { createServices } from '../services.ts';
import { openInstallation } from './open-installation.ts';

let home: string;
let database: TestDatabase;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'gongkai-demonstration-'));
  database = await createTestDatabase();
  await migrate(database.url);
});
afterEach(async () => {
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

const env = () => ({ DATABASE_URL: database.url, DATA_DIR: home, PORT: '0', LOG_LEVEL: 'silent' });
const signIns = [{ account: 'yizhen.jingban', name: '张三', body: '乙镇', title: '干事', tries: ['第1步'] }];
/** A demonstration that was made an hour ago, when its own clock stood at the morning of 14 January 2025. */
const mark = () =>
  asOwner(database.url, (owner) =>
    owner.query(
      `insert into demonstration (made_at, seed, opens_at, password, sign_ins)
       values (now() - interval '1 hour', 'one', '2025-01-14T08:30:00+08:00', 'Yanshi-2025', $1)`,
      [JSON.stringify(signIns)],
    ),
  );

/** What the first act of a server on that database says of its time. */
async function firstAct(): Promise<{ readonly at: string; readonly clock: string }> {
  const config = readConfig(env());
  const services = createServices(config);
  const installation = await openInstallation(config, services, () => undefined);
  try {
    const { ledger, clock } = installation;
    const names = { name: '甲县人民政府', countyName: null, siteCode: null };
    const keeper = { account: 'guanli', personName: '张三', password: 'Yizhen-2026-甲' };
    const done = await setUpInstallation(
      ledger,
      { actId: uuidv7(), level: 'county', ...names, ...keeper },
      clock(),
    );
    expect(done).toMatchObject({ done: true });
    const row = await ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select('at').orderBy('seq').executeTakeFirstOrThrow(),
    );
    return { at: row.at.toISOString(), clock: clock().toISOString() };
  } finally {
    await installation.close();
    await services.close();
  }
}

it('goes on from the time at which the demonstration was opened', async () => {
  await mark();
  const { at, clock } = await firstAct();
  expect(at).toMatch(/^2025-01-14T01:3/u);
  expect(clock).toMatch(/^2025-01-14T01:3/u);
});

it('lives the time of the machine in every other installation', async () => {
  const { at, clock } = await firstAct();
  const now = Date.now();
  for (const moment of [at, clock]) expect(Math.abs(Date.parse(moment) - now)).toBeLessThan(300_000);
});

it('shows the sign-ins of a demonstration to whoever comes, and is kept from search engines', async () => {
  const about = async () => {
    const { url, close } = await serve(env());
    try {
      const response = await fetch(`${url}/api/sign-in`);
      const pages = await Promise.all(
        ['/check', '/nowhere/1.html'].map(async (path) => (await fetch(`${url}${path}`)).text()),
      );
      return {
        answer: await response.json(),
        robots: response.headers.get('x-robots-tag'),
        told: pages.map((html) => html.includes('演示县：内容都是虚构的')),
      };
    } finally {
      await close();
    }
  };
  expect(await about()).toEqual({
    answer: { provider: null, demonstration: null },
    robots: null,
    told: [false, false],
  });
  await mark();
  expect(await about()).toEqual({
    answer: { provider: null, demonstration: { password: 'Yanshi-2025', signIns } },
    robots: 'noindex, nofollow',
    told: [true, true],
  });
});
