import type {
  CatalogueEvent,
  CivilDate,
  EventKind,
  ObligationAnswer,
  RowFacts,
  RowPublication,
} from '../../law/index.ts';
import { grouped } from './grouped.ts';

/** What belongs to a row of a catalogue. */
export interface OfRow {
  readonly bodyId: string;
  readonly rowId: string | null;
}

/** An event as it is read; of a document that was formed it bears the document's id. */
export interface NotedEvent extends OfRow {
  readonly id: string;
  readonly kind: string;
  readonly on: CivilDate;
  readonly eventText: string;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
}

/** What is read of rows besides themselves. */
export interface CameOfRows {
  readonly events: readonly NotedEvent[];
  readonly elsewhere: readonly (OfRow & { readonly documentId: string; readonly on: CivilDate })[];
  readonly published: readonly (OfRow & {
    readonly id: string | null;
    readonly key: string | null;
    readonly documentId: string | null;
    readonly on: CivilDate;
  })[];
  readonly filled: readonly (OfRow & { readonly on: CivilDate })[];
  readonly answers: readonly (OfRow & {
    readonly key: string;
    readonly kind: string;
    readonly on: CivilDate;
    readonly reason: string;
  })[];
}

/** A row with what came of it, as law asks for it. */
export interface CameOfRow<R> extends Omit<RowFacts, 'row'> {
  readonly of: R;
  /** Its events with the documents that they are about. */
  readonly noted: readonly NotedEvent[];
}

/** Each row with what came of it: `published` bear the key of the obligation that they settle, where that can be told. */
export function whatCameOf<R extends OfRow & { readonly since: CivilDate }>(
  rows: readonly R[],
  came: CameOfRows,
  since: CivilDate,
): readonly CameOfRow<R>[] {
  const events = byRow(came.events);
  const elsewhere = byRow(came.elsewhere);
  const published = byRow(came.published);
  const filled = byRow(came.filled);
  const answers = byRow(came.answers);
  return rows.map((row): CameOfRow<R> => {
    const of = `${row.bodyId}:${row.rowId ?? ''}`;
    const noted = events.get(of) ?? [];
    const keyOf = (documentId: string | null) => keyOfDocument(row.rowId ?? '', documentId, noted);
    // What a person noted of a document stands instead of its forming, whose event bears the document's id.
    const isForming = ({ id, documentId }: NotedEvent) => id === documentId;
    const toldOf = new Set(noted.filter((each) => !isForming(each)).map(({ documentId }) => documentId));
    return {
      of: row,
      noted,
      since: row.since < since ? since : row.since,
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
