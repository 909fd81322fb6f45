import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { keysFrom } from '../../src/ledger/keys.ts';
import { openLedger, type Ledger } from '../../src/ledger/ledger.ts';
import { migrate } from '../../src/ledger/migrate.ts';
import { verifyLedger } from '../../src/ledger/verify/verify-ledger.ts';
import { act, body } from '../support/ledger.ts';

/** Writers who append acts through one ledger, one act after the other, and go on after a refusal. */
export class Load {
  readonly acknowledged: string[] = [];
  readonly refusals: unknown[] = [];
  #ended = false;
  readonly #writers: Promise<unknown>;

  constructor(ledger: Ledger, bodies: readonly string[]) {
    this.#writers = Promise.all([...bodies, ...bodies, ...bodies].map((each) => this.#write(ledger, each)));
  }

  async #write(ledger: Ledger, bodyId: string): Promise<void> {
    while (!this.#ended) {
      const payload = { account: uuidv7(), name: '张三', post: '干事', roles: ['clerk'], phoneId: null };
      try {
        this.acknowledged.push(await act(ledger, bodyId, 'staff.added', uuidv7(), payload));
      } catch (fault) {
        this.refusals.push(fault);
        await sleep(20);
      }
    }
  }

  /** Waits until so many more acts stand. */
  async acknowledge(more: number): Promise<void> {
    for (const goal = this.acknowledged.length + more; this.acknowledged.length < goal;) await sleep(5);
  }

  /** Waits until so many more acts were refused. */
  async refuse(more: number): Promise<void> {
    for (const goal = this.refusals.length + more; this.refusals.length < goal;) await sleep(5);
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#writers;
  }
}

/** Migrates a database, opens its ledger, founds two bodies and begins to append. */
export async function openAt(url: string): Promise<{ ledger: Ledger; load: Load }> {
  await migrate(url);
  const ledger = openLedger({ url, keys: keysFrom(randomBytes(32)), poolSize: 6 });
  return { ledger, load: new Load(ledger, [await body(ledger, '甲县'), await body(ledger, '乙镇')]) };
}

/** What was acknowledged stands, and nothing of what was refused stands by half. */
export async function expectWhole(ledger: Ledger, { acknowledged, refusals }: Load): Promise<void> {
  const standing = await ledger.read('everything', (tx) =>
    tx.selectFrom('acts').select('act_id').where('kind', '=', 'staff.added').execute(),
  );
  const ids = new Set(standing.map(({ act_id }) => act_id));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  // An act whose commit was cut off in between may stand though it was refused; a repeat by its id finds it.
  expect(ids.size - acknowledged.length).toBeLessThanOrEqual(refusals.length);
  expect((await verifyLedger(ledger)).faults).toEqual([]);
  expect(refusals.every((fault) => fault instanceof Error)).toBe(true);
}
