import { sql } from 'kysely';
import {
  stateOfNormative,
  type CivilDate,
  type NormativeDocument,
  type NormativeState,
  type PublicStateId,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import type { NormativeState as KeptNormative } from '../../projections/documents.ts';
import { documentRules } from '../document-rules.ts';
import type { KeptText } from '../public-items.ts';

/** Something that is or was public, found by the number in its address. */
export interface SiteItem {
  readonly id: string;
  readonly columnId: string;
  /** Civil year in China in which it was first made public, and its number: its address. */
  readonly year: number;
  readonly number: number;
  readonly state: PublicStateId;
  /** The edition that is public, or was when it was withdrawn. */
  readonly edition: number;
  readonly digest: string;
  /** Instants, ISO 8601. */
  readonly firstPublishedAt: string;
  readonly publishedAt: string;
  /** When what the public sees of it changed last: for what was withdrawn, invalidated or archived, when that was. */
  readonly changedAt: string;
  /** What stands under the digest; null where it is missing. */
  readonly text: KeptText | null;
  /** For normative documents of the register: what it is worth today, by the terms of its body. */
  readonly validity: NormativeState | null;
  readonly documentId: string | null;
  /** 给公众的说明, where it was withdrawn. */
  readonly notice: string | null;
}

/** @returns null where no item of that number is or was public in the body */
export async function readSiteItem(
  tx: Tx,
  { bodyId, number }: { readonly bodyId: string; readonly number: number },
  today: CivilDate,
): Promise<SiteItem | null> {
  const { rows } = await sql<RawItem>`
    select p.publication_id as id, p.column_id as "columnId", p.public_state as state, p.public_edition as edition,
      p.public_digest as digest, p.first_published_at as "firstPublishedAt", p.published_at as "publishedAt",
      p.public_changed_at as "changedAt", d.document_id as "documentId", d.title as "documentTitle",
      d.formed_on as "formedOn", d.normative, c.title, c.head, c.content, c.attachments,
      extract(year from p.first_published_at at time zone 'Asia/Shanghai')::integer as year,
      case when p.public_state = 'withdrawn' then (
        select a.payload ->> 'notice' from acts a
        where a.body_id = p.body_id and a.subject_id = p.publication_id and a.kind = 'publication.withdrawn'
        order by a.seq desc limit 1
      ) end as notice
    from publications p
    left join contents c on c.body_id = p.body_id and c.digest = p.public_digest
    left join official_documents d
      on d.body_id = p.body_id and d.document_id = p.document_id and d.removed_at is null
    where p.body_id = ${bodyId} and p.public_number = ${number} and p.public_state is not null`.execute(tx);
  const [row] = rows;
  if (row === undefined) return null;
  const { title, head, content, attachments } = row;
  const document = normativeIn(row);
  const rules = document === null ? null : await documentRules(tx, bodyId);
  return {
    id: row.id,
    columnId: row.columnId,
    year: row.year,
    number,
    state: row.state,
    edition: row.edition,
    digest: row.digest,
    firstPublishedAt: row.firstPublishedAt.toISOString(),
    publishedAt: row.publishedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    text: title === null ? null : { title, head, content, attachments },
    validity: document === null || rules === null ? null : stateOfNormative(document, today, rules.normative),
    documentId: row.documentId,
    notice: row.notice,
  };
}

function normativeIn({ documentId, documentTitle, formedOn, normative }: RawItem): NormativeDocument | null {
  return normative === null || documentId === null || formedOn === null
    ? null
    : { id: documentId, title: documentTitle ?? '', formedOn, ...normative };
}

interface RawItem {
  readonly id: string;
  readonly columnId: string;
  readonly state: PublicStateId;
  readonly year: number;
  readonly edition: number;
  readonly digest: string;
  readonly firstPublishedAt: Date;
  readonly publishedAt: Date;
  readonly changedAt: Date;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly formedOn: CivilDate | null;
  readonly normative: KeptNormative | null;
  readonly title: string | null;
  readonly head: unknown;
  readonly content: unknown;
  readonly attachments: unknown;
  readonly notice: string | null;
}

/** Where a publication stands: its number and year; null where it was never public. Withdrawn ones have an address too. */
export async function readItemAddress(
  tx: Tx,
  { bodyId, publicationId }: { readonly bodyId: string; readonly publicationId: string },
): Promise<{ readonly year: number; readonly number: number } | null> {
  const { rows } = await sql<{ readonly year: number; readonly number: number }>`
    select public_number as number,
      extract(year from first_published_at at time zone 'Asia/Shanghai')::integer as year
    from publications
    where body_id = ${bodyId} and publication_id = ${publicationId}
      and public_state is not null and public_number is not null`.execute(tx);
  return rows[0] ?? null;
}
