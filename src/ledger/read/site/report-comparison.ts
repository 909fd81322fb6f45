import { sql } from 'kysely';
import type { CivilDate, ReportFigures, ReportScope, ReportState } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** An edition of a report as it was made public. */
export interface PublishedEdition {
  readonly edition: number;
  readonly on: CivilDate;
  readonly figures: ReportFigures;
}

/** The figures of an annual report that is public on this site, and where it stands. */
export interface PublishedReport {
  readonly bodyId: string;
  /** `county`: the sum of a county over its bodies. */
  readonly scope: ReportScope;
  /** Of a county's sum: the government whose year it tells; null for others. */
  readonly agency: string | null;
  /** On which it reports. */
  readonly reportYear: number;
  readonly title: string;
  /** Its address. */
  readonly year: number;
  readonly number: number;
  readonly firstPublishedAt: string;
  readonly publishedAt: string;
  /** Oldest first; the last one holds. There is at least one. */
  readonly editions: readonly PublishedEdition[];
}

type Raw = Omit<PublishedReport, 'firstPublishedAt' | 'publishedAt' | 'editions' | 'scope'> & {
  readonly scope: string;
  readonly first: Date;
  readonly last: Date;
  readonly published: ReportState['published'];
};

/**
 * The annual reports whose figures the public may read: made by the platform, published here, and their publication still stands.
 * What was withdrawn is not among them, nor an edition at work, nor one that was published elsewhere. In the order of year, then
 * body.
 * @param of one publication alone
 */
export async function readPublishedReports(
  tx: Tx,
  of: { readonly bodyId: string; readonly publicationId: string } | null = null,
): Promise<readonly PublishedReport[]> {
  const { rows } = await sql<Raw>`
    select r.body_id as "bodyId", r.scope, r.year as "reportYear", p.title, p.year, p.number::integer as number,
      p.first_published_at as first, p.published_at as last, r.state -> 'published' as published,
      r.state ->> 'agency' as agency
    from reports r
    join public_index p on p.body_id = r.body_id and p.publication_id = r.publication_id
    where r.period_kind = 'year' and r.published_on is not null
      and ${of === null ? sql`true` : sql`r.body_id = ${of.bodyId} and r.publication_id = ${of.publicationId}`}
    order by r.year desc, r.body_id, r.scope desc`.execute(tx);
  return rows.flatMap(({ first, last, published, scope, ...row }) => {
    const editions = published
      .filter(({ where }) => where === null)
      .map(({ edition, on, figures }) => ({ edition, on, figures }));
    return editions.length === 0
      ? []
      : [
          {
            ...row,
            scope: scope as ReportScope,
            firstPublishedAt: first.toISOString(),
            publishedAt: last.toISOString(),
            editions,
          },
        ];
  });
}
