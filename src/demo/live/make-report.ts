import { v7 as uuidv7 } from 'uuid';
import { keepFile } from '../../acts/files/keep-file.ts';
import { explainWarning } from '../../acts/reports/explain-warning.ts';
import { layOut } from '../../acts/reports/lay-out.ts';
import { proposalInput } from '../../acts/reports/proposal-input.ts';
import { saveText } from '../../acts/reports/save-text.ts';
import { standingReport, type StandingReport } from '../../acts/reports/standing-report.ts';
import type { OfReport } from '../../acts/reports/act-on-report.ts';
import type { Attachment } from '../../content/edition.ts';
import {
  electronicVersions,
  type ElectronicVersion,
} from '../../documents/report-pages/electronic-versions.ts';
import { editionOfReport } from '../../documents/report-pages/edition-of-report.ts';
import type { CivilDate, ReadBack } from '../../law/index.ts';
import { reportState, reportingBody } from '../../ledger/read/reports/report-state.ts';
import {
  proposeFollowUps,
  proposeText,
  sectionIds,
  unansweredMeasures,
  type FollowUp,
  type ReportText,
} from '../../report/index.ts';
import type { DemoBody } from '../plan/bodies.ts';
import { livedYears, momentOf } from '../plan/days.ts';
import { at } from './lived-time.ts';
import { followUpNote } from '../words/follow-up-notes.ts';
import { done, type Life, type LivedContext } from './life.ts';
import { passSteps } from './publish-item.ts';

/** How a report stands, as its body sees it on a day. */
async function standsOn(life: Life, of: OfReport, today: CivilDate): Promise<StandingReport> {
  return life.ledger.read('everything', async (tx) => {
    const [state, body] = [await reportState(tx, of), await reportingBody(tx, of.bodyId)];
    if (state === null || body === null) throw new RangeError('no such report');
    return standingReport(tx, { of, body, state, today });
  });
}

/** Where a report comes among those of its year. */
export interface Place {
  /** Of the body among all that report, from 0. */
  readonly place: number;
  /** What those before it have written that year, so that no two read alike. */
  readonly others: readonly ReportText[];
}

/**
 * Writes the text as it is proposed from the frozen figures, and says why what the checks ask is no mistake.
 * @returns the text
 */
export async function writeText(
  life: Life,
  clerk: LivedContext,
  of: OfReport,
  place: Place,
): Promise<ReportText> {
  const text = await proposed(life, of, await standsOn(life, of, clerk.today), place);
  done(await saveText(clerk, { actId: uuidv7(), ...of, text }));
  const { checked } = await standsOn(life, of, clerk.today);
  for (const { level, key } of checked.findings) {
    if (level !== 'warning') continue;
    const explanation = '已经对照台账核对，情况属实';
    done(await explainWarning(clerk, { actId: uuidv7(), ...of, key, explanation }));
  }
  return text;
}

/** The text that the platform proposes, with what became of last year's measures. */
function proposed(
  { ledger }: Life,
  of: OfReport,
  standing: StandingReport,
  { place, others }: Place,
): Promise<ReportText> {
  return ledger.read('everything', async (tx) => {
    const state = await reportState(tx, of);
    if (state === null) throw new RangeError('no such report');
    const known = await proposalInput(tx, of, state, standing);
    const input = {
      ...known,
      others: Object.fromEntries(sectionIds.map((id) => [id, others.map(({ sections }) => sections[id])])),
    };
    const followUps = [
      ...proposeFollowUps(input),
      ...unansweredMeasures(input).map(({ id, measure }): FollowUp => ({
        measureId: id,
        measure,
        became: 'going-on',
        note: '',
      })),
    ].map((each, nth): FollowUp => ({
      ...each,
      // What is done needs no excuse.
      note: each.became === 'done' ? '' : followUpNote(place, known.period.year, nth),
    }));
    return proposeText({ ...input, followUps });
  });
}

/** In each year the platform wrote one kind of file more: each costs a part of the seconds in which the county is made. */
function formatsOf(year: number) {
  const [first, second] = livedYears;
  if (year === first) return ['docx'] as const;
  return year === second ? (['pdf', 'docx'] as const) : (['pdf', 'docx', 'xlsx'] as const);
}

/** Lays the report out with its files, and has its pages reviewed. */
export async function layOutAndReview(
  life: Life,
  of: OfReport,
  body: DemoBody,
  day: CivilDate,
): Promise<void> {
  await at(momentOf(day, '10:00'), async () => {
    const clerk = life.as(body.key, 'clerk', day, '10:00');
    const { checked, digest } = await standsOn(life, of, day);
    const versions = await electronicVersions(checked.report, {
      write: life.writeReport,
      writtenAt: clerk.now,
      formats: formatsOf(checked.report.year ?? 0),
    });
    const attachments: Attachment[] = [];
    for (const version of versions) attachments.push(await kept(clerk, of, version));
    const { report, issuer, signer } = checked;
    const edition = editionOfReport(report, { issuer, signer, on: day }, attachments);
    const files = versions.map(({ format, differences }, nth): ReadBack => ({
      format,
      sha256: attachments[nth]?.sha256 ?? '',
      fileId: attachments[nth]?.fileId ?? '',
      differences: differences.length,
    }));
    done(await layOut(clerk, { actId: uuidv7(), ...of, digest, edition, files }));
  });
  const state = await life.ledger.read('everything', (tx) => reportState(tx, of));
  await passSteps(life, body.key, day, state?.publicationId ?? '');
}

async function kept(
  clerk: LivedContext,
  { bodyId }: OfReport,
  { fileName, bytes }: ElectronicVersion,
): Promise<Attachment> {
  const file = await keepFile(clerk, { bodyId, name: fileName, bytes });
  if ('code' in file) throw new Error(file.message);
  return file;
}
