-- The acts of every public body, appended and never changed, and the head of each body's chain.

-- Under this role the server works (app-role.ts): it may add acts, not alter or remove them.
grant usage on schema public to gongkai_app;

-- Whose rows a transaction may touch. It names the bodies that it works for in gongkai.scope, '*' being all; one that
-- names none sees nothing. The policies ask in sub-selects: once a statement, not once a row.
create function everything_in_scope() returns boolean
language sql stable parallel safe
return coalesce(current_setting('gongkai.scope', true) = '*', false);
create function bodies_in_scope() returns uuid[]
language sql stable parallel safe
return case when everything_in_scope() then '{}'
  else coalesce(string_to_array(nullif(current_setting('gongkai.scope', true), ''), ',')::uuid[], '{}')
end;

create table chain_heads (
  body_id uuid primary key,
  seq bigint not null check (seq >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  at timestamptz not null
);
comment on table chain_heads is 'Last link of each public body''s chain of acts; locked while an act is appended.';
comment on column chain_heads.seq is 'Number of the last act; 0 before the first.';
comment on column chain_heads.hash is 'Hash of the last act; 32 noughts before the first.';
comment on column chain_heads.at is 'Moment of the last act: no later act is earlier.';

create table acts (
  body_id uuid not null,
  seq bigint not null check (seq >= 1),
  act_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  actor_id uuid,
  at timestamptz not null,
  payload json not null,
  algorithm text not null check (algorithm in ('sha256', 'sm3')),
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (body_id, seq)
);
create unique index acts_once on acts (body_id, act_id);
create index acts_of_subject on acts (body_id, subject_id, seq);
create index acts_in_time on acts (body_id, at, seq);
create index acts_of_kind on acts (body_id, kind, at, seq);
create index acts_of_actor on acts (body_id, actor_id, at, seq);
comment on table acts is 'Everything that was ever done, in the order in which it was done. Never updated, never deleted.';
comment on column acts.body_id is 'The public body (行政机关) in whose chain the act stands.';
comment on column acts.seq is 'Place in the chain, from 1 without a gap.';
comment on column acts.act_id is 'Made by the caller (UUIDv7): the same act sent twice is recorded once.';
comment on column acts.kind is 'What was done, as a key of act-kinds.ts.';
comment on column acts.subject_id is 'The record on which it was done.';
comment on column acts.actor_id is 'Who did it; null for the system.';
comment on column acts.at is 'When: the database''s own clock, never set back.';
comment on column acts.payload is 'What was stated, its text kept to the byte, because the hash covers it.';
comment on column acts.algorithm is 'sha256, or sm3 (GB/T 32905) by setting.';
comment on column acts.previous_hash is 'Hash of the act before it in the chain.';
comment on column acts.hash is 'Hash over this act and the one before it (chain.ts).';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'acts are appended, never changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger acts_stand before update or delete on acts for each row execute function refuse_change();
create trigger acts_stay before truncate on acts for each statement execute function refuse_change();

grant select, insert on acts to gongkai_app;
grant select, insert, update on chain_heads to gongkai_app;
alter table acts enable row level security;
alter table chain_heads enable row level security;
create policy own_bodies on acts to gongkai_app
  using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]));
create policy own_bodies on chain_heads to gongkai_app
  using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]));

-- Personal data apart from the acts, encrypted with a key that is not in the database: erasing it leaves the chain whole.
create table personal_data (
  body_id uuid not null,
  data_id uuid not null,
  kind text not null,
  cipher bytea,
  key_id text not null,
  kept_at timestamptz not null default now(),
  erased_at timestamptz,
  primary key (body_id, data_id),
  check ((cipher is null) = (erased_at is not null))
);
comment on table personal_data is 'Names, identity papers and contacts, encrypted; acts name them by data_id only.';
comment on column personal_data.kind is 'What it is: phone, name, identity-number.';
comment on column personal_data.cipher is 'Nonce, tag and cipher text (AES-256-GCM), bound to body and id; null once erased.';
comment on column personal_data.key_id is 'Fingerprint of the key it was encrypted with.';
grant select, insert, update on personal_data to gongkai_app;
alter table personal_data enable row level security;
create policy own_bodies on personal_data to gongkai_app
  using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]));

-- What leaves the house, written in the transaction of the act that sends it.
create table outbox (
  body_id uuid not null,
  message_id uuid not null,
  act_id uuid not null,
  channel text not null,
  message json not null,
  written_at timestamptz not null default now(),
  tries integer not null default 0,
  last_tried_at timestamptz,
  last_trouble text,
  delivered_at timestamptz,
  primary key (body_id, message_id)
);
create index outbox_waiting on outbox (written_at) where delivered_at is null;
comment on table outbox is 'Messages that an act sends out, until each is acknowledged.';
comment on column outbox.channel is 'How it goes out: alert, by mail to whoever looks after the installation.';
comment on column outbox.last_trouble is 'Why the last try did not succeed, in words.';
grant select, insert, update on outbox to gongkai_app;
alter table outbox enable row level security;
create policy own_bodies on outbox to gongkai_app
  using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]));
