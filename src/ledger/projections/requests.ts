import type { InsertObject } from 'kysely';
import {
  phaseOf,
  plainOfNumber,
  redressAfter,
  requestAfter,
  requestPhases,
  type RedressAct,
  type RedressState,
  type RequestAct,
  type RequestState,
} from '../../law/index.ts';
import type { ActKind, RecordedAct } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { redressActKinds, requestActKinds } from '../request-acts.ts';
import type { Database } from '../schema.ts';
import type { Projector, Projectors } from './projector.ts';

type RequestKind = Extract<ActKind, `request.${string}`>;
type RedressKind = Extract<ActKind, `redress.${string}`>;

/** Folds the act into the state of its request. */
async function foldRequest(tx: Tx, act: RecordedAct<RequestKind>): Promise<void> {
  const { bodyId, subjectId, at } = act;
  const before =
    act.kind === 'request.received'
      ? null
      : ((
          await tx
            .selectFrom('requests')
            .select('state')
            .where('body_id', '=', bodyId)
            .where('request_id', '=', subjectId)
            .executeTakeFirstOrThrow()
        ).state as RequestState);
  const state = requestAfter(before, requestActOf(act));
  const row = requestColumns(state);
  if (before === null) {
    const place = { body_id: bodyId, request_id: subjectId, opened_at: at, last_at: at };
    await tx
      .insertInto('requests')
      .values({ ...place, ...row })
      .execute();
    return;
  }
  await tx
    .updateTable('requests')
    .set({ ...row, last_at: at })
    .where('body_id', '=', bodyId)
    .where('request_id', '=', subjectId)
    .execute();
}

/** An act of the ledger as law takes it. */
export function requestActOf(act: RecordedAct<RequestKind>): RequestAct {
  const { kind, at, actorId: by, payload } = act;
  // Each kind stands with its own payload in the ledger's table of acts.
  return { kind: kind.slice('request.'.length), at, by, payload } as RequestAct;
}

/** An act on a redress case as law takes it. */
export function redressActOf(act: RecordedAct<RedressKind>): RedressAct {
  const { kind, at, actorId: by, payload } = act;
  return { kind: kind.slice('redress.'.length), at, by, payload } as RedressAct;
}

type Columns = Omit<InsertObject<Database, 'requests'>, 'body_id' | 'request_id' | 'opened_at' | 'last_at'>;

function requestColumns(state: RequestState): Columns {
  const { registered, ended } = state;
  const phase = phaseOf(state);
  return {
    number: registered?.number ?? null,
    number_plain: registered === null ? null : plainOfNumber(registered.number),
    year: registered?.year ?? null,
    seq: registered?.seq ?? null,
    matter: state.matter,
    phase,
    channel: state.channel,
    applicant_kind: state.applicantKind,
    submitted_on: state.received.submittedOn,
    received_on: state.receivedOn,
    holder_id: state.holderId,
    outcome: ended?.how === 'decided' ? ended.outcome : ended?.how === 'withdrawn' ? 'otherOutcome' : null,
    decided_on: ended?.how === 'decided' ? ended.on : null,
    ended_on: ended?.on ?? null,
    running: requestPhases[phase].runs,
    state: JSON.stringify(state),
  };
}

async function foldRedress(tx: Tx, act: RecordedAct<RedressKind>): Promise<void> {
  const { bodyId, subjectId, at } = act;
  const row = await tx
    .selectFrom('redress_cases')
    .select('state')
    .where('body_id', '=', bodyId)
    .where('redress_id', '=', subjectId)
    .executeTakeFirst();
  const state = redressAfter((row?.state as RedressState | undefined) ?? null, redressActOf(act));
  const columns = {
    kind: state.opened.kind,
    route: state.opened.route,
    request_ids: [...state.opened.requestIds],
    number: state.number,
    notice_on: state.noticeOn,
    outcome: state.decided?.outcome ?? null,
    decided_on: state.decided?.on ?? null,
    result_received_on: state.decided?.receivedOn ?? null,
    holder_id: state.holderId,
    state: JSON.stringify(state),
    last_at: at,
  };
  if (row === undefined) {
    const place = { body_id: bodyId, redress_id: subjectId, opened_at: at };
    await tx
      .insertInto('redress_cases')
      .values({ ...place, ...columns })
      .execute();
    return;
  }
  await tx
    .updateTable('redress_cases')
    .set(columns)
    .where('body_id', '=', bodyId)
    .where('redress_id', '=', subjectId)
    .execute();
}

/** One projector for many kinds. That it takes each of them, its own type says; `fromEntries` forgets the keys. */
const each = <K extends ActKind>(kinds: readonly K[], projector: Projector<K>) =>
  Object.fromEntries(kinds.map((kind) => [kind, projector])) as unknown as {
    readonly [Each in K]: Projector<Each>;
  };

export const requestProjections = {
  ...each(requestActKinds, foldRequest),
  ...each(redressActKinds, foldRedress),
  'requests.rules-set': (tx, { bodyId, at, payload: { rules } }) => {
    const values = { rules: rules === null ? null : JSON.stringify(rules), set_at: at };
    return tx
      .insertInto('request_rules')
      .values({ body_id: bodyId, ...values })
      .onConflict((conflict) => conflict.column('body_id').doUpdateSet(values))
      .execute();
  },
} as const satisfies Projectors;
