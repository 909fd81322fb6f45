import { civilDate, type CivilDate, type RoleId } from '../../src/law/index.ts';
import type { Outcome, Refusal } from '../../src/acts/outcome.ts';
import type { TimedContext } from '../../src/acts/sign-in/moment.ts';
import { readActor } from '../../src/acts/sign-in/read-actor.ts';
import { verifyLedger } from '../../src/ledger/verify/verify-ledger.ts';
import { foundCounty, hire, type County } from './county.ts';
import { freshLedger, type TestLedger } from './ledger.ts';

/** Who works where: account, then body and roles. */
const people = {
  boss: ['county', ['administrator'], '钱七'],
  watcher: ['county', ['county-supervisor'], '赵主任'],
  countyhead: ['county', ['office-head'], '孙八'],
  clerk: ['township', ['clerk'], '张三'],
  second: ['township', ['clerk', 'proofreader'], '李四'],
  head: ['township', ['office-head'], '王五'],
  keeper: ['township', ['administrator'], '周九'],
  auditor: ['township', ['auditor'], '吴十'],
  secrecy: ['township', ['secrecy-reviewer'], '褚五'],
  otherhead: ['otherTownship', ['office-head'], '郑一'],
  otherclerk: ['otherTownship', ['clerk'], '冯二'],
} as const satisfies Record<string, readonly [keyof County, readonly RoleId[], string]>;

export type Account = keyof typeof people;
export const accounts = Object.keys(people) as readonly Account[];

/** A county with people in two of its townships, each able to act. */
export interface ActingCounty extends TestLedger {
  readonly bodies: County;
  readonly ids: Readonly<Record<Account, string>>;
  /** The person as an actor of that day, with whom they act for. */
  readonly as: (account: Account, today?: CivilDate) => Promise<TimedContext>;
  /** Faults of the ledger, of which there should be none. */
  readonly faults: () => Promise<readonly string[]>;
}

export const friday = civilDate('2026-11-20');

export async function actingCounty(): Promise<ActingCounty> {
  const house = await freshLedger();
  const { ledger } = house;
  const bodies = await foundCounty(ledger);
  const ids: Partial<Record<Account, string>> = {};
  for (const account of accounts) {
    const [body, roles, name] = people[account];
    ids[account] = await hire(ledger, bodies[body], account, roles, { name });
  }
  const idOf = ids as Record<Account, string>;
  return {
    ...house,
    bodies,
    ids: idOf,
    as: async (account, today = friday) => {
      const [body] = people[account];
      const actor = await ledger.read('everything', async (tx) => {
        const { name, roles } = await tx
          .selectFrom('staff')
          .select(['name', 'roles'])
          .where('staff_id', '=', idOf[account])
          .executeTakeFirstOrThrow();
        return readActor(tx, { bodyId: bodies[body], staffId: idOf[account], name, roles }, today);
      });
      return { ledger, actor, today, now: new Date(`${today}T02:00:00Z`) };
    },
    faults: async () => (await verifyLedger(ledger)).faults.map(({ message }) => message),
  };
}

/** The id of what was done. @throws where it was refused */
export function done(outcome: Outcome): string {
  if (!outcome.done) throw new Error(`refused: ${outcome.refusal.message}`);
  return outcome.subjectId;
}

/** Why it was not done. @throws where it was done */
export function refused(outcome: Outcome): Refusal {
  if (outcome.done) throw new Error('it was done');
  return outcome.refusal;
}
