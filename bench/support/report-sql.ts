import { addDays, addWorkingDays, civilDate } from '../../src/law/index.ts';

/** What somebody would type for tables 2 to 4 of the report of a body: one statement, by the columns that lists have. */
export const sqlOfTables = (bodyId: string, year: number): string =>
  `${requestsOf(bodyId, year)} ${tables(bodyId, year)}`;

/**
 * The same with what the text counts: by column, channel, category, attribute, kind of activity, what was late and sent back, what was
 * published late or not at all, and what the report of the year before said.
 */
export const sqlOfText = (bodyId: string, year: number): string => {
  const during = `between '${year}-01-01' and '${year}-12-31'`;
  const moments = `>= '${year}-01-01+08' and %s < '${year + 1}-01-01+08'`;
  const within = (column: string) => `${column} ${moments.replace('%s', column)}`;
  return `${requestsOf(bodyId, year)} ${tables(bodyId, year)}
    union all select 'column', column_id, count(*) from publications
      where body_id = '${bodyId}' and public_state is not null and ${within('first_published_at')} group by column_id
    union all select channel, category, count(*) from channel_records
      where body_id = '${bodyId}' and on_date ${during} and removed_at is null group by grouping sets ((channel, category), (channel), (category))
    union all select 'document', attribute, count(*) from official_documents
      where body_id = '${bodyId}' and formed_on ${during} and removed_at is null group by attribute
    union all select 'activity', kind || ' ' || sum(people) || ' ' || sum(settled), sum(count) from activities
      where body_id = '${bodyId}' and on_date ${during} and removed_at is null group by kind
    union all select 'lasts', kind, sum(count) from activities
      where body_id = '${bodyId}' and on_date <= '${year}-12-31' and (until_date is null or until_date >= '${year}-12-31')
        and kind in ('board', 'query-point', 'advice-point', 'account') and removed_at is null group by kind
    union all select 'late', '', count(*) from r join request_clocks c on c.body_id = '${bodyId}' and c.subject_id = r.request_id
        and c.clock = 'answer' and c.ended_on > c.due_on where r.ended_on ${during}
    union all select 'returned', subject_id::text, count(*) from acts
      where body_id = '${bodyId}' and kind = 'publication.returned' and ${within('at')} group by subject_id
    union all select 'fees', kind, sum((payload ->> 'fen')::bigint) from acts
      where body_id = '${bodyId}' and kind in ('request.fee-noticed', 'request.fee-paid') and at >= '${year}-01-01+08'
        and payload ->> 'on' ${during} group by kind
    union all select 'stale', column_id, 1 from (
        select column_id, max(first_published_at) as last from publications
        where body_id = '${bodyId}' and public_state is not null and first_published_at < '${year + 1}-01-01+08' group by column_id
      ) p where last < '${year}-06-30+08'
    union all ${lateObligations(bodyId, year)}
    union all select 'last year', cell.key, cell.value::numeric from reports cross join lateral json_each_text(state #> '{frozen,figures}') cell
      where body_id = '${bodyId}' and year = ${year - 1} and period_kind = 'year' and part = 1 and scope = 'own'`;
};

/**
 * What fell due in the year and did not come out in time, for the one time limit that the catalogues of this county have
 * (每季度结束后20个工作日内), the last days looked up in the calendar of holidays. Whoever writes it counts what came out between the end of a
 * quarter and its last day as that quarter's; law asks besides whether it was still owed for the quarter before.
 */
const lateObligations = (bodyId: string, year: number) => {
  const quarters = [`${year - 1}-10-01`, `${year}-01-01`, `${year}-04-01`, `${year}-07-01`].map((begins) => {
    const [of, month] = begins.split('-').map(Number);
    const next =
      month === 10 ? `${Number(of) + 1}-01-01` : `${of}-${String(Number(month) + 3).padStart(2, '0')}-01`;
    const ends = addDays(civilDate(next), -1);
    return `(date '${begins}', date '${ends}', date '${addWorkingDays(ends, 20).date}')`;
  });
  return `select 'published late', '', count(*) from catalogue_rows c cross join (values ${quarters.join(', ')}) q (begins, ends, due)
      where c.body_id = '${bodyId}' and c.removed_at is null and c.content ->> 'manner' <> 'on-request'
        and c.content ->> 'timeLimit' = '每季度结束后20个工作日内'
        and not exists (select from publications p where p.body_id = c.body_id and p.row_id = c.row_id and p.public_state <> 'withdrawn'
          and p.first_published_at >= q.ends and p.first_published_at < q.due + 1)
        and not exists (select from obligation_answers a where a.body_id = c.body_id and a.withdrawn_at is null
          and a.key in (c.row_id::text, c.row_id || ':quarter:' || q.begins))`;
};

const requestsOf = (bodyId: string, year: number) => `with r as (
  select request_id, applicant_kind, received_on, outcome, ended_on from requests
  where body_id = '${bodyId}' and received_on <= '${year}-12-31' and coalesce(ended_on, 'infinity'::date) >= '${year}-01-01'
    and phase not in ('split', 'handed-on'))`;

const tables = (bodyId: string, year: number) => {
  const during = `between '${year}-01-01' and '${year}-12-31'`;
  const ended = (how: string) => `normative #>> '{changes,0,from}' ${how}`;
  return `select register, '' as what, sum(case register when 'fee' then amount_fen else count end) from register_entries
      where body_id = '${bodyId}' and register in ('licence', 'penalty', 'coercion', 'fee') and on_date ${during}
        and removed_at is null group by register
    union all select 'normative', 'issued', count(*) filter (where formed_on ${during}) from official_documents
      where body_id = '${bodyId}' and normative is not null and removed_at is null
    union all select 'normative', 'repealed', count(*) filter (where ${ended(during)}) from official_documents
      where body_id = '${bodyId}' and normative is not null and removed_at is null
    union all select 'normative', 'in force', count(*) filter (where normative ->> 'effectiveOn' <= '${year}-12-31'
        and (normative ->> 'effectiveOn')::date + interval '5 years' > '${year}-12-31'
        and coalesce(${ended('')}, 'never') > '${year}-12-31') from official_documents
      where body_id = '${bodyId}' and normative is not null and removed_at is null
    union all select case when received_on >= '${year}-01-01' then 'received' else 'carried in' end, applicant_kind, count(*) from r
      group by grouping sets ((1, 2), (1))
    union all select case when ended_on <= '${year}-12-31' then outcome else 'carried out' end, applicant_kind, count(*) from r
      group by grouping sets ((1, 2), (1))
    union all select kind || ' ' || route, case when decided_on <= '${year}-12-31' then outcome else 'pending' end, count(*) from redress_cases
      where body_id = '${bodyId}' and notice_on <= '${year}-12-31' and (decided_on is null or decided_on >= '${year}-01-01')
      group by grouping sets ((1, 2), (1))`;
};

/** The sum of all reports of a year, cell by cell. */
export const sqlOfCounty = (year: number): string =>
  `select cell, sum(figure) from report_figures cross join lateral unnest(cells, figures) u (cell, figure)
   where period_kind = 'year' and year = ${year} and part = 1 and scope = 'own' group by cell`;

/** The same with what each body put into it. */
export const sqlOfCountyParts = (year: number): string =>
  `select cell, name, figure, sum(figure) over (partition by cell) from report_figures join bodies using (body_id)
     cross join lateral unnest(cells, figures) u (cell, figure)
   where period_kind = 'year' and year = ${year} and part = 1 and scope = 'own' order by cell, name`;
