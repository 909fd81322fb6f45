import type { FilerKind, ReportScope, ReportState } from '../../../law/index.ts';
import type { BodyLevel } from '../../act-kinds.ts';
import type { Tx } from '../../ledger.ts';
import { isAtWork } from './office-above.ts';

/** A report of a body. */
export interface OfReport {
  readonly bodyId: string;
  readonly reportId: string;
}

/** What a report has come to; null where there is none in that body, or it is out of the transaction's scope. */
export async function reportState(tx: Tx, { bodyId, reportId }: OfReport): Promise<ReportState | null> {
  const row = await tx
    .selectFrom('reports')
    .select('state')
    .where('body_id', '=', bodyId)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return (row?.state as ReportState | undefined) ?? null;
}

/** The report to which a publication belongs; null where it belongs to none. */
export async function reportOfPublication(
  tx: Tx,
  { bodyId, publicationId }: { readonly bodyId: string; readonly publicationId: string },
): Promise<{ readonly reportId: string; readonly state: ReportState } | null> {
  const row = await tx
    .selectFrom('reports')
    .select(['report_id', 'state'])
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .executeTakeFirst();
  return row === undefined ? null : { reportId: row.report_id, state: row.state as ReportState };
}

/** A body as its reports name it, and to whom it reports. */
export interface ReportingBody {
  readonly bodyId: string;
  readonly name: string;
  readonly level: BodyLevel;
  /**
   * The body to which it reports on the platform. Null for the uppermost one, and where nobody of the body above works here: both report
   * outside of it.
   */
  readonly countyId: string | null;
}

/** Null where there is no such body in the transaction's scope. */
export async function reportingBody(tx: Tx, bodyId: string): Promise<ReportingBody | null> {
  const row = await tx
    .selectFrom('bodies')
    .select(['name', 'level', 'path'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [top] = row.path;
  return {
    bodyId,
    name: row.name,
    level: row.level as BodyLevel,
    countyId: top === undefined || top === bodyId || !(await isAtWork(tx, top)) ? null : top,
  };
}

/** What a body of a level files in each scope; a village files nothing of its own. */
const filers: Readonly<Record<BodyLevel, Partial<Record<ReportScope, FilerKind>>>> = {
  county: { own: 'office', county: 'county' },
  department: { own: 'department' },
  township: { own: 'township' },
  village: {},
};

/** Null where a body of that level files no such report. */
export const filerOf = (level: BodyLevel, scope: ReportScope): FilerKind | null =>
  filers[level][scope] ?? null;

/** The scopes in which a body of that level reports. */
export const scopesOf = (level: BodyLevel): readonly ReportScope[] =>
  (Object.keys(filers[level]) as ReportScope[]).toSorted((a, b) => (a < b ? 1 : -1));
