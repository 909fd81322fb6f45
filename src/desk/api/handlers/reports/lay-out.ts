import { keepFile, type KeptFile } from '../../../../acts/files/keep-file.ts';
import { layOut } from '../../../../acts/reports/lay-out.ts';
import { standingReport, type StandingReport } from '../../../../acts/reports/standing-report.ts';
import { noReport, reportContext } from '../../../../acts/reports/act-on-report.ts';
import { refuse, type Outcome, type Refusal } from '../../../../acts/outcome.ts';
import { refusalByLaw } from '../../../../acts/requests/act-on-request.ts';
import { electronicVersions } from '../../../../documents/report-pages/electronic-versions.ts';
import { editionOfReport } from '../../../../documents/report-pages/edition-of-report.ts';
import { WrittenDifferently } from '../../../../documents/writing/write-verified-report.ts';
import { NotWritten } from '../../../../documents/writing/writing-pool.ts';
import { findAct } from '../../../../ledger/acts/append-act.ts';
import { closedReportAct, type ReadBack } from '../../../../law/index.ts';
import { reportingBody, reportState, type OfReport } from '../../../../ledger/read/reports/report-state.ts';
import type { CallFacts, CallerFacts } from '../../frame/handler.ts';
import { publishingContext } from '../publishing-context.ts';

/** What a report is published with: to be read and printed, to be worked on, to be calculated with. */
const attached = ['pdf', 'docx', 'xlsx'] as const;

interface Call extends CallFacts, CallerFacts {
  readonly params: OfReport;
  readonly body: { readonly actId: string };
}

/**
 * Lays a report out: writes its files, each read back and compared, and its pages, and sends them for the three reviews. Nothing is
 * written while law or the checks say no.
 */
export async function layOutReport(call: Call): Promise<Outcome> {
  const { params: of, body, today } = call;
  const found = await toLayOut(call);
  if (found === 'done') return { done: true, subjectId: of.reportId, repeated: true };
  if ('code' in found) return { done: false, refusal: found };
  const files = await writtenFiles(call, found);
  if ('code' in files) return { done: false, refusal: files };
  const { report, issuer, signer } = found.checked;
  return layOut(publishingContext(call), {
    actId: body.actId,
    ...of,
    digest: found.digest,
    edition: editionOfReport(
      report,
      { issuer, signer, on: today },
      files.map(({ file }) => file),
    ),
    files: files.map(({ file, format, differences }) => {
      const { sha256, fileId } = file;
      return { format, sha256, fileId, differences };
    }),
  });
}

/** The report as it stands, where law and the checks let it be laid out. `done`: by this very act before. */
async function toLayOut({
  services: { ledger },
  scope,
  params: of,
  body: { actId },
  today,
  context: { actor },
}: Call): Promise<StandingReport | Refusal | 'done'> {
  return ledger.read(scope, async (tx) => {
    const before = await findAct(tx, of.bodyId, actId);
    if (before?.kind === 'report.laid-out' && before.actorId === actor.staffId) return 'done';
    const [state, own] = [await reportState(tx, of), await reportingBody(tx, of.bodyId)];
    if (state === null || own === null) return noReport();
    const person = { id: actor.staffId, roles: actor.roles };
    const asked = await reportContext(tx, { of, body: own, state, today, person, side: 'body' });
    const closed = closedReportAct(state, 'laid-out', asked);
    if (closed !== null) return refusalByLaw(closed);
    const standing = await standingReport(tx, { of, body: own, state, today });
    const { blocked } = standing.checked;
    return blocked === null ? standing : refuse('not-now', blocked);
  });
}

interface WrittenFile extends Pick<ReadBack, 'format' | 'differences'> {
  readonly file: KeptFile;
}

/** The files of a report, written, read back and kept; a refusal where one does not say what was meant. */
async function writtenFiles(
  call: Call,
  { checked: { report } }: StandingReport,
): Promise<readonly WrittenFile[] | Refusal> {
  const { services, now, params } = call;
  try {
    const versions = await electronicVersions(report, {
      write: services.writeReport,
      formats: attached,
      writtenAt: now,
    });
    const files: WrittenFile[] = [];
    for (const { fileName: name, bytes, format, differences } of versions) {
      const file = await keepFile(publishingContext(call), { bodyId: params.bodyId, name, bytes });
      if ('code' in file) return file;
      files.push({ file, format, differences: differences.length });
    }
    return files;
  } catch (error) {
    if (error instanceof WrittenDifferently || error instanceof NotWritten) {
      return refuse('not-now', error.message);
    }
    throw error;
  }
}
