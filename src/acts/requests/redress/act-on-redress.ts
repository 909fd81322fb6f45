import {
  redressAfter,
  redressClocksOf,
  refusalOfRedressAct,
  type Permission,
  type RedressAct,
  type RedressActKind,
  type RedressPayloads,
  type RedressState,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { faultOfBodyState } from '../../input.ts';
import { isRefusal, refuse, type Outcome, type Refusal } from '../../outcome.ts';
import { perform, type ActContext, type Stated, type StatedAct } from '../../perform.ts';
import { lawfulRequests, personOf, underLock, refusalByLaw, type UnderLock } from '../act-on-request.ts';
import { keepClocks } from '../keep-clocks.ts';
import { faultOfOwnData } from '../own-data.ts';

/** A redress case of a body. */
export interface OfRedress {
  readonly bodyId: string;
  readonly redressId: string;
}

/** What every act on a redress case is given. */
export interface ActOnRedress extends OfRedress {
  readonly actId: string;
}

/** What stands of a case while the body's chain is locked. */
export interface RedressHand extends UnderLock {
  readonly of: OfRedress;
  /** Null before it is opened. */
  readonly state: RedressState | null;
}

export const noRedress = () => refuse('not-found', '没有找到这件复议、诉讼案件，或者它不归您管。');

/** What a case has come to; null where there is none in that body, or it is out of the transaction's scope. */
export async function redressState(tx: Tx, { bodyId, redressId }: OfRedress): Promise<RedressState | null> {
  const row = await tx
    .selectFrom('redress_cases')
    .select('state')
    .where('body_id', '=', bodyId)
    .where('redress_id', '=', redressId)
    .executeTakeFirst();
  return (row?.state as RedressState | undefined) ?? null;
}

/**
 * Does acts on a redress case: permission, lock, then what stands now. What is stated of the case is put to law act by act, what is
 * stated of requests to theirs, and the dates of all that they touch are kept anew.
 * @param decide is given a case that stands, unless `kind` opens it
 */
export function actOnRedress(
  context: ActContext,
  act: ActOnRedress & { readonly permission: Permission; readonly kind: `redress.${RedressActKind}` },
  decide: (hand: RedressHand) => Promise<Stated> | Stated,
): Promise<Outcome> {
  const { bodyId, redressId, kind } = act;
  const { today, actor, ledger } = context;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const of = { bodyId, redressId };
    const state = await redressState(tx, of);
    if (state === null && kind !== 'redress.opened') return noRedress();
    const under = await underLock(tx, { bodyId, today, person: personOf(actor) });
    const stated = await decide({ ...under, of, state });
    if ('code' in stated) return stated;
    const refusal = await lawfulRedress(under, { of, state }, stated);
    if (refusal !== null) return refusal;
    const lawful = await lawfulRequests(under, stated);
    return 'code' in lawful
      ? lawful
      : ((await faultOfNames(tx, ledger.keys, { of, state }, stated)) ?? lawful);
  });
}

/** The applicants of the requests that a case is about are not named in its acts, either. */
async function faultOfNames(
  tx: Tx,
  keys: Keys,
  { of: { bodyId }, state }: Pick<RedressHand, 'of' | 'state'>,
  stated: readonly StatedAct[],
): Promise<Refusal | null> {
  const opened = stated.find(({ kind }) => kind === 'redress.opened')?.payload;
  const { requestIds } = state?.opened ?? (opened as RedressPayloads['opened']);
  for (const requestId of requestIds) {
    const request = await requestState(tx, { bodyId, requestId });
    const named = request === null ? null : await faultOfOwnData(tx, keys, bodyId, request, stated);
    if (named !== null) return named;
  }
  return null;
}

/** Puts the acts on the case to law, and keeps its dates; why one of them cannot be done, or null. */
async function lawfulRedress(
  { tx, today, calendar, rules, at, person }: UnderLock,
  { of, state }: Pick<RedressHand, 'of' | 'state'>,
  stated: readonly StatedAct[],
): Promise<Refusal | null> {
  let after = state;
  for (const each of stated) {
    const act = redressActIn(each, at, person?.id ?? null);
    if (act === null) continue;
    const refusal = refusalOfRedressAct(after, act, today);
    if (refusal !== null) return refusalByLaw(refusal);
    after = redressAfter(after, act);
  }
  if (after !== null) {
    const place = { bodyId: of.bodyId, subjectId: of.redressId, subject: 'redress' } as const;
    await keepClocks(tx, place, redressClocksOf(after, { today, calendar, rules }));
  }
  return null;
}

/** A stated act as law takes it; null for one that is on no redress case. */
function redressActIn({ kind, payload }: StatedAct, at: string, by: string | null): RedressAct | null {
  return kind.startsWith('redress.')
    ? // Each kind stands with its own payload in the ledger's table of acts.
      ({ kind: kind.slice('redress.'.length), at, by, payload } as RedressAct)
    : null;
}

/** An act on a redress case as `decide` states it. */
export function statingRedress<K extends RedressActKind>(
  of: OfRedress,
  kind: K,
  payload: RedressPayloads[K],
): StatedAct {
  return { kind: `redress.${kind}`, bodyId: of.bodyId, subjectId: of.redressId, payload } as StatedAct;
}

/** The most common act: one, by whoever handles requests. */
export function actsOnRedress<K extends RedressActKind>(
  context: ActContext,
  { actId, bodyId, redressId }: ActOnRedress,
  kind: K,
  payload: (hand: RedressHand & { readonly state: RedressState }) => Promise<RedressPayloads[K] | Refusal>,
): Promise<Outcome> {
  const act = { actId, bodyId, redressId, permission: 'requests.handle', kind: `redress.${kind}` } as const;
  return actOnRedress(context, act, async (hand) => {
    const { state } = hand;
    if (state === null) return noRedress();
    const given = await payload({ ...hand, state });
    return isRefusal(given) ? given : [statingRedress(hand.of, kind, given)];
  });
}
