import type { AttributeId, CivilDate } from '../../law/index.ts';
import type { DocumentEntry } from '../../ledger/publishing-acts.ts';
import type { NormativeState } from '../../ledger/projections/documents.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** A document of the register as it stands. */
export interface StandingDocument extends Omit<DocumentEntry, 'normative'> {
  readonly documentId: string;
  readonly attributeSince: CivilDate;
  readonly normative: NormativeState | null;
}

/** The document; or why nothing can be done with it. */
export async function findDocument(
  tx: Tx,
  { bodyId, documentId }: { readonly bodyId: string; readonly documentId: string },
): Promise<StandingDocument | Refusal> {
  const row = await tx
    .selectFrom('official_documents')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (row === undefined) return refuse('not-found', '没有找到这份文件，或者它不归您管。');
  if (row.removed_at !== null) return refuse('not-now', `《${row.title}》的登记已经注销，不能再办。`);
  return {
    documentId,
    number: row.number,
    title: row.title,
    kind: row.kind,
    issuer: row.issuer,
    formedOn: row.formed_on,
    rowId: row.row_id,
    itemId: row.item_id,
    attribute: row.attribute as AttributeId,
    groundId: row.ground_id,
    reason: row.reason,
    reviewOn: row.review_on,
    attributeSince: row.attribute_since,
    normative: row.normative as NormativeState | null,
    publicElsewhere: row.public_elsewhere as DocumentEntry['publicElsewhere'],
  };
}
