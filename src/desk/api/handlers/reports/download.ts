import { standingReport, type StandingReport } from '../../../../acts/reports/standing-report.ts';
import { findFiles } from '../../../../acts/files/read-file.ts';
import { WrittenDifferently } from '../../../../documents/writing/write-verified-report.ts';
import type { WrittenFormat } from '../../../../documents/writing/written.ts';
import { NotWritten } from '../../../../documents/writing/writing-pool.ts';
import { reportingBody, reportState, type OfReport } from '../../../../ledger/read/reports/report-state.ts';
import type { FileAnswer } from '../../../contract/endpoint.ts';
import type { CallFacts, CallerFacts } from '../../frame/handler.ts';
import { refused, Refused } from '../../frame/refused.ts';

interface Call extends CallFacts, CallerFacts {
  readonly params: OfReport;
  readonly query: { readonly format: WrittenFormat };
}

/**
 * A report as a file: that which was sent for review, where it was; else written now from what stands, and read back. Null where there
 * is no such report.
 */
export async function downloadedReport(call: Call): Promise<FileAnswer | Refused | null> {
  const { services, scope, params: of, query, today, now } = call;
  const found = await services.ledger.read(scope, async (tx) => {
    const [state, body] = [await reportState(tx, of), await reportingBody(tx, of.bodyId)];
    if (state === null || body === null) return null;
    const made = state.laidOut?.files.find(({ format }) => format === query.format) ?? null;
    const [kept] = made === null ? [] : await findFiles(tx, of.bodyId, [made.fileId]);
    const standing = await standingReport(tx, { of, body, state, today });
    return { kept: kept ?? null, standing, isDraft: state.laidOut === null };
  });
  if (found === null) return null;
  const { kept, standing, isDraft } = found;
  const bytes = kept === null ? null : await services.files.read(kept.sha256);
  if (kept !== null && bytes !== null) return { name: kept.name, type: kept.mediaType, bytes };
  const written = await writtenNow(call, standing, now);
  return written instanceof Refused || !isDraft ? written : { ...written, name: draftName(written.name) };
}

async function writtenNow(
  { services, query }: Call,
  { checked }: StandingReport,
  writtenAt: Date,
): Promise<FileAnswer | Refused> {
  try {
    const written = await services.writeReport(checked.report, query.format, { writtenAt });
    return { name: written.fileName, type: written.contentType, bytes: written.bytes };
  } catch (error) {
    if (error instanceof WrittenDifferently || error instanceof NotWritten) {
      return refused('not-now', error.message);
    }
    throw error;
  }
}

/** What was not reviewed says so in its name, so that nobody files it. */
const draftName = (name: string): string => name.replace(/(\.[a-z]+)$/u, '（草稿）$1');
