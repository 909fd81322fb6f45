import { periodTitle, type ReportState } from '../../law/index.ts';
import type { ActKind } from '../../ledger/act-kinds.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { reportOfPublication } from '../../ledger/read/reports/report-state.ts';
import { refuse, type Refusal } from '../outcome.ts';
import type { OfPublication } from './services.ts';

/**
 * What the report itself does with its manuscript: it writes, sends and publishes. Reviewers review it as any other; what turns out
 * to be private comes down as any other.
 */
const reportsOwn: ReadonlySet<ActKind> = new Set<ActKind>([
  'publication.drafted',
  'publication.placed',
  'publication.discarded',
  'publication.scheduled',
  'publication.published',
  'publication.published-urgently',
  'hit.masked',
]);

/** The sentence with which a manuscript that belongs to a report refuses to be worked on beside it. */
export const keptByReport = ({ period }: Pick<ReportState, 'period'>): string =>
  `这是${periodTitle(period)}报告的稿件，由年报页面管。改正文、送审、公布，请到年报页面去办。`;

/**
 * Why the screens of manuscripts may not do an act on a publication: it belongs to an annual report, whose figures were checked
 * against its text and accepted by the county; null where it belongs to none.
 * @param kind the act; null for writing and for beginning a correction, which are no acts
 */
export async function refusalByReport(
  tx: Tx,
  of: OfPublication,
  kind: ActKind | null,
): Promise<Refusal | null> {
  if (kind !== null && !reportsOwn.has(kind)) return null;
  const report = await reportOfPublication(tx, of);
  return report === null ? null : refuse('not-now', keptByReport(report.state));
}
