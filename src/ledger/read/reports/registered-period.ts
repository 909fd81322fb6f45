import { sql, type RawBuilder } from 'kysely';
import {
  countedRedress,
  datesOfPeriod,
  feesPlace,
  normativeOfPeriod,
  type CivilDate,
  type RedressState,
  type RegisteredPeriod,
  type RegisteredRedress,
  type ReportPeriod,
} from '../../../law/index.ts';
import type { NormativeState } from '../../projections/documents.ts';
import type { PublishingProfile } from '../../publishing-acts.ts';
import type { Tx } from '../../ledger.ts';
import { rulesOf } from '../document-rules.ts';
import { countedOf, touchedRequests, type TouchedRequest } from '../requests/table-three.ts';
import { askTogether, listOf, type Asked } from './asked-together.ts';
import { sumsOf, type CountedFamily } from './counted-lines.ts';
import { normativeThatCount } from './normative-that-count.ts';

/** Of what a report counts, that which law counts record by record. */
export type LawfullyCounted = Pick<RegisteredPeriod, 'period' | 'normative' | 'requests' | 'redress'>;

/** Sums that the database makes, place by place. */
export type Sums = Readonly<Record<string, number>>;

/** What is asked of the database for the tables of a period. */
export interface AskedCounts {
  readonly profile: PublishingProfile | null;
  readonly normative: readonly {
    readonly id: string;
    readonly formedOn: CivilDate;
    readonly state: NormativeState;
  }[];
  readonly requests: {
    readonly touched: readonly TouchedRequest[];
    /** Of those, the ones whose answer came after the last day of its term (条例第三十三条). */
    readonly late: readonly string[];
  };
  readonly redress: readonly TouchedRedress[];
  readonly sums: Sums;
}

/** Normative documents, requests and redress cases that a period can touch, and the sums of those families, for `countedFrom`. */
export function askCounts(
  bodyId: string,
  period: ReportPeriod,
  families: readonly CountedFamily[],
): { readonly [K in keyof AskedCounts]: Asked<AskedCounts[K]> } {
  return {
    profile: sql`(select profile from publishing_profiles where body_id = ${bodyId})`,
    normative: listOf(normativeThatCount(bodyId, period)),
    requests: sql`(
      with t as materialized (${touchedRequests(bodyId, period)})
      select json_build_object('touched', (select coalesce(json_agg(to_json(t)), '[]') from t), 'late', ${listOfIds(sql`
        select c.subject_id from request_clocks c
        where c.body_id = ${bodyId} and c.subject_id in (select "requestId" from t) and c.clock = 'answer' and c.ended_on > c.due_on`)}))`,
    redress: listOf(touchedRedress(bodyId, period)),
    sums:
      families.length === 0
        ? sql`'{}'::json`
        : sql`(select coalesce(json_object_agg(place, figure), '{}') from (${sumsOf(families)}) s)`,
  };
}

const listOfIds = (rows: RawBuilder<unknown>) =>
  sql`(select coalesce(json_agg(l.id), '[]') from (${rows}) l (id))`;

/** What law counts of them. */
export function countedFrom(
  { profile, normative, requests, redress }: AskedCounts,
  period: ReportPeriod,
): LawfullyCounted {
  const rules = rulesOf(profile);
  const documents = normative.map(({ state, ...of }) => ({ ...of, ...state }));
  return {
    period,
    normative: normativeOfPeriod(documents, period, rules.normative),
    requests: countedOf(requests.touched),
    redress: registeredOf(redress),
  };
}

/** The tables of a period and the sums of those families, in one message. */
export async function readCounted(
  tx: Tx,
  bodyId: string,
  period: ReportPeriod,
  families: readonly CountedFamily[],
): Promise<LawfullyCounted & { readonly sums: Sums }> {
  const read = await askTogether<AskedCounts>(tx, askCounts(bodyId, period, families));
  return { ...countedFrom(read, period), sums: read.sums };
}

/** With the registers of table 2 whose lines stand for many decisions, or for money. */
export function withSums({ sums, ...lawful }: LawfullyCounted & { readonly sums: Sums }): RegisteredPeriod {
  return {
    ...lawful,
    licences: sums['2/licences'] ?? 0,
    penalties: sums['2/penalties'] ?? 0,
    coercion: sums['2/coercion'] ?? 0,
    feesFen: sums[feesPlace] ?? 0,
  };
}

/** A reconsideration or suit that the period can touch, as `touchedRedress` selects it. */
export interface TouchedRedress {
  readonly redressId: string;
  readonly state: RedressState;
}

/** Selects the reconsiderations and suits that the period can touch: begun by its end, and not decided before it. */
export function touchedRedress(bodyId: string, period: ReportPeriod): RawBuilder<TouchedRedress> {
  const { from, to } = datesOfPeriod(period);
  return sql`
    select redress_id as "redressId", state from redress_cases
    where body_id = ${bodyId} and notice_on <= ${to}::date
      and (result_received_on is null or result_received_on >= ${from}::date)
    order by notice_on, redress_id`;
}

/** What table 4 counts of them. */
export const registeredOf = (touched: readonly TouchedRedress[]): readonly RegisteredRedress[] =>
  touched.map(({ redressId, state }) => ({ redressId, of: countedRedress(state) }));
