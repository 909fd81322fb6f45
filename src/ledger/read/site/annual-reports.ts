import { sql } from 'kysely';
import type { ReportScope } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** A published annual report (政府信息公开工作年度报告). */
export interface AnnualReport {
  readonly bodyId: string;
  /** The year on which it reports; null where neither title nor moment tells it. */
  readonly reportYear: number;
  /** Its address. */
  readonly year: number;
  readonly number: number;
  readonly title: string;
  /** Of the body itself, or a county's sum; null for one that the platform did not make. */
  readonly scope: ReportScope | null;
  readonly firstPublishedAt: string;
}

/**
 * The annual reports that are public, of a body or of all, the newest report year first. The year reported on is read from
 * the title (2025年度报告, 2025年政府信息公开工作年度报告); where it tells none, it is the one before publication.
 */
export async function readAnnualReports(
  tx: Tx,
  of: { readonly bodyId: string; readonly whole: boolean },
): Promise<readonly AnnualReport[]> {
  const { rows } = await sql<Omit<AnnualReport, 'reportYear' | 'firstPublishedAt'> & { readonly at: Date }>`
    select p.body_id as "bodyId", p.year, p.number::integer as number, p.title, p.first_published_at as at, r.scope
    from public_index p
    left join reports r on r.body_id = p.body_id and r.publication_id = p.publication_id
    where p.column_id = 'annual-report' and ${of.whole ? sql`true` : sql`p.body_id = ${of.bodyId}`}
    order by p.first_published_at desc, p.publication_id desc`.execute(tx);
  return rows
    .map(({ at, ...row }) => ({
      ...row,
      reportYear: yearReportedOn(row.title) ?? row.year - 1,
      firstPublishedAt: at.toISOString(),
    }))
    .toSorted((a, b) => b.reportYear - a.reportYear);
}

/** The year in the title of an annual report; null where it names none. */
export function yearReportedOn(title: string): number | null {
  const [, year] = /(20\d\d)年(?:度|政府信息公开|.{0,30}年度报告|.{0,30}年报)/u.exec(title) ?? [];
  return year === undefined ? null : Number(year);
}
