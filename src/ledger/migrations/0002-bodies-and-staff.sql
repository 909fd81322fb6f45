-- Public bodies, staff, their roles, deputies, open work: read from the acts, written in the transaction of each act.

create table bodies (
  body_id uuid primary key,
  parent_id uuid references bodies,
  path uuid[] not null,
  level text not null check (level in ('county', 'department', 'township', 'village')),
  name text not null,
  site_code text,
  founded_at timestamptz not null,
  closed_on date
);
create index bodies_below on bodies using gin (path);
comment on table bodies is 'Public bodies as a tree: a county, its departments and townships, their villages.';
comment on column bodies.path is 'From the top of the tree down to the body itself.';
comment on column bodies.site_code is 'Website identification code (网站标识码), ten characters; null where it has none of its own.';
comment on column bodies.closed_on is 'Civil date from which it does no more work here.';

create table staff (
  body_id uuid not null references bodies,
  staff_id uuid not null,
  account text not null,
  name text not null,
  post text not null default '',
  roles text[] not null,
  phone_id uuid,
  added_at timestamptz not null,
  left_on date,
  primary key (body_id, staff_id)
);
create unique index staff_account on staff (account);
create unique index staff_by_id on staff (staff_id);
comment on table staff is 'People who work in the desk.';
comment on column staff.account is 'Name for signing in, lower case, unique in the installation.';
comment on column staff.post is 'Office or duty as printed on papers: 党政综合办干事.';
comment on column staff.roles is 'Roles of law/office/role.ts.';
comment on column staff.phone_id is 'Row of personal_data with the telephone number.';
comment on column staff.left_on is 'Civil date on which the person left after handing over.';

create table deputies (
  body_id uuid not null references bodies,
  deputy_id uuid not null,
  absent_id uuid not null,
  acting_id uuid not null,
  from_on date not null,
  until_on date not null,
  ended_on date,
  primary key (body_id, deputy_id),
  check (until_on >= from_on),
  foreign key (body_id, absent_id) references staff (body_id, staff_id),
  foreign key (body_id, acting_id) references staff (body_id, staff_id)
);
comment on table deputies is 'Who acts for whom during leave: from the first civil date to the last, both included.';
comment on column deputies.ended_on is 'Civil date on which it was ended early.';

create table work_items (
  body_id uuid not null references bodies,
  item_id uuid not null,
  kind text not null,
  title text not null,
  details text not null default '',
  holder_id uuid not null,
  counted_from date,
  working_days integer check (working_days > 0),
  due_on date,
  at_the_earliest boolean not null default false,
  opened_at timestamptz not null,
  opened_by uuid,
  done_at timestamptz,
  done_by uuid,
  primary key (body_id, item_id),
  foreign key (body_id, holder_id) references staff (body_id, staff_id)
);
create index work_open on work_items (body_id, holder_id, due_on) where done_at is null;
create index work_open_due on work_items (body_id, (coalesce(due_on, 'infinity')), item_id) where done_at is null;
create index work_opened_by on work_items (opened_by) where done_at is null;
create index work_due on work_items (body_id, (coalesce(due_on, 'infinity')), item_id);
create index work_done on work_items (body_id, done_at, item_id) where done_at is not null;
comment on table work_items is 'Open work with its holder and its date: what the desk shows today and what a handover moves.';
comment on column work_items.kind is 'What it is about: task.';
comment on column work_items.counted_from is 'Civil date of the event from which working days are counted; null where due_on was given as a date.';
comment on column work_items.working_days is 'Number of working days allowed.';
comment on column work_items.due_on is 'Last civil date on which it is in time; null without a limit.';
comment on column work_items.opened_by is 'Who gave it to the first holder, perhaps from a body above; null for the system.';
comment on column work_items.at_the_earliest is 'True while the count runs into a year whose holiday notice is missing.';

create table handovers (
  body_id uuid not null references bodies,
  handover_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  handed_over_at timestamptz not null,
  leaves boolean not null,
  remarks text not null,
  items json not null,
  drafts json not null,
  primary key (body_id, handover_id)
);
comment on table handovers is 'Handover (换岗交接) with the sheet as it was on that day.';
comment on column handovers.leaves is 'True where the person leaves the body; else the duties alone change hands.';
comment on column handovers.items is 'The work handed over: [{ itemId, title, dueOn }].';
comment on column handovers.drafts is 'The drafts handed over: [{ draftId, title }].';

create table holiday_notices (
  body_id uuid not null references bodies,
  notice_id uuid not null,
  year integer not null check (year between 2000 and 2100),
  arrangement json not null,
  entered_at timestamptz not null,
  entered_by uuid,
  withdrawn_at timestamptz,
  primary key (body_id, notice_id)
);
comment on table holiday_notices is 'Holiday notices entered here, beside those that come with the program. A year may have several: for the same day the later notice holds.';
comment on column holiday_notices.body_id is 'The body that entered it: a notice holds for the whole installation.';
comment on column holiday_notices.arrangement is 'Notice, holidays and make-up working days (law/calendar/year-of-holidays.ts), as last corrected.';
comment on column holiday_notices.entered_at is 'When it was entered or last corrected.';
comment on column holiday_notices.withdrawn_at is 'When it was found not to be one; it counts no more.';

create table settings (
  body_id uuid not null references bodies,
  key text not null,
  value json not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (body_id, key)
);
comment on table settings is 'Settings that someone changed (law/office/setting.ts); they hold for the whole installation.';
comment on column settings.body_id is 'The body that changed it; for the same key the latest change holds.';
comment on column settings.value is 'The value; null for the default again.';

do $$
declare
  name text;
begin
  foreach name in array array['bodies', 'staff', 'deputies', 'work_items', 'handovers', 'holiday_notices', 'settings'] loop
    execute format('grant select, insert, update on %I to gongkai_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_bodies on %I to gongkai_app
         using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]))', name
    );
  end loop;
end
$$;
-- What holds for the whole installation is read by every body and written by the one that is responsible.
create policy for_everyone on holiday_notices for select to gongkai_app using (true);
create policy for_everyone on settings for select to gongkai_app using (true);

-- An act may be another body's: the county gives a township a task. Its author's name is told to whoever sees the act.
create function staff_name(sought uuid) returns text
language sql stable security definer set search_path = public, pg_temp
return (select name from staff where staff_id = sought);
revoke execute on function staff_name(uuid) from public;
grant execute on function staff_name(uuid) to gongkai_app;
