import { currentStep, type ChainState, type ReportContext, type ReportState } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';

/** The publication by which a report is reviewed and made public. */
export interface PublicationOfReport {
  readonly publicationId: string;
  readonly state: ChainState;
  /** How far its reviews are, as law asks about a report. */
  readonly at: ReportContext['publication'];
}

/** The publication of a report; null where it was not laid out yet. */
export async function publicationOf(
  tx: Tx,
  bodyId: string,
  { publicationId }: Pick<ReportState, 'publicationId'>,
): Promise<PublicationOfReport | null> {
  if (publicationId === null) return null;
  const row = await tx
    .selectFrom('publications')
    .select('state')
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const state = row.state as ChainState;
  return { publicationId, state, at: standingOf(state) };
}

/** The edition at work comes before the one that is public: it is the one that a correction is about. */
export function standingOf({ working, public: shown }: ChainState): ReportContext['publication'] {
  if (working === null) return shown === null ? 'none' : 'public';
  if (!working.submitted) return 'at-work';
  return currentStep(working) === null ? 'passed' : 'under-review';
}
