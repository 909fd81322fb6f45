import { emptyEdition, type Edition } from '../../content/edition.ts';
import { columnOf } from '../../law/index.ts';
import type { PublishingProfile } from '../../ledger/publishing-acts.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform } from '../perform.ts';
import { faultOfPrivate } from '../publishing-input.ts';
import { beginManuscript } from './manuscript.ts';
import type { PublishingContext } from './services.ts';

/** Where a publication belongs. */
export interface Place {
  readonly columnId: string;
  /** Row of the body's catalogue. */
  readonly rowId: string | null;
  /** The obligation that it meets: row and occasion. */
  readonly obligationKey: string | null;
  /** The document of the register that it makes public. */
  readonly documentId: string | null;
}

export interface NewPublication extends Place {
  /** Also the id of the publication: the same act twice opens one. */
  readonly actId: string;
  readonly bodyId: string;
}

/** Begins a publication with an empty text, its head filled with what the register and the body's profile know. */
export async function openPublication(
  context: Pick<PublishingContext, 'ledger' | 'actor' | 'today' | 'now'>,
  { actId, bodyId, ...place }: NewPublication,
): Promise<Outcome> {
  const { actor, now } = context;
  return perform(
    context,
    { permission: 'publications.write', bodyId, actId, kind: 'publication.opened' },
    async (tx) => {
      const fault = (await faultOfBodyState(tx, bodyId)) ?? (await faultOfPlace(tx, bodyId, place));
      if (fault !== null) return fault;
      const edition = await firstEdition(tx, bodyId, place.documentId);
      await beginManuscript(tx, { bodyId, publicationId: actId }, { edition, at: now, by: actor.staffId });
      return [{ kind: 'publication.opened', subjectId: actId, payload: placeOf(place) }];
    },
  );
}

export const placeOf = ({ columnId, rowId, obligationKey, documentId }: Place): Place => ({
  columnId,
  rowId,
  obligationKey,
  documentId,
});

/** What is wrong with a place; null where column, row and document are there. */
export async function faultOfPlace(
  tx: Tx,
  bodyId: string,
  { columnId, rowId, obligationKey, documentId }: Place,
): Promise<Refusal | null> {
  if (columnOf(columnId) === null) return refuse('wrong-input', '没有这个栏目，请从列表里选。', 'columnId');
  if (rowId !== null) {
    const row = await tx
      .selectFrom('catalogue_rows')
      .select('row_id')
      .where('body_id', '=', bodyId)
      .where('row_id', '=', rowId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (row === undefined) return refuse('wrong-input', '本单位的公开目录里没有这一项，请重新选。', 'rowId');
  }
  if (obligationKey !== null) {
    if (rowId === null) return refuse('wrong-input', '先选目录事项，再选是哪一次应公开的。', 'rowId');
    const fault = faultOfPrivate(obligationKey, 'obligationKey', '应公开的情形');
    if (fault !== null) return fault;
  }
  if (documentId !== null && (await findDocument(tx, bodyId, documentId)) === null) {
    return refuse('wrong-input', '发文登记里没有这份公文，或者已经注销，请重新选。', 'documentId');
  }
  return null;
}

/** A document of the register that was not struck out; null where there is none. */
export async function findDocument(tx: Tx, bodyId: string, documentId: string) {
  const row = await tx
    .selectFrom('official_documents')
    .select(['title', 'number', 'issuer', 'formed_on', 'attribute', 'secrecy', 'normative'])
    .where('body_id', '=', bodyId)
    .where('document_id', '=', documentId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

async function firstEdition(tx: Tx, bodyId: string, documentId: string | null): Promise<Edition> {
  const document = documentId === null ? null : await findDocument(tx, bodyId, documentId);
  const issuer = document?.issuer ?? (await issuerOf(tx, bodyId));
  const { head } = emptyEdition;
  return document === null
    ? { ...emptyEdition, head: { ...head, issuer } }
    : {
        ...emptyEdition,
        title: document.title,
        head: { ...head, issuer, number: document.number, formedOn: document.formed_on },
      };
}

/** The body as its publications name it. */
export async function issuerOf(tx: Tx, bodyId: string): Promise<string> {
  const row = await tx
    .selectFrom('bodies as b')
    .leftJoin('publishing_profiles as p', 'p.body_id', 'b.body_id')
    .select(['b.name', 'p.profile'])
    .where('b.body_id', '=', bodyId)
    .executeTakeFirst();
  const own = (row?.profile as PublishingProfile | null | undefined)?.issuer ?? '';
  return own === '' ? (row?.name ?? '') : own;
}
