import { sql } from 'kysely';
import {
  addDays,
  addMonths,
  dateOf,
  yearOf,
  type CatalogueEvent,
  type CatalogueRow,
  type CivilDate,
  type EventKind,
  type ObligationAnswer,
  type RowFacts,
  type RowPublication,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { grouped } from './grouped.ts';

/** A row of a body's catalogue with all that is known of it. */
export interface CatalogueFacts extends RowFacts {
  readonly bodyId: string;
  readonly position: number;
  /** Documents of the register, by the event that is about them. */
  readonly documents: ReadonlyMap<string, { readonly id: string; readonly title: string }>;
}

/** What fell due before the first day of last year is not looked at any more. */
export const looksBackFrom = (today: CivilDate): CivilDate => dateOf(yearOf(today) - 1, 1, 1);

/** Periods that begin within a month are shown before they begin. */
export const looksAheadTo = (today: CivilDate): CivilDate => addMonths(today, 1);

const day = (column: string) => sql<CivilDate>`(${sql.ref(column)} at time zone 'Asia/Shanghai')::date::text`;

/**
 * The rows of some bodies and what came of them, in six queries however many bodies there are: their events
 * (documents that were formed among them), what came out for them, here or elsewhere, and what was said of them.
 * @param since what lies before it is left out; of what came out long before, only that it did
 */
export async function obligationFacts(
  tx: Tx,
  bodyIds: readonly string[],
  since: CivilDate,
): Promise<readonly CatalogueFacts[]> {
  const ofBodies = (column: string) => sql<boolean>`${sql.ref(column)} = any (${[...bodyIds]}::uuid[])`;
  const rows = await tx
    .selectFrom('catalogue_rows')
    .select(['body_id as bodyId', 'row_id as rowId', 'position', 'content'])
    .select(day('first_set_at').as('since'))
    .where(ofBodies('body_id'))
    .where('removed_at', 'is', null)
    .orderBy('body_id')
    .orderBy('position')
    .orderBy('row_id')
    .execute();
  const events = byRow(
    await tx
      .selectFrom('catalogue_events as e')
      .leftJoin('official_documents as d', (on) =>
        on.onRef('d.body_id', '=', 'e.body_id').onRef('d.document_id', '=', 'e.document_id'),
      )
      .select(['e.body_id as bodyId', 'e.row_id as rowId', 'e.event_id as id', 'e.kind', 'e.on_date as on'])
      .select(['e.event_text as eventText', 'e.document_id as documentId', 'd.title as documentTitle'])
      .where(ofBodies('e.body_id'))
      .where('e.removed_at', 'is', null)
      .where('e.on_date', '>=', addDays(since, -366))
      .orderBy('e.on_date')
      .orderBy('e.event_id')
      .execute(),
  );
  const elsewhere = byRow(
    await tx
      .selectFrom('official_documents')
      .select(['body_id as bodyId', 'row_id as rowId', 'document_id as documentId'])
      .select(sql<CivilDate>`public_elsewhere->>'on'`.as('on'))
      .where(ofBodies('body_id'))
      .where('row_id', 'is not', null)
      .where('public_elsewhere', 'is not', null)
      .where('removed_at', 'is', null)
      .execute(),
  );
  // A period asked for may have begun a year before; what names it may have come out a year before that.
  const longBefore = new Date(`${addDays(since, -2 * 366)}T00:00:00+08:00`);
  const published = byRow(
    await tx
      .selectFrom('publications')
      .select(['body_id as bodyId', 'row_id as rowId', 'publication_id as id'])
      .select(['obligation_key as key', 'document_id as documentId'])
      .select(day('first_published_at').as('on'))
      .where(ofBodies('body_id'))
      .where('row_id', 'is not', null)
      .where('first_published_at', '>=', longBefore)
      .where('public_state', '<>', 'withdrawn')
      .execute(),
  );
  // What came out before any of these obligations could ask for it tells only that the row was ever filled, and when.
  const filled = byRow(
    await tx
      .selectFrom('publications')
      .select(['body_id as bodyId', 'row_id as rowId'])
      .select(sql<CivilDate>`(max(first_published_at) at time zone 'Asia/Shanghai')::date::text`.as('on'))
      .where(ofBodies('body_id'))
      .where('row_id', 'is not', null)
      .where('first_published_at', '<', longBefore)
      .where('public_state', '<>', 'withdrawn')
      .groupBy(['body_id', 'row_id'])
      .execute(),
  );
  const answers = byRow(
    await tx
      .selectFrom('obligation_answers')
      .select(['body_id as bodyId', 'row_id as rowId', 'key', 'kind', 'on_date as on', 'reason'])
      .where(ofBodies('body_id'))
      .where('withdrawn_at', 'is', null)
      .execute(),
  );
  return rows.map((found): CatalogueFacts => {
    const of = `${found.bodyId}:${found.rowId}`;
    const noted = events.get(of) ?? [];
    const keyOf = (documentId: string | null) => keyOfDocument(found.rowId, documentId, noted);
    // What a person noted of a document stands instead of its forming, whose event bears the document's id.
    const isForming = ({ id, documentId }: { readonly id: string; readonly documentId: string | null }) =>
      id === documentId;
    const toldOf = new Set(noted.filter((each) => !isForming(each)).map(({ documentId }) => documentId));
    return {
      bodyId: found.bodyId,
      position: found.position,
      documents: new Map(
        noted.flatMap(({ id, documentId, documentTitle }) =>
          documentId === null ? [] : [[id, { id: documentId, title: documentTitle ?? '' }]],
        ),
      ),
      row: found.content as CatalogueRow,
      since: found.since < since ? since : found.since,
      events: noted.filter((each) => !isForming(each)).map(eventOf),
      formed: noted.filter((each) => isForming(each) && !toldOf.has(each.documentId)).map(eventOf),
      published: [
        ...(published.get(of) ?? []).map(({ id, on, key, documentId }): RowPublication => ({
          id,
          on,
          key: key ?? keyOf(documentId),
        })),
        ...(filled.get(of) ?? []).map(({ on }): RowPublication => ({ id: null, on, key: null })),
        ...(elsewhere.get(of) ?? []).map(({ on, documentId }): RowPublication => ({
          id: null,
          on,
          key: keyOf(documentId),
        })),
      ],
      answers: (answers.get(of) ?? []).map(({ key, kind, on, reason }): ObligationAnswer => ({
        key,
        kind: kind as ObligationAnswer['kind'],
        on,
        reason,
      })),
    };
  });
}

/** What publishes a registered document settles what its forming, or what was noted of it, made due. */
function keyOfDocument(
  rowId: string,
  documentId: string | null,
  noted: readonly { readonly id: string; readonly documentId: string | null }[],
): string | null {
  if (documentId === null) return null;
  const told = noted.find((event) => event.documentId === documentId && event.id !== documentId);
  return `${rowId}:${told?.id ?? documentId}`;
}

const eventOf = (event: {
  readonly id: string;
  readonly kind: string;
  readonly eventText: string;
  readonly on: CivilDate;
}): CatalogueEvent => ({
  id: event.id,
  kind: event.kind as EventKind,
  eventText: event.eventText,
  on: event.on,
});

const byRow = <R extends { readonly bodyId: string; readonly rowId: string | null }>(rows: readonly R[]) =>
  grouped(rows, ({ bodyId, rowId }) => `${bodyId}:${rowId ?? ''}`);
