-- The annual report (政府信息公开工作年度报告) of each body, the county's roster and sum, and what a body did for disclosure.

-- A report, its state folded from its acts; columns beside it serve lists.
create table reports (
  body_id uuid not null references bodies,
  report_id uuid not null,
  scope text not null,
  period_kind text not null,
  year integer not null,
  part integer not null,
  edition integer not null,
  phase text not null,
  publication_id uuid,
  submitted_on date,
  published_on date,
  state json not null,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  primary key (body_id, report_id)
);
create unique index reports_once on reports (body_id, scope, period_kind, year, part);
create index reports_of_period on reports (period_kind, year, part, scope, body_id);
create index reports_of_publication on reports (body_id, publication_id) where publication_id is not null;
comment on table reports is 'Annual reports and interim figures, as their acts left them.';
comment on column reports.scope is 'own: of the body itself; county: the sum over the roster of a county.';
comment on column reports.phase is 'ReportPhaseId of law.';
comment on column reports.publication_id is 'The publication by which its pages are reviewed and made public.';
comment on column reports.state is 'ReportState of law.';

-- Figures of the newest frozen state of a report, for sums and comparisons without reading states.
create table report_figures (
  body_id uuid not null references bodies,
  report_id uuid not null,
  year integer not null,
  period_kind text not null,
  part integer not null,
  scope text not null,
  cells text[] not null,
  figures bigint[] not null,
  primary key (body_id, report_id)
);
create index report_figures_of_period on report_figures (period_kind, year, part, scope, body_id);
comment on table report_figures is 'Figures of reports as they were frozen: the address of each cell that is not 0, and its figure.';
comment on column report_figures.cells is 'Addresses: 3/received/total, 2/licences; in the order of figures.';
comment on column report_figures.figures is 'Counts; 行政事业性收费 in 分.';

-- A report of another year, or of a body outside of the platform, that came as a file.
create table imported_reports (
  body_id uuid not null references bodies,
  import_id uuid not null,
  member_id uuid not null,
  year integer not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  cells text[] not null,
  figures bigint[] not null,
  lacking text[] not null,
  accepted_at timestamptz,
  remark text not null default '',
  imported_at timestamptz not null,
  removed_at timestamptz,
  primary key (body_id, import_id)
);
create unique index imported_reports_once on imported_reports (body_id, member_id, year) where removed_at is null;
comment on table imported_reports is 'Reports that were read from files: of years before the platform, and of bodies outside of it.';
comment on column imported_reports.member_id is 'The body itself, or a line of the county''s roster.';
comment on column imported_reports.lacking is 'Addresses of cells that the file leaves blank.';

create table report_roster (
  body_id uuid not null references bodies,
  member_id uuid not null,
  member_body_id uuid references bodies,
  name text not null,
  filer text not null,
  exempt text,
  remark text not null default '',
  from_year integer not null,
  until_year integer,
  position integer not null,
  set_at timestamptz not null,
  removed_at timestamptz,
  primary key (body_id, member_id)
);
comment on table report_roster is 'Bodies that report to a county''s office (应报单位), and those that need not, with the reason.';
comment on column report_roster.member_body_id is 'Null for a body outside of the platform.';

create table report_reminders (
  body_id uuid not null references bodies,
  reminder_id uuid not null,
  year integer not null,
  member_id uuid not null,
  message text not null,
  sent_at timestamptz not null,
  primary key (body_id, reminder_id, member_id)
);
create index report_reminders_of_year on report_reminders (body_id, year, member_id);
comment on table report_reminders is 'When a county''s office asked a body for its report (催报).';

create table activities (
  body_id uuid not null references bodies,
  activity_id uuid not null,
  kind text not null,
  title text not null,
  on_date date not null,
  until_date date,
  count integer not null,
  people integer,
  settled integer,
  remark text not null default '',
  entered_at timestamptz not null,
  source text not null,
  removed_at timestamptz,
  primary key (body_id, activity_id)
);
create index activities_in_time on activities (body_id, on_date, activity_id);
create index activities_lasting on activities (body_id, kind, until_date) where removed_at is null;
comment on table activities is 'What a body did for disclosure besides publishing and answering: training, assessment, messages, places (工作记录).';
comment on column activities.kind is 'ActivityKindId of law.';
comment on column activities.until_date is 'For what lasts: the last day on which it stood; null while it stands.';

do $$
declare
  name text;
begin
  foreach name in array array[
    'reports', 'report_figures', 'imported_reports', 'report_roster', 'report_reminders', 'activities'
  ] loop
    execute format('grant select, insert, update on %I to gongkai_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_bodies on %I to gongkai_app
         using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]))', name
    );
  end loop;
end
$$;

-- What is no act and is not rebuilt from acts.

create table report_texts (
  body_id uuid not null references bodies,
  report_id uuid not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  text json not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (body_id, report_id, digest)
);
comment on table report_texts is 'Texts of reports by digest: sections, measures, what became of last year''s. Acts name them.';

create table imported_texts (
  body_id uuid not null references bodies,
  import_id uuid not null,
  report json not null,
  primary key (body_id, import_id)
);
comment on table imported_texts is 'What was read from the file of an imported report, whole: AnnualReport of the contract.';

do $$
declare
  name text;
begin
  foreach name in array array['report_texts', 'imported_texts'] loop
    execute format('grant select, insert on %I to gongkai_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_bodies on %I to gongkai_app
         using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]))', name
    );
  end loop;
end
$$;

-- What a report of a period reads of registers that are older than it: the cost follows the period, not the archive.
-- Plain columns: the policy on bodies lets no expression into an index.
create index requests_counted on requests (body_id, ended_on) where received_on is not null;
create index requests_reopened on requests (body_id, received_on) where json_array_length(state -> 'reopenings') > 0;
alter table redress_cases add column result_received_on date;
comment on column redress_cases.result_received_on is 'Day on which the body received the decision or judgment: table 4 counts by it; null while it is pending.';
update redress_cases set result_received_on = (state #>> '{decided,receivedOn}')::date where decided_on is not null;
create index redress_cases_counted on redress_cases (body_id, result_received_on);
create index official_documents_normative on official_documents (body_id, formed_on, document_id)
  where normative is not null and removed_at is null;
create index publications_for_rows on publications (body_id, first_published_at) where row_id is not null;
create index official_documents_elsewhere on official_documents (body_id)
  where public_elsewhere is not null and row_id is not null and removed_at is null;

-- A demonstration: only its ledger may live another time than the clock's. The owner marks it when it is made, never later.
create table demonstration (
  made_at timestamptz not null,
  seed text not null,
  opens_at timestamptz not null,
  password text not null,
  sign_ins json not null
);
create unique index demonstration_once on demonstration ((true));
create function only_before_acts() returns trigger
  language plpgsql
  as $$
  begin
    if exists (select from acts) then
      raise exception 'a ledger with acts becomes no demonstration';
    end if;
    return new;
  end
  $$;
create trigger only_before_acts before insert or update on demonstration
  for each row execute function only_before_acts();
grant select on demonstration to gongkai_app;
comment on table demonstration is 'Has a row where the whole installation is invented (gongkai demo); pages say so.';
comment on column demonstration.opens_at is 'Its clock stood at this moment when it was made, and has gone on since.';
comment on column demonstration.password is 'Of all its accounts, shown to everybody: nothing in it is real.';
comment on column demonstration.sign_ins is 'Accounts that the first page offers: account, name, body, title.';

create function ledger_moment() returns timestamptz
  language sql stable
  as $$
    select case when exists (select from demonstration)
      then coalesce(nullif(current_setting('gongkai.demonstration_moment', true), '')::timestamptz, clock_timestamp())
      else clock_timestamp() end
  $$;
comment on function ledger_moment is 'The moment of the act that is being recorded: the database''s clock, but in a demonstration.';

-- What the public may read of reports that came as files: figures, and whose they are; neither file nor text. Pages read this view and
-- never the tables (tests/public-revisions.test.ts). With the rights of whoever reads, so that the policies of the tables hold; all of
-- it stands in the scope of everything.
create view public_report_files with (security_invoker = true) as
  with summed as (
    -- What the edition of a county's sum that is public on this site was made of.
    select s.body_id, s.year, (source ->> 'importId')::uuid as import_id
    from reports s
    join public_index p on p.body_id = s.body_id and p.publication_id = s.publication_id
    cross join lateral (
      select each from json_array_elements(s.state -> 'published') with ordinality as editions (each, nth)
      where each ->> 'where' is null order by nth desc limit 1
    ) as edition
    cross join lateral json_array_elements(edition.each -> 'sources') as source
    where s.scope = 'county' and s.period_kind = 'year' and s.published_on is not null
      and source ->> 'importId' is not null
  ),
  files as (
    -- A body's report of before: it had to be public by then (条例第四十九条, 第五十条).
    select i.body_id, i.import_id, 'published-file' as origin, i.body_id as reporter, null as name, 0 as position
    from imported_reports i
    join bodies b on b.body_id = i.body_id
    where i.member_id = i.body_id and i.removed_at is null
      and (ledger_moment() at time zone 'Asia/Shanghai')::date
        > make_date(i.year + 1, case b.level when 'county' then 3 else 1 end, 31)
    union all
    -- Also one that was taken out since: the sum that is public still holds it.
    select i.body_id, i.import_id, 'submitted-file', l.member_body_id, l.name, l.position
    from summed s
    join imported_reports i on i.body_id = s.body_id and i.import_id = s.import_id and i.year = s.year
    join report_roster l on l.body_id = i.body_id and l.member_id = i.member_id
  )
  -- One of a body and year: what the county checked first; none where the platform has published one, also one withdrawn since.
  select distinct on (coalesce(f.reporter, i.member_id), i.year)
    f.origin, f.reporter, i.member_id, f.name, f.position, i.year, i.cells, i.figures, i.lacking
  from files f
  join imported_reports i on i.body_id = f.body_id and i.import_id = f.import_id
  where not exists (
    select from reports r
    where r.body_id = f.reporter and r.scope = 'own' and r.period_kind = 'year' and r.year = i.year
      and r.published_on is not null
  )
  order by coalesce(f.reporter, i.member_id), i.year, f.origin desc, i.import_id;
grant select on public_report_files to gongkai_app;
comment on view public_report_files is 'Figures of reports that came as files, as far as they are public.';
comment on column public_report_files.reporter is 'The body on the platform; null for one outside, which member_id and name tell.';
