import { sql } from 'kysely';
import {
  stateOfNormative,
  type CivilDate,
  type NormativeStateId,
  type PublicStateId,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import type { NormativeState } from '../projections/documents.ts';
import { documentRules } from './document-rules.ts';

/** An edition's text as it is kept; its shape is that of `content/edition.ts`. */
export interface KeptText {
  readonly title: string;
  readonly head: unknown;
  readonly content: unknown;
  readonly attachments: unknown;
}

/** Something that was made public, with what the public may know of it. */
export interface PublicItemRow {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly siteCode: string | null;
  readonly columnId: string;
  readonly state: PublicStateId;
  readonly validity: NormativeStateId | null;
  readonly number: number;
  readonly digest: string;
  /** Instants, ISO 8601. */
  readonly firstPublishedAt: string;
  readonly publishedAt: string;
  readonly changedAt: string;
  readonly editions: readonly {
    readonly number: number;
    readonly publishedAt: string;
    readonly changeNote: string | null;
  }[];
  /** What stands under the digest. */
  readonly text: KeptText;
  /** 给公众的说明, where it was withdrawn. */
  readonly notice: string | null;
}

const items = sql`publications p
  join bodies b on b.body_id = p.body_id
  left join contents c on c.body_id = p.body_id and c.digest = p.public_digest
  left join official_documents d on d.body_id = p.body_id and d.document_id = p.document_id and d.removed_at is null`;

/** A public item, withdrawn ones included; null where nothing of that id is or was public in the transaction's scope. */
export async function readPublicItem(
  tx: Tx,
  { bodyId, publicationId }: { readonly bodyId: string; readonly publicationId: string },
  today: CivilDate,
): Promise<PublicItemRow | null> {
  const { rows } = await sql<RawItem>`
    select p.publication_id as id, p.body_id as "bodyId", b.name as "bodyName", b.site_code as "siteCode",
      p.column_id as "columnId", p.public_state as state, p.public_edition as number, p.public_digest as digest,
      p.first_published_at as "firstPublishedAt", p.published_at as "publishedAt",
      p.public_changed_at as "changedAt", d.document_id as "documentId", d.title as "documentTitle",
      d.formed_on as "formedOn", d.normative,
      c.title, c.head, c.content, c.attachments,
      (select json_agg(json_build_object('number', e.edition, 'publishedAt', e.published_at, 'changeNote', e.change_note)
        order by e.edition)
       from editions e where e.body_id = p.body_id and e.publication_id = p.publication_id) as editions,
      (select a.payload ->> 'notice' from acts a
       where a.body_id = p.body_id and a.subject_id = p.publication_id and a.kind = 'publication.withdrawn'
       order by a.seq desc limit 1) as notice
    from ${items}
    where p.body_id = ${bodyId} and p.publication_id = ${publicationId} and p.public_state is not null`.execute(
    tx,
  );
  const [row] = rows;
  if (row === undefined || row.title === null) return null;
  const { normative, documentId, documentTitle, formedOn } = row;
  const rules = normative === null ? null : await documentRules(tx, bodyId);
  return {
    id: row.id,
    bodyId: row.bodyId,
    bodyName: row.bodyName,
    siteCode: row.siteCode,
    columnId: row.columnId,
    state: row.state,
    validity:
      normative === null || documentId === null || formedOn === null || rules === null
        ? null
        : stateOfNormative(
            { id: documentId, title: documentTitle ?? '', formedOn, ...normative },
            today,
            rules.normative,
          ).state,
    number: row.number,
    digest: row.digest,
    firstPublishedAt: row.firstPublishedAt.toISOString(),
    publishedAt: row.publishedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    editions: (row.editions ?? []).map((edition) => ({
      ...edition,
      publishedAt: new Date(edition.publishedAt).toISOString(),
    })),
    text: { title: row.title, head: row.head, content: row.content, attachments: row.attachments },
    notice: row.state === 'withdrawn' ? row.notice : null,
  };
}

interface RawItem extends Omit<
  PublicItemRow,
  'firstPublishedAt' | 'publishedAt' | 'changedAt' | 'editions' | 'text' | 'validity'
> {
  readonly firstPublishedAt: Date;
  readonly publishedAt: Date;
  readonly changedAt: Date;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly formedOn: CivilDate | null;
  readonly normative: NormativeState | null;
  readonly title: string | null;
  readonly head: unknown;
  readonly content: unknown;
  readonly attachments: unknown;
  readonly editions: PublicItemRow['editions'] | null;
}

/** One change of what the public sees, for those who follow a body. */
export interface PublicChange {
  readonly id: string;
  readonly state: PublicStateId;
  readonly title: string;
  readonly columnId: string;
  /** Instants, ISO 8601, to the microsecond. */
  readonly firstPublishedAt: string;
  readonly changedAt: string;
  readonly edition: number;
  readonly digest: string;
  readonly notice: string | null;
}

export interface PublicChanges {
  readonly changes: readonly PublicChange[];
  /** For `after` the next time. */
  readonly next: string;
  readonly more: boolean;
}

const cursorShape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)~([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/u;

/** Whether the database takes it: no 30th of February. */
const isMoment = (text: string) => {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text.slice(0, 19));
};

/**
 * What changed for the public in a body since `after`, the oldest first, each item once with its newest state.
 * @param after `next` of the time before; one that cannot be read counts as none: better again than never
 */
export async function listPublicChanges(
  tx: Tx,
  bodyId: string,
  { after, size }: { readonly after: string; readonly size: number },
): Promise<PublicChanges> {
  const [, since, sinceId] = cursorShape.exec(after) ?? [];
  const utc = sql.lit('YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  const behind =
    since === undefined || sinceId === undefined || !isMoment(since)
      ? sql`true`
      : sql`(p.public_changed_at, p.publication_id) > (${since}::timestamptz, ${sinceId}::uuid)`;
  const { rows } = await sql<PublicChange>`
    select p.publication_id as id, p.public_state as state,
      case when p.public_state = 'withdrawn' then '' else coalesce(c.title, '') end as title,
      p.column_id as "columnId",
      to_char(p.first_published_at at time zone 'UTC', ${utc}) as "firstPublishedAt",
      to_char(p.public_changed_at at time zone 'UTC', ${utc}) as "changedAt",
      p.public_edition as edition, p.public_digest as digest,
      case when p.public_state = 'withdrawn' then (
        select a.payload ->> 'notice' from acts a
        where a.body_id = p.body_id and a.subject_id = p.publication_id and a.kind = 'publication.withdrawn'
        order by a.seq desc limit 1
      ) end as notice
    from publications p left join contents c on c.body_id = p.body_id and c.digest = p.public_digest
    where p.body_id = ${bodyId} and p.public_state is not null and ${behind}
    order by p.public_changed_at, p.publication_id limit ${size + 1}`.execute(tx);
  const changes = rows.slice(0, size);
  const last = changes.at(-1);
  return {
    changes,
    next: last === undefined ? after : `${last.changedAt}~${last.id}`,
    more: rows.length > size,
  };
}

/** What interprets what among the public items of a body: both ways, titles only. */
export async function readInterpretations(
  tx: Tx,
  { bodyId, publicationId }: { readonly bodyId: string; readonly publicationId: string },
): Promise<{
  readonly interprets: readonly { readonly id: string; readonly title: string }[];
  readonly interpretedBy: readonly { readonly id: string; readonly title: string }[];
}> {
  const standing = sql`p.body_id = ${bodyId} and p.public_state in ('published', 'corrected', 'invalidated', 'archived')`;
  const { rows: from } = await sql<{ readonly id: string; readonly title: string }>`
    select p.publication_id as id, c.title
    from publications o
    join contents t on t.body_id = o.body_id and t.digest = o.public_digest
    cross join lateral jsonb_array_elements_text(t.head -> 'interprets') named
    join publications p on ${standing} and p.publication_id = named::uuid
    join contents c on c.body_id = p.body_id and c.digest = p.public_digest
    where o.body_id = ${bodyId} and o.publication_id = ${publicationId}
    order by p.first_published_at`.execute(tx);
  const { rows: by } = await sql<{ readonly id: string; readonly title: string }>`
    select p.publication_id as id, c.title
    from publications p join contents c on c.body_id = p.body_id and c.digest = p.public_digest
    where ${standing} and jsonb_array_length(c.head -> 'interprets') > 0 and c.head -> 'interprets' ? ${publicationId}::text
    order by p.first_published_at`.execute(tx);
  return { interprets: from, interpretedBy: by };
}
