import { sql } from 'kysely';
import type { CivilDate, NormativeState } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { linkedRow, type LinkedItem } from './item-neighbours.ts';
import { readPublicRows } from './public-rows.ts';

/** Characters of a title below which it is found in too many other texts. */
const shortestTitle = 6;

/** Whether a change says that it came by a document: by its number, or by its title. The number counts before the title. */
const namedBy = (document: 'd' | 'o') => {
  const of = sql.raw(document);
  return sql`(
    position(${of}.number in change ->> 'by') > 0
    or (length(${of}.title) >= ${shortestTitle} and position(${of}.title in change ->> 'by') > 0)
  )`;
};

/**
 * The public item that ended or amended a normative document, where the register knows it: what its change names by number
 * or title, of the body or of one above it. The newest where several are named.
 */
export async function readReplacement(
  tx: Tx,
  {
    path,
    documentId,
    state,
  }: {
    /** Ids of the bodies above and of the body itself, the last. */
    readonly path: readonly string[];
    readonly documentId: string;
    readonly state: NormativeState['state'];
  },
  today: CivilDate,
): Promise<LinkedItem | null> {
  if (state === 'in-force' || state === 'not-yet') return null;
  const kinds = state === 'amended' ? ['amended'] : ['repealed', 'declared-lapsed'];
  const rows = await readPublicRows(
    tx,
    sql`
      select i.body_id, i.publication_id,
        row_number() over (
          order by (position(d.number in change ->> 'by') > 0) desc nulls last, i.first_published_at desc
        ) as place
      from official_documents o
      cross join lateral json_array_elements(o.normative -> 'changes') change
      join official_documents d on d.body_id = any (${sql.val(path)}::uuid[]) and d.removed_at is null
        and d.document_id <> o.document_id and ${namedBy('d')}
      join public_index i on i.body_id = d.body_id and i.document_id = d.document_id
      where o.body_id = ${path.at(-1) ?? null} and o.document_id = ${documentId}
        and change ->> 'kind' = any (${sql.val(kinds)}::text[]) and (change ->> 'from')::date <= ${today}::date
      order by place limit 1`,
    today,
  );
  return rows.map(linkedRow)[0] ?? null;
}

/** The public items of the same body whose documents a document has ended or amended by today, the newest first. */
export async function readReplaced(
  tx: Tx,
  { bodyId, documentId }: { readonly bodyId: string; readonly documentId: string },
  today: CivilDate,
): Promise<readonly LinkedItem[]> {
  const rows = await readPublicRows(
    tx,
    sql`
      select distinct on (i.first_published_at, i.publication_id) i.body_id, i.publication_id,
        -extract(epoch from i.first_published_at) as place
      from official_documents o
      join official_documents d on d.body_id = o.body_id and d.removed_at is null and d.normative is not null
        and d.document_id <> o.document_id
      cross join lateral json_array_elements(d.normative -> 'changes') change
      join public_index i on i.body_id = d.body_id and i.document_id = d.document_id
      where o.body_id = ${bodyId} and o.document_id = ${documentId} and ${namedBy('o')}
        and change ->> 'kind' <> 'extended' and (change ->> 'from')::date <= ${today}::date`,
    today,
  );
  return rows.map(linkedRow);
}
