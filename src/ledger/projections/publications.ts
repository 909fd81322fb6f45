import { currentStep, nothingYet, stateAfter, workingStateOf, type ChainState } from '../../law/index.ts';
import type { RecordedAct } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { chainActOf, type ChainActKind } from '../publication-chain.ts';
import type { Projectors } from './projector.ts';

/** Acts that move a publication and nothing else: those of one publication that stand together are one step for its row. */
const moving = {
  many: async (tx: Tx, acts: readonly RecordedAct<ChainActKind>[]): Promise<void> => {
    for (let from = 0; from < acts.length;) {
      const first = acts[from];
      const next = acts.findIndex(
        ({ bodyId, subjectId }, at) =>
          at > from && (bodyId !== first?.bodyId || subjectId !== first.subjectId),
      );
      const run = acts.slice(from, next < 0 ? acts.length : next);
      from += run.length;
      await moved(tx, run);
    }
  },
};

export const publicationProjections = {
  'publication.opened': (tx, { bodyId, subjectId, actorId, at, payload }) =>
    tx
      .insertInto('publications')
      .values({
        body_id: bodyId,
        publication_id: subjectId,
        column_id: payload.columnId,
        row_id: payload.rowId,
        obligation_key: payload.obligationKey,
        document_id: payload.documentId,
        opened_at: at,
        opened_by: actorId,
        state: JSON.stringify(nothingYet),
        work_state: 'draft',
        last_at: at,
      })
      .execute(),
  'publication.placed': (tx, { bodyId, subjectId, at, payload }) =>
    publication(tx, bodyId, subjectId)
      .set({
        column_id: payload.columnId,
        row_id: payload.rowId,
        obligation_key: payload.obligationKey,
        document_id: payload.documentId,
        last_at: at,
      })
      .execute(),
  'publication.discarded': async (tx, act) => {
    const state = await moved(tx, [act]);
    // What was published stays, and only the correction is given up.
    if (state.public !== null) return;
    await publication(tx, act.bodyId, act.subjectId).set({ discarded_at: act.at }).execute();
  },
  'publication.rescreened': (tx, { bodyId, subjectId, payload: { openHits, rulesVersion } }) =>
    publication(tx, bodyId, subjectId)
      .set({ rescreened_open: openHits, rescreened_rules: rulesVersion })
      .execute(),
  'publication.drafted': moving,
  'publication.screened': moving,
  'publication.submitted': moving,
  'publication.passed': moving,
  'publication.returned': moving,
  'publication.exempted': moving,
  'publication.scheduled': moving,
  'publication.unscheduled': moving,
  'publication.published': published,
  'publication.published-urgently': published,
  'publication.withdrawn': moving,
  'publication.invalidated': moving,
  'publication.archived': moving,
  'hit.masked': { many: verdicts },
  'hit.let-through': { many: verdicts },

  'chain.set': async (tx, { bodyId, actorId, at, payload: { columnId, chain } }) => {
    const column = columnId ?? '';
    if (chain === null) {
      // Taken back: what stands for all columns, or the initial one, holds again. The row says so by its chain.
      await setChain(tx, { bodyId, column, chain: 'null', at, actorId });
      return;
    }
    await setChain(tx, { bodyId, column, chain: JSON.stringify(chain), at, actorId });
  },
  'profile.set': (tx, { bodyId, at, payload: { profile } }) => {
    const values = { profile: JSON.stringify(profile), set_at: at };
    return tx
      .insertInto('publishing_profiles')
      .values({ body_id: bodyId, ...values })
      .onConflict((conflict) => conflict.column('body_id').doUpdateSet(values))
      .execute();
  },
  'words.set': (tx, { bodyId, at, payload: { words } }) => {
    const values = { words: JSON.stringify(words), set_at: at };
    return tx
      .insertInto('word_lists')
      .values({ body_id: bodyId, ...values })
      .onConflict((conflict) => conflict.column('body_id').doUpdateSet(values))
      .execute();
  },
} as const satisfies Projectors;

const publication = (tx: Tx, bodyId: string, publicationId: string) =>
  tx.updateTable('publications').where('body_id', '=', bodyId).where('publication_id', '=', publicationId);

/** What the state makes of the columns that lists read. */
function columnsOf(state: ChainState) {
  const { working, public: shown, urgency } = state;
  const step = working?.submitted === true ? currentStep(working) : null;
  const owed = urgency !== null && urgency.settled === null;
  return {
    state: JSON.stringify(state),
    work_state: working === null ? null : workingStateOf(working),
    work_digest: working?.digest ?? null,
    work_step: step?.id ?? (owed && urgency.returned === null ? (currentStep(urgency)?.id ?? null) : null),
    scheduled_for: working?.scheduledFor ?? null,
    public_state: shown?.state ?? null,
    public_digest: shown?.digest ?? null,
    public_edition: shown?.edition ?? null,
    review_owed_since: owed ? urgency.since : null,
  };
}

/** A moment as it is read back: to the millisecond. */
const asRead = (moment: Date | string | null): Date | null =>
  typeof moment === 'string' ? new Date(moment) : moment;

/** Moves a publication's row on. @param acts of that publication, in their order, at least one @returns where it stands then */
async function moved(tx: Tx, acts: readonly RecordedAct<ChainActKind>[]): Promise<ChainState> {
  const [first] = acts;
  if (first === undefined) throw new RangeError('no act');
  const { bodyId, subjectId } = first;
  const row = await tx
    .selectFrom('publications')
    .select(['state', 'work_step', 'work_since', 'public_changed_at'])
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', subjectId)
    .executeTakeFirst();
  let state = (row?.state ?? nothingYet) as ChainState;
  let columns = { work_step: row?.work_step ?? null };
  let workSince: Date | string | null = row?.work_since ?? null;
  let publicChangedAt: Date | string | null = row?.public_changed_at ?? null;
  for (const act of acts) {
    const before = { state, step: columns.work_step };
    // As it comes out of the database between two acts that do not stand together.
    workSince = asRead(workSince);
    publicChangedAt = asRead(publicChangedAt);
    state = stateAfter(before.state, chainActOf(act));
    columns = columnsOf(state);
    if (JSON.stringify(state.public) !== JSON.stringify(before.state.public)) publicChangedAt = act.at;
    if (columns.work_step === null) workSince = null;
    else if (columns.work_step !== before.step) workSince = act.at;
    else workSince ??= act.at;
  }
  await publication(tx, bodyId, subjectId)
    .set({
      ...columnsOf(state),
      public_changed_at: publicChangedAt,
      work_since: workSince,
      last_at: acts.at(-1)?.at ?? first.at,
    })
    .execute();
  return state;
}

async function published(
  tx: Tx,
  act: RecordedAct<'publication.published'> | RecordedAct<'publication.published-urgently'>,
): Promise<void> {
  const { bodyId, subjectId, actorId, at, seq } = act;
  const state = await moved(tx, [act]);
  if (state.public === null) return;
  const { edition, digest, changeNote } = state.public;
  await tx
    .insertInto('editions')
    .values({
      body_id: bodyId,
      publication_id: subjectId,
      edition,
      digest,
      published_at: at,
      published_by: actorId,
      change_note: changeNote,
      urgent: act.kind === 'publication.published-urgently',
    })
    .execute();
  await publication(tx, bodyId, subjectId)
    .set((row) => ({
      published_at: at,
      first_published_at: row.fn.coalesce('first_published_at', row.val(new Date(at))),
      public_number: row.fn.coalesce('public_number', row.val(seq)),
      rescreened_open: null,
      rescreened_rules: null,
    }))
    .execute();
}

/** PostgreSQL takes 65,535 values in a statement. */
const mostVerdicts = 5_000;

/** A list of a thousand people is masked at once: the last word on each finding stands. */
async function verdicts(
  tx: Tx,
  acts: readonly RecordedAct<'hit.masked' | 'hit.let-through'>[],
): Promise<void> {
  const last = new Map(
    acts.map((act) => {
      const { bodyId, subjectId, actorId, at, kind, payload } = act;
      const row = {
        body_id: bodyId,
        publication_id: subjectId,
        fingerprint: payload.fingerprint,
        outcome: kind === 'hit.masked' ? 'masked' : 'let-through',
        hit_kind: payload.hitKind,
        place: payload.place,
        reason: 'reason' in payload ? payload.reason : '',
        by_id: actorId,
        at,
      };
      return [`${bodyId} ${subjectId} ${payload.fingerprint}`, row] as const;
    }),
  );
  const rows = [...last.values()];
  for (let from = 0; from < rows.length; from += mostVerdicts) {
    await tx
      .insertInto('hit_verdicts')
      .values(rows.slice(from, from + mostVerdicts))
      .onConflict((conflict) =>
        conflict.columns(['body_id', 'publication_id', 'fingerprint']).doUpdateSet((row) => ({
          outcome: row.ref('excluded.outcome'),
          hit_kind: row.ref('excluded.hit_kind'),
          place: row.ref('excluded.place'),
          reason: row.ref('excluded.reason'),
          by_id: row.ref('excluded.by_id'),
          at: row.ref('excluded.at'),
        })),
      )
      .execute();
  }
}

async function setChain(
  tx: Tx,
  to: {
    readonly bodyId: string;
    readonly column: string;
    readonly chain: string;
    readonly at: string;
    readonly actorId: string | null;
  },
): Promise<void> {
  const values = { chain: to.chain, set_at: to.at, set_by: to.actorId };
  await tx
    .insertInto('review_chains')
    .values({ body_id: to.bodyId, column_id: to.column, ...values })
    .onConflict((conflict) => conflict.columns(['body_id', 'column_id']).doUpdateSet(values))
    .execute();
}
