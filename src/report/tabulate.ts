import {
  applicantColumns,
  outcomeRows,
  remedyBlocks,
  remedyColumns,
  requestRows,
  type AnnualReport,
  type ApplicantColumn,
  type Applicants,
  type Disclosure,
  type Remedies,
  type Remedy,
  type RemedyBlock,
  type RemedyColumn,
  type RequestRow,
  type Requests,
} from './annual-report.ts';

/** The kinds of applicant: the columns of table 3 without 总计. */
export type ApplicantKind = Exclude<ApplicantColumn, 'total'>;
/** The results a request can have: the rows between 上年结转 and （七）. */
export type Outcome = Exclude<RequestRow, 'received' | 'carriedIn' | 'resultTotal' | 'carriedOut'>;
/** How a redress case can end. */
export type RedressOutcome = Exclude<RemedyColumn, 'pending' | 'total'>;

/** One registered request. Dates are civil dates, YYYY-MM-DD. */
export interface RequestFact {
  readonly applicant: ApplicantKind;
  readonly received: string;
  /** Null while it is open. A request has one result: 区分处理 is `partlyGranted` alone. */
  readonly closed: { readonly on: string; readonly outcome: Outcome } | null;
}

/** One reconsideration or lawsuit over a request. */
export interface RedressFact {
  readonly block: RemedyBlock;
  readonly filed: string;
  readonly closed: { readonly on: string; readonly outcome: RedressOutcome } | null;
}

/** What a body registered, for one report. */
export interface ReportFacts {
  readonly agency: string;
  readonly year: number;
  readonly period: { readonly from: string; readonly to: string };
  readonly requests: readonly RequestFact[];
  readonly redress: readonly RedressFact[];
  /** Table 2 comes from registers of its own. */
  readonly disclosure: Disclosure;
}

/**
 * Counts facts into the tables of the 2021 form. A request counts where it was received by the end of the
 * period and not closed before it: once on the left (新收 or 上年结转) and once on the right (a result or
 * 结转下年度), so that the relations of the form hold whatever the facts. The narrative is left null.
 * Basis: 国办公开办函〔2021〕30号, parts 2 to 4; figures as of the last day of the period.
 */
export function tabulate(facts: ReportFacts): AnnualReport {
  const { agency, year, period, disclosure } = facts;
  return {
    forms: { disclosure: '2021', requests: '2021' },
    agency,
    year,
    period,
    narrative: { preamble: null, overview: null, problems: null, other: null },
    disclosure,
    requests: tabulateRequests(facts),
    remedies: tabulateRemedies(facts),
  };
}

function tabulateRequests({ requests, period }: ReportFacts): Requests {
  const counts = new Map<string, number>();
  const add = (row: RequestRow, column: ApplicantKind) => {
    for (const key of [`${row}/${column}`, `${row}/total`]) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { applicant, received, closed } of requests.filter((fact) =>
    falls(period, fact.received, fact.closed),
  )) {
    add(received < period.from ? 'carriedIn' : 'received', applicant);
    if (closed === null || closed.on > period.to) {
      add('carriedOut', applicant);
    } else {
      add(closed.outcome, applicant);
      add('resultTotal', applicant);
    }
  }
  const row = (key: RequestRow): Applicants =>
    mapped(applicantColumns, (column) => counts.get(`${key}/${column}`) ?? 0);
  return mapped(requestRows, row);
}

function tabulateRemedies({ redress, period }: ReportFacts): Remedies {
  const cases = redress.filter((fact) => falls(period, fact.filed, fact.closed));
  const block = (key: RemedyBlock): Remedy => {
    const own = cases.filter((fact) => fact.block === key);
    const columns = own.map(({ closed }) =>
      closed === null || closed.on > period.to ? 'pending' : closed.outcome,
    );
    return mapped(remedyColumns, (column) =>
      column === 'total' ? own.length : columns.filter((each) => each === column).length,
    );
  };
  return mapped(remedyBlocks, block);
}

/** True where a matter was open at some time of the period. */
function falls(
  period: ReportFacts['period'],
  begun: string,
  closed: { readonly on: string } | null,
): boolean {
  return begun <= period.to && (closed === null || closed.on >= period.from);
}

function mapped<K extends string, V>(keys: readonly K[], value: (key: K) => V): { readonly [P in K]: V } {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as { readonly [P in K]: V };
}

/** Every result that a request can have, in the order of the form. */
export const outcomes = outcomeRows as readonly Outcome[];
