import { sql } from 'kysely';
import type {
  CivilDate,
  ReportPeriod,
  ReportPeriodKind,
  ReportPhaseId,
  ReportScope,
  ReportState,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** A report as lists show it. */
export interface ReportRow {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly reportId: string;
  readonly scope: ReportScope;
  /** Of a county's sum: the government that its title names. */
  readonly agency: string | null;
  readonly period: ReportPeriod;
  readonly edition: number;
  readonly phase: ReportPhaseId;
  readonly publicationId: string | null;
  readonly submittedOn: CivilDate | null;
  readonly publishedOn: CivilDate | null;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly lastAt: string;
}

/** A report with the state that its acts left. */
export interface ReportWithState extends ReportRow {
  readonly state: ReportState;
}

/** What the database gives of a row; `reportColumns` selects it from `reports r join bodies b`. */
export interface ReportRaw {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly reportId: string;
  readonly scope: string;
  readonly agency: string | null;
  readonly kind: string;
  readonly year: number;
  readonly part: number;
  readonly edition: number;
  readonly phase: string;
  readonly publicationId: string | null;
  readonly submittedOn: CivilDate | null;
  readonly publishedOn: CivilDate | null;
  readonly openedAt: Date;
  readonly lastAt: Date;
}

export const reportColumns = sql`r.body_id as "bodyId", b.name as "bodyName", r.report_id as "reportId", r.scope,
  r.state ->> 'agency' as agency, r.period_kind as kind, r.year, r.part, r.edition, r.phase, r.publication_id as "publicationId",
  r.submitted_on as "submittedOn", r.published_on as "publishedOn", r.opened_at as "openedAt", r.last_at as "lastAt"`;

/** A row as it is read: columns that the projection writes from law's own values. */
export function reportRow({
  scope,
  kind,
  year,
  part,
  phase,
  openedAt,
  lastAt,
  ...row
}: ReportRaw): ReportRow {
  return {
    ...row,
    scope: scope as ReportScope,
    period: { kind: kind as ReportPeriodKind, year, part },
    phase: phase as ReportPhaseId,
    openedAt: openedAt.toISOString(),
    lastAt: lastAt.toISOString(),
  };
}

/** A report of a body; null where there is none, or it is out of the transaction's scope. */
export async function readReport(
  tx: Tx,
  { bodyId, reportId }: { readonly bodyId: string; readonly reportId: string },
): Promise<ReportWithState | null> {
  return found(tx, sql`r.body_id = ${bodyId} and r.report_id = ${reportId}`);
}

/** The report of a body on a period; null where none was opened. */
export async function reportOfPeriod(
  tx: Tx,
  bodyId: string,
  scope: ReportScope,
  { kind, year, part }: ReportPeriod,
): Promise<ReportWithState | null> {
  return found(
    tx,
    sql`r.body_id = ${bodyId} and r.scope = ${scope} and r.period_kind = ${kind} and r.year = ${year} and r.part = ${part}`,
  );
}

async function found(tx: Tx, where: ReturnType<typeof sql>): Promise<ReportWithState | null> {
  const { rows } = await sql<ReportRaw & { readonly state: ReportState }>`
    select ${reportColumns}, r.state from reports r join bodies b on b.body_id = r.body_id where ${where}`.execute(
    tx,
  );
  const [raw] = rows;
  if (raw === undefined) return null;
  const { state, ...row } = raw;
  return { ...reportRow(row), state };
}
