import { sql, type RawBuilder } from 'kysely';
import { stateOfNormative, type CivilDate, type NormativeStateId } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import type { NormativeState } from '../../projections/documents.ts';
import type { PublishingProfile } from '../../publishing-acts.ts';
import { rulesOf } from '../document-rules.ts';
import { all, readPage, type PageQuery } from '../page.ts';
import { readRowsByKey, type PublicRow } from './public-rows.ts';

/** What is asked for; what is null is not asked. */
export interface ItemsAsked {
  readonly bodyId: string | null;
  readonly columnId: string | null;
  /** Civil year in China in which it was first made public. */
  readonly year: number | null;
  /** First part of 主题分类. */
  readonly subject: string | null;
  /** 公文种类 */
  readonly kind: string | null;
  /** What a normative document of the register is worth today. */
  readonly validity: NormativeStateId | null;
  /** Made public or corrected at that moment or later; the list then begins with what changed first. */
  readonly changedSince: Date | null;
}

/**
 * What is public, for programs that read it all: by the place of the last row, so that each page costs the same. The newest
 * comes first; with `changedSince` what changed first does, so that nothing is passed over while more is made public.
 */
export async function listForPrograms(
  tx: Tx,
  asked: ItemsAsked,
  page: Pick<PageQuery, 'after' | 'size'>,
  today: CivilDate,
): Promise<{ readonly rows: readonly PublicRow[]; readonly next: string | null }> {
  const { bodyId, columnId, year, subject, kind, validity, changedSince } = asked;
  const documents = validity === null ? null : await documentsOfState(tx, bodyId, validity, today);
  const chosen = all([
    bodyId === null ? null : sql`body_id = ${bodyId}`,
    columnId === null ? null : sql`column_id = ${columnId}`,
    year === null ? null : inYear(year),
    subject === null ? null : sql`subject_class = ${subject}`,
    kind === null ? null : sql`kind = ${kind}`,
    documents === null ? null : sql`document_id = any (${sql.val(documents)}::uuid[])`,
    changedSince === null ? null : sql`published_at >= ${changedSince}`,
  ]);
  const at = changedSince === null ? sql`first_published_at` : sql`published_at`;
  const { rows, next } = await readPage<{ readonly bodyId: string; readonly id: string }>(
    tx,
    { ...page, uncounted: true },
    {
      keys: [
        { of: at, type: 'timestamptz' },
        { of: sql`publication_id`, type: 'uuid' },
      ],
      descending: changedSince === null,
      rows: ({ key, where, order, limit }) => sql`
        select body_id as "bodyId", publication_id as id, ${key}
        from public_index where ${chosen} and ${where} order by ${order} limit ${limit}`,
      count: sql`select from public_index`,
    },
  );
  return { rows: await readRowsByKey(tx, rows, today), next };
}

const inYear = (year: number): RawBuilder<boolean> => sql`
  first_published_at >= ${`${year}-01-01T00:00:00+08:00`}::timestamptz
  and first_published_at < ${`${year + 1}-01-01T00:00:00+08:00`}::timestamptz`;

/** The normative documents of the register that are in a state on a day: it is reckoned by law, not kept. */
async function documentsOfState(
  tx: Tx,
  bodyId: string | null,
  state: NormativeStateId,
  today: CivilDate,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('official_documents as d')
    .leftJoin('publishing_profiles as p', 'p.body_id', 'd.body_id')
    .select(['d.document_id as id', 'd.title', 'd.formed_on as formedOn', 'd.normative', 'p.profile'])
    .where('d.removed_at', 'is', null)
    .where('d.normative', 'is not', null)
    .$if(bodyId !== null, (query) => query.where('d.body_id', '=', bodyId))
    .execute();
  return rows.flatMap(({ normative, profile, ...document }) => {
    const { normative: terms } = rulesOf(profile as PublishingProfile | null);
    const found = stateOfNormative({ ...document, ...(normative as NormativeState) }, today, terms);
    return found.state === state ? [document.id] : [];
  });
}
