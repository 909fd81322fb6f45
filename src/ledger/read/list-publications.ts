import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { CivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from './page.ts';
import {
  publicationColumns,
  publicationRows,
  type PublicationRaw,
  type PublicationRow,
} from './publication-row.ts';

export type PublicationStateFilter =
  'draft' | 'in-review' | 'ready' | 'scheduled' | 'public' | 'withdrawn' | 'urgent' | 'rescreened';

export interface PublicationFilter {
  /** In the title. */
  readonly text?: string | undefined;
  readonly body?: string | undefined;
  /** Column (栏目). */
  readonly column?: string | undefined;
  readonly state?: PublicationStateFilter | undefined;
  /** The civil year in China in which it was first made public. */
  readonly year?: number | undefined;
}

/** `worked`: what was worked on last comes first. `published`: what was made public last. */
const orders = {
  worked: [
    { of: sql`p.last_at`, type: 'timestamptz' },
    { of: sql`p.publication_id`, type: 'uuid' },
    { of: sql`p.body_id`, type: 'uuid' },
  ],
  published: [
    { of: sql`p.first_published_at`, type: 'timestamptz' },
    { of: sql`p.publication_id`, type: 'uuid' },
    { of: sql`p.body_id`, type: 'uuid' },
  ],
} as const satisfies Record<string, readonly OrderKey[]>;

/**
 * A page of the publications in the transaction's scope: by the moment of the last act, the newest first; lists of what
 * is public by the moment at which it was first made so. Drafts that were given up are left out.
 */
export async function listPublications(
  tx: Tx,
  today: CivilDate,
  page: PageQuery,
  filter: PublicationFilter = {},
): Promise<Page<PublicationRow>> {
  const { text, body, column, state, year } = filter;
  const published = state === 'public' || state === 'withdrawn' || year !== undefined;
  const keys = orders[published ? 'published' : 'worked'];
  const where = all([
    sql`p.discarded_at is null`,
    column === undefined ? null : sql`p.column_id = ${column}`,
    state === undefined ? null : conditions[state],
    year === undefined ? null : sql`p.public_state is not null and ${inYear(year)}`,
    text === undefined || text === '' ? null : await titled(tx, text),
  ]);
  const ofBody = body === undefined ? sql`true` : sql`b.body_id = ${body}`;
  const found = await readPage<PublicationRaw>(tx, page, {
    keys,
    descending: true,
    // Body by body, so that each is read along its index, and the newest of them merged.
    rows: (slice) => sql`
      select ${publicationColumns}, p.key from (
        select p.* from bodies b cross join lateral (
          select p.*, ${slice.key} from publications p
          where p.body_id = b.body_id and ${where} and ${slice.where}
          order by ${slice.order} limit ${slice.limit}
        ) p where ${ofBody} order by ${slice.order} limit ${slice.limit}
      ) p order by ${slice.order}`,
    count: sql`
      select 1 from bodies b cross join lateral (
        select from publications p where p.body_id = b.body_id and ${where} offset 0
      ) p where ${ofBody}`,
  });
  return { ...found, rows: await publicationRows(tx, found.rows, today) };
}

/** Each as its index has it. */
const conditions: Readonly<Record<PublicationStateFilter, RawBuilder<SqlBool>>> = {
  // An array of the few that are being written, so that the rest is not looked through for them.
  draft: sql`p.publication_id = any (array(
      select m.publication_id from manuscripts m where m.body_id = b.body_id
    )) and coalesce(p.work_state, 'draft') in ('draft', 'screened')`,
  'in-review': sql`p.work_state is not null and p.work_state in ('secrecy', 'reviews')`,
  ready: sql`p.work_state is not null and p.work_state = 'ready'`,
  scheduled: sql`p.work_state is not null and p.work_state = 'scheduled'`,
  public: sql`p.public_state is not null and p.public_state <> 'withdrawn'`,
  withdrawn: sql`p.public_state = 'withdrawn'`,
  urgent: sql`p.review_owed_since is not null`,
  rescreened: sql`p.rescreened_open > 0`,
};

const inYear = (year: number): RawBuilder<SqlBool> => sql`(
  p.first_published_at >= ${startOf(year)}::timestamptz and p.first_published_at < ${startOf(year + 1)}::timestamptz)`;

/** The first moment of a civil year in China. */
const startOf = (year: number) => `${year}-01-01T00:00:00+08:00`;

/** Texts with a title that matches: so many are looked for by their digests, where there are more by the way. */
const mostDigests = 2_000;

/**
 * In any title that a person could have seen: of what is being written, what was sent, what is public. What matches
 * seldom is found by the index of titles; what matches often is met soon on the way along the list.
 */
async function titled(tx: Tx, text: string): Promise<RawBuilder<SqlBool>> {
  const { rows } = await sql<{ readonly digest: string }>`
    select c.digest from bodies b cross join lateral (
      select c.digest from contents c where c.body_id = b.body_id and ${contains(sql`c.title`, text)}
    ) c limit ${sql.lit(mostDigests + 1)}`.execute(tx);
  const digests = rows.map(({ digest }) => digest);
  const written = sql`p.publication_id = any (array(
    select m.publication_id from manuscripts m where m.body_id = b.body_id and ${contains(sql`m.title`, text)}))`;
  return digests.length > mostDigests
    ? sql`(${written} or exists (
        select 1 from contents c where c.body_id = p.body_id and c.digest in (p.work_digest, p.public_digest)
          and ${contains(sql`c.title`, text)}))`
    : sql`(${written} or p.public_digest = any (${digests}) or p.work_digest = any (${digests}))`;
}
