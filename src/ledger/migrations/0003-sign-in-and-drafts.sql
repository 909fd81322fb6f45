-- What is no act and is not rebuilt from acts: secrets, sessions, drafts.

create table staff_secrets (
  body_id uuid not null,
  staff_id uuid not null,
  password_hash text,
  password_set_at timestamptz,
  former_hashes text[] not null default '{}',
  must_change boolean not null default false,
  totp_cipher bytea,
  totp_pending_cipher bytea,
  totp_last_step bigint,
  recovery_hashes text[] not null default '{}',
  oidc_issuer text,
  oidc_subject text,
  failures integer not null default 0,
  locked_until timestamptz,
  primary key (body_id, staff_id),
  -- Written before the act that adds the person is projected, in one transaction with it.
  foreign key (body_id, staff_id) references staff (body_id, staff_id) deferrable initially deferred
);
create unique index staff_oidc_subject on staff_secrets (oidc_issuer, oidc_subject);
comment on table staff_secrets is 'How a person proves who they are. Never in an act, never in an export.';
comment on column staff_secrets.password_hash is 'argon2id; null where the person signs in by the county''s provider alone.';
comment on column staff_secrets.former_hashes is 'Earlier passwords, newest first, that may not be used again.';
comment on column staff_secrets.must_change is 'True where someone else chose the password: it is changed at the next sign-in.';
comment on column staff_secrets.totp_cipher is 'Secret of the authenticator (RFC 6238), encrypted; asked for at sign-in.';
comment on column staff_secrets.totp_pending_cipher is 'A new one that no code has confirmed yet: the present one counts until then.';
comment on column staff_secrets.totp_last_step is 'Time step last used: a code counts once.';
comment on column staff_secrets.recovery_hashes is 'Recovery codes not used yet, SHA-256.';
comment on column staff_secrets.oidc_issuer is 'Provider by which an administrator lets the person sign in.';
comment on column staff_secrets.oidc_subject is 'Who the person is there; null until the first sign-in by the provider.';
comment on column staff_secrets.failures is 'Wrong tries in a row.';

create table sessions (
  body_id uuid not null,
  session_id uuid not null,
  staff_id uuid not null,
  token_hash bytea not null,
  csrf_token text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  method text not null,
  address text not null,
  device text not null,
  ended_at timestamptz,
  ended_why text,
  primary key (body_id, session_id),
  foreign key (body_id, staff_id) references staff (body_id, staff_id)
);
create unique index sessions_token on sessions (token_hash);
create index sessions_of_staff on sessions (body_id, staff_id, started_at);
comment on table sessions is 'Sign-ins: each browser has one.';
comment on column sessions.token_hash is 'SHA-256 of the cookie; the cookie itself is nowhere.';
comment on column sessions.method is 'password, password-totp, password-recovery, oidc.';

create table drafts (
  body_id uuid not null,
  draft_id uuid not null,
  owner_id uuid not null,
  form text not null,
  title text not null default '',
  content json not null,
  saved_at timestamptz not null,
  primary key (body_id, draft_id),
  foreign key (body_id, owner_id) references staff (body_id, staff_id)
);
create index drafts_of_owner on drafts (body_id, owner_id, form);
comment on table drafts is 'What was typed and not sent yet; kept until it is sent or thrown away.';
comment on column drafts.form is 'Which form it belongs to: staff/add.';

do $$
declare
  name text;
begin
  foreach name in array array['staff_secrets', 'sessions', 'drafts'] loop
    execute format('grant select, insert, update, delete on %I to gongkai_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_bodies on %I to gongkai_app
         using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]))', name
    );
  end loop;
end
$$;
