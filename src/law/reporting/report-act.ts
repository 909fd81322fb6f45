import type { CivilDate } from '../calendar/civil-date.ts';
import type { FilerKind } from './filing-duty.ts';
import type { ReportPeriod } from './report-period.ts';

/** `own`: a body on itself; `county`: the sum of a county over the bodies of its roster (逐级汇总). */
export type ReportScope = 'own' | 'county';

/** Figures by the address of their cell (`3/received/total`, `2/licences`); those that are not named are 0. 万元 as filed. */
export type ReportFigures = Readonly<Record<string, number>>;

/** Where a figure of a county's sum comes from: a report of the platform, or a file that was read. */
export interface SummedSource {
  /** Of the roster. */
  readonly memberId: string;
  readonly reportId: string | null;
  readonly importId: string | null;
}

/** What the county says of a place of a report: of a cell (`3/received/total`), or of a section of the text. */
export interface ReportComment {
  readonly place: string;
  readonly text: string;
}

/** How a file that was handed out was read back: what was meant and what stands in it. */
export interface ReadBack {
  readonly format: 'docx' | 'pdf' | 'html' | 'xlsx' | 'json';
  readonly sha256: string;
  readonly fileId: string;
  /** Places in prose that read otherwise; a figure that does is refused before. */
  readonly differences: number;
}

/**
 * What each act on a report states. Texts are named by digest only, as they are not screened while they are written. The subject is
 * the report: one of a body, scope and period.
 */
export interface ReportPayloads {
  opened: {
    readonly scope: ReportScope;
    readonly period: ReportPeriod;
    readonly filer: FilerKind;
    /** Of a county's sum: the government whose year it tells (甲县人民政府), as its title names it. */
    readonly agency?: string;
  };
  /** A cell, or a fact of the text, that no register of the platform counts (the body keeps it elsewhere). */
  'figure-entered': {
    readonly place: string;
    readonly value: number;
    /** Where it was taken from, so that it can be found again: 农业综合服务中心台账. */
    readonly source: string;
  };
  'figure-withdrawn': { readonly place: string; readonly reason: string };
  /** The figures stand from now on as they were counted on this day. */
  frozen: {
    readonly on: CivilDate;
    readonly figures: ReportFigures;
    /** Counts that the text may name, by their ids. */
    readonly facts: Readonly<Record<string, number>>;
    /** For a county's sum. */
    readonly sources: readonly SummedSource[];
  };
  unfrozen: { readonly reason: string };
  'text-set': { readonly digest: string };
  /** Why a warning is no mistake; `key` names rule, place and figures, so that it falls with them. */
  explained: { readonly key: string; readonly rule: string; readonly explanation: string };
  /** Its pages and files were made and sent for the three reviews, as the publication that is named. */
  'laid-out': {
    readonly publicationId: string;
    /** Of the report as it was laid out: figures, text, explanations. */
    readonly digest: string;
    readonly files: readonly ReadBack[];
    readonly warnings: number;
  };
  /** To the county's office; `to` null where it is outside of the platform, `how` then says how. */
  submitted: {
    readonly digest: string;
    readonly to: string | null;
    readonly how: string;
    readonly on: CivilDate;
  };
  /** `outside`, here and of what was accepted: the office above said so outside of the platform, and the body put it down. */
  returned: {
    readonly digest: string;
    readonly comments: readonly ReportComment[];
    readonly outside?: boolean;
    /** Said of a report that was made public unanswered on its last day: it stays public, and is mended by a correction. */
    readonly afterPublication?: boolean;
  };
  accepted: { readonly digest: string; readonly remark: string; readonly outside: boolean };
  /** `where`: an address, where it is not this site. */
  published: { readonly digest: string; readonly on: CivilDate; readonly where: string | null };
  /** A report that is public is made anew; the one before stays readable. */
  'correction-begun': { readonly reason: string };
}

export type ReportActKind = keyof ReportPayloads;

/** One act, as law takes it. */
export type ReportAct = {
  readonly [K in ReportActKind]: {
    readonly kind: K;
    /** The ledger's moment, UTC. */
    readonly at: string;
    readonly by: string | null;
    readonly payload: ReportPayloads[K];
  };
}[ReportActKind];
