import type { CivilDate } from '../calendar/civil-date.ts';
import { datesOfPeriod, periodAfter, periodOfDay, type ReportPeriod } from '../reporting/report-period.ts';
import { applicantKindIds, type ApplicantKindId } from './applicant-kind.ts';
import { outcomeIds, type OutcomeId } from './outcome-id.ts';
import type { RequestState } from './request-state.ts';

/** Something that ended a request, or opened it again. */
export interface Turn {
  readonly on: CivilDate;
  /** Its result; null where it was opened again. */
  readonly outcome: OutcomeId | null;
}

/** What of a request table 3 counts. */
export interface CountedRequest {
  readonly requestId: string;
  /** That of the applicant, not of the agent. */
  readonly applicantKind: ApplicantKindId;
  readonly receivedOn: CivilDate;
  /** In the order in which they happened. */
  readonly turns: readonly Turn[];
}

/**
 * What table 3 counts of a request, or null where it counts none: what was not confirmed is not received yet, of what was split the
 * parts are counted, and what was handed on is counted by the body that took it over. Of requests that were answered by one letter
 * each counts.
 */
export function countedRequest(
  requestId: string,
  state: Pick<RequestState, 'applicantKind' | 'receivedOn' | 'ended' | 'decisions' | 'reopenings'>,
): CountedRequest | null {
  const { applicantKind, receivedOn, ended, decisions, reopenings } = state;
  if (receivedOn === null || ended?.how === 'split' || ended?.how === 'handed-on') return null;
  const turns = [
    ...decisions.map(({ on, at, outcome }) => ({ on, at, outcome })),
    ...reopenings.map(({ on, at }) => ({ on, at, outcome: null })),
    // 撤回: counted under 其他处理, 其他 [memory: to be verified].
    ...(ended?.how === 'withdrawn' ? [{ on: ended.on, at: ended.at, outcome: 'otherOutcome' as const }] : []),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { requestId, applicantKind, receivedOn, turns: turns.map(({ on, outcome }) => ({ on, outcome })) };
}

/** A request that was never opened again, as lists hold it: it has ended at most once. */
export interface EndedOnce {
  readonly requestId: string;
  readonly applicantKind: ApplicantKindId;
  readonly receivedOn: CivilDate;
  /** That of the decision, or 其他 for what was withdrawn; null while it runs. */
  readonly outcome: OutcomeId | null;
  readonly endedOn: CivilDate | null;
}

/** What table 3 counts of such a request; the same as `countedRequest` says of its state. */
export const countedEnding = ({ outcome, endedOn, ...of }: EndedOnce): CountedRequest => ({
  ...of,
  turns: outcome === null || endedOn === null ? [] : [{ on: endedOn, outcome }],
});

/** Where a request stands in the report of a period: how it came in, and how it went out. */
export interface ReportRows {
  readonly in: 'received' | 'carriedIn';
  readonly out: OutcomeId | 'carriedOut';
}

/**
 * The two rows of table 3 in which a request stands in the report of a period; null where that report does not count it. It goes out
 * in the first period of that kind at whose end it was closed, with the last result of that period; until then it is carried over.
 * What was reported once and is opened again in a later period is not counted anew: no rule says how, and the balance of later periods
 * would not hold. Hence the results of four quarters may differ from those of their year: a quarter reports what the year finds open.
 */
export function reportRowsOf(request: CountedRequest, period: ReportPeriod): ReportRows | null {
  const { from, to } = datesOfPeriod(period);
  const { receivedOn, turns } = request;
  if (to < receivedOn) return null;
  const row = receivedOn < from ? 'carriedIn' : 'received';
  for (let at = periodOfDay(period.kind, receivedOn); ; at = periodAfter(at)) {
    const end = datesOfPeriod(at).to;
    const outcome = turns.filter(({ on }) => on <= end).at(-1)?.outcome ?? null;
    if (outcome !== null) return end === to ? { in: row, out: outcome } : null;
    if (end >= to) return { in: row, out: 'carriedOut' };
  }
}

/** Rows of table 3 (国办公开办函〔2021〕30号), by the names of the report's editions. */
export type TableThreeRow = 'received' | 'carriedIn' | OutcomeId | 'resultTotal' | 'carriedOut';

export const tableThreeRows: readonly TableThreeRow[] = [
  'received',
  'carriedIn',
  ...outcomeIds,
  'resultTotal',
  'carriedOut',
];

/** The requests that stand in each cell: its figure is their number. */
export type TableThreeColumn = Readonly<Record<TableThreeRow, readonly string[]>>;

export type TableThree = Readonly<Record<ApplicantKindId | 'total', TableThreeColumn>>;

/**
 * Table 3 of a period, cell by cell with the requests in it. In every column 本年新收 + 上年结转 = 总计 + 结转下年度; of a quarter or a
 * half-year, what the period before carried over.
 * @param requests those that were received up to the end of the period; others do not count
 */
export function tableThreeOf(requests: readonly CountedRequest[], period: ReportPeriod): TableThree {
  const standing = requests.flatMap((request) => {
    const rows = reportRowsOf(request, period);
    return rows === null ? [] : [{ request, rows }];
  });
  const column = (kind: ApplicantKindId | null): TableThreeColumn => {
    const mine = kind === null ? standing : standing.filter(({ request }) => request.applicantKind === kind);
    const cells = Object.fromEntries(tableThreeRows.map((row) => [row, [] as string[]])) as Record<
      TableThreeRow,
      string[]
    >;
    for (const { request, rows } of mine) {
      cells[rows.in].push(request.requestId);
      cells[rows.out].push(request.requestId);
      if (rows.out !== 'carriedOut') cells.resultTotal.push(request.requestId);
    }
    return cells;
  };
  return Object.fromEntries([
    ...applicantKindIds.map((kind) => [kind, column(kind)] as const),
    ['total', column(null)] as const,
  ]) as unknown as TableThree;
}
