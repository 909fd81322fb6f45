import { sql } from 'kysely';
import type { AttributeId, CivilDate, NormativeChange } from '../../law/index.ts';
import type { RecordedAct } from '../act-kinds.ts';
import type {
  DocumentEntry,
  NormativeEntry,
  PublishingPayloads,
  RegisterEntry,
  RegisterId,
} from '../publishing-acts.ts';
import type { Tx } from '../ledger.ts';
import type { Projectors } from './projector.ts';

/** What a normative document carries in its row: as law takes it, without what other columns say. */
export interface NormativeState extends NormativeEntry {
  readonly changes: readonly NormativeChange[];
}

/** What a clean-up published, and when. */
export interface ClosedResult extends ClosedLists {
  readonly on: CivilDate;
}
type ClosedLists = PublishingPayloads['clean-up.closed']['result'];

export const documentProjections = {
  'document.registered': async (tx, { bodyId, subjectId, actorId, at, payload }) => {
    await tx
      .insertInto('official_documents')
      .values({
        body_id: bodyId,
        document_id: subjectId,
        ...entryColumns(payload),
        attribute_since: payload.formedOn,
        secrecy: null,
        normative: normativeColumn(payload.normative, []),
        registered_at: at,
        registered_by: actorId,
      })
      .execute();
    await noteForming(tx, { bodyId, documentId: subjectId, at, ...payload, on: payload.formedOn });
  },
  'document.changed': async (tx, { bodyId, subjectId, at, payload }) => {
    const before = await standing(tx, bodyId, subjectId);
    // A date that was corrected moves with it what is counted from it, unless a review has set another.
    const since =
      before.attribute_since === before.formed_on && before.attribute === payload.attribute
        ? payload.formedOn
        : before.attribute_since;
    const changes = (before.normative as NormativeState | null)?.changes ?? [];
    await document(tx, bodyId, subjectId)
      .set({
        ...entryColumns(payload),
        attribute_since: since,
        normative: normativeColumn(payload.normative, changes),
      })
      .execute();
    await noteForming(tx, { bodyId, documentId: subjectId, at, ...payload, on: since });
  },
  'document.attribute-reviewed': async (tx, { bodyId, subjectId, at, payload }) => {
    const { attribute, before, on } = payload;
    const { row_id: rowId, attribute_since: since } = await standing(tx, bodyId, subjectId);
    const from = attribute === before ? since : on;
    await document(tx, bodyId, subjectId)
      .set({ ...attributeColumns(payload), attribute_since: from })
      .execute();
    await noteForming(tx, { bodyId, documentId: subjectId, at, attribute, rowId, on: from });
  },
  'document.secrecy-reviewed': (tx, { bodyId, subjectId, actorId, at, payload }) =>
    document(tx, bodyId, subjectId)
      .set({ secrecy: JSON.stringify({ ...payload, by: actorId, at }) })
      .execute(),
  'document.normative-changed': (tx, { bodyId, subjectId, payload: { change } }) =>
    addChange(tx, bodyId, subjectId, change),
  'document.struck-out': async (tx, { bodyId, subjectId, at }) => {
    await document(tx, bodyId, subjectId).set({ removed_at: at }).execute();
    await formingOf(tx, bodyId, subjectId).set({ removed_at: at }).execute();
  },

  'clean-up.opened': (tx, { bodyId, subjectId, at, payload: { title, asOf, dueOn } }) =>
    tx
      .insertInto('clean_ups')
      .values({
        body_id: bodyId,
        campaign_id: subjectId,
        title,
        as_of: asOf,
        due_on: dueOn,
        opened_at: at,
        conclusions: '{}',
        closed_result: null,
      })
      .execute(),
  'clean-up.concluded': (tx, { bodyId, subjectId, payload: { documentId, conclusion } }) =>
    tx
      .updateTable('clean_ups')
      .set({
        conclusions: sql<string>`(conclusions::jsonb || ${JSON.stringify({ [documentId]: conclusion })}::jsonb)::json`,
      })
      .where('body_id', '=', bodyId)
      .where('campaign_id', '=', subjectId)
      .execute(),
  'clean-up.closed': async (tx, { bodyId, subjectId, at, payload: { on, changes, result } }) => {
    for (const { documentId, change } of changes) await addChange(tx, bodyId, documentId, change);
    await tx
      .updateTable('clean_ups')
      .set({ closed_at: at, closed_result: JSON.stringify({ on, ...result } satisfies ClosedResult) })
      .where('body_id', '=', bodyId)
      .where('campaign_id', '=', subjectId)
      .execute();
  },

  'register.entered': async (tx, { bodyId, at, payload: { register, source, entries } }) => {
    for (let from = 0; from < entries.length; from += mostRows) {
      await tx
        .insertInto('register_entries')
        .values(
          entries.slice(from, from + mostRows).map((entry) => ({
            body_id: bodyId,
            ...registerColumns(register, entry),
            entered_at: at,
            source,
          })),
        )
        .execute();
    }
  },
  'register.corrected': (tx, { bodyId, payload: { register, entry } }) =>
    registerEntry(tx, bodyId, entry.entryId).set(registerColumns(register, entry)).execute(),
  'register.struck-out': (tx, { bodyId, at, payload: { entryId } }) =>
    registerEntry(tx, bodyId, entryId).set({ removed_at: at }).execute(),
} as const satisfies Projectors;

/** PostgreSQL takes 65,535 values in a statement. */
const mostRows = 2_000;

const document = (tx: Tx, bodyId: string, documentId: string) =>
  tx.updateTable('official_documents').where('body_id', '=', bodyId).where('document_id', '=', documentId);

const registerEntry = (tx: Tx, bodyId: string, entryId: string) =>
  tx.updateTable('register_entries').where('body_id', '=', bodyId).where('entry_id', '=', entryId);

const attributeColumns = (
  entry: Pick<DocumentEntry, 'attribute' | 'groundId' | 'reason' | 'reviewOn' | 'itemId'>,
) => ({
  attribute: entry.attribute,
  ground_id: entry.groundId,
  reason: entry.reason,
  review_on: entry.reviewOn,
  item_id: entry.itemId,
});

const entryColumns = (entry: DocumentEntry) => ({
  ...attributeColumns(entry),
  number: entry.number,
  title: entry.title,
  kind: entry.kind,
  issuer: entry.issuer,
  formed_on: entry.formedOn,
  row_id: entry.rowId,
  public_elsewhere: entry.publicElsewhere === null ? null : JSON.stringify(entry.publicElsewhere),
});

const normativeColumn = (entry: NormativeEntry | null, changes: readonly NormativeChange[]) =>
  entry === null ? null : JSON.stringify({ ...entry, changes } satisfies NormativeState);

const registerColumns = (register: RegisterId, entry: RegisterEntry) => ({
  entry_id: entry.entryId,
  register,
  number: entry.number,
  matter: entry.matter,
  on_date: entry.on,
  count: entry.count,
  amount_fen: entry.amountFen,
  publication_id: entry.publicationId,
  remark: entry.remark,
});

const standing = (tx: Tx, bodyId: string, documentId: string) =>
  tx
    .selectFrom('official_documents')
    .select(['row_id', 'formed_on', 'attribute', 'attribute_since', 'normative'])
    .where('body_id', '=', bodyId)
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();

async function addChange(
  tx: Tx,
  bodyId: string,
  documentId: string,
  change: NormativeChange,
): Promise<unknown> {
  const before = (await standing(tx, bodyId, documentId)).normative as NormativeState | null;
  if (before === null) return null;
  return document(tx, bodyId, documentId)
    .set({ normative: normativeColumn(before, [...before.changes, change]) })
    .execute();
}

const formingOf = (tx: Tx, bodyId: string, documentId: string) =>
  tx.updateTable('catalogue_events').where('body_id', '=', bodyId).where('event_id', '=', documentId);

interface Forming {
  readonly bodyId: string;
  readonly documentId: string;
  readonly at: RecordedAct<'document.registered'>['at'];
  readonly attribute: AttributeId;
  readonly rowId: string | null;
  /** From when it is to be made public. */
  readonly on: CivilDate;
}

/** A document to be made public makes its row of the catalogue due: from its forming, or from the review that opened it. */
async function noteForming(tx: Tx, { bodyId, documentId, at, attribute, rowId, on }: Forming): Promise<void> {
  await formingOf(tx, bodyId, documentId).set({ removed_at: at }).execute();
  if (rowId === null || attribute !== 'proactive') return;
  const values = { row_id: rowId, on_date: on, removed_at: null };
  await tx
    .insertInto('catalogue_events')
    .values({
      body_id: bodyId,
      // One document forms once: its event bears its id.
      event_id: documentId,
      kind: 'formed',
      document_id: documentId,
      noted_at: at,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'event_id']).doUpdateSet(values))
    .execute();
}
