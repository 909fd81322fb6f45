import {
  refusalOf,
  stateAfter,
  type ChainAct,
  type ChainConfig,
  type ChainPerson,
  type ChainState,
  type Permission,
} from '../../law/index.ts';
import type { ActKind } from '../../ledger/act-kinds.ts';
import { lockChain } from '../../ledger/acts/append-act.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { chainInForce } from '../../ledger/read/chain-in-force.ts';
import { stateOpenTo } from '../../ledger/read/chain-people.ts';
import type { Actor } from '../actor.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext, type Stated, type StatedAct } from '../perform.ts';
import { readLivingPublication, type PublicationRow } from './publication-row.ts';
import { refusalByReport } from './refusal-by-report.ts';
import type { OfPublication } from './services.ts';
import { staleEdition } from './stale.ts';

/** What stands while the body's chain is locked: nobody else changes it before the act does. */
export interface AtHand {
  readonly tx: Tx;
  readonly of: OfPublication;
  readonly publication: PublicationRow;
  /** With the people for whom the actor acts today among those whom a step names. */
  readonly state: ChainState;
  readonly config: ChainConfig;
  /** The actor, with the roles held today. */
  readonly by: ChainPerson;
  /** The ledger's moment. */
  readonly at: string;
}

/** What every act on a publication is given. */
export interface ActOnPublication extends OfPublication {
  readonly actId: string;
}

/**
 * Does an act on a publication: permission, lock, then what stands now, which `decide` judges. Refuses what was given up,
 * what a report does with its own manuscript, and bodies that are closed.
 */
export async function performOnPublication(
  context: ActContext,
  act: ActOnPublication & { readonly permission: Permission; readonly kind: ActKind },
  decide: (hand: AtHand) => Promise<Stated>,
): Promise<Outcome> {
  const { bodyId, publicationId } = act;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const hand = await atHand(tx, { bodyId, publicationId }, personOf(context.actor));
    if ('code' in hand) return hand;
    const kept = await refusalByReport(tx, hand.of, act.kind);
    if (kept !== null) return kept;
    const { staffId: id, actingFor } = context.actor;
    const them = { id, actingFor: actingFor.map(({ staffId }) => staffId) };
    return decide({ ...hand, state: stateOpenTo(hand.state, them) });
  });
}

/** What stands of a publication under the lock. */
export async function atHand(tx: Tx, of: OfPublication, by: ChainPerson): Promise<AtHand | Refusal> {
  const publication = await readLivingPublication(tx, of);
  if ('code' in publication) return publication;
  const config = await chainInForce(tx, of.bodyId, publication.columnId);
  const { now: at } = await lockChain(tx, of.bodyId);
  return { tx, of, publication, state: publication.state, config, by, at };
}

export const personOf = ({ staffId, roles }: Actor): ChainPerson => ({ id: staffId, roles });

/** Asks the law whether an act may be done now; null where it may. */
export function askLaw({ state, config }: Pick<AtHand, 'state' | 'config'>, act: ChainAct): Refusal | null {
  const sentence = refusalOf(state, act, config);
  return sentence === null ? null : refuse('not-now', sentence);
}

/** Refuses where the digest that a person looked at is neither what is at work nor what is public. */
export async function faultOfDigest(
  { tx, of, state }: AtHand,
  digest: string,
  among: 'working' | 'either',
): Promise<Refusal | null> {
  const { working, public: shown } = state;
  if (working?.digest === digest) return null;
  if (among === 'either' && shown?.digest === digest) return null;
  return staleEdition(tx, of);
}

/** States acts one after the other, each as the law allows it after those before it. */
export function lawfully(
  { state, config, at }: Pick<AtHand, 'state' | 'config' | 'at'>,
  acts: readonly (readonly [chain: Unstamped, stated: StatedAct])[],
): Stated {
  let now = state;
  for (const [unstamped] of acts) {
    const act = { ...unstamped, at } as ChainAct;
    const refusal = askLaw({ state: now, config }, act);
    if (refusal !== null) return refusal;
    now = stateAfter(now, act);
  }
  const [first, ...rest] = acts.map(([, stated]) => stated);
  if (first === undefined) throw new RangeError('no act');
  return [first, ...rest];
}

/** An act as law takes it, before the ledger gives it its moment. */
export type Unstamped = ChainAct extends infer A ? (A extends ChainAct ? Omit<A, 'at'> : never) : never;
