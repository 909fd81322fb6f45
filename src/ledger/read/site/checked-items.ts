import { sql } from 'kysely';
import type { CivilDate } from '../../../law/index.ts';
import type { Edition } from '../../../content/edition.ts';
import type { Tx } from '../../ledger.ts';

/** A public item as the self-check of the site reads it. */
export interface CheckedItem {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly columnId: string;
  readonly edition: Edition;
  /** Civil day in China on which it was first made public. */
  readonly day: CivilDate;
  /** False where nothing in the register of documents says from when to when it holds. */
  readonly validityKnown: boolean;
  /** Open findings of the newest screening. */
  readonly openHits: number;
  /** Files that it names, by id; those that the house does not know are missing. */
  readonly files: ReadonlyMap<string, string>;
  /** Fingerprints of findings that were let through with a reason. */
  readonly letThrough: ReadonlySet<string>;
}

/**
 * So many public items of a body, in the order of their ids, after one of them: a check goes through all of them without
 * holding them all.
 * @param after null for the first
 */
export async function checkedItems(
  tx: Tx,
  bodyId: string,
  after: string | null,
  size: number,
): Promise<readonly CheckedItem[]> {
  const { rows } = await sql<Raw>`
    select i.publication_id as id, i.year, i.number, i.column_id as "columnId", i.title,
      ((i.first_published_at at time zone 'Asia/Shanghai')::date)::text as day,
      coalesce(d.normative is not null, false) as "validityKnown", coalesce(p.rescreened_open, 0) as "openHits",
      c.head, c.content, c.attachments,
      (
        select coalesce(json_agg(v.fingerprint), '[]') from hit_verdicts v
        where v.body_id = i.body_id and v.publication_id = i.publication_id and v.outcome = 'let-through'
      ) as "letThrough"
    from public_index i
    join publications p on p.body_id = i.body_id and p.publication_id = i.publication_id
    join contents c on c.body_id = i.body_id and c.digest = i.digest
    left join official_documents d
      on d.body_id = i.body_id and d.document_id = i.document_id and d.removed_at is null
    where i.body_id = ${bodyId} and ${after === null ? sql`true` : sql`i.publication_id > ${after}::uuid`}
    order by i.publication_id limit ${size}`.execute(tx);
  const files = await filesNamed(tx, bodyId, rows);
  return rows.map(({ title, head, content, attachments, letThrough, ...row }) => ({
    ...row,
    edition: { title, head, content, attachments },
    files,
    letThrough: new Set(letThrough),
  }));
}

type Raw = Omit<CheckedItem, 'edition' | 'files' | 'letThrough'> &
  Edition & { readonly letThrough: readonly string[] };

/** Hashes of the files that some items name, by id. */
async function filesNamed(
  tx: Tx,
  bodyId: string,
  rows: readonly Raw[],
): Promise<ReadonlyMap<string, string>> {
  const text = rows.map(({ content, attachments }) => JSON.stringify([content, attachments])).join('');
  const named = [...new Set([...text.matchAll(/"fileId":"([\da-f-]{36})"/gu)].map(([, id = '']) => id))];
  if (named.length === 0) return new Map();
  const found = await tx
    .selectFrom('files')
    .select(['file_id as id', 'sha256'])
    .where('body_id', '=', bodyId)
    .where('file_id', 'in', named)
    .execute();
  return new Map(found.map(({ id, sha256 }) => [id, sha256]));
}
