import type pg from 'pg';

/**
 * Annual reports of one year of many bodies, with figures of about forty cells each, by SQL in bulk: bodies that are not there are
 * founded as townships of one county, on whose roster all stand. For sums; there are no acts behind them.
 * @param owner a session of the database's owner
 * @returns their ids
 */
export async function fillFigures(
  owner: pg.Client,
  { reports, year }: { readonly reports: number; readonly year: number },
): Promise<readonly { readonly bodyId: string; readonly reportId: string }[]> {
  await owner.query('begin');
  await owner.query('set local statement_timeout to 0');
  await owner.query(
    `insert into bodies (body_id, parent_id, path, level, name, founded_at)
     select md5('body ' || n)::uuid, case when n > 0 then md5('body 0')::uuid end,
       case when n = 0 then array[md5('body 0')::uuid] else array[md5('body 0')::uuid, md5('body ' || n)::uuid] end,
       case when n = 0 then 'county' else 'township' end, '第' || n || '镇人民政府', now()
     from generate_series(0, $1::int) n on conflict do nothing`,
    [reports],
  );
  const { rows } = await owner.query<{ bodyId: string; reportId: string }>(
    `insert into report_figures (body_id, report_id, year, period_kind, part, scope, cells, figures)
     select md5('body ' || n)::uuid, md5('report ' || n || ' ' || $2)::uuid, $2::int, 'year', 1, 'own',
       array['2/normativeDocuments/issued', '2/normativeDocuments/inForce', '2/licences', '2/penalties', '2/feesTenThousandYuan']
         || array(select '3/' || row || '/' || col from unnest(array['received', 'carriedIn', 'granted', 'notHeld', 'resultTotal',
             'carriedOut', 'refusedProcess']) row, unnest(array['naturalPerson', 'business', 'otherOrganization', 'total']) col)
         || array['4/reconsideration/upheld', '4/reconsideration/total', '4/directLitigation/pending', '4/directLitigation/total'],
       array(select (n * 31 + at * 17) % 40 + 1 from generate_series(1, 37) at)::bigint[]
     from generate_series(1, $1::int) n
     returning body_id as "bodyId", report_id as "reportId"`,
    [reports, year],
  );
  await owner.query(
    `insert into reports (body_id, report_id, scope, period_kind, year, part, edition, phase, published_on, state, opened_at, last_at)
     select body_id, report_id, scope, period_kind, year, part, 1, 'published', make_date(year + 1, 1, 20), json_build_object(
       'scope', scope, 'period', json_build_object('kind', period_kind, 'year', year, 'part', part), 'filer', 'township', 'edition', 1,
       'phase', 'published', 'entered', '{}'::json, 'explanations', '{}'::json, 'returns', '[]'::json, 'published', '[]'::json,
       'frozen', json_build_object('on', make_date(year + 1, 1, 5), 'facts', '{}'::json, 'sources', '[]'::json, 'figures',
         (select json_object_agg(cell, case cell when '2/feesTenThousandYuan' then figure / 1e6 else figure end)
          from unnest(cells, figures) u (cell, figure)))), now(), now()
     from report_figures where year = $1`,
    [year],
  );
  await owner.query(
    `insert into report_roster (body_id, member_id, member_body_id, name, filer, from_year, position, set_at)
     select md5('body 0')::uuid, body_id, body_id, name, 'township', 2008, row_number() over (order by name), now()
     from bodies where body_id <> md5('body 0')::uuid on conflict do nothing`,
  );
  await owner.query('commit');
  await owner.query('vacuum (analyze) bodies, report_figures, reports, report_roster');
  return rows;
}
