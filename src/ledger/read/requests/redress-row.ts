import { sql, type RawBuilder } from 'kysely';
import {
  standingOfRedress,
  type CivilDate,
  type RedressKind,
  type RedressOutcome,
  type RedressProcedure,
  type RedressRoute,
  type RedressStanding,
  type RedressState,
} from '../../../law/index.ts';
import type { DayMeasure } from '../urgency.ts';
import { nearestOf, type NearestDate } from './request-row.ts';

/** A reconsideration or suit as lists show it: no names of persons. */
export interface RedressRow {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly kind: RedressKind;
  readonly kindTitle: string;
  readonly route: RedressRoute;
  readonly number: string;
  readonly organ: string;
  readonly procedure: RedressProcedure;
  readonly noticeOn: CivilDate;
  readonly filedOn: CivilDate | null;
  readonly requests: readonly {
    readonly requestId: string;
    readonly number: string | null;
    readonly matter: string;
  }[];
  readonly holder: { readonly id: string; readonly name: string };
  readonly standing: RedressStanding;
  readonly standingTitle: string;
  readonly answeredOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  /** By when the body answers; null where it has, or need not. */
  readonly nearest: NearestDate | null;
}

export interface RedressRaw {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string | null;
  readonly state: RedressState;
  readonly holderName: string | null;
  readonly requests: RedressRow['requests'];
  readonly dueOn: CivilDate | null;
  readonly atTheEarliest: boolean | null;
}

/** As table 4 of the annual report tells them apart. */
export const redressKindTitle = (kind: RedressKind, route: RedressRoute): string =>
  kind === 'reconsideration'
    ? '行政复议'
    : route === 'direct'
      ? '行政诉讼（未经复议）'
      : '行政诉讼（复议后）';

export const standingTitles: Readonly<Record<RedressOutcome | 'pending', string>> = {
  pending: '尚未审结',
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
};

/** Joined to `redress_cases d`: the date by which the body answers, while it runs, as `c`. */
export const redressClock: RawBuilder<unknown> = sql`
  left join request_clocks c on c.body_id = d.body_id and c.subject_id = d.redress_id and c.subject = 'redress'
    and c.clock = 'redress-answer' and c.ended_on is null`;

/** The columns of `RedressRaw`, from `redress_cases d` with `redressClock`. */
export const redressColumns: RawBuilder<unknown> = sql`
  d.redress_id as id, d.body_id as "bodyId", (select name from bodies b where b.body_id = d.body_id) as "bodyName",
  d.state, staff_name(d.holder_id) as "holderName",
  coalesce((select json_agg(json_build_object('requestId', r.request_id, 'number', r.number, 'matter', r.matter)
      order by r.submitted_on, r.request_id)
    from requests r where r.body_id = d.body_id and r.request_id = any (d.request_ids)), '[]') as requests,
  c.due_on as "dueOn", c.at_the_earliest as "atTheEarliest"`;

/** A redress case as lists show it, its nearest date measured from the day. */
export function redressRow(row: RedressRaw, measure: DayMeasure): RedressRow {
  const { state, dueOn } = row;
  const { opened, holderId, number, organ, procedure, noticeOn, filedOn, answered, decided } = state;
  const standing = standingOfRedress(decided);
  return {
    id: row.id,
    bodyId: row.bodyId,
    bodyName: row.bodyName ?? '',
    kind: opened.kind,
    kindTitle: redressKindTitle(opened.kind, opened.route),
    route: opened.route,
    number,
    organ,
    procedure,
    noticeOn,
    filedOn,
    requests: row.requests,
    holder: { id: holderId, name: row.holderName ?? '' },
    standing,
    standingTitle: standingTitles[standing],
    answeredOn: answered?.on ?? null,
    decidedOn: decided?.on ?? null,
    nearest: dueOn === null ? null : nearestOf('redress-answer', dueOn, row.atTheEarliest === true, measure),
  };
}
