import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { whoMay, type CivilDate, type Permission } from '../law/index.ts';
import type { ActKind, ActPayloads, NewAct } from '../ledger/act-kinds.ts';
import { v7 as uuidv7 } from 'uuid';
import { appendActs, beginChain, findAct, lockChain } from '../ledger/acts/append-act.ts';
import type { Ledger, Tx } from '../ledger/ledger.ts';
import { bodiesFor, type Actor } from './actor.ts';
import { refuse, type Outcome, type Refusal } from './outcome.ts';

/** What every act is given; none of it is looked up inside. */
export interface ActContext {
  readonly ledger: Ledger;
  readonly actor: Actor;
  /** The civil date in China. */
  readonly today: CivilDate;
}

/** An act as its function states it; body, actor and moment are added here. */
export type StatedAct = {
  readonly [K in ActKind]: {
    readonly kind: K;
    readonly subjectId: string;
    readonly payload: ActPayloads[K];
    /** Another body's chain; the one that is acted in where it is left out. */
    readonly bodyId?: string;
  };
}[ActKind];

export type Stated = Refusal | readonly [StatedAct, ...StatedAct[]];

/** An act to be done: where, under which id, and what kind it will be. */
interface ActHead {
  readonly bodyId: string;
  /** UUIDv7 made by the caller: the same id again does nothing and says so. */
  readonly actId: string;
  /** Kind of the first act stated. */
  readonly kind: ActKind;
}

/**
 * Does an act, from the permission to the projection, in one transaction. The body's chain is locked first, so that
 * `decide` reads what no one else can change before the act stands. It may run more than once (see `record`).
 * @param decide reads, asks the law, writes what is no act (secrets, personal data), and states the acts or refuses;
 *   a refusal undoes what it wrote
 */
export async function perform(
  { ledger, actor }: ActContext,
  act: ActHead & { readonly permission: Permission },
  decide: (tx: Tx) => Promise<Stated>,
): Promise<Outcome> {
  const { permission } = act;
  const bodies = bodiesFor(actor, permission);
  if (bodies.length === 0) return { done: false, refusal: refuse('not-allowed', whoMay(permission)) };
  if (!bodies.includes(act.bodyId)) {
    return { done: false, refusal: refuse('not-found', '没有找到这个单位，或者它不归您管。') };
  }
  return record(ledger, { ...act, bodies, actorId: actor.staffId, decide });
}

/** Thrown to undo the transaction when `decide` refuses after it wrote something. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

interface DecidedAct extends ActHead {
  readonly bodies: readonly string[] | 'everything';
  readonly actorId: string | null;
  readonly decide: (tx: Tx) => Promise<Stated>;
}

/** What PostgreSQL says to a transaction that another one made impossible: nothing of it stands, and it may be tried anew. */
const collisions: ReadonlySet<unknown> = new Set(['40P01', '40001']);
const mostTries = 4;

/**
 * The inner half of `perform`, for acts that no permission stands before: signing in, setting up, the clockwork. Acts
 * that wait for each other's chains in a ring are undone by the database, one at least: that one is decided anew, so
 * `decide` may run more than once.
 * @param act.actorId null for the system
 */
export async function record(ledger: Ledger, act: DecidedAct): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await recordOnce(ledger, act);
    } catch (error) {
      if (tries === mostTries || !collisions.has((error as { readonly code?: unknown }).code)) throw error;
      await sleep(tries * randomInt(10, 60));
    }
  }
}

async function recordOnce(ledger: Ledger, act: DecidedAct): Promise<Outcome> {
  const { bodyId, actorId, kind } = act;
  const scope = act.bodies === 'everything' ? 'everything' : { bodies: act.bodies };
  try {
    return await ledger.write(scope, async (tx): Promise<Outcome> => {
      if (kind === 'body.founded') await beginChain(tx, bodyId);
      await lockChain(tx, bodyId);
      const before = await findAct(tx, bodyId, act.actId);
      if (before !== null) {
        return before.kind === kind && before.actorId === actorId
          ? { done: true, subjectId: before.subjectId, repeated: true }
          : { done: false, refusal: refuse('act-id-used', '这个操作编号已经用过了。请刷新页面后再做一次。') };
      }
      const stated = await act.decide(tx);
      if ('code' in stated) throw new Refused(stated);
      for (const acts of byChain(act, stated)) await appendActs(tx, acts);
      return { done: true, subjectId: stated[0].subjectId, repeated: false };
    });
  } catch (error) {
    if (error instanceof Refused) return { done: false, refusal: error.refusal };
    throw error;
  }
}

/** The acts as the ledger takes them, the acting body's chain first, each chain in the order stated. */
function byChain(
  { bodyId, actId, actorId }: ActHead & { readonly actorId: string | null },
  stated: readonly [StatedAct, ...StatedAct[]],
): readonly (readonly NewAct[])[] {
  const chains = new Map<string, NewAct[]>([[bodyId, []]]);
  for (const [at, { bodyId: chain = bodyId, ...act }] of stated.entries()) {
    const acts = chains.get(chain) ?? [];
    acts.push({ ...act, bodyId: chain, actorId, actId: at === 0 ? actId : uuidv7() });
    chains.set(chain, acts);
  }
  return [...chains.values()];
}
