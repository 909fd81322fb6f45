import { sql, type RawBuilder } from 'kysely';
import {
  activityKindIds,
  activityKinds,
  addDays,
  datesOfPeriod,
  disclosureChannelIds,
  disclosureChannels,
  type CivilDate,
  type ReportPeriod,
} from '../../../law/index.ts';

/** What a line of the lists behind a figure is, so that it can be opened. */
export type CountedKind =
  'register-entry' | 'publication' | 'channel-record' | 'document' | 'activity' | 'returned' | 'request';

/**
 * A register that the database counts by itself. Figures are sums over it, lists are its lines: both ask the same SQL, so that the
 * lines add up to the figure.
 */
export interface CountedFamily {
  readonly kind: CountedKind;
  /** Beginnings of the places that it counts. */
  readonly places: readonly string[];
  /** Selects id, part, on_date (of a line), k1, k2 (by which it is counted), a, b, c (what is added up besides the lines). */
  readonly lines: RawBuilder<unknown>;
  /** Pairs of place and figure, from k1, k2, n (lines), a, b, c. */
  readonly counted: RawBuilder<unknown>;
}

/** The first moment of a day in China. */
const startOf = (day: CivilDate) => sql`${`${day}T00:00:00+08:00`}::timestamptz`;

const channelsOfSites = disclosureChannelIds.filter((id) => disclosureChannels[id].group === 'site');
const lasting = activityKindIds.filter((id) => activityKinds[id].lasts);

/** The registers of a body that a report of that period counts, of which nothing is computed by law. */
export function countedFamilies(bodyId: string, period: ReportPeriod): readonly CountedFamily[] {
  const { from, to } = datesOfPeriod(period);
  const during = sql`between ${from}::date and ${to}::date`;
  const duringMoments = (column: RawBuilder<unknown>) =>
    sql`${column} >= ${startOf(from)} and ${column} < ${startOf(addDays(to, 1))}`;
  return [
    {
      kind: 'register-entry',
      places: ['2/licences', '2/penalties', '2/coercion', '2/feesTenThousandYuan'],
      lines: sql`select entry_id as id, register as part, on_date, register as k1, '' as k2, count as a, amount_fen as b, 0 as c
        from register_entries
        where body_id = ${bodyId} and register in ('licence', 'penalty', 'coercion', 'fee') and on_date ${during}
          and removed_at is null`,
      counted: sql`(case k1 when 'licence' then '2/licences' when 'penalty' then '2/penalties'
          when 'coercion' then '2/coercion' else '2/feesTenThousandYuan' end, case k1 when 'fee' then b else a end)`,
    },
    {
      kind: 'publication',
      places: ['published.'],
      lines: sql`select publication_id as id, column_id as part,
          (first_published_at at time zone 'Asia/Shanghai')::date as on_date, column_id as k1, '' as k2, 0 as a, 0 as b, 0 as c
        from publications
        where body_id = ${bodyId} and public_state is not null and ${duringMoments(sql`first_published_at`)}`,
      counted: sql`('published.total', n), ('published.site', n), ('published.column.' || k1, n)`,
    },
    {
      kind: 'channel-record',
      places: ['published.total', 'published.site', 'channel.', 'category.', 'reads.'],
      lines: sql`select record_id as id, channel as part, on_date, channel as k1, category as k2, reads as a, 0 as b, 0 as c
        from channel_records where body_id = ${bodyId} and on_date ${during} and removed_at is null`,
      counted: sql`('published.total', n), ('channel.' || k1, n), ('channel.' || k1 || '.' || k2, n), ('category.' || k2, n),
        ('reads.total', a), ('reads.' || k1, a),
        ('published.site', case when k1 = any (${[...channelsOfSites]}::text[]) then n end)`,
    },
    {
      kind: 'document',
      places: ['documents.'],
      lines: sql`select document_id as id, attribute as part, formed_on as on_date, attribute as k1, '' as k2, 0 as a, 0 as b, 0 as c
        from official_documents where body_id = ${bodyId} and formed_on ${during} and removed_at is null`,
      counted: sql`('documents.total', n), ('documents.' || k1, n)`,
    },
    {
      kind: 'activity',
      places: ['activity.'],
      lines: sql`select activity_id as id, kind as part, on_date, kind as k1, '' as k2, count as a, people as b, settled as c
        from activities where body_id = ${bodyId} and on_date ${during} and removed_at is null`,
      counted: sql`('activity.' || k1 || '.count', a), ('activity.' || k1 || '.people', b),
        ('activity.' || k1 || '.settled', c), ('activity.' || k1 || '.records', n)`,
    },
    {
      kind: 'activity',
      places: ['lasts.'],
      // What stood on the last day of the period.
      lines: sql`select activity_id as id, kind as part, on_date, kind as k1, '' as k2, count as a, 0 as b, 0 as c
        from activities where body_id = ${bodyId} and kind = any (${[...lasting]}::text[]) and on_date <= ${to}::date
          and (until_date is null or until_date >= ${to}::date) and removed_at is null`,
      counted: sql`('lasts.' || k1, a)`,
    },
    {
      kind: 'returned',
      places: ['returned.'],
      lines: sql`select subject_id as id, '' as part, (max(at) at time zone 'Asia/Shanghai')::date as on_date, '' as k1, '' as k2,
          count(*) as a, 0 as b, 0 as c
        from acts where body_id = ${bodyId} and kind = 'publication.returned' and ${duringMoments(sql`at`)}
        group by subject_id`,
      counted: sql`('returned.drafts', n), ('returned.rounds', a)`,
    },
    ...requestFees(bodyId, period),
  ];
}

/**
 * 信息处理费. A notice may be for several requests, each of which bears it: it is counted once, under the first; what was taken back is
 * not counted. Paid is what was received in the period, whenever it was asked for.
 */
function requestFees(bodyId: string, period: ReportPeriod): readonly CountedFamily[] {
  const { from, to } = datesOfPeriod(period);
  /** Acts of that kind that state a day of the period; none is recorded before its day. */
  const stated = (kind: 'request.fee-noticed' | 'request.fee-paid') => sql`
    from acts a where a.body_id = ${bodyId} and a.kind = ${kind} and a.at >= ${startOf(from)}
      and (a.payload ->> 'on')::date between ${from}::date and ${to}::date`;
  const columns = (letter: RawBuilder<unknown>) => sql`distinct on (${letter}) a.subject_id as id, '' as part,
    (a.payload ->> 'on')::date as on_date, '' as k1, '' as k2, (a.payload ->> 'fen')::bigint as a, 0 as b, 0 as c`;
  const noticed = sql`a.payload ->> 'letterId'`;
  const paid = sql`(select n.payload ->> 'letterId' from acts n
    where n.body_id = a.body_id and n.subject_id = a.subject_id and n.kind = 'request.fee-noticed' and n.seq < a.seq
    order by n.seq desc limit 1)`;
  return [
    {
      kind: 'request',
      places: ['request-fees.notices', 'request-fees.noticedFen'],
      lines: sql`select ${columns(noticed)} ${stated('request.fee-noticed')}
        and coalesce((select n.kind from acts n where n.body_id = a.body_id and n.subject_id = a.subject_id
          and n.kind in ('request.fee-noticed', 'request.fee-cancelled') and n.seq > a.seq order by n.seq limit 1), '')
          <> 'request.fee-cancelled'
        order by ${noticed}, a.seq`,
      counted: sql`('request-fees.notices', n), ('request-fees.noticedFen', a)`,
    },
    {
      kind: 'request',
      places: ['request-fees.receivedFen'],
      lines: sql`select ${columns(paid)} ${stated('request.fee-paid')} order by ${paid}, a.seq`,
      counted: sql`('request-fees.receivedFen', a)`,
    },
  ];
}

/** The sums of those families, place by place; places of which there is nothing are left out. */
export const sumsOf = (families: readonly CountedFamily[]): RawBuilder<{ place: string; figure: number }> =>
  sql`select place, sum(figure)::bigint as figure from (${sql.join(
    families.map(
      ({ lines, counted }) => sql`
      select v.place, v.figure from (
        select k1, k2, count(*) as n, sum(a) as a, sum(b) as b, sum(c) as c from (${lines}) l group by k1, k2
      ) s cross join lateral (values ${counted}) v (place, figure)`,
    ),
    sql` union all `,
  )}) counted group by place having sum(figure) <> 0`;

/** The lines that put something into a place: kind, id, part, on_date, figure. */
export const linesBehind = (families: readonly CountedFamily[], place: string): RawBuilder<unknown> =>
  sql`${sql.join(
    families
      .filter(({ places }) => places.some((each) => place.startsWith(each)))
      .map(
        ({ kind, lines, counted }) => sql`
      select ${kind}::text as kind, s.id, s.part, s.on_date, v.figure::bigint as figure
      from (select id, part, on_date, k1, k2, 1 as n, a, b, c from (${lines}) l) s
      cross join lateral (values ${counted}) v (place, figure)
      where v.place = ${place} and v.figure <> 0`,
      ),
    sql` union all `,
  )}`;
