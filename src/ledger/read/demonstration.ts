import type { Tx } from '../ledger.ts';

/** A sign-in that everybody may use. */
export interface DemonstrationSignIn {
  readonly account: string;
  readonly name: string;
  /** 云岫镇 */
  readonly body: string;
  /** 党政综合办公室主任 */
  readonly title: string;
  /** What whoever signs in may try, in its order; empty where nothing is proposed. */
  readonly tries: readonly string[];
}

/** That the whole installation is invented, and what its first page offers. */
export interface Demonstration {
  /** By the clock. */
  readonly madeAt: Date;
  /** Which plan it was made by: another one is another county. */
  readonly seed: string;
  /** Where its own clock stood then. */
  readonly opensAt: Date;
  readonly password: string;
  readonly signIns: readonly DemonstrationSignIn[];
}

/** What the database says of itself as a demonstration; null for an installation of people. */
export async function readDemonstration(tx: Tx): Promise<Demonstration | null> {
  const row = await tx
    .selectFrom('demonstration')
    .select(['made_at', 'seed', 'opens_at', 'password', 'sign_ins'])
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        madeAt: row.made_at,
        seed: row.seed,
        opensAt: row.opens_at,
        password: row.password,
        signIns: row.sign_ins as readonly DemonstrationSignIn[],
      };
}

/** The time that a demonstration lives: it went on from where it was opened. */
export const demonstrationClock =
  ({ madeAt, opensAt }: Pick<Demonstration, 'madeAt' | 'opensAt'>, now = () => Date.now()): (() => Date) =>
  () =>
    new Date(opensAt.getTime() + (now() - madeAt.getTime()));
