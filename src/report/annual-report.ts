/**
 * One annual report (政府信息公开工作年度报告) as data: the shape that `gongkai check --json`,
 * every export and the contract's JSON Schema share. `null` always means that the figure is
 * missing or could not be placed; zero is `0`.
 */
export interface AnnualReport {
  readonly forms: { readonly disclosure: EditionId | null; readonly requests: EditionId | null };
  /** Name of the public body, as in the title. */
  readonly agency: string | null;
  /** The year that the report covers, not the year in which it was written. */
  readonly year: number | null;
  /** Civil dates, YYYY-MM-DD. */
  readonly period: { readonly from: string | null; readonly to: string | null } | null;
  readonly narrative: Narrative;
  readonly disclosure: Disclosure;
  /** Table 2 of the 2019 form; every cell of `disclosure` is then null. */
  readonly disclosure2019?: Disclosure2019;
  readonly requests: Requests;
  readonly remedies: Remedies;
}

export type EditionId = '2021' | '2019';

/** A count of the form: a whole number ≥ 0, or null. */
export type Count = number | null;

/** Plain text of the parts in prose, paragraphs separated by `\n`; null = the part is missing. */
export interface Narrative {
  readonly preamble: string | null;
  readonly overview: string | null;
  readonly problems: string | null;
  readonly other: string | null;
}

export type NarrativePart = keyof Narrative;

export interface DocumentCounts {
  readonly issued: Count;
  readonly repealed: Count;
  readonly inForce: Count;
}

/** Table 2 of the 2021 form. */
export interface Disclosure {
  readonly regulations: DocumentCounts;
  readonly normativeDocuments: DocumentCounts;
  readonly licences: Count;
  readonly penalties: Count;
  readonly coercion: Count;
  /** 万元, as filed (up to six decimals = 分). */
  readonly feesTenThousandYuan: number | null;
}

/** Table 2 of the 2019 form. */
export interface Disclosure2019 {
  readonly regulations: MadeCounts;
  readonly normativeDocuments: MadeCounts;
  readonly licences: ItemCounts;
  readonly otherServices: ItemCounts;
  readonly penalties: ItemCounts;
  readonly coercion: ItemCounts;
  readonly fees: { readonly lastYear: Count; readonly change: number | null };
  readonly procurement: { readonly items: Count; readonly amountTenThousandYuan: number | null };
}

export interface MadeCounts {
  readonly made: Count;
  readonly disclosed: Count;
  readonly totalDisclosed: Count;
}

export interface ItemCounts {
  readonly lastYear: Count;
  /** May be negative: 本年增/减. */
  readonly change: number | null;
  readonly decisions: Count;
}

/** The seven number columns of table 3, in the order of the form. */
export const applicantColumns = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganization',
  'total',
] as const;
export type ApplicantColumn = (typeof applicantColumns)[number];
export type Applicants = { readonly [C in ApplicantColumn]: Count };

/** The 25 rows of table 3, in the order of the form. */
export const requestRows = [
  'received',
  'carriedIn',
  'granted',
  'partlyGranted',
  'refusedStateSecret',
  'refusedForbiddenByLaw',
  'refusedSecurityStability',
  'refusedThirdPartyRights',
  'refusedInternalAffairs',
  'refusedProcess',
  'refusedEnforcementFile',
  'refusedInquiry',
  'notHeld',
  'needsCreation',
  'stillUnclear',
  'petition',
  'repeated',
  'publication',
  'excessive',
  'reconfirmation',
  'lapsedSupplement',
  'lapsedFee',
  'otherOutcome',
  'resultTotal',
  'carriedOut',
] as const;
export type RequestRow = (typeof requestRows)[number];
export type Requests = { readonly [R in RequestRow]: Applicants };

/** The rows whose sum is （七）总计: everything between 上年结转 and （七）. */
export const outcomeRows = requestRows.slice(2, -2) as readonly RequestRow[];

/** The three blocks of table 4 and the five columns of each. */
export const remedyBlocks = [
  'reconsideration',
  'directLitigation',
  'litigationAfterReconsideration',
] as const;
export type RemedyBlock = (typeof remedyBlocks)[number];
export const remedyColumns = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
export type RemedyColumn = (typeof remedyColumns)[number];
export type Remedy = { readonly [C in RemedyColumn]: Count };
export type Remedies = { readonly [B in RemedyBlock]: Remedy };
