import { sql } from 'kysely';
import type { Tx } from '../../../ledger.ts';
import { plainInDatabase } from './find-rows.ts';

/** The part of an item's texts in which most of what was sought stands. */
export interface FoundPart {
  readonly id: string;
  readonly text: string;
  /** The attachment that it stands in; null for the text itself. */
  readonly file: { readonly id: string; readonly name: string; readonly place: string } | null;
  /** How many of the marks stand in it. */
  readonly marks: number;
}

/** Of each item the part to show, the first of those that have most marks. */
export async function readFoundParts(
  tx: Tx,
  items: readonly { readonly bodyId: string; readonly id: string }[],
  marks: readonly string[],
): Promise<ReadonlyMap<string, FoundPart>> {
  if (items.length === 0) return new Map();
  const { rows } = await sql<{
    readonly id: string;
    readonly text: string;
    readonly fileId: string | null;
    readonly name: string;
    readonly place: string;
    readonly marks: number;
  }>`
    select k.publication_id as id, t.text, t.file_id as "fileId", t.name, t.place, t.marks
    from unnest(${items.map(({ bodyId }) => bodyId)}::uuid[], ${items.map(({ id }) => id)}::uuid[])
      k (body_id, publication_id)
    cross join lateral (
      select t.part, t.text, t.file_id, t.name, t.place,
        (select count(*)::integer from unnest(${marks}::text[]) m (mark) where strpos(p.plain, m.mark) > 0) as marks
      from public_texts t, lateral (select ${plainInDatabase(sql`t.text`)} as plain offset 0) p
      where t.body_id = k.body_id and t.publication_id = k.publication_id
      order by marks desc, t.part limit 1
    ) t`.execute(tx);
  return new Map(
    rows.map(({ id, text, fileId, name, place, marks: found }) => [
      id,
      { id, text, file: fileId === null ? null : { id: fileId, name, place }, marks: found },
    ]),
  );
}
