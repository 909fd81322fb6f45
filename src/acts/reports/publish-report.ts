import { faultOfLength } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import type { StatedAct } from '../perform.ts';
import { faultOfPrivate } from '../publishing-input.ts';
import { bringScreeningUpToDate } from '../publishing/bring-screening-up-to-date.ts';
import { askLaw, atHand, personOf } from '../publishing/chain-act.ts';
import { faultOfFiles, faultOfGoingOut, goOut } from '../publishing/go-out.ts';
import { refusalOfReach } from '../publishing/reach.ts';
import type { OfPublication, PublishingContext } from '../publishing/services.ts';
import { actOnReport, noReport, statingReport, type ActOnReport, type ReportHand } from './act-on-report.ts';
import { publicationOf } from './publication-of-report.ts';

export interface PublishedReport extends ActOnReport {
  /** The address where it is public, where that is not this site; else null. */
  readonly where: string | null;
}

/**
 * Makes a report public that the office above accepted (条例第四十九条): its publication goes out as it passed its reviews, and the
 * report says so, in one transaction. Where the body publishes elsewhere, only the address is put down. A correction becomes
 * the next edition of the same publication, so that the first stays readable.
 */
export async function publishReport(context: PublishingContext, input: PublishedReport): Promise<Outcome> {
  const { actId, bodyId, reportId } = input;
  const where = input.where?.trim() ?? null;
  const fault =
    refusalOfReach(context.actor, 'reports.file', bodyId) ??
    faultOfLength(where ?? '', '公布的地址', 'where', 300) ??
    faultOfPrivate(where ?? '', 'where', '公布的地址') ??
    (where === null ? await faultBefore(context, input) : null);
  if (fault !== null) return { done: false, refusal: fault };
  return actOnReport(
    context,
    { actId, bodyId, reportId, permission: 'reports.file', kind: 'report.published', side: 'body' },
    async (hand) => {
      const { state, of, today } = hand;
      const digest = state.laidOut?.digest ?? '';
      const published = statingReport(of, 'published', { digest, on: today, where });
      if (where !== null) return [published];
      const gone = await outGoing(context, hand, actId);
      return 'code' in gone ? gone : [published, gone];
    },
  );
}

/** What is looked at before the lock: the files whole, and the screening by the rules of now. */
async function faultBefore(
  context: PublishingContext,
  { bodyId, reportId }: PublishedReport,
): Promise<Refusal | null> {
  const found = await context.ledger.read({ bodies: [bodyId] }, async (tx) => {
    const row = await tx
      .selectFrom('reports')
      .select('publication_id')
      .where('body_id', '=', bodyId)
      .where('report_id', '=', reportId)
      .executeTakeFirst();
    return row === undefined
      ? null
      : { publication: await publicationOf(tx, bodyId, { publicationId: row.publication_id }) };
  });
  if (found === null) return noReport();
  // Law says what is lacking where nothing was laid out or sent yet.
  const { publication } = found;
  const working = publication?.state.working ?? null;
  if (publication === null || working === null) return null;
  const of: OfPublication = { bodyId, publicationId: publication.publicationId };
  return (await bringScreeningUpToDate(context, of)) ?? faultOfFiles(context, of, working.digest);
}

/** The act by which the publication goes out; or why it cannot. */
async function outGoing(
  context: PublishingContext,
  { tx, of: { bodyId }, state, today }: ReportHand,
  actId: string,
): Promise<StatedAct | Refusal> {
  const { publicationId } = state;
  if (publicationId === null) return refuse('not-now', '年报还没有送三审，不能公布。');
  const hand = await atHand(tx, { bodyId, publicationId }, personOf(context.actor));
  if ('code' in hand) return hand;
  const digest = hand.state.working?.digest ?? null;
  if (digest === null) return refuse('not-now', '年报的稿件没有在办的一版，不能公布。请重新送三审。');
  const refusal =
    askLaw(hand, { kind: 'published', at: hand.at, by: hand.by, digest }) ??
    (await faultOfGoingOut(hand, digest, today));
  if (refusal !== null) return refusal;
  await goOut(hand, actId, digest);
  return { kind: 'publication.published', subjectId: publicationId, payload: { digest } };
}
