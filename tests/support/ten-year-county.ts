import { createHash } from 'node:crypto';
import type pg from 'pg';
import { lexemesOf } from '../../src/content/words/lexemes.ts';
import { loadCut } from '../../src/documents/words/load-cut.ts';
import { wordsRules } from '../../src/ledger/public-words.ts';
import { columns, initialNormativeRules, nothingYet, subjects, type CivilDate } from '../../src/law/index.ts';

/** How much the county has, and until when. */
export interface TenYears {
  readonly bodies: number;
  readonly items: number;
  readonly years: number;
  /** The last day on which anything was published. */
  readonly until: CivilDate;
}

export const tenYears: TenYears = {
  bodies: 250,
  items: 500_000,
  years: 10,
  until: '2026-11-20' as CivilDate,
};

/** Ids of its bodies by their place, the county's government first. */
export const bodyOfTenYears = (at: number): string => uuidOf(`body ${at}`);

function uuidOf(text: string): string {
  const hash = createHash('md5').update(text).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20)].join(
    '-',
  );
}

/** What the invented titles are made of. */
export const titleParts = {
  place: ['甲县', '乙镇', '丙村', '丁镇', '戊村', '己乡', '庚街道', '辛社区'],
  matter: [
    '城乡居民最低生活保障对象',
    '农机购置补贴资金',
    '部门预算',
    '部门决算',
    '义务教育学校招生',
    '耕地地力保护补贴',
    '农村危房改造名单',
    '征地补偿安置方案',
    '食品安全抽检结果',
    '安全生产隐患排查',
    '行政处罚决定',
    '特困人员供养资金',
    '临时救助发放情况',
    '重大建设项目批准结果',
    '突发事件应急预案',
    '政府采购项目目录',
    '高龄老人津贴',
    '环境空气质量状况',
    '公共文化服务活动',
    '农村宅基地审批结果',
    '春耕备耕工作',
    '森林防火工作',
    '防汛抗旱工作',
    '招聘工作人员',
  ],
  kind: ['公告', '公示', '通告', '通知', '意见', '办法', '方案', '报告'],
} as const;

/** Of a hundred items, how many each column has; the other columns of law share what is left. */
const shares = {
  notice: 30,
  news: 18,
  policy: 8,
  normative: 2,
  interpretation: 3,
  'annual-report': 1,
} as const;

/** A hundred columns, so that the remainder of a number chooses one. */
function columnsByHundred(): readonly string[] {
  const named = Object.entries(shares).flatMap(([id, share]) => Array.from({ length: share }, () => id));
  const rest = columns.map(({ id }) => id).filter((id) => !(id in shares) && id !== 'guide');
  return Array.from({ length: 100 }, (_, at) => named[at] ?? rest[at % rest.length] ?? 'notice');
}

const projected = ['contents', 'publications', 'public_index', 'public_texts', 'official_documents'] as const;

/**
 * Fills a migrated, empty database with a county of many bodies and what it published over years, by SQL in bulk: bodies,
 * register, texts, publications, the index of what is public with its counts and words. There are no acts behind it, so
 * that it serves lists and search and nothing that verifies. Every word is invented; the same size gives the same county.
 * @param owner a session of the database's owner
 */
export async function fillTenYears(owner: pg.Client, county: TenYears): Promise<void> {
  const { bodies, items, years, until } = county;
  await owner.query('begin');
  await owner.query('set local statement_timeout to 0');
  await owner.query(`set local maintenance_work_mem to '256MB'`);
  await owner.query(
    `insert into bodies (body_id, parent_id, path, level, name, founded_at)
     select md5('body ' || n)::uuid, case when n > 0 then md5('body 0')::uuid end,
       case when n = 0 then array[md5('body 0')::uuid] else array[md5('body 0')::uuid, md5('body ' || n)::uuid] end,
       case when n = 0 then 'county' when n <= $1 / 5 then 'department' else 'township' end,
       case when n = 0 then '甲县人民政府' when n <= $1 / 5 then '甲县第' || n || '局' else '第' || n || '镇人民政府' end,
       $2::timestamptz + n * interval '1 second'
     from generate_series(0, $1::int - 1) n`,
    [bodies, '2016-01-01T00:00:00+08:00'],
  );
  await owner.query(`insert into chain_heads (body_id, seq, hash, at)
    select body_id, 0, decode(repeat('00', 32), 'hex'), founded_at from bodies`);
  await owner.query(
    `insert into public_revisions (body_id, seq, changed_at) select body_id, 1, founded_at from bodies`,
  );
  const indexes = await withoutIndexes(owner);
  await owner.query('alter table publications disable trigger public_index_follows');
  await owner.query(
    `create temporary table made on commit drop as
     select n, md5('item ' || n)::uuid as id,
       -- A fifth of all is the county's own, the rest the bodies' in turn.
       md5('body ' || case when n % 5 = 0 then 0 else 1 + (n * 7919) % ($1 - 1) end)::uuid as body_id,
       $4::timestamptz - (($2 - n) * ($3 * 365.25 * 86400 / $2)) * interval '1 second' as at,
       ($5::text[])[1 + (n * 31 + n / 97) % 100] as column_id,
       ($6::text[])[1 + (n * 13 + n / 7) % cardinality($6::text[])] as subject,
       ($7::text[])[1 + (n / 3) % cardinality($7::text[])] as place,
       ($8::text[])[1 + (n * 17 + n / 11) % cardinality($8::text[])] as matter,
       ($9::text[])[1 + (n * 5 + n / 13) % cardinality($9::text[])] as kind
     from generate_series(1, $2::bigint) n`,
    [
      bodies,
      items,
      years,
      `${until}T17:00:00+08:00`,
      columnsByHundred(),
      subjects,
      titleParts.place,
      titleParts.matter,
      titleParts.kind,
    ],
  );
  await makeTitles(owner, county);
  await fillRegister(owner);
  await fillTexts(owner);
  await fillPublications(owner);
  await fillIndex(owner);
  await owner.query('alter table publications enable trigger public_index_follows');
  for (const definition of indexes) await owner.query(definition);
  await owner.query('commit');
  await owner.query(`vacuum (analyze) ${projected.join(', ')}, public_counts, bodies`);
}

/** Titles, texts, and what the search holds of both (`content/words`): by the job's own functions, once for each pattern. */
async function makeTitles(owner: pg.Client, { years, until }: TenYears): Promise<void> {
  const cut = await loadCut();
  const lastYear = Number(until.slice(0, 4));
  const ofYears = Array.from({ length: years + 1 }, (_, at) => String(lastYear - at));
  const patterns = titleParts.place.flatMap((place) =>
    ofYears.flatMap((year) =>
      titleParts.matter.flatMap((matter) =>
        titleParts.kind.map((kind) => {
          const title = `${place}关于${year}年${matter}的${kind}第`;
          return { place, year, matter, kind, title, entries: [...lexemesOf(title, cut, true)].join(' ') };
        }),
      ),
    ),
  );
  const texts = titleParts.matter.map((matter) => {
    const text = `现将${matter}有关情况予以公开，接受社会监督。如有异议，请在公示期内向工作机构反映。`;
    return { matter, text, entries: [...lexemesOf(text, cut)].join(' ') };
  });
  await owner.query(
    `create temporary table patterns on commit drop as
     select * from json_to_recordset($1) p (place text, year text, matter text, kind text, title text, entries text)`,
    [JSON.stringify(patterns)],
  );
  await owner.query(
    `create temporary table texts on commit drop as
     select * from json_to_recordset($1) t (matter text, text text, entries text)`,
    [JSON.stringify(texts)],
  );
  await owner.query('analyze patterns, texts');
  await owner.query(
    `create temporary table titled on commit drop as
     select n, id, body_id, at, column_id, subject, m.kind, p.title || n || '号' as title,
       string_to_array(p.entries, ' ') || array[n::text, n || '号'] as entries,
       string_to_array(t.entries, ' ') as text_entries, t.text
     from made m
     join patterns p on p.place = m.place and p.matter = m.matter and p.kind = m.kind
       and p.year = to_char(at at time zone 'Asia/Shanghai', 'YYYY')
     join texts t on t.matter = m.matter`,
  );
}

/** Drops what only costs while rows come in. @returns the statements that make it again */
async function withoutIndexes(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ readonly name: string; readonly definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
     where t.relname = any ($1) and t.relnamespace = 'public'::regnamespace and not i.indisunique`,
    [projected],
  );
  for (const { name } of rows) await owner.query(`drop index "${name}"`);
  return rows.map(({ definition }) => definition);
}

/** Normative documents, a third of them repealed by the one that came after, some with a term that ran out. */
async function fillRegister(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into official_documents (body_id, document_id, number, title, kind, issuer, formed_on, attribute, ground_id,
       attribute_since, normative, registered_at)
     select body_id, md5('document ' || n)::uuid, '甲政规〔' || to_char(at, 'YYYY') || '〕' || n || '号', title,
       kind, '甲县人民政府', (at - interval '5 days')::date, 'proactive', 'public-interest', (at - interval '5 days')::date,
       json_build_object(
         'effectiveOn', to_char(at + interval '30 days', 'YYYY-MM-DD'), 'provisional', n % 4 = 0,
         'term', json_build_object('kind', 'years', 'years', $1::int),
         'changes', case when n % 3 = 0 then json_build_array(json_build_object(
           'kind', 'repealed', 'from', to_char(at + interval '700 days', 'YYYY-MM-DD'),
           'by', '甲政规〔' || to_char(at + interval '700 days', 'YYYY') || '〕' || n + 1 || '号')) else '[]'::json end
       ), at
     from titled where column_id = 'normative'`,
    [initialNormativeRules.years],
  );
}

const digest = `encode(sha256(convert_to('text ' || n, 'UTF8')), 'hex')`;

async function fillTexts(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into contents (body_id, digest, title, head, content, attachments, kept_at)
     select body_id, ${digest}, title,
       jsonb_build_object('number', case when column_id in ('normative', 'policy')
           then '甲政' || case column_id when 'normative' then '规' else '发' end || '〔' || to_char(at, 'YYYY') || '〕' || n || '号'
           else '' end,
         'issuer', '甲县人民政府', 'subject', subject, 'formedOn', to_char(at - interval '5 days', 'YYYY-MM-DD'),
         'summary', '', 'interprets', case when column_id = 'interpretation' then jsonb_build_array(md5('item ' || n - 5 * (n % 40))::uuid) else '[]' end),
       jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
         jsonb_build_array(jsonb_build_object('type', 'text', 'text', text))))),
       case when n % 3 = 0 then '[{}]' else '[]' end::jsonb, at
     from titled`,
  );
}

async function fillPublications(owner: pg.Client): Promise<void> {
  const state = { ...nothingYet, public: { state: 'published', edition: 1 } };
  await owner.query(
    `insert into publications (body_id, publication_id, column_id, document_id, opened_at, state, public_state, public_digest,
       public_edition, public_number, first_published_at, published_at, public_changed_at, last_at)
     select body_id, id, column_id, case when column_id = 'normative' then md5('document ' || n)::uuid end,
       at - interval '1 day', $1::json, 'published', ${digest}, 1, n, at, at, at, at
     from titled`,
    [JSON.stringify(state)],
  );
}

/** As the trigger of the migration does it, all at once, and with the words that the job would add. */
async function fillIndex(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into public_index (body_id, publication_id, digest, number, state, column_id, document_id, title, document_number,
       kind, issuer, subject, subject_class, formed_on, summary, attachments, interpreting, year, first_published_at,
       published_at, title_words, words, words_of)
     select m.body_id, m.id, ${digest}, n, 'published', m.column_id,
       case when m.column_id = 'normative' then md5('document ' || n)::uuid end, title,
       case when m.column_id in ('normative', 'policy')
         then '甲政' || case m.column_id when 'normative' then '规' else '发' end || '〔' || to_char(at, 'YYYY') || '〕' || n || '号' end,
       m.kind, '甲县人民政府', m.subject, m.subject, (at - interval '5 days')::date, null, case when n % 3 = 0 then 1 else 0 end,
       m.column_id = 'interpretation', extract(year from at at time zone 'Asia/Shanghai')::integer, at, at,
       array_to_tsvector(entries || numbered), array_to_tsvector(entries || numbered || text_entries),
       ${digest} || '.${wordsRules}'
     from titled m
     cross join lateral (select case column_id
       when 'normative' then array['甲政', '政规', to_char(at, 'YYYY') || '#' || n, '#甲政规' || to_char(at, 'YYYY') || '#' || n]
       when 'policy' then array['甲政', '政发', to_char(at, 'YYYY') || '#' || n, '#甲政发' || to_char(at, 'YYYY') || '#' || n]
       else '{}' end as numbered) entries_of_number`,
  );
  await owner.query(
    `insert into public_texts (body_id, publication_id, part, file_id, name, place, text)
     select body_id, id, 1, null, '', '', text from titled`,
  );
}
