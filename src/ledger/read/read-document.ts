import { sql } from 'kysely';
import { stateOfNormative, type CivilDate, type NormativeStateId } from '../../law/index.ts';
import type { NormativeState } from '../projections/documents.ts';
import type { DocumentEntry, NormativeEntry, SecrecyReview } from '../publishing-acts.ts';
import type { Tx } from '../ledger.ts';
import { documentColumns, documentRow, type DocumentRaw, type DocumentRow } from './document-row.ts';
import { listActs } from './list-acts.ts';
import { documentMeasure } from './list-documents.ts';
import {
  publicationColumns,
  publicationRows,
  type PublicationRaw,
  type PublicationRow,
} from './publication-row.ts';

/** What a normative document holds, and what it is worth today. */
export interface NormativeInFull extends NormativeEntry {
  readonly changes: NormativeState['changes'];
  readonly state: NormativeStateId;
  readonly since: CivilDate | null;
  readonly lastDay: CivilDate | null;
  /** Why, in one sentence. */
  readonly sentence: string;
}

/** One document with everything that is known of it. */
export interface DocumentInFull extends Omit<DocumentRow, 'normative' | 'secrecy'> {
  readonly reason: string;
  readonly itemId: string | null;
  /** Row of the catalogue; `title` null where the row is gone. */
  readonly row: { readonly id: string; readonly title: string | null } | null;
  readonly attributeSince: CivilDate;
  readonly publicElsewhere: DocumentEntry['publicElsewhere'];
  readonly normative: NormativeInFull | null;
  readonly secrecy: (SecrecyReview & { readonly by: string | null }) | null;
  /** ISO 8601. */
  readonly registeredAt: string;
  /** Name; null for the system. */
  readonly registeredBy: string | null;
  /** What was or is being published of it. */
  readonly publications: readonly PublicationRow[];
  /** What was done with it, the newest first, not more than `mostActs`. */
  readonly acts: readonly DocumentAct[];
}

export interface DocumentAct {
  readonly at: string;
  readonly title: string;
  readonly sentence: string;
  readonly reason: string | null;
}

const mostActs = 100;

interface FullRaw extends DocumentRaw {
  readonly reason: string;
  readonly itemId: string | null;
  readonly rowId: string | null;
  readonly rowTitle: string | null;
  readonly publicElsewhere: DocumentEntry['publicElsewhere'];
  readonly review: SecrecyReview | null;
  readonly reviewer: string | null;
  readonly registeredAt: Date;
  readonly registeredBy: string | null;
}

/** One document; null where there is none in that body, or it is out of the transaction's scope. */
export async function readDocument(
  tx: Tx,
  today: CivilDate,
  { bodyId, documentId }: { readonly bodyId: string; readonly documentId: string },
): Promise<DocumentInFull | null> {
  const { rows } = await sql<FullRaw>`
    select ${documentColumns}, d.reason, d.item_id as "itemId", d.row_id as "rowId",
      (select coalesce(nullif(r.content->>'subMatter', ''), r.content->>'matter') from catalogue_rows r
        where r.body_id = d.body_id and r.row_id = d.row_id and r.removed_at is null) as "rowTitle",
      d.public_elsewhere as "publicElsewhere", d.secrecy as review,
      staff_name((d.secrecy->>'by')::uuid) as reviewer, d.registered_at as "registeredAt",
      staff_name(d.registered_by) as "registeredBy"
    from official_documents d where d.body_id = ${bodyId} and d.document_id = ${documentId}`.execute(tx);
  const [raw] = rows;
  if (raw === undefined) return null;
  const measure = await documentMeasure(tx, today);
  const { reason, itemId, rowId, rowTitle, publicElsewhere, review, reviewer, registeredBy } = raw;
  const { normative: _state, secrecy: _result, ...row } = documentRow(rawOf(raw), measure);
  return {
    ...row,
    reason,
    itemId,
    row: rowId === null ? null : { id: rowId, title: rowTitle },
    attributeSince: raw.attributeSince,
    publicElsewhere,
    normative: raw.normative === null ? null : inFull(raw, raw.normative, today, measure.rulesOf(bodyId)),
    secrecy: review === null ? null : { ...secrecyOf(review), by: reviewer },
    registeredAt: raw.registeredAt.toISOString(),
    registeredBy,
    publications: await publicationsOf(tx, today, { bodyId, documentId }),
    acts: await actsOf(tx, bodyId, documentId),
  };
}

const rawOf = ({
  reason: _reason,
  itemId: _itemId,
  rowId: _rowId,
  rowTitle: _rowTitle,
  publicElsewhere: _elsewhere,
  review: _review,
  reviewer: _reviewer,
  registeredAt: _at,
  registeredBy: _by,
  ...raw
}: FullRaw): DocumentRaw => raw;

const secrecyOf = ({ on, result, basis, opinion }: SecrecyReview): SecrecyReview => ({
  on,
  result,
  basis,
  opinion,
});

function inFull(
  { id, title, formedOn }: FullRaw,
  normative: NormativeState,
  today: CivilDate,
  rules: Parameters<typeof stateOfNormative>[2],
): NormativeInFull {
  const { state, since, lastDay, sentence } = stateOfNormative(
    { id, title, formedOn, ...normative },
    today,
    rules,
  );
  return { ...normative, state, since, lastDay, sentence };
}

async function publicationsOf(
  tx: Tx,
  today: CivilDate,
  { bodyId, documentId }: { readonly bodyId: string; readonly documentId: string },
): Promise<readonly PublicationRow[]> {
  const { rows } = await sql<PublicationRaw>`
    select ${publicationColumns} from publications p
    where p.body_id = ${bodyId} and p.document_id = ${documentId} and p.discarded_at is null
    order by p.last_at desc, p.publication_id limit 20`.execute(tx);
  return publicationRows(tx, rows, today);
}

async function actsOf(tx: Tx, bodyId: string, documentId: string): Promise<readonly DocumentAct[]> {
  const page = { size: 100, uncounted: true } as const;
  const { rows } = await listActs(tx, page, { body: bodyId, subject: documentId });
  return rows.slice(0, mostActs).map(({ at, title, sentence, reason }) => ({ at, title, sentence, reason }));
}
