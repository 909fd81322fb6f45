import { sql, type RawBuilder } from 'kysely';
import { addDays, type CivilDate } from '../../law/index.ts';
import { sentenceOf, statedIn, titleOf } from '../act-titles.ts';
import type { Tx } from '../ledger.ts';
import { all, readPage, type OrderKey, type Page, type PageQuery } from './page.ts';

/** An act as the audit shows it. */
export interface ActRow {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly kind: string;
  /** 登记工作人员. */
  readonly title: string;
  /** 李四登记了工作人员张三。 */
  readonly sentence: string;
  /** Null for the system. */
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly subjectId: string;
  /** Name of the record; null where it has none. */
  readonly subject: string | null;
  /** Why; empty where none was written, null where the act asks for none. */
  readonly reason: string | null;
}

export interface ActFilter {
  readonly actor?: string | undefined;
  readonly kind?: string | undefined;
  readonly subject?: string | undefined;
  readonly body?: string | undefined;
  /** Civil dates in China, both included. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
}

const keys: readonly OrderKey[] = [
  { of: sql`a.at`, type: 'timestamptz' },
  { of: sql`a.body_id`, type: 'uuid' },
  { of: sql`a.seq`, type: 'bigint' },
];

/** A page of the acts in the transaction's scope, the newest first. */
export async function listActs(tx: Tx, page: PageQuery, filter: ActFilter = {}): Promise<Page<ActRow>> {
  const { actor, kind, subject, body, from, to } = filter;
  const where = all([
    actor === undefined ? null : sql`a.actor_id = ${actor}`,
    kind === undefined ? null : sql`a.kind = ${kind}`,
    subject === undefined ? null : sql`a.subject_id = ${subject}`,
    from === undefined ? null : sql`a.at >= ${startOf(from)}::timestamptz`,
    to === undefined ? null : sql`a.at < ${startOf(addDays(to, 1))}::timestamptz`,
  ]);
  const ofBody = body === undefined ? sql`true` : sql`b.body_id = ${body}`;
  const found = await readPage<ActRaw>(tx, page, {
    keys,
    descending: true,
    // Body by body, so that each chain is read along its index, and the newest of them merged.
    rows: (slice) => sql`
      select ${columns}, a.key from (
        select a.* from bodies b cross join lateral (
          select a.*, ${slice.key} from acts a
          where a.body_id = b.body_id and ${where} and ${slice.where}
          order by ${slice.order} limit ${slice.limit}
        ) a where ${ofBody} order by ${slice.order} limit ${slice.limit}
      ) a order by ${slice.order}`,
    count: sql`select 1 from bodies b join acts a on a.body_id = b.body_id where ${ofBody} and ${where}`,
  });
  return { ...found, rows: found.rows.map(actRow) };
}

/** An act with everything that it stated and its place in the chain. */
export interface ActInFull extends ActRow {
  readonly stated: readonly { readonly name: string; readonly value: string }[];
  readonly algorithm: string;
  /** Hex. */
  readonly previousHash: string;
  readonly hash: string;
  /** Null for the last act of the chain. */
  readonly nextHash: string | null;
}

/** One act; null where there is none, or it is out of the transaction's scope. */
export async function readAct(
  tx: Tx,
  { bodyId, seq }: { readonly bodyId: string; readonly seq: number },
): Promise<ActInFull | null> {
  const { rows } = await sql<ActRaw & ChainRaw>`
    select ${columns}, a.algorithm, encode(a.previous_hash, 'hex') as "previousHash", encode(a.hash, 'hex') as hash,
      (select encode(n.hash, 'hex') from acts n where n.body_id = a.body_id and n.seq = a.seq + 1) as "nextHash"
    from acts a where a.body_id = ${bodyId} and a.seq = ${seq}`.execute(tx);
  const row = rows[0];
  if (row === undefined) return null;
  const { algorithm, previousHash, hash, nextHash } = row;
  return { ...actRow(row), stated: await linesOf(tx, row), algorithm, previousHash, hash, nextHash };
}

async function linesOf(tx: Tx, act: ActRaw): Promise<ActInFull['stated']> {
  const lines: { name: string; value: string }[] = [];
  for (const [name, value] of statedIn(act)) {
    lines.push({ name, value: typeof value === 'string' ? value : await nameOf(tx, value.staffId) });
  }
  return lines;
}

async function nameOf(tx: Tx, staffId: string): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`select staff_name(${staffId}) as name`.execute(tx);
  return rows[0]?.name ?? staffId;
}

interface ChainRaw {
  readonly algorithm: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly nextHash: string | null;
}

interface ActRaw {
  readonly bodyId: string;
  readonly bodyName: string | null;
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly payload: unknown;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly subjectId: string;
  readonly subject: string | null;
}

/** What the public reads as the title; none of a draft, which the audit has no part in. */
const publicTitle: RawBuilder<unknown> = sql`(select c.title from publications p
      join contents c on c.body_id = p.body_id and c.digest = p.public_digest
      where p.body_id = a.body_id and p.publication_id = a.subject_id)`;

/** From `acts a`. The subject is a person, a body, a piece of work, a deputyship or a handover: the person in it, or
 * something published. */
const columns: RawBuilder<unknown> = sql`
  a.body_id as "bodyId", (select name from bodies b where b.body_id = a.body_id) as "bodyName", a.seq, a.at, a.kind,
  a.payload, a.actor_id as "actorId", staff_name(a.actor_id) as "actorName", a.subject_id as "subjectId",
  case split_part(a.kind, '.', 1)
    when 'staff' then staff_name(a.subject_id)
    when 'personal' then staff_name(a.subject_id)
    when 'body' then (select name from bodies b where b.body_id = a.subject_id)
    when 'work' then (select title from work_items w where w.body_id = a.body_id and w.item_id = a.subject_id)
    when 'deputy' then (select staff_name(d.absent_id) from deputies d
      where d.body_id = a.body_id and d.deputy_id = a.subject_id)
    when 'handover' then (select staff_name(h.from_id) from handovers h
      where h.body_id = a.body_id and h.handover_id = a.subject_id)
    when 'document' then (select d.title from official_documents d
      where d.body_id = a.body_id and d.document_id = a.subject_id)
    when 'clean-up' then (select c.title from clean_ups c
      where c.body_id = a.body_id and c.campaign_id = a.subject_id)
    when 'register' then (select e.matter from register_entries e
      where e.body_id = a.body_id and e.entry_id = a.subject_id)
    when 'channel' then (select r.title from channel_records r
      where r.body_id = a.body_id and r.record_id = a.subject_id)
    when 'request' then (select coalesce(q.number, nullif(q.matter, '')) from requests q
      where q.body_id = a.body_id and q.request_id = a.subject_id)
    when 'redress' then (select nullif(c.number, '') from redress_cases c
      where c.body_id = a.body_id and c.redress_id = a.subject_id)
    when 'requests' then (select name from bodies b where b.body_id = a.subject_id)
    when 'words' then (select name from bodies b where b.body_id = a.subject_id)
    when 'publication' then ${publicTitle}
    when 'hit' then ${publicTitle}
  end as subject`;

function actRow(row: ActRaw): ActRow {
  const { actorId, actorName, kind, payload, subject } = row;
  const author = actorId === null ? '系统' : (actorName ?? '');
  return {
    bodyId: row.bodyId,
    bodyName: row.bodyName ?? '',
    seq: row.seq,
    at: row.at.toISOString(),
    kind,
    title: titleOf(kind),
    sentence: sentenceOf({ kind, payload }, author, subject ?? ''),
    actor: actorId === null ? null : { id: actorId, name: author },
    subjectId: row.subjectId,
    subject,
    reason: reasonIn(payload),
  };
}

/** Why, as the act states it. A document states why its attribute is so, and beside it why its entry was changed. */
function reasonIn(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const { reason, reasonOfChange, attribute } = payload as Readonly<Record<string, unknown>>;
  if (typeof reasonOfChange === 'string') return reasonOfChange;
  // What is public needs no reason: none is missing.
  if (attribute !== undefined && reason === '') return null;
  return typeof reason === 'string' ? reason : null;
}

/** The first moment of a civil date in China. */
const startOf = (day: CivilDate) => `${day}T00:00:00+08:00`;
