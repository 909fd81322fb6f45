import type pg from 'pg';
import { applicantKindIds, outcomeIds, requestChannelIds } from '../../src/law/index.ts';
import type { TenYears } from './ten-year-county.ts';

/** How many requests the county received in its ten years, and how many of them run. */
export interface RequestsOfTenYears {
  readonly requests: number;
  readonly running: number;
}

export const requestsOfTenYears: RequestsOfTenYears = { requests: 10_000, running: 300 };

/**
 * Requests of the county that `fillTenYears` made, with their clocks, by SQL in bulk: for lists and the board. There are no acts and no
 * states behind them, so that no case page opens.
 * @param owner a session of the database's owner
 */
export async function fillRequests(
  owner: pg.Client,
  { bodies, years, until }: TenYears,
  { requests, running }: RequestsOfTenYears = requestsOfTenYears,
): Promise<void> {
  await owner.query('begin');
  await owner.query(
    `insert into requests (body_id, request_id, number, year, seq, matter, phase, channel, applicant_kind, submitted_on,
       received_on, outcome, decided_on, ended_on, running, state, opened_at, last_at)
     select md5('body ' || n % $1)::uuid, md5('request ' || n)::uuid,
       '公开申请〔' || extract(year from day) || '〕' || n || '号', extract(year from day), n,
       (array['低保资金发放明细', '征地补偿安置方案', '危房改造名单', '部门预算批复', '环评批复'])[1 + n % 5] || '第' || n || '批',
       case when runs then (array['handling', 'consulting', 'clarifying', 'approving'])[1 + n % 4] else 'closed' end,
       ($5::text[])[1 + n % cardinality($5::text[])], ($6::text[])[1 + n % cardinality($6::text[])], day, day,
       case when not runs then ($7::text[])[1 + n % cardinality($7::text[])] end,
       case when not runs then day + 20 end, case when not runs then day + 20 end, runs, '{}', day, day
     from (
       select n, n > $2::int - $3::int as runs,
         case when n > $2::int - $3::int then $8::date - n % 30
           else ($8::date - (($2::int - n) * ($4::int * 365.25 / $2::int))::int - 30) end as day
       from generate_series(1, $2::int) n
     ) made`,
    [bodies, requests, running, years, requestChannelIds, applicantKindIds, outcomeIds, until],
  );
  await owner.query(
    `insert into request_clocks (body_id, subject_id, clock, of_id, subject, whose, due_on, at_the_earliest, paused, ended_on)
     select r.body_id, r.request_id, c.clock, '', 'request', 'body',
       case when r.phase = 'consulting' and c.clock = 'answer' then null else r.submitted_on + c.days end, false,
       r.phase = 'consulting' and c.clock = 'answer', case when r.running and c.days > 20 then null else r.submitted_on + 5 end
     from requests r, (values ('answer', 28), ('target', 21), ('clarification-notice', 9)) c (clock, days)`,
  );
  await owner.query(
    `insert into request_order (body_id, request_id, nearest_on, submitted_back, clock, at_the_earliest, paused)
     select r.body_id, r.request_id, coalesce(c.due_on, 'infinity'), '2999-12-31'::date - r.submitted_on, c.clock, false,
       r.phase = 'consulting'
     from requests r left join lateral (
       select due_on, clock from request_clocks c
       where c.body_id = r.body_id and c.subject_id = r.request_id and clock <> 'target' and ended_on is null and due_on is not null
       order by due_on limit 1
     ) c on true`,
  );
  await owner.query('commit');
  await owner.query('vacuum (analyze) requests, request_clocks, request_order');
}
