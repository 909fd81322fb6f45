-- Disclosure on request (依申请公开): requests from the form to the archive, and the redress that follows.

-- A request, its state folded from its acts; columns beside it serve lists.
create table requests (
  body_id uuid not null references bodies,
  request_id uuid not null,
  number text,
  number_plain text,
  year integer,
  seq integer,
  matter text not null,
  phase text not null,
  channel text not null,
  applicant_kind text not null,
  submitted_on date not null,
  received_on date,
  holder_id uuid,
  outcome text,
  decided_on date,
  ended_on date,
  running boolean not null,
  state json not null,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  primary key (body_id, request_id)
);
create unique index requests_by_number on requests (body_id, year, seq) where seq is not null;
create unique index requests_by_text on requests (body_id, number) where number is not null;
create index requests_by_plain_number on requests (number_plain) where number_plain is not null;
create index requests_running on requests (body_id, received_on, request_id) where running;
create index requests_in_time on requests (body_id, submitted_on, request_id);
create index requests_everywhere on requests (submitted_on, request_id, body_id);
create index requests_of_holder on requests (body_id, holder_id) where running;
comment on table requests is 'Requests for government information (依申请公开), as their acts left them; no personal data.';
comment on column requests.number is 'Number under which it was registered: 公开申请〔2026〕12号.';
comment on column requests.number_plain is 'The number by its letters and digits alone, as it is looked up: 公开申请202612号.';
comment on column requests.matter is 'What is asked in short, by the officer; empty before registration.';
comment on column requests.phase is 'RequestPhaseId of law.';
comment on column requests.received_on is 'Day of receipt (条例第三十一条); null until both sides confirmed, where the channel asks for it.';
comment on column requests.outcome is 'OutcomeId of law: row of table 3; null while it runs.';
comment on column requests.ended_on is 'Day on which it ended: decided, withdrawn, handed on; null while it runs, and for one that was split.';
comment on column requests.state is 'RequestState of law.';

create table redress_cases (
  body_id uuid not null references bodies,
  redress_id uuid not null,
  kind text not null,
  route text not null,
  request_ids uuid[] not null,
  number text not null,
  notice_on date not null,
  outcome text,
  decided_on date,
  holder_id uuid not null,
  state json not null,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  primary key (body_id, redress_id)
);
create index redress_cases_in_time on redress_cases (body_id, notice_on, redress_id);
create index redress_cases_of_request on redress_cases using gin (request_ids);
comment on table redress_cases is 'Reconsideration and litigation (行政复议、行政诉讼) about requests, as their acts left them.';
comment on column redress_cases.route is 'direct or after-reconsideration: table 4 counts suits apart by it.';
comment on column redress_cases.outcome is 'upheld, corrected, other; null while it is pending.';
comment on column redress_cases.state is 'RedressState of law.';

create table request_rules (
  body_id uuid primary key references bodies,
  rules json,
  set_at timestamptz not null
);
comment on table request_rules is 'What each body decided about its requests: numbers, letters, signatures, where a decision may be taken to.';
comment on column request_rules.rules is 'RequestRules of law; null for the initial ones.';

do $$
declare
  name text;
begin
  foreach name in array array['requests', 'redress_cases', 'request_rules'] loop
    execute format('grant select, insert, update on %I to gongkai_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_bodies on %I to gongkai_app
         using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]))', name
    );
  end loop;
end
$$;

-- Dates by which something is due, counted by law and the calendar in force; counted again with each act and each notice.
create table request_clocks (
  body_id uuid not null,
  subject_id uuid not null,
  clock text not null,
  of_id text not null,
  subject text not null check (subject in ('request', 'redress')),
  whose text not null,
  due_on date,
  at_the_earliest boolean not null,
  paused boolean not null,
  ended_on date,
  primary key (body_id, subject_id, clock, of_id)
);
create index request_clocks_running on request_clocks (body_id, due_on) where ended_on is null and due_on is not null;
create index request_clocks_everywhere on request_clocks (due_on, body_id) where ended_on is null and due_on is not null;
comment on table request_clocks is 'Clocks of requests and redress cases: by when, paused or ended. Kept by acts; can be counted again from the state.';
comment on column request_clocks.clock is 'ClockId of law.';
comment on column request_clocks.of_id is 'Party, consultation or letter that it belongs to; empty where there is one only.';
comment on column request_clocks.whose is 'Whose turn it is: body, applicant, third-party, other-organ.';
comment on column request_clocks.due_on is 'Null while it stands still.';

-- Where each request stands in lists: by its nearest date, then the latest first. Beside the dates, as an index can serve it.
create table request_order (
  body_id uuid not null,
  request_id uuid not null,
  nearest_on date not null,
  submitted_back integer not null,
  clock text,
  at_the_earliest boolean not null,
  paused boolean not null,
  primary key (body_id, request_id),
  -- Kept before the act is projected, in one transaction. It also tells the planner that each row meets one.
  foreign key (body_id, request_id) references requests deferrable initially deferred
);
create index request_order_of_body on request_order (body_id, nearest_on, submitted_back, request_id);
create index request_order_everywhere on request_order (nearest_on, submitted_back, request_id, body_id);
comment on table request_order is 'The nearest date of each request on which its body has to do something; kept with request_clocks.';
comment on column request_order.nearest_on is 'Infinity where there is none; the internal target is none.';
comment on column request_order.submitted_back is 'Days from its submission to the end of 2999: the latest first.';
comment on column request_order.clock is 'ClockId of law; null where there is no date.';
comment on column request_order.paused is 'The term of the answer stands still.';

-- Papers of a case: their bytes stand sealed in the file store, each in one case only.
create table case_files (
  body_id uuid not null,
  file_id uuid not null,
  subject_id uuid not null,
  stored_sha256 text not null check (stored_sha256 ~ '^[0-9a-f]{64}$'),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name bytea,
  media_type text not null,
  bytes bigint not null,
  kept_at timestamptz not null,
  kept_by uuid,
  erased_at timestamptz,
  primary key (body_id, file_id)
);
create index case_files_of_subject on case_files (body_id, subject_id);
comment on table case_files is 'Papers of requests and redress cases. A file belongs to one case, and is sent with no other.';
comment on column case_files.stored_sha256 is 'Hash of the sealed bytes, under which they stand in DATA_DIR/files.';
comment on column case_files.sha256 is 'Hash of the bytes themselves, which acts name.';
comment on column case_files.name is 'Name of the file, sealed: people put names into names; null once erased.';
comment on column case_files.kept_by is 'Null for the applicant online, and the program.';

-- Texts of letters, sealed: they name the applicant. Drafts change; what was issued does not.
create table letter_texts (
  body_id uuid not null,
  letter_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  version integer not null,
  template bytea,
  text bytea,
  digest text not null,
  sign text,
  number text,
  number_year integer,
  number_seq integer,
  issued_at timestamptz,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (body_id, letter_id)
);
create unique index letter_texts_by_number on letter_texts (body_id, number) where number is not null;
create index letter_texts_of_counter on letter_texts (body_id, number_year, sign) where number is not null;
create index letter_texts_of_subject on letter_texts (body_id, subject_id);
comment on table letter_texts is 'Letters of a case: as the template made them and as they were edited (Letter of law, sealed); null once erased.';
comment on column letter_texts.digest is 'SHA-256 of the edited text: what an approval names.';
comment on column letter_texts.sign is 'Sign of the kind in its number (补, 延, 公): one counter for each and year; null for a draft and for kinds that bear none.';
comment on column letter_texts.issued_at is 'Moment since which it can no longer change; null for a draft.';

-- How an applicant gets at the own request without an account.
create table request_access (
  body_id uuid not null,
  request_id uuid not null,
  code_hash text not null,
  failures integer not null default 0,
  locked_until timestamptz,
  last_seen_at timestamptz,
  primary key (body_id, request_id)
);
comment on table request_access is 'Query codes (查询码) of requests, as keyed hashes, and how often a wrong one was tried.';

-- What tells whether the same person asked before; keyed hashes that only this installation can make, erased with the person.
create table applicant_keys (
  body_id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('identity', 'contact', 'name')),
  key text not null,
  primary key (body_id, request_id, kind)
);
create index applicant_keys_by_key on applicant_keys (body_id, key);
comment on table applicant_keys is 'Keyed hashes of identity number, name with telephone, and name: who applied before.';

-- A form that someone fills in without an account, kept for a day under a link that nobody can guess.
create table application_drafts (
  body_id uuid not null,
  draft_key text not null,
  cipher bytea not null,
  saved_at timestamptz not null,
  primary key (body_id, draft_key)
);
create index application_drafts_old on application_drafts (saved_at);
comment on table application_drafts is 'Applications being filled in, sealed; gone after a day.';
comment on column application_drafts.draft_key is 'Hash of the secret in the link.';

do $$
declare
  name text;
begin
  foreach name in array array[
    'request_clocks', 'request_order', 'case_files', 'letter_texts', 'request_access', 'applicant_keys', 'application_drafts'
  ] loop
    execute format('grant select, insert, update, delete on %I to gongkai_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_bodies on %I to gongkai_app
         using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]))', name
    );
  end loop;
end
$$;

comment on column personal_data.kind is 'What it is: phone, name, identity-number, applicant, content, third-party, remark.';
