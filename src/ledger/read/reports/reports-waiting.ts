import { sql } from 'kysely';
import {
  currentStep,
  may,
  openComments,
  publishesUnanswered,
  type ChainState,
  type CivilDate,
  type ReportState,
  type RoleId,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** A report that waits for a step of its own body. */
export interface ReportWaiting {
  readonly reportId: string;
  readonly state: ReportState;
  /** What is to be done, in one sentence. */
  readonly sentence: string;
}

/**
 * The reports of a body that wait for whoever has these roles: sent back by the office above or by a reviewer, reviewed and to be
 * submitted, accepted and to be published, submitted and on its last day to be published unanswered, public and with comments to mend.
 */
export async function reportsWaiting(
  tx: Tx,
  { bodyId, roles }: { readonly bodyId: string; readonly roles: readonly RoleId[] },
  today: CivilDate,
): Promise<readonly ReportWaiting[]> {
  const rows = await tx
    .selectFrom('reports as r')
    .leftJoin('publications as p', (join) =>
      join.onRef('p.body_id', '=', 'r.body_id').onRef('p.publication_id', '=', 'r.publication_id'),
    )
    .select(['r.report_id', 'r.state', 'p.state as publication'])
    .where('r.body_id', '=', bodyId)
    .where((or) =>
      or.or([
        or('r.phase', 'in', ['laid-out', 'submitted', 'returned', 'accepted']),
        // Of those that are public only what the office above commented on afterwards.
        or.and([
          or('r.phase', '=', 'published'),
          sql<boolean>`(r.state -> 'returns' -> -1 ->> 'afterPublication')::boolean`,
        ]),
      ]),
    )
    .orderBy('r.year')
    .orderBy('r.report_id')
    .execute();
  return rows.flatMap((row) => {
    const state = row.state as ReportState;
    const step = stepOf(state, row.publication as ChainState | null, today);
    if (step === null) return [];
    return may(roles, step.by) ? [{ reportId: row.report_id, state, sentence: step.sentence }] : [];
  });
}

interface Step {
  readonly by: 'reports.write' | 'reports.file';
  readonly sentence: string;
}

function stepOf(state: ReportState, publication: ChainState | null, today: CivilDate): Step | null {
  const { phase, scope, filer, returns } = state;
  if (phase === 'published') {
    const count = openComments(state).length;
    return count === 0
      ? null
      : { by: 'reports.file', sentence: `上级看了已经公布的年报，提了${count}条意见，请更正。` };
  }
  if (phase === 'submitted') {
    return publishesUnanswered(state, today)
      ? { by: 'reports.file', sentence: '已经上报，上级还没有答复。公布的最后一天到了，请先公布。' }
      : null;
  }
  if (phase === 'accepted') return { by: 'reports.file', sentence: '上级审核通过了，请公布。' };
  if (phase === 'returned') {
    const count = returns.at(-1)?.comments.length ?? 0;
    return { by: 'reports.write', sentence: `上级退回了，有${count}条意见，请改好再报。` };
  }
  const working = publication?.working ?? null;
  if (working === null) return null;
  if (!working.submitted) return { by: 'reports.write', sentence: '三审退回了，请改好再送。' };
  if (currentStep(working) !== null) return null;
  // Nobody above accepts the government's own report, nor a county's sum, before it is public.
  const itself = scope === 'county' || filer === 'office';
  return { by: 'reports.file', sentence: itself ? '三审通过了，请公布。' : '三审通过了，请上报。' };
}
