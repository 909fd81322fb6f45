import {
  clocksOf,
  refusalOfRequestAct,
  requestAfter,
  type Citation,
  type CivilDate,
  type Permission,
  type ProcedureContext,
  type RequestAct,
  type RequestActKind,
  type RequestPayloads,
  type RequestRules,
  type RequestState,
  type WorkingCalendar,
} from '../../law/index.ts';
import type { ActKind } from '../../ledger/act-kinds.ts';
import { lockChain } from '../../ledger/acts/append-act.ts';
import type { Keys } from '../../ledger/keys.ts';
import type { Ledger, Tx } from '../../ledger/ledger.ts';
import { calendarInForce } from '../../ledger/read/calendar-in-force.ts';
import { requestRules } from '../../ledger/read/requests/request-rules.ts';
import { requestState, type OfRequest } from '../../ledger/read/requests/request-state.ts';
import type { Actor } from '../actor.ts';
import { faultOfBodyState } from '../input.ts';
import { isRefusal, refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, record, type ActContext, type Stated, type StatedAct } from '../perform.ts';
import { keepClocks } from './keep-clocks.ts';
import { closedSearches } from './close-searches.ts';
import { faultOfOwnData } from './own-data.ts';

export type { OfRequest } from '../../ledger/read/requests/request-state.ts';

/** Who acts in law; null for the applicant online, or the program. */
export type RequestPerson = ProcedureContext['person'];

/** What stands of a request while the body's chain is locked: nobody else changes it before the act does. */
export interface RequestHand {
  readonly tx: Tx;
  readonly of: OfRequest;
  readonly state: RequestState;
  readonly calendar: WorkingCalendar;
  readonly rules: RequestRules;
  readonly today: CivilDate;
  /** The ledger's moment. */
  readonly at: string;
  readonly person: RequestPerson;
}

/** What every act on a request is given. */
export interface ActOnRequest extends OfRequest {
  readonly actId: string;
}

type Decide = (hand: RequestHand) => Promise<Stated> | Stated;

/**
 * Does acts on a request: permission, lock, then what stands now. What `decide` states of requests is put to law act by act, each
 * after those before it, and the dates of every request that it touches are kept anew. Acts of other kinds pass as they are.
 */
export async function actOnRequest(
  context: ActContext,
  act: ActOnRequest & { readonly permission: Permission; readonly kind: ActKind },
  decide: Decide,
): Promise<Outcome> {
  const { today } = context;
  return perform(context, act, (tx) =>
    decideOn(tx, { of: act, today, person: personOf(context.actor), keys: context.ledger.keys }, decide),
  );
}

/** An act that no one signed in does. */
export interface Unsigned {
  readonly ledger: Ledger;
  readonly today: CivilDate;
}

/** The same for the applicant online, and for the program: no account, no permission. */
export async function recordOnRequest(
  { ledger, today }: Unsigned,
  act: ActOnRequest & { readonly kind: ActKind },
  decide: Decide,
): Promise<Outcome> {
  const { bodyId, actId, kind } = act;
  return record(ledger, {
    bodies: [bodyId],
    bodyId,
    actId,
    actorId: null,
    kind,
    decide: (tx) => decideOn(tx, { of: act, today, person: null, keys: ledger.keys }, decide),
  });
}

export const personOf = ({ staffId, roles }: Actor): NonNullable<RequestPerson> => ({ id: staffId, roles });

export const noRequest = () => refuse('not-found', '没有找到这件申请，或者它不归您管。');

async function decideOn(
  tx: Tx,
  {
    of: { bodyId, requestId },
    today,
    person,
    keys,
  }: Pick<RequestHand, 'of' | 'today' | 'person'> & { readonly keys: Keys },
  decide: Decide,
): Promise<Stated> {
  const closed = await faultOfBodyState(tx, bodyId);
  if (closed !== null) return closed;
  const state = await requestState(tx, { bodyId, requestId });
  if (state === null) return noRequest();
  const under = await underLock(tx, { bodyId, today, person });
  const stated = await decide({ ...under, of: { bodyId, requestId }, state });
  if ('code' in stated) return stated;
  const lawful = await lawfulRequests(under, stated);
  // What the program and the applicant state has no words of its own. Law comes first: its refusal helps more.
  const named =
    person === null || 'code' in lawful ? null : await faultOfOwnData(tx, keys, bodyId, state, stated);
  return named ?? lawful;
}

/** What law is asked with under the lock of a body's chain. */
export type UnderLock = Omit<RequestHand, 'of' | 'state'> & { readonly bodyId: string };

/** Locks the body's chain, then reads what an act is judged by: calendar in force, rules of the body, the ledger's moment. */
export async function underLock(
  tx: Tx,
  { bodyId, today, person }: { readonly bodyId: string } & Pick<RequestHand, 'today' | 'person'>,
): Promise<UnderLock> {
  const { now: at } = await lockChain(tx, bodyId);
  const calendar = await calendarInForce(tx);
  return { tx, bodyId, calendar, rules: await requestRules(tx, bodyId), today, at, person };
}

/**
 * Puts acts on requests to law in their order, and keeps the dates of each request that they touch.
 * @returns the acts as they were stated; or why one of them cannot be done
 */
export async function lawfulRequests(
  under: UnderLock,
  stated: readonly [StatedAct, ...StatedAct[]],
): Promise<Stated> {
  const { tx, calendar, today, at, person } = under;
  const touched = new Map<string, { of: OfRequest; rules: RequestRules; state: RequestState }>();
  const more: StatedAct[] = [];
  for (const each of stated) {
    const act = requestActIn(each, at, person?.id ?? null);
    if (act === null) continue;
    const of = { bodyId: each.bodyId ?? under.bodyId, requestId: each.subjectId };
    const key = `${of.bodyId} ${of.requestId}`;
    const known = touched.get(key);
    const state = known?.state ?? (await requestState(tx, of));
    const rules = known?.rules ?? (await rulesIn(under, of.bodyId));
    const refusal = lawRefuses(state, act, { today, calendar, rules, person });
    if (refusal !== null) return refusal;
    const after = requestAfter(state, act);
    if (state !== null) more.push(...(await closedSearches(tx, of.bodyId, state, after)));
    touched.set(key, { of, rules, state: after });
  }
  for (const { of, rules, state } of touched.values()) {
    const { submittedOn } = state.received;
    const subject = { bodyId: of.bodyId, subjectId: of.requestId, subject: 'request', submittedOn } as const;
    await keepClocks(tx, subject, clocksOf(state, { today, calendar, rules }));
  }
  return [...stated, ...more];
}

const rulesIn = async ({ tx, bodyId, rules }: UnderLock, ofBody: string): Promise<RequestRules> =>
  ofBody === bodyId ? rules : requestRules(tx, ofBody);

/** What law says against an act, as acts refuse; null where it may be done. */
export function lawRefuses(
  state: RequestState | null,
  act: RequestAct,
  context: ProcedureContext,
): Refusal | null {
  const refusal = refusalOfRequestAct(state, act, context);
  return refusal === null ? null : refusalByLaw(refusal);
}

/** What law says, as acts refuse: at the field where it names one, with its basis where it has one. */
export function refusalByLaw({
  sentence,
  basis,
  field,
}: {
  readonly sentence: string;
  readonly basis: readonly Citation[];
  readonly field?: string | undefined;
}): Refusal {
  const refused = refuse(field === undefined ? 'not-now' : 'wrong-input', sentence, field);
  return basis.length === 0 ? refused : { ...refused, basis };
}

/** A stated act as law takes it; null for one that is on no request. */
function requestActIn({ kind, payload }: StatedAct, at: string, by: string | null): RequestAct | null {
  return kind.startsWith('request.')
    ? // Each kind stands with its own payload in the ledger's table of acts.
      ({ kind: kind.slice('request.'.length), at, by, payload } as RequestAct)
    : null;
}

/** An act on a request as `decide` states it. */
export function stating<K extends RequestActKind>(
  of: OfRequest,
  kind: K,
  payload: RequestPayloads[K],
): StatedAct {
  return { kind: `request.${kind}`, bodyId: of.bodyId, subjectId: of.requestId, payload } as StatedAct;
}

/** The most common act: one, whose payload law judges. */
export function actsOn<K extends RequestActKind>(
  context: ActContext,
  act: ActOnRequest & { readonly permission: Permission },
  kind: K,
  payload: RequestPayloads[K] | ((hand: RequestHand) => Promise<RequestPayloads[K] | Refusal>),
): Promise<Outcome> {
  return actOnRequest(context, { ...act, kind: `request.${kind}` }, async (hand) => {
    const given = typeof payload === 'function' ? await payload(hand) : payload;
    return isRefusal(given) ? given : [stating(act, kind, given)];
  });
}
