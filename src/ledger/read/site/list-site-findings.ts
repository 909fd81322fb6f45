import { sql } from 'kysely';
import type { Tx } from '../../ledger.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from '../page.ts';

/** Something that the self-check of the public site found and that still stands. */
export interface SiteFindingRow {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  /** `SiteRuleId` of law. */
  readonly rule: string;
  readonly level: 'error' | 'warning';
  /** Address of the page, below the root of the site. */
  readonly path: string;
  /** What on the page: a link, a file, a field. */
  readonly place: string;
  readonly message: string;
  readonly publicationId: string | null;
  /** Title of the page that it is on; null where it is on that of no publication. */
  readonly title: string | null;
  /** ISO 8601. */
  readonly firstSeenAt: string;
}

export interface SiteFindingFilter {
  readonly rule?: string | undefined;
  readonly level?: 'error' | 'warning' | undefined;
  readonly body?: string | undefined;
  /** In the message, the place or the title. */
  readonly text?: string | undefined;
}

// Errors before warnings, then rule by rule.
const keys: readonly OrderKey[] = [
  { of: sql`f.level`, type: 'text' },
  { of: sql`f.rule`, type: 'text' },
  { of: sql`f.body_id`, type: 'uuid' },
  { of: sql`f.finding_id`, type: 'text' },
];

type Raw = Omit<SiteFindingRow, 'firstSeenAt'> & { readonly firstSeenAt: Date };

/** A page of what the self-check found in the bodies of the transaction's scope, the gravest first. */
export async function listSiteFindings(
  tx: Tx,
  page: PageQuery,
  { rule, level, body, text }: SiteFindingFilter = {},
): Promise<Page<SiteFindingRow>> {
  const where = all([
    rule === undefined || rule === '' ? null : sql`f.rule = ${rule}`,
    level === undefined ? null : sql`f.level = ${level}`,
    body === undefined ? null : sql`f.body_id = ${body}`,
    text === undefined || text === ''
      ? null
      : sql`(${contains(sql`f.message`, text)} or ${contains(sql`f.place`, text)} or ${contains(sql`i.title`, text)})`,
  ]);
  const from = sql`site_findings f
    join bodies b on b.body_id = f.body_id
    left join public_index i on i.body_id = f.body_id and i.publication_id = f.publication_id`;
  const found = await readPage<Raw>(tx, page, {
    keys,
    descending: false,
    rows: (slice) => sql`
      select f.finding_id as id, f.body_id as "bodyId", b.name as "bodyName", f.rule, f.level, f.path, f.place,
        f.message, f.publication_id as "publicationId", i.title, f.first_seen_at as "firstSeenAt", ${slice.key}
      from ${from} where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`,
    count: sql`select 1 from ${from} where ${where}`,
  });
  return {
    ...found,
    rows: found.rows.map(({ firstSeenAt, ...row }) => ({ ...row, firstSeenAt: firstSeenAt.toISOString() })),
  };
}

/** How the self-check of a body's site stands. */
export interface SiteCheckRow {
  readonly bodyId: string;
  readonly bodyName: string;
  /** When it was last checked (ISO 8601); null where it never was. */
  readonly checkedAt: string | null;
  readonly pages: number;
  readonly links: number;
  readonly errors: number;
  readonly warnings: number;
}

/** How the self-checks of the open bodies in the transaction's scope stand, those with most errors first. */
export async function listSiteChecks(tx: Tx): Promise<readonly SiteCheckRow[]> {
  const { rows } = await sql<Omit<SiteCheckRow, 'checkedAt'> & { readonly checkedAt: Date | null }>`
    select b.body_id as "bodyId", b.name as "bodyName", c.checked_at as "checkedAt",
      coalesce(c.pages, 0) as pages, coalesce(c.links, 0) as links,
      coalesce(f.errors, 0)::int as errors, coalesce(f.warnings, 0)::int as warnings
    from bodies b
    left join site_checks c on c.body_id = b.body_id
    left join (
      select body_id, count(*) filter (where level = 'error') as errors,
        count(*) filter (where level <> 'error') as warnings
      from site_findings group by body_id
    ) f on f.body_id = b.body_id
    where b.closed_on is null
    order by coalesce(f.errors, 0) desc, coalesce(f.warnings, 0) desc, array_to_string(b.path, ',')`.execute(
    tx,
  );
  return rows.map(({ checkedAt, ...row }) => ({ ...row, checkedAt: checkedAt?.toISOString() ?? null }));
}

/** Findings of the transaction's scope, or of one body, by rule. */
export async function countSiteFindings(
  tx: Tx,
  bodyId: string | null,
): Promise<readonly { readonly rule: string; readonly count: number }[]> {
  const { rows } = await sql<{ readonly rule: string; readonly count: number }>`
    select rule, count(*)::int as count from site_findings
    where ${bodyId === null ? sql`true` : sql`body_id = ${bodyId}`} group by rule order by rule`.execute(tx);
  return rows;
}
