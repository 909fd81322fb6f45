import { sql } from 'kysely';
import { reachOf } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import type { StandingDuty, Worker } from '../standing-duties.ts';
import { interimsToReview } from './interims.ts';

/**
 * What waits for whoever supervises reports: those that bodies below submitted, also where they went public on their last day, and
 * files that were read and are not accepted yet; then interim figures. One duty for each year, the oldest first.
 */
export async function reportsToReview(tx: Tx, worker: Worker): Promise<readonly StandingDuty[]> {
  if (reachOf(worker.roles, 'reports.supervise') !== 'below') return [];
  const { rows } = await sql<{ readonly year: number; readonly reports: number; readonly files: number }>`
    select year, sum(report)::int as reports, sum(file)::int as files from (
      select year, 1 as report, 0 as file from reports
      where (phase = 'submitted'
          -- Public since the last day, unanswered: it is still looked at.
          or phase = 'published' and state ->> 'submitted' is not null and state ->> 'accepted' is null
            and (state -> 'returns' -> -1 ->> 'afterPublication') is null)
        and scope = 'own' and period_kind = 'year' and body_id <> ${worker.bodyId}
      union all
      select year, 0, 1 from imported_reports
      where body_id = ${worker.bodyId} and member_id <> body_id and accepted_at is null and removed_at is null
    ) waiting group by year order by year`.execute(tx);
  const interims = await interimsToReview(tx, worker.bodyId);
  const annual = rows.map(({ year, reports, files }): StandingDuty => ({
    key: 'report-review',
    title: `${reports + files}个单位的${year}年度年报等您审核`,
    details: [
      ...(reports === 0 ? [] : [`平台上报来${reports}份`]),
      ...(files === 0 ? [] : [`文件报来${files}份`]),
    ]
      .join('，')
      .concat('。请对照上年审核，退回的写明意见。'),
    dueOn: null,
    basis: [],
    year,
  }));
  return [...annual, ...interims.map(interimDuty)];
}

const interimDuty = ({ year, count }: { readonly year: number; readonly count: number }): StandingDuty => ({
  key: 'interim-review',
  title: `报来${count}份${year}年的半年、季度数字，等您审核`,
  details: '请核对三张表，通过，或者退回写明意见。',
  dueOn: null,
  basis: [],
  year,
});
