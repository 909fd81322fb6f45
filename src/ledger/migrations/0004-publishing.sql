-- Documents and publishing. First what is built from acts, then what is no act: files, texts, screenings.

create table official_documents (
  body_id uuid not null references bodies,
  document_id uuid not null,
  number text,
  title text not null,
  kind text,
  issuer text not null,
  formed_on date not null,
  row_id uuid,
  item_id text,
  attribute text not null check (attribute in ('proactive', 'on-request', 'withheld')),
  ground_id text not null,
  reason text not null default '',
  review_on date,
  attribute_since date not null,
  public_elsewhere json,
  secrecy json,
  normative json,
  registered_at timestamptz not null,
  registered_by uuid,
  removed_at timestamptz,
  primary key (body_id, document_id)
);
create unique index official_documents_number on official_documents (body_id, number) where number is not null and removed_at is null;
create index official_documents_in_time on official_documents (body_id, formed_on, document_id);
create index official_documents_review on official_documents (body_id, review_on) where review_on is not null and removed_at is null;
comment on table official_documents is 'Register of official documents (发文登记), with the disclosure attribute fixed at source.';
comment on column official_documents.number is 'Document number (发文字号) as read by law; null for what bears none.';
comment on column official_documents.kind is 'Kind of official document (公文种类) that the title ends with.';
comment on column official_documents.formed_on is 'Civil date on which it was formed (成文日期).';
comment on column official_documents.row_id is 'Row of the body''s catalogue to which it belongs.';
comment on column official_documents.item_id is 'Item of Articles 20 and 21 to which it belongs.';
comment on column official_documents.ground_id is 'Ground of the attribute: attributeGrounds of law.';
comment on column official_documents.review_on is 'Civil date by which the attribute is looked at again (Art. 18).';
comment on column official_documents.attribute_since is 'Civil date from which the attribute stands: of forming, or of the review that changed it.';
comment on column official_documents.public_elsewhere is 'Where it has been public outside this desk, and since when: on, where.';
comment on column official_documents.secrecy is 'Last secrecy review: by, on, result, basis, opinion.';
comment on column official_documents.normative is 'For normative documents: in force from, term, provisional, changes, as law takes them.';
comment on column official_documents.removed_at is 'When a wrong entry was struck out; it stays readable.';

create table clean_ups (
  body_id uuid not null references bodies,
  campaign_id uuid not null,
  title text not null,
  as_of date not null,
  due_on date,
  opened_at timestamptz not null,
  conclusions json not null,
  closed_at timestamptz,
  closed_result json,
  primary key (body_id, campaign_id)
);
comment on table clean_ups is 'Clean-up campaigns of normative documents (规范性文件清理).';
comment on column clean_ups.as_of is 'Civil date whose documents in force are cleaned up.';
comment on column clean_ups.conclusions is 'Conclusion on each document, by its id.';
comment on column clean_ups.closed_result is 'Lists by state as published when the campaign was closed.';

create table register_entries (
  body_id uuid not null references bodies,
  entry_id uuid not null,
  register text not null check (register in ('licence', 'penalty', 'coercion', 'fee')),
  number text,
  matter text not null,
  on_date date not null,
  count integer not null default 1 check (count >= 0),
  amount_fen bigint,
  publication_id uuid,
  remark text not null default '',
  entered_at timestamptz not null,
  source text not null,
  removed_at timestamptz,
  primary key (body_id, entry_id)
);
create index register_entries_in_time on register_entries (body_id, register, on_date, entry_id);
comment on table register_entries is 'Registers of licences, penalties, coercive measures and fees: table 2 of the report counts them.';
comment on column register_entries.on_date is 'Civil date of the decision, or of the collection.';
comment on column register_entries.count is 'How many decisions the entry stands for; 0 for a fee.';
comment on column register_entries.amount_fen is 'Fees collected, in fen (分); null in the other registers.';
comment on column register_entries.source is 'form, or the name of the file it was imported from.';

create table catalogue_rows (
  body_id uuid not null references bodies,
  row_id uuid not null,
  field text not null,
  position integer not null,
  content json not null,
  first_set_at timestamptz not null,
  set_at timestamptz not null,
  removed_at timestamptz,
  primary key (body_id, row_id)
);
create index catalogue_rows_in_order on catalogue_rows (body_id, position, row_id) where removed_at is null;
comment on table catalogue_rows is 'Standard catalogue (基层政务公开标准目录) of each body.';
comment on column catalogue_rows.content is 'The row as law takes it (CatalogueRow).';
comment on column catalogue_rows.first_set_at is 'Since when it stands in the catalogue: nothing that was due before is owed.';
comment on column catalogue_rows.position is 'Place in the list, from 1.';

create table catalogue_events (
  body_id uuid not null references bodies,
  event_id uuid not null,
  row_id uuid not null,
  kind text not null,
  event_text text not null default '',
  on_date date not null,
  document_id uuid,
  noted_at timestamptz not null,
  removed_at timestamptz,
  primary key (body_id, event_id)
);
create index catalogue_events_of_row on catalogue_events (body_id, row_id, on_date);
comment on table catalogue_events is 'What happened and makes a row of the catalogue due: a document was formed, an approval came in.';

create table obligation_answers (
  body_id uuid not null references bodies,
  key text not null,
  row_id uuid not null,
  kind text not null check (kind in ('nil', 'not-applicable')),
  on_date date not null,
  reason text not null default '',
  answered_at timestamptz not null,
  answered_by uuid,
  withdrawn_at timestamptz,
  primary key (body_id, key)
);
comment on table obligation_answers is 'What was said of an obligation of which nothing is published: nothing this period (零报告), or not applicable.';
comment on column obligation_answers.key is 'Row and occasion, as law makes it (Obligation.key).';

create table publications (
  body_id uuid not null references bodies,
  publication_id uuid not null,
  column_id text not null,
  row_id uuid,
  obligation_key text,
  document_id uuid,
  opened_at timestamptz not null,
  opened_by uuid,
  state json not null,
  work_state text,
  work_digest text,
  work_step text,
  work_since timestamptz,
  scheduled_for timestamptz,
  public_state text,
  public_digest text,
  public_edition integer,
  first_published_at timestamptz,
  published_at timestamptz,
  public_changed_at timestamptz,
  review_owed_since date,
  rescreened_open integer,
  rescreened_rules text,
  discarded_at timestamptz,
  last_at timestamptz not null,
  primary key (body_id, publication_id)
);
create index publications_at_work on publications (body_id, last_at, publication_id) where work_state is not null;
create index publications_waiting on publications (body_id, work_since, publication_id) where work_step is not null;
create index publications_scheduled on publications (scheduled_for) where scheduled_for is not null;
create index publications_public on publications (body_id, first_published_at, publication_id) where public_state is not null;
create index publications_public_in_column on publications (body_id, column_id, first_published_at, publication_id) where public_state is not null;
create index publications_withdrawn on publications (body_id, first_published_at, publication_id) where public_state = 'withdrawn';
create index publications_review_owed on publications (body_id, last_at, publication_id) where review_owed_since is not null;
create index publications_rescreened on publications (body_id, last_at, publication_id) where rescreened_open > 0;
create index publications_by_digest on publications (body_id, public_digest) where public_digest is not null;
create index publications_by_work_digest on publications (body_id, work_digest) where work_digest is not null;
create index publications_changed on publications (body_id, public_changed_at, publication_id) where public_state is not null;
create index publications_of_row on publications (body_id, row_id) where row_id is not null;
create index publications_of_document on publications (body_id, document_id) where document_id is not null;
create index publications_in_time on publications (body_id, last_at, publication_id);
create index publications_in_column on publications (body_id, column_id, last_at, publication_id);
comment on table publications is 'What is or was made public, or is being prepared; its state is computed by law from the acts.';
comment on column publications.column_id is 'Column (栏目) of law/publishing/column.ts.';
comment on column publications.state is 'ChainState of law after the last act.';
comment on column publications.work_state is 'How far the edition at work has come (WorkingStateId); null where there is none.';
comment on column publications.work_digest is 'Digest of the text last submitted or screened.';
comment on column publications.work_step is 'Step of the review chain whose turn it is.';
comment on column publications.work_since is 'Since when it waits for that step.';
comment on column publications.public_changed_at is 'When what the public sees last changed: published, corrected, withdrawn, invalidated, archived.';
comment on column publications.review_owed_since is 'Civil date of an urgent publication whose review is owed.';
comment on column publications.rescreened_open is 'Hits open in what is public, by the newest screening; null where it was not screened again.';
comment on column publications.discarded_at is 'When a draft that was never published was given up.';

create table editions (
  body_id uuid not null references bodies,
  publication_id uuid not null,
  edition integer not null,
  digest text not null,
  published_at timestamptz not null,
  published_by uuid,
  change_note text,
  urgent boolean not null,
  primary key (body_id, publication_id, edition)
);
comment on table editions is 'Each edition that was made public, from 1; what it says stands in contents under its digest.';

create table hit_verdicts (
  body_id uuid not null references bodies,
  publication_id uuid not null,
  fingerprint text not null,
  outcome text not null check (outcome in ('masked', 'let-through')),
  hit_kind text not null,
  place text not null,
  reason text not null default '',
  by_id uuid,
  at timestamptz not null,
  primary key (body_id, publication_id, fingerprint)
);
comment on table hit_verdicts is 'What was decided on each hit of the screening: masked, or let through by the secrecy reviewer with a reason.';

create table review_chains (
  body_id uuid not null references bodies,
  column_id text not null,
  chain json not null,
  set_at timestamptz not null,
  set_by uuid,
  primary key (body_id, column_id)
);
comment on table review_chains is 'Review chain of a body (column "") or of one of its columns; where none is set, the initial one of law holds.';

create table publishing_profiles (
  body_id uuid primary key references bodies,
  profile json not null,
  set_at timestamptz not null
);
comment on table publishing_profiles is 'What a body prints and counts by: document prefix (发文代字), index number rule, site name, terms of its province.';

create table channel_records (
  body_id uuid not null references bodies,
  record_id uuid not null,
  channel text not null,
  category text not null,
  title text not null,
  url text,
  place text not null default '',
  on_date date not null,
  reads integer,
  publication_id uuid,
  entered_at timestamptz not null,
  source text not null,
  removed_at timestamptz,
  primary key (body_id, record_id)
);
create index channel_records_in_time on channel_records (body_id, on_date, record_id);
create index channel_records_of_publication on channel_records (body_id, publication_id) where publication_id is not null;
comment on table channel_records is 'What also went out by other channels: WeChat, Weibo, county portal, notice board, query point.';
comment on column channel_records.reads is 'Reads as the channel counted them; null where it does not.';
comment on column channel_records.place is 'Where a paper hangs, for boards and query points.';

create table word_lists (
  body_id uuid primary key references bodies,
  words json not null,
  set_at timestamptz not null
);
comment on table word_lists is 'Words that a body looks for in what it publishes (易错词、敏感词); those of the bodies above hold too.';

do $$
declare
  name text;
begin
  foreach name in array array[
    'official_documents', 'clean_ups', 'register_entries', 'catalogue_rows', 'catalogue_events', 'obligation_answers',
    'publications', 'editions', 'hit_verdicts', 'review_chains', 'publishing_profiles', 'channel_records', 'word_lists'
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

create table files (
  body_id uuid not null,
  file_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  bytes bigint not null,
  made_from uuid,
  kept_at timestamptz not null,
  kept_by uuid,
  primary key (body_id, file_id)
);
create index files_by_hash on files (body_id, sha256);
comment on table files is 'Files that were uploaded or made by masking; their bytes stand in DATA_DIR/files under their hash.';
comment on column files.made_from is 'The file of which this is the masked copy.';

create table manuscripts (
  body_id uuid not null,
  publication_id uuid not null,
  version integer not null,
  title text not null,
  head jsonb not null,
  content jsonb not null,
  attachments jsonb not null,
  explanations jsonb not null,
  writers jsonb not null,
  change_note text,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (body_id, publication_id),
  -- The act that opens the publication is projected after this is written, in one transaction.
  foreign key (body_id, publication_id) references publications deferrable initially deferred
);
comment on table manuscripts is 'The text at work of a publication, as last saved by itself; no act until it is sent for review.';
comment on column manuscripts.version is 'Counts the savings: a window that saves over another one''s text is told.';
comment on column manuscripts.explanations is 'What writers say of hits, by fingerprint, for the secrecy reviewer to decide on.';
comment on column manuscripts.writers is 'Who wrote since it was last sent for review, one after the other, each with the digest of what they left.';

create table manuscript_versions (
  body_id uuid not null,
  publication_id uuid not null,
  version integer not null,
  title text not null,
  head jsonb not null,
  content jsonb not null,
  attachments jsonb not null,
  change_note text,
  changed text[] not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (body_id, publication_id, version)
);
comment on table manuscript_versions is 'History of a text at work, field by field; thinned out as it grows old.';
comment on column manuscript_versions.begun_at is 'When the first of the savings was that this step of the history holds.';
comment on column manuscript_versions.changed is 'Fields that differ from the version before: title, head.number, content, attachments.';

create table contents (
  body_id uuid not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  title text not null,
  head jsonb not null,
  content jsonb not null,
  attachments jsonb not null,
  kept_at timestamptz not null,
  primary key (body_id, digest)
);
create index contents_titles on contents (body_id, title, digest);
-- Few explain another; an index on what they name would not be used, as the rule on bodies is asked first.
create index contents_interpreting on contents (body_id, digest) where jsonb_array_length(head -> 'interprets') > 0;
comment on table contents is 'What an edition says, under the SHA-256 that the acts name: it cannot be changed unseen.';
comment on column contents.digest is 'SHA-256 over the canonical JSON of title, head, content and attachments (src/content/canonical.ts).';

create table screenings (
  body_id uuid not null,
  subject text not null,
  rules text not null,
  hits jsonb not null,
  unchecked jsonb not null,
  structure jsonb not null,
  screened_at timestamptz not null,
  primary key (body_id, subject, rules)
);
comment on table screenings is 'What the screening found in a text or a file; nothing in clear. Made again whenever the rules change.';
comment on column screenings.subject is 'file:<sha256>: texts are screened anew each time.';
comment on column screenings.unchecked is 'What could not be checked, as sentences.';
comment on column screenings.structure is 'What a file hides in its build, as the inspection says it.';

do $$
declare
  name text;
begin
  foreach name in array array['files', 'manuscripts', 'manuscript_versions', 'contents', 'screenings'] loop
    execute format('grant select, insert, update, delete on %I to gongkai_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_bodies on %I to gongkai_app
         using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]))', name
    );
  end loop;
end
$$;
