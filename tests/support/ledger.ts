import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { ActKind, ActPayloads, BodyLevel } from '../../src/ledger/act-kinds.ts';
import { appendActs, beginChain } from '../../src/ledger/acts/append-act.ts';
import { keysFrom } from '../../src/ledger/keys.ts';
import { openLedger, type Ledger } from '../../src/ledger/ledger.ts';
import { migrate } from '../../src/ledger/migrate.ts';
import { createTestDatabase, testTemplate, type TestDatabase } from './postgres.ts';

/** A ledger of its own for one test, in a database cloned from a migrated one. */
export interface TestLedger {
  readonly ledger: Ledger;
  readonly database: TestDatabase;
  readonly close: () => Promise<void>;
}

/** A fresh, migrated, empty ledger. */
export async function freshLedger(options: { readonly secret?: Buffer } = {}): Promise<TestLedger> {
  const template = await testTemplate('migrated', async (url) => void (await migrate(url)));
  const database = await createTestDatabase({ template });
  const ledger = openLedger({
    url: database.url,
    keys: keysFrom(options.secret ?? randomBytes(32)),
    poolSize: 6,
  });
  return {
    ledger,
    database,
    close: async () => {
      await ledger.close();
      await database.drop();
    },
  };
}

/** Appends one act, in the system's name unless an actor is given. @returns its id */
export async function act<K extends ActKind>(
  ledger: Ledger,
  bodyId: string,
  kind: K,
  subjectId: string,
  payload: ActPayloads[K],
  actorId: string | null = null,
): Promise<string> {
  const actId = uuidv7();
  await ledger.write('everything', async (tx) => {
    if (kind === 'body.founded') await beginChain(tx, bodyId);
    await appendActs(tx, [{ bodyId, actId, kind, subjectId, actorId, payload }]);
  });
  return actId;
}

/** Founds a body of the invented county. @returns its id */
export async function body(
  ledger: Ledger,
  name: string,
  level: BodyLevel = 'county',
  parentId: string | null = null,
): Promise<string> {
  const bodyId = uuidv7();
  await act(ledger, bodyId, 'body.founded', bodyId, { name, level, parentId, siteCode: null });
  return bodyId;
}

/** Adds a person. @returns the id */
export async function person(
  ledger: Ledger,
  bodyId: string,
  account: string,
  roles: readonly string[] = ['clerk'],
  name = '张三',
): Promise<string> {
  const staffId = uuidv7();
  await act(ledger, bodyId, 'staff.added', staffId, { account, name, post: '干事', roles, phoneId: null });
  return staffId;
}
