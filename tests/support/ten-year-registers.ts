import type pg from 'pg';
import {
  activityKindIds,
  disclosureCategoryIds,
  disclosureChannelIds,
  registerKinds,
} from '../../src/law/index.ts';
import type { TenYears } from './ten-year-county.ts';

/** How many records each body makes in a year. */
export interface RegistersOfAYear {
  readonly registers: number;
  readonly channels: number;
  readonly activities: number;
  readonly documents: number;
  readonly redress: number;
  readonly catalogueRows: number;
}

export const registersOfAYear: RegistersOfAYear = {
  registers: 60,
  channels: 160,
  activities: 40,
  documents: 80,
  redress: 2,
  catalogueRows: 20,
};

/**
 * What the bodies that `fillTenYears` made registered besides, evenly over the years, by SQL in bulk; and states for the requests of
 * `fillRequests`, one in fifty of them opened again. For figures of reports; there are no acts behind it.
 * @param owner a session of the database's owner
 */
export async function fillRegisters(
  owner: pg.Client,
  { bodies, years, until }: TenYears,
  each: RegistersOfAYear = registersOfAYear,
): Promise<void> {
  /** Rows m of a body and year with their day. */
  const made = (perYear: number) => `(
    select md5('body ' || b)::uuid as body_id, b, m, '${until}'::date - (m * 365.25 * ${years} / ${perYear * years})::int as day
    from generate_series(0, ${bodies - 1}) b, generate_series(0, ${perYear * years - 1}) m) made`;
  const id = (of: string) => `md5('${of} ' || b || ' ' || m)::uuid`;
  await owner.query('begin');
  await owner.query('set local statement_timeout to 0');
  await owner.query(
    `insert into register_entries (body_id, entry_id, register, number, matter, on_date, count, amount_fen, entered_at, source)
     select body_id, ${id('entry')}, kind, '号' || m, '事项' || m, day, case kind when 'fee' then 0 else 1 + m % 3 end,
       case kind when 'fee' then 100 * m end, day, 'form'
     from (select *, ($1::text[])[1 + m % 4] as kind from ${made(each.registers)}) r`,
    [registerKinds],
  );
  await owner.query(
    `insert into channel_records (body_id, record_id, channel, category, title, on_date, entered_at, source)
     select body_id, ${id('record')}, ($1::text[])[1 + m % cardinality($1::text[])],
       ($2::text[])[1 + m / 7 % cardinality($2::text[])], '消息' || m, day, day, 'form'
     from ${made(each.channels)}`,
    [disclosureChannelIds, disclosureCategoryIds],
  );
  await owner.query(
    `insert into activities (body_id, activity_id, kind, title, on_date, until_date, count, people, settled, entered_at, source)
     select body_id, ${id('activity')}, ($1::text[])[1 + m % cardinality($1::text[])], '记录' || m, day,
       case when m % 3 > 0 then day + 200 end, m % 5, m % 40, m % 3, day, 'form'
     from ${made(each.activities)}`,
    [activityKindIds],
  );
  await owner.query(
    `insert into official_documents (body_id, document_id, title, issuer, formed_on, attribute, ground_id, attribute_since, registered_at)
     select body_id, ${id('paper')}, '文件' || m, '甲县', day, (array['proactive', 'on-request', 'withheld'])[1 + m % 3], 'x', day, day
     from ${made(each.documents)}`,
  );
  await owner.query(
    `insert into redress_cases (body_id, redress_id, kind, route, request_ids, number, notice_on, outcome, decided_on, result_received_on, holder_id,
       state, opened_at, last_at)
     select body_id, ${id('case')}, kind, route, '{}', '复〔' || m || '〕号', day, case when done then 'upheld' end,
       case when done then day + 60 end, case when done then day + 60 end, ${id('holder')}, json_build_object(
         'opened', json_build_object('kind', kind, 'route', route), 'noticeOn', day,
         'decided', case when done then json_build_object('outcome', 'upheld', 'on', day + 60, 'receivedOn', day + 60) end
       ), day, day
     from (
       select *, (array['reconsideration', 'litigation'])[1 + m % 2] as kind, m > 0 as done,
         (array['direct', 'after-reconsideration'])[1 + m / 2 % 2] as route
       from ${made(each.redress)}
     ) r`,
  );
  await owner.query(
    `update requests set state = json_build_object(
       'applicantKind', applicant_kind, 'receivedOn', received_on,
       'ended', case when outcome is not null then json_build_object('how', 'decided', 'outcome', outcome, 'on', ended_on, 'at', ended_on) end,
       'decisions', case when outcome is null then '[]'::json
         else json_build_array(json_build_object('outcome', outcome, 'on', ended_on, 'at', ended_on)) end,
       'reopenings', case when outcome is not null and seq / $1::int % 50 = 0
         then json_build_array(json_build_object('on', ended_on + 30, 'at', ended_on + 30)) else '[]'::json end,
       'padding', repeat('事', 1500))`,
    [bodies],
  );
  await owner.query(
    `insert into catalogue_rows (body_id, row_id, field, position, content, first_set_at, set_at)
     select md5('body ' || b)::uuid, md5('row ' || b || ' ' || m)::uuid, '社会救助', m, json_build_object(
         'id', md5('row ' || b || ' ' || m), 'field', '社会救助', 'itemId', null, 'matter', '事项' || m, 'subMatter', '', 'elements', '[]'::json,
         'basis', '条例', 'timeLimit', '每季度结束后20个工作日内', 'publisher', '本机关', 'channels', '[]'::json, 'otherChannels', '[]'::json,
         'group', null, 'manner', 'proactive', 'levels', '[]'::json), $1::date - interval '10 years', $1::date
     from generate_series(0, $2::int - 1) b, generate_series(1, $3::int) m`,
    [until, bodies, each.catalogueRows],
  );
  await owner.query(
    `update publications set row_id = (
       select row_id from catalogue_rows c
       where c.body_id = publications.body_id and c.position = 1 + publications.public_number % $1::int)
     where public_number % 4 = 0`,
    [each.catalogueRows],
  );
  await owner.query('commit');
  await owner.query(`vacuum (analyze) register_entries, channel_records, activities, official_documents, redress_cases, requests,
    catalogue_rows, publications`);
}
