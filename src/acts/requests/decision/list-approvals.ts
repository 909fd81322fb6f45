import { outcomes, type CivilDate, type RequestState } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { namesOf } from '../../../ledger/read/publication-names.ts';
import type { Actor } from '../../actor.ts';
import { maySign, named, openStep, type NamedPerson } from './view-steps.ts';

/** A decision that waits for a signature. */
export interface WaitingDecision {
  readonly requestId: string;
  readonly number: string | null;
  readonly matter: string;
  readonly outcomeTitle: string;
  readonly risk: 'ordinary' | 'raised' | 'high';
  readonly stepTitle: string;
  readonly submittedAt: string;
  readonly submittedBy: NamedPerson | null;
  readonly dueOn: string | null;
  readonly mine: boolean;
}

/** Decisions of a body that wait to be signed: this person's first, each by its date. */
export async function listApprovals(
  tx: Tx,
  bodyId: string,
  actor: Actor,
  today: CivilDate,
): Promise<readonly WaitingDecision[]> {
  const rows = await tx
    .selectFrom('requests as r')
    .leftJoin('request_clocks as c', (join) =>
      join
        .onRef('c.body_id', '=', 'r.body_id')
        .onRef('c.subject_id', '=', 'r.request_id')
        .on('c.clock', '=', 'answer'),
    )
    .select(['r.request_id', 'r.state', 'c.due_on'])
    .where('r.body_id', '=', bodyId)
    .where('r.phase', '=', 'approving')
    .where('r.running', '=', true)
    .execute();
  const drafts = await tx
    .selectFrom('letter_texts')
    .select(['letter_id', 'saved_by'])
    .where('body_id', '=', bodyId)
    .where('issued_at', 'is', null)
    .execute();
  const savedBy = new Map(drafts.map(({ letter_id, saved_by }) => [letter_id, saved_by]));
  const states = rows.map(({ request_id, state, due_on }) => ({
    requestId: request_id,
    state: state as RequestState,
    dueOn: due_on,
  }));
  const names = await namesOf(
    tx,
    states.flatMap(({ state }) => state.round?.by ?? []),
  );
  const waiting: WaitingDecision[] = [];
  for (const { requestId, state, dueOn } of states) {
    const { round } = state;
    const step = round === null ? undefined : openStep(round);
    if (round === null || step === undefined) continue;
    const { pass } = await maySign(tx, state, actor, { savedBy: savedBy.get(round.letterId) ?? null, today });
    waiting.push({
      requestId,
      number: state.registered?.number ?? null,
      matter: state.matter,
      outcomeTitle: outcomes[round.outcome].title,
      risk: round.risk,
      stepTitle: step.title,
      submittedAt: round.at,
      submittedBy: named(names, round.by),
      dueOn: dueOn ?? null,
      mine: pass,
    });
  }
  return waiting.toSorted(
    (a, b) =>
      Number(b.mine) - Number(a.mine) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      a.submittedAt.localeCompare(b.submittedAt),
  );
}
