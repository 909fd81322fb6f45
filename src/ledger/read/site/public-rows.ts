import { sql, type RawBuilder } from 'kysely';
import {
  stateOfNormative,
  type CivilDate,
  type NormativeStateId,
  type PublicStateId,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import type { NormativeState as KeptNormative } from '../../projections/documents.ts';
import type { PublishingProfile } from '../../publishing-acts.ts';
import { rulesOf } from '../document-rules.ts';

/** Something public as lists show it. */
export interface PublicRow {
  readonly id: string;
  readonly bodyId: string;
  readonly columnId: string;
  /** Its address: the civil year in China in which it was first made public, and its number. */
  readonly year: number;
  readonly number: number;
  readonly state: Exclude<PublicStateId, 'withdrawn'>;
  readonly title: string;
  /** 发文字号 */
  readonly documentNumber: string | null;
  /** 公文种类 */
  readonly kind: string | null;
  readonly issuer: string;
  readonly formedOn: CivilDate | null;
  readonly attachments: number;
  /** It explains a policy (政策解读). */
  readonly interpreting: boolean;
  /** Instants, ISO 8601. */
  readonly firstPublishedAt: string;
  readonly publishedAt: string;
  /** Of normative documents in the register: what it is worth on the day, by the terms of its body. */
  readonly validity: RowValidity | null;
}

export interface RowValidity {
  readonly state: NormativeStateId;
  /** The day from which the state holds; null where it is not yet in force. */
  readonly since: CivilDate | null;
  /** Why, in one sentence. */
  readonly sentence: string;
}

/** What a row is worth: what its body marked as invalid is so, whatever its term says. Null for what has no validity. */
export function validityOfRow({
  validity,
  state,
}: Pick<PublicRow, 'validity' | 'state'>): NormativeStateId | null {
  const ended = validity?.state === 'lapsed' || validity?.state === 'repealed';
  return state === 'invalidated' && !ended ? 'lapsed' : (validity?.state ?? null);
}

interface RawRow extends Omit<PublicRow, 'firstPublishedAt' | 'publishedAt' | 'validity'> {
  readonly firstPublishedAt: Date;
  readonly publishedAt: Date;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly documentFormedOn: CivilDate | null;
  readonly normative: KeptNormative | null;
  readonly profile: PublishingProfile | null;
}

/**
 * The rows that some SQL chooses, in its order.
 * @param chosen selects `body_id`, `publication_id` and `place`, by which they are ordered
 */
export async function readPublicRows(
  tx: Tx,
  chosen: RawBuilder<unknown>,
  today: CivilDate,
): Promise<readonly PublicRow[]> {
  const { rows } = await sql<RawRow>`
    select i.publication_id as id, i.body_id as "bodyId", i.column_id as "columnId", i.year, i.number::integer as number,
      i.state, i.title, i.document_number as "documentNumber", i.kind, i.issuer, i.formed_on as "formedOn", i.attachments,
      i.interpreting, i.first_published_at as "firstPublishedAt", i.published_at as "publishedAt",
      d.document_id as "documentId", d.title as "documentTitle", d.formed_on as "documentFormedOn", d.normative,
      case when d.normative is not null then (
        select profile from publishing_profiles f where f.body_id = i.body_id
      ) end as profile
    from (${chosen}) k
    join public_index i on i.body_id = k.body_id and i.publication_id = k.publication_id
    left join official_documents d
      on d.body_id = i.body_id and d.document_id = i.document_id and d.removed_at is null
    order by k.place`.execute(tx);
  return rows.map((row) => rowOf(row, today));
}

/** Rows by their keys, in that order; what is public no more is left out. */
export const readRowsByKey = (
  tx: Tx,
  keys: readonly { readonly bodyId: string; readonly id: string }[],
  today: CivilDate,
): Promise<readonly PublicRow[]> =>
  keys.length === 0
    ? Promise.resolve([])
    : readPublicRows(
        tx,
        sql`select body_id, publication_id, place from unnest(
          ${keys.map(({ bodyId }) => bodyId)}::uuid[], ${keys.map(({ id }) => id)}::uuid[]
        ) with ordinality k (body_id, publication_id, place)`,
        today,
      );

function rowOf(raw: RawRow, today: CivilDate): PublicRow {
  const { documentId, documentTitle, documentFormedOn, normative, profile, ...row } = raw;
  return {
    ...row,
    firstPublishedAt: raw.firstPublishedAt.toISOString(),
    publishedAt: raw.publishedAt.toISOString(),
    validity:
      normative === null || documentId === null || documentFormedOn === null
        ? null
        : validityOf(
            { id: documentId, title: documentTitle ?? '', formedOn: documentFormedOn, ...normative },
            today,
            profile,
          ),
  };
}

function validityOf(
  document: Parameters<typeof stateOfNormative>[0],
  today: CivilDate,
  profile: PublishingProfile | null,
): RowValidity {
  const { state, since, sentence } = stateOfNormative(document, today, rulesOf(profile).normative);
  return { state, since, sentence };
}
