import { sql } from 'kysely';
import { may, siteRuleOf } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { publishingDue } from './publishing-due.ts';
import type { PublishingEntry, TodayAsked } from './publishing-entry.ts';
import { publishingWaiting } from './publishing-waiting.ts';
import { nearnessOf } from './urgency.ts';

export interface PublishingToday {
  /** With a date, the earliest first; then what waits without one, in the order of the kinds. */
  readonly entries: readonly PublishingEntry[];
  /** True where more is due than `entries` shows. */
  readonly more: boolean;
}

/** Of obligations and documents so many at once; the lists show all. */
const mostDue = 50;

/** What publishing asks of a person on that day, in the own body. */
export async function publishingToday(tx: Tx, asked: TodayAsked): Promise<PublishingToday> {
  const unsent = await outbox(tx, asked);
  const site = await siteErrors(tx, asked);
  if (!may(asked.worker.roles, 'publications.read')) return { entries: unsent, more: false };
  const due = await publishingDue(tx, asked);
  return {
    entries: [...due.slice(0, mostDue), ...(await publishingWaiting(tx, asked)), ...unsent, ...site],
    more: due.length > mostDue,
  };
}

/** Messages that did not go out, for those who look after that. */
async function outbox(tx: Tx, { worker, measure }: TodayAsked): Promise<readonly PublishingEntry[]> {
  if (!worker.roles.some((role) => role === 'administrator' || role === 'office-head')) return [];
  const { rows } = await sql<{ readonly count: number; readonly trouble: string | null }>`
    select count(*)::int as count, (array_agg(last_trouble order by last_tried_at desc))[1] as trouble
    from outbox where body_id = ${worker.bodyId} and delivered_at is null and last_trouble is not null`.execute(
    tx,
  );
  const [found] = rows;
  if (found === undefined || found.count === 0) return [];
  return [
    {
      kind: 'outbox',
      bodyId: worker.bodyId,
      subjectId: null,
      title: `有${found.count}条没有送出`,
      sentence: `最近一次的原因：${found.trouble ?? '没有记下'}。系统会接着再试，内容都还在。`,
      dueOn: null,
      atTheEarliest: false,
      ...nearnessOf({ dueOn: null, done: false }, measure),
      obligation: null,
      duty: null,
    },
  ];
}

/** What the self-check of the public site found and must be mended, one line for those who write. */
async function siteErrors(tx: Tx, { worker, measure }: TodayAsked): Promise<readonly PublishingEntry[]> {
  if (!may(worker.roles, 'publications.write')) return [];
  const { rows } = await sql<{ readonly count: number | null; readonly rules: readonly string[] | null }>`
    select sum(count)::int as count, array_agg(rule order by count desc, rule) as rules from (
      select rule, count(*) as count from site_findings
      where body_id = ${worker.bodyId} and level = 'error' group by rule
    ) by_rule`.execute(tx);
  const [found] = rows;
  const count = found?.count ?? 0;
  if (count === 0) return [];
  const titles = (found?.rules ?? []).flatMap((rule) => siteRuleOf(rule)?.title ?? []);
  return [
    {
      kind: 'site',
      bodyId: worker.bodyId,
      subjectId: null,
      title: `网站上有${count}处要改`,
      sentence: `${titles.slice(0, 3).join('、')}${titles.length > 3 ? '等' : ''}。`,
      dueOn: null,
      atTheEarliest: false,
      ...nearnessOf({ dueOn: null, done: false }, measure),
      obligation: null,
      duty: null,
    },
  ];
}
