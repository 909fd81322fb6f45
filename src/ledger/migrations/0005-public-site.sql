-- The public site: how a body's face looks and where it stands, and what its lists and its search read.

-- The number under which the public finds an item: the place in its body's chain of the act that first made it public.
alter table publications add column public_number bigint;
comment on column publications.public_number is 'Number in its address: place in the chain of the act that first made it public; never changes.';
update publications p set public_number = (
  select min(a.seq) from acts a
  where a.body_id = p.body_id and a.subject_id = p.publication_id
    and a.kind in ('publication.published', 'publication.published-urgently')
) where p.first_published_at is not null;
create unique index publications_by_number on publications (body_id, public_number) where public_number is not null;

create table public_sites (
  body_id uuid primary key references bodies,
  slug text,
  look json,
  guide json,
  set_at timestamptz not null
);
create unique index public_sites_slug on public_sites (slug) where slug is not null;
comment on table public_sites is 'The public face of a body: its part of the address, its look, its guide (政府信息公开指南).';
comment on column public_sites.slug is 'First part of its addresses: yizhen; null while none was chosen.';
comment on column public_sites.look is 'SiteLook of law; null for the initial one.';
comment on column public_sites.guide is 'GuideFacts of law; null while nothing was filled in.';

create table former_slugs (
  body_id uuid not null references bodies,
  slug text not null,
  until timestamptz not null,
  primary key (body_id, slug)
);
create unique index former_slugs_once on former_slugs (slug);
comment on table former_slugs is 'Parts of addresses that bodies had before: they keep leading on.';

create table old_addresses (
  body_id uuid not null references bodies,
  address_id uuid not null,
  path text not null,
  publication_id uuid,
  target text,
  entered_at timestamptz not null,
  removed_at timestamptz,
  primary key (body_id, address_id)
);
create unique index old_addresses_once on old_addresses (path) where removed_at is null;
comment on table old_addresses is 'Addresses of the site before this one, and where each leads now.';
comment on column old_addresses.path is 'Path, and query where it had one, as it was asked for: /zwgk/art_12_345.html.';
comment on column old_addresses.publication_id is 'The publication that stood there; null where it leads to a path.';
comment on column old_addresses.target is 'Path of this site; null where it leads to a publication.';

create table public_revisions (
  body_id uuid primary key references bodies,
  seq bigint not null,
  changed_at timestamptz not null
);
comment on table public_revisions is 'The last act of each body that changed what the public reads: pages made before it are made again.';

do $$
declare
  name text;
begin
  foreach name in array array['public_sites', 'former_slugs', 'old_addresses', 'public_revisions'] loop
    execute format('grant select, insert, update on %I to gongkai_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_bodies on %I to gongkai_app
         using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]))', name
    );
  end loop;
end
$$;

insert into public_revisions (body_id, seq, changed_at)
  select distinct on (body_id) body_id, seq, at from acts
  where kind in (
      'body.founded', 'body.changed', 'body.closed', 'document.registered', 'document.changed',
      'document.normative-changed', 'document.struck-out', 'clean-up.closed', 'catalogue.rows-set', 'obligation.answered',
      'obligation.answer-withdrawn', 'publication.placed', 'publication.published', 'publication.published-urgently', 'publication.withdrawn',
      'publication.invalidated', 'publication.archived', 'profile.set'
    )
  order by body_id, seq desc;

-- What is public, one row an item, with what lists filter by. The database itself keeps it in step with publications: no way
-- of publishing passes it by, nothing withdrawn stays in it. Words for the search are filled in afterwards.
create table public_index (
  body_id uuid not null,
  publication_id uuid not null,
  digest text not null,
  number bigint not null,
  state text not null,
  column_id text not null,
  document_id uuid,
  title text not null,
  document_number text,
  kind text,
  issuer text not null,
  subject text,
  subject_class text,
  formed_on date,
  summary text,
  attachments integer not null,
  interpreting boolean not null,
  year integer not null,
  first_published_at timestamptz not null,
  published_at timestamptz not null,
  title_words tsvector,
  words tsvector,
  words_of text,
  unread_files integer not null default 0,
  primary key (body_id, publication_id)
);
create index public_index_in_time on public_index (body_id, first_published_at, publication_id);
create index public_index_everywhere on public_index (first_published_at, publication_id, body_id);
create index public_index_in_column on public_index (body_id, column_id, first_published_at, publication_id);
create index public_index_columns on public_index (column_id, first_published_at, publication_id, body_id);
create index public_index_subjects on public_index (column_id, subject_class, first_published_at, publication_id, body_id)
  where subject_class is not null;
create index public_index_kinds on public_index (column_id, kind, first_published_at, publication_id, body_id)
  where kind is not null;
create index public_index_interpreting on public_index (body_id, publication_id) where interpreting;
create index public_index_of_document on public_index (body_id, document_id) where document_id is not null;
create index public_index_changed on public_index (published_at, publication_id);
create index public_index_corrected on public_index (first_published_at, published_at)
  where published_at > first_published_at;
create index public_index_words on public_index using gin (words);
create index public_index_title_words on public_index using gin (title_words);
create index public_index_unread on public_index (published_at) where words_of is null;
comment on table public_index is 'What is public now, for lists and search; kept by the trigger public_index_follows, words by the job index-public.';
comment on column public_index.kind is 'Kind of official document (公文种类) of the register, else as the title ends.';
comment on column public_index.subject_class is 'First part of 主题分类.';
comment on column public_index.year is 'Civil year in China in which it was first made public.';
comment on column public_index.unread_files is 'Attachments of which no words could be read: pictures, damaged or vast files.';
comment on column public_index.words_of is 'Digest and rules of which the words are; null while they are to be made.';

-- Of what the search shows a line where words were found.
create table public_texts (
  body_id uuid not null,
  publication_id uuid not null,
  part integer not null,
  file_id uuid,
  name text not null,
  place text not null,
  text text not null,
  primary key (body_id, publication_id, part),
  foreign key (body_id, publication_id) references public_index on delete cascade
);
comment on table public_texts is 'Texts of what is public, in parts, for the lines that the search shows; gone with the row of public_index.';
comment on column public_texts.part is 'From 1 in reading order: the text itself, then its attachments.';
comment on column public_texts.file_id is 'The attachment that it stands in; null for the text itself.';
comment on column public_texts.name is 'Name of the attachment; empty for the text itself.';
comment on column public_texts.place is 'Page or sheet within the attachment, as people call it; empty where there is none.';

create function index_public() returns trigger language plpgsql as $$
begin
  if new.public_state is null or new.public_state = 'withdrawn' then
    delete from public_index where body_id = new.body_id and publication_id = new.publication_id;
    return null;
  end if;
  if new.first_published_at is null or new.public_number is null then
    return null;
  end if;
  -- What a former edition said is found no more, from this moment on.
  delete from public_texts t using public_index i
    where t.body_id = new.body_id and t.publication_id = new.publication_id
      and i.body_id = t.body_id and i.publication_id = t.publication_id and i.digest <> new.public_digest;
  insert into public_index as i (
    body_id, publication_id, digest, number, state, column_id, document_id, title, document_number, kind, issuer,
    subject, subject_class, formed_on, summary, attachments, interpreting, year, first_published_at, published_at
  )
  select new.body_id, new.publication_id, new.public_digest, new.public_number, new.public_state, new.column_id,
    new.document_id, c.title, nullif(c.head ->> 'number', ''),
    coalesce(d.kind, substring(c.title from
      '(决议|决定|命令|公报|公告|通告|公示|意见|通知|通报|报告|批复|函|纪要|办法|规定|细则|规划|方案|预案)(?:（[^（）]*）)?$')),
    coalesce(c.head ->> 'issuer', ''),
    nullif(c.head ->> 'subject', ''), nullif(split_part(c.head ->> 'subject', '\', 1), ''),
    (c.head ->> 'formedOn')::date, nullif(c.head ->> 'summary', ''), jsonb_array_length(c.attachments),
    coalesce(jsonb_array_length(c.head -> 'interprets') > 0, false),
    extract(year from new.first_published_at at time zone 'Asia/Shanghai')::integer,
    new.first_published_at, coalesce(new.published_at, new.first_published_at)
  from contents c
  left join official_documents d
    on d.body_id = new.body_id and d.document_id = new.document_id and d.removed_at is null
  where c.body_id = new.body_id and c.digest = new.public_digest
  on conflict (body_id, publication_id) do update set
    digest = excluded.digest, number = excluded.number, state = excluded.state, column_id = excluded.column_id,
    document_id = excluded.document_id, title = excluded.title, document_number = excluded.document_number,
    kind = excluded.kind, issuer = excluded.issuer, subject = excluded.subject, subject_class = excluded.subject_class,
    formed_on = excluded.formed_on, summary = excluded.summary, attachments = excluded.attachments,
    interpreting = excluded.interpreting, year = excluded.year, first_published_at = excluded.first_published_at,
    published_at = excluded.published_at,
    title_words = case when i.digest = excluded.digest then i.title_words end,
    words = case when i.digest = excluded.digest then i.words end,
    words_of = case when i.digest = excluded.digest then i.words_of end;
  return null;
end
$$;
create trigger public_index_follows
  after insert or update of public_state, public_digest, public_number, first_published_at, published_at, column_id, document_id
  on publications for each row execute function index_public();

-- Of what has the words in its head the newest, where the database expects so many that a walk back in time meets them soon;
-- else nothing. However the estimate errs, no more is walked through than sixteen times what is wanted. Not stable, as EXPLAIN
-- may not be asked within what is.
create function newest_public(asked tsquery, most integer) returns table (
  body_id uuid, publication_id uuid, title text, document_number text, column_id text, kind text, year integer, document_id uuid,
  state text, first_published_at timestamptz, in_title boolean
) language plpgsql set search_path = public, pg_temp set enable_indexscan = on as $$
declare
  plan json;
begin
  execute format('explain (format json) select from public_index where title_words @@ %L', asked) into plan;
  if (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8
    < greatest(16 * most, (select c.reltuples / 10 from pg_class c where c.oid = 'public_index'::regclass)) then
    return;
  end if;
  return query
    select i.body_id, i.publication_id, i.title, i.document_number, i.column_id, i.kind, i.year, i.document_id, i.state,
      i.first_published_at, true
    from (
      select * from public_index p order by p.first_published_at desc, p.publication_id desc limit 16 * most
    ) i
    where i.title_words @@ asked
    order by i.first_published_at desc, i.publication_id desc limit most;
end
$$;
revoke execute on function newest_public from public;

-- What is public and has the words: in its head ('title'), there and, where that leaves room, elsewhere ('title first'), or
-- anywhere ('all'); the newest first. Under its owner's rights, with the scope asked for here: policies let no search by words
-- use its index. Else always by that index: what the planner takes for a short walk through all rows may meet none, and reads
-- their words from where they are put aside. Nor are plans compiled (jit): that takes longer than what it saves here.
create function find_public(
  asked tsquery, within text, of_bodies uuid[], of_columns text[], of_kinds text[], of_years integer[], most integer,
  maybe_common boolean
) returns table (
  body_id uuid, publication_id uuid, title text, document_number text, column_id text, kind text, year integer, document_id uuid,
  state text, first_published_at timestamptz, in_title boolean
) language plpgsql stable security definer set search_path = public, pg_temp
  set enable_indexscan = off set enable_seqscan = off set jit = off set work_mem = '64MB' as $$
declare
  place text;
  found integer := 0;
  walked integer;
begin
  foreach place in array case within
    when 'title' then array['i.title_words @@ $1']
    when 'title first' then array['i.title_words @@ $1', 'i.words @@ $1 and not i.title_words @@ $1']
    else array['i.words @@ $1']
  end loop
    walked := 0;
    if maybe_common and place = 'i.title_words @@ $1' and everything_in_scope()
      and coalesce(of_bodies::text, of_columns::text, of_kinds::text, of_years::text) is null then
      return query select * from newest_public(asked, most);
      get diagnostics walked = row_count;
    end if;
    exit when most <= found + walked;
    return query execute format(
      'select i.body_id, i.publication_id, i.title, i.document_number, i.column_id, i.kind, i.year, i.document_id, i.state,
         i.first_published_at, %L::boolean
       from public_index i where %s %s %s %s %s %s
       order by i.first_published_at desc, i.publication_id desc limit $7 offset $8',
      place = 'i.title_words @@ $1',
      place,
      case when everything_in_scope() then '' else 'and i.body_id = any ($2)' end,
      case when of_bodies is null then '' else 'and i.body_id = any ($3)' end,
      case when of_columns is null then '' else 'and i.column_id = any ($4)' end,
      case when of_kinds is null then '' else 'and i.kind = any ($5)' end,
      case when of_years is null then '' else 'and i.year = any ($6)' end
    ) using asked, bodies_in_scope(), of_bodies, of_columns, of_kinds, of_years, most - found - walked, walked;
    get diagnostics found = row_count;
    found := found + walked;
  end loop;
end
$$;
revoke execute on function find_public from public;
grant execute on function find_public to gongkai_app;

-- Whether anything public has the words.
create function public_has(asked tsquery) returns boolean language plpgsql stable security definer
  set search_path = public, pg_temp set enable_indexscan = off set enable_seqscan = off as $$
begin
  return exists (
    select from public_index i
    where i.words @@ asked and (everything_in_scope() or i.body_id = any (bodies_in_scope()))
  );
end
$$;
revoke execute on function public_has from public;
grant execute on function public_has to gongkai_app;

-- How much stands in each list, month by month: a page of a list is found by its number without counting rows off, and a
-- list tells its length, however long it is. Written by the database alone.
create table public_counts (
  body_id uuid not null,
  whole boolean not null,
  column_id text not null,
  month date not null,
  items integer not null,
  primary key (body_id, whole, column_id, month)
);
comment on table public_counts is 'How many rows of public_index each list has in each month; kept by the triggers public_index_counted.';
comment on column public_counts.whole is 'The list of all bodies, kept under the body at the top; else that of the body itself.';
comment on column public_counts.column_id is 'Empty for all columns together.';
comment on column public_counts.month is 'First day of the civil month in China in which they were first made public.';
grant select on public_counts to gongkai_app;
alter table public_counts enable row level security;
create policy own_bodies on public_counts to gongkai_app
  using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]));

-- An item is counted in four lists: its body's and the whole county's, all columns and its own.
create function lists_of(of_body uuid, of_column text, at timestamptz)
returns table (body_id uuid, whole boolean, column_id text, month date) language sql stable as $$
  select l.body_id, l.whole, l.column_id, date_trunc('month', at at time zone 'Asia/Shanghai')::date
  from (select path[1] as top from bodies b where b.body_id = of_body) b
  cross join lateral (
    values (of_body, false, ''), (of_body, false, of_column), (b.top, true, ''), (b.top, true, of_column)
  ) l (body_id, whole, column_id)
$$;

-- Under its owner's rights: what a township publishes is counted in the list of the whole county too. In the order of the
-- key, so that two that publish many at once do not wait for each other.
create function count_public() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into public_counts as c
    select l.*, count(*) from changed i, lists_of(i.body_id, i.column_id, i.first_published_at) l
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (body_id, whole, column_id, month) do update set items = c.items + excluded.items;
  elsif tg_op = 'DELETE' then
    insert into public_counts as c
    select l.*, -count(*) from changed i, lists_of(i.body_id, i.column_id, i.first_published_at) l
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (body_id, whole, column_id, month) do update set items = c.items + excluded.items;
  else
    insert into public_counts as c
    select body_id, whole, column_id, month, sum(one)
    from (
      select *, 1 as one from lists_of(new.body_id, new.column_id, new.first_published_at)
      union all select *, -1 from lists_of(old.body_id, old.column_id, old.first_published_at)
    ) l
    group by 1, 2, 3, 4 having sum(one) <> 0 order by 1, 2, 3, 4
    on conflict (body_id, whole, column_id, month) do update set items = c.items + excluded.items;
  end if;
  return null;
end
$$;
create trigger public_index_counted_in after insert on public_index
  referencing new table as changed for each statement execute function count_public();
create trigger public_index_counted_out after delete on public_index
  referencing old table as changed for each statement execute function count_public();
create trigger public_index_counted_anew after update of column_id, first_published_at on public_index
  for each row when (old.column_id <> new.column_id or old.first_published_at <> new.first_published_at)
  execute function count_public();

create table site_findings (
  body_id uuid not null,
  finding_id text not null,
  rule text not null,
  level text not null,
  path text not null,
  place text not null,
  message text not null,
  publication_id uuid,
  first_seen_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (body_id, finding_id)
);
create index site_findings_by_rule on site_findings (body_id, rule);
comment on table site_findings is 'What the self-check of the public site (找错纠错) found last; what is mended goes by itself.';
comment on column site_findings.finding_id is 'Made of rule, page and place: the same finding found again is the same row.';
comment on column site_findings.path is 'Address of the page below the root of the site.';

create table site_checks (
  body_id uuid primary key,
  checked_at timestamptz not null,
  pages integer not null,
  links integer not null
);
comment on table site_checks is 'When the public site of each body was last checked, and how much of it.';

do $$
declare
  name text;
begin
  foreach name in array array['public_index', 'public_texts', 'site_findings', 'site_checks'] loop
    execute format('grant select, insert, update, delete on %I to gongkai_app', name);
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_bodies on %I to gongkai_app
         using ((select everything_in_scope()) or body_id = any ((select bodies_in_scope())::uuid[]))', name
    );
  end loop;
end
$$;

-- What was public before this migration.
update publications set public_number = public_number where public_state is not null;
