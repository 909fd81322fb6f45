import type { Edition } from '../../content/edition.ts';
import type { ChainState, ReadBack } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { readContent } from '../publishing/contents.ts';
import { atHand, personOf, type AtHand } from '../publishing/chain-act.ts';
import { digestOfEdition } from '../publishing/edition-digest.ts';
import {
  beginManuscript,
  readManuscript,
  setWriters,
  writeManuscript,
  type Manuscript,
  type WriterRun,
} from '../publishing/manuscript.ts';
import { openPublication } from '../publishing/open-publication.ts';
import { refusalOfReach } from '../publishing/reach.ts';
import { screeningMaterial, type ScreeningMaterial } from '../publishing/screening.ts';
import type { OfPublication, PublishingContext } from '../publishing/services.ts';
import { statedSubmission } from '../publishing/submit-publication.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import type { Stated, StatedAct } from '../perform.ts';
import {
  actOnReport,
  noReport,
  statingReport,
  type ActOnReport,
  type OfReport,
  type ReportHand,
} from './act-on-report.ts';
import { derivedId } from './derived-id.ts';
import { digestOf } from './report-texts.ts';
import { standingReport } from './standing-report.ts';

/** The column in which every body publishes its annual reports. */
const column = 'annual-report';

export interface LaidOutReport extends ActOnReport {
  /** Of what the pages were made from, as `standingReport` named it: if it changed meanwhile, they are made anew. */
  readonly digest: string;
  /** The pages, with the files attached; they are kept already. */
  readonly edition: Edition;
  /** How each file was read back. */
  readonly files: readonly ReadBack[];
}

/**
 * Sends a report that was laid out to the three reviews of its body: its pages become the manuscript of its publication, which is
 * screened and sent as any other, and the act says which files were made and how they were read back. Figures that disagree, an
 * error of the checks or a warning that nobody explained keep it back.
 */
export async function layOut(context: PublishingContext, input: LaidOutReport): Promise<Outcome> {
  const { bodyId, reportId, edition } = input;
  const reach = refusalOfReach(context.actor, 'reports.write', bodyId);
  if (reach !== null) return { done: false, refusal: reach };
  const publicationId = await publicationFor(context, input);
  if (typeof publicationId !== 'string') return { done: false, refusal: publicationId };
  // Files are looked into before the lock.
  const material = await screeningMaterial(context, bodyId, edition);
  if ('code' in material) return { done: false, refusal: material };
  return actOnReport(
    context,
    {
      actId: input.actId,
      bodyId,
      reportId,
      permission: 'reports.write',
      kind: 'report.laid-out',
      side: 'body',
    },
    (hand) => stated(context, hand, input, { publicationId, material }),
  );
}

/**
 * The publication of the report; opened where this is the first time. A report has one for all its editions. One that was opened for
 * a try that was refused is taken, but not where it was given up, moved or made public by hand before the report had it.
 */
async function publicationFor(
  context: PublishingContext,
  { bodyId, reportId }: LaidOutReport,
): Promise<string | Refusal> {
  const of = { bodyId, reportId };
  const known = await context.ledger.read({ bodies: [bodyId] }, (tx) =>
    tx
      .selectFrom('reports')
      .select('publication_id')
      .where('body_id', '=', bodyId)
      .where('report_id', '=', of.reportId)
      .executeTakeFirst(),
  );
  if (known === undefined) return noReport();
  if (known.publication_id !== null) return known.publication_id;
  for (let nth = 1; ; nth += 1) {
    const publicationId = derivedId(reportId, `publication ${nth}`);
    const opened = await openPublication(context, {
      actId: publicationId,
      bodyId,
      columnId: column,
      rowId: null,
      obligationKey: null,
      documentId: null,
    });
    // Another person opened it a moment ago: the id says whose it is.
    if (!opened.done && opened.refusal.code !== 'act-id-used') return opened.refusal;
    if (await isFree(context, { bodyId, publicationId })) return publicationId;
  }
}

/** Whether a publication stands in the column of reports with nothing public yet. */
async function isFree(
  { ledger }: PublishingContext,
  { bodyId, publicationId }: OfPublication,
): Promise<boolean> {
  const row = await ledger.read({ bodies: [bodyId] }, (tx) =>
    tx
      .selectFrom('publications')
      .select('state')
      .where('body_id', '=', bodyId)
      .where('publication_id', '=', publicationId)
      .where('column_id', '=', column)
      .where('discarded_at', 'is', null)
      .executeTakeFirst(),
  );
  return row !== undefined && (row.state as ChainState).public === null;
}

async function stated(
  context: PublishingContext,
  hand: ReportHand,
  { digest, edition, files }: LaidOutReport,
  { publicationId, material }: { readonly publicationId: string; readonly material: ScreeningMaterial },
): Promise<Stated> {
  const standing = await standingReport(hand.tx, hand);
  if (standing.digest !== digest) {
    return refuse('stale', '数字、正文或者说明刚才改过，没有送审。请看过现在的，再送一次。');
  }
  const { blocked, findings } = standing.checked;
  if (blocked !== null) return refuse('not-now', blocked);
  const sent = await submission(context, hand, { publicationId, edition, material });
  if ('code' in sent) return sent;
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  const payload = { publicationId, digest, files, warnings };
  return [statingReport(hand.of, 'laid-out', payload), ...sent];
}

/** Writes the pages as the text at work of the publication and states that they are sent for review. */
async function submission(
  context: PublishingContext,
  { tx, of: { bodyId, reportId }, state }: ReportHand,
  {
    publicationId,
    edition,
    material,
  }: {
    readonly publicationId: string;
    readonly edition: Edition;
    readonly material: ScreeningMaterial;
  },
): Promise<readonly StatedAct[] | Refusal> {
  const of = { bodyId, publicationId };
  const { actor, now } = context;
  const hand = await atHand(tx, of, personOf(actor));
  if ('code' in hand) return hand;
  const before = await manuscriptOf(tx, of, { hand, at: now, by: actor.staffId });
  if (before === null) {
    return refuse('not-now', '公开的内容不在了，或者被改动过，没有送审。请核验台账。');
  }
  const next = {
    // The index number is given once: it stays through every edition.
    edition: { ...edition, head: { ...edition.head, indexNumber: before.edition.head.indexNumber } },
    changeNote: state.correction?.reason ?? null,
    explanations: before.explanations,
    at: now,
    by: null,
  };
  const { working } = hand.state;
  // The same pages once more, after only an explanation was added: their reviews stand.
  if (working?.submitted === true && working.digest === digestOfEdition(next.edition)) return [];
  await writeManuscript(tx, of, before, next);
  await setWriters(tx, of, await writersOf(tx, { bodyId, reportId }));
  const manuscript = await readManuscript(tx, of, true);
  if (manuscript === null) throw new Error('a manuscript that was written a moment ago is not there');
  return statedSubmission(context, hand, manuscript, material);
}

/** The text at work; for a correction begun with what is public; null where that is not kept. */
async function manuscriptOf(
  tx: Tx,
  of: OfPublication,
  { hand, at, by }: { readonly hand: AtHand; readonly at: Date; readonly by: string },
): Promise<Manuscript | null> {
  const standing = await readManuscript(tx, of, true);
  const shown = hand.state.public?.digest ?? null;
  if (standing !== null || shown === null) return standing;
  const edition = await readContent(tx, of.bodyId, shown);
  if (edition === null) return null;
  await beginManuscript(tx, of, { edition, at, by });
  return readManuscript(tx, of, true);
}

/**
 * Who wrote the edition at work: those who saved its text or entered figures. They do not review it themselves. Where nobody did
 * since a correction began, whoever sends it is the writer.
 */
async function writersOf(tx: Tx, { bodyId, reportId }: OfReport): Promise<readonly WriterRun[]> {
  const rows = await tx
    .selectFrom('acts')
    .select(['kind', 'actor_id', 'payload'])
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', reportId)
    .where('kind', 'in', ['report.text-set', 'report.figure-entered', 'report.correction-begun'])
    .orderBy('seq')
    .execute();
  const begun = rows.findLastIndex(({ kind }) => kind === 'report.correction-begun');
  const runs = rows.slice(begun + 1).flatMap(({ actor_id: id, payload }) => {
    return id === null ? [] : [{ id, digest: digestOf(payload) }];
  });
  return runs.filter(({ id }, at) => runs.findLastIndex((later) => later.id === id) === at);
}
