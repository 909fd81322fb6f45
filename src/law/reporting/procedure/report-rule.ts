import type { CivilDate } from '../../calendar/civil-date.ts';
import type { Citation } from '../../citation.ts';
import type { Permission } from '../../office/permission.ts';
import type { RoleId } from '../../office/role.ts';
import type { ReportActKind, ReportPayloads } from '../report-act.ts';
import type { ReportPhaseId, ReportState } from '../report-state.ts';

/** On which side someone acts: of the body that reports, or of the office above that reviews. */
export type ReportSide = 'body' | 'county';

/** How far the publication is by which the pages of a report are reviewed and made public. */
export type ReportPublication = 'none' | 'at-work' | 'under-review' | 'passed' | 'public';

/** What a rule may look at besides the report itself. */
export interface ReportContext {
  /** Civil date in China. */
  readonly today: CivilDate;
  /** Who acts, with the roles held in the body of his side; null for the program. */
  readonly person: { readonly id: string; readonly roles: readonly RoleId[] } | null;
  readonly side: ReportSide;
  /** True where the office above works on the platform: it then returns and accepts there. */
  readonly hasCounty: boolean;
  readonly publication: ReportPublication;
  /** True where the body keeps its requests outside of the platform: tables 3 and 4 are then entered. */
  readonly requestsElsewhere: boolean;
}

/** Why an act on a report cannot be done now. */
export interface ReportRefusal {
  /** What is the matter and what to do instead, in Chinese. */
  readonly sentence: string;
  readonly basis: readonly Citation[];
  /** Field of the payload that it is about. */
  readonly field?: string;
}

/** Null: the act is open in that phase. A text: it is not, and this is why. A function: it depends on more than the phase. */
export type PhaseEntry =
  string | null | ((state: ReportState, context: ReportContext) => ReportRefusal | null);

/** What the law and the office say of one act on a report. */
export interface ReportActRule<K extends ReportActKind> {
  /** As a button says it: 定数字. */
  readonly title: string;
  /** `either`: whose it is depends on whether the office above is on the platform. */
  readonly side: ReportSide | 'either';
  /** What a person of the body needs; whoever adds up a county's sum needs `reports.supervise` for its figures. */
  readonly permission: Permission;
  /** True where the program may do it by itself. */
  readonly byProgram: boolean;
  readonly basis: readonly Citation[];
  /** In which phases, and why not in the others. */
  readonly phases: Readonly<Record<ReportPhaseId, PhaseEntry>>;
  /** What is needed of it, as stated. */
  readonly refusal: (
    state: ReportState,
    payload: ReportPayloads[K],
    context: ReportContext,
  ) => ReportRefusal | null;
}

/** A group of rules, to be put together into the one table. */
export type ReportRulesOf<K extends ReportActKind> = { readonly [E in K]: ReportActRule<E> };

export const refuse = (sentence: string, ...basis: readonly Citation[]): ReportRefusal => ({
  sentence,
  basis,
});

/** A refusal of what stands in a field. */
export const refusedAt = (field: string, refusal: ReportRefusal | null): ReportRefusal | null =>
  refusal === null ? null : { ...refusal, field };

/** Length as people count it, blanks at the ends aside. */
export const lengthOf = (text: string): number => [...text.trim()].length;

/** True for the statutory report; half-years and quarters are interim figures. */
export const isAnnual = ({ period }: ReportState): boolean => period.kind === 'year';

/** True where nobody above accepts the report before it is published: the government's own organs', and a county's sum. */
export const acceptsItself = ({ scope, filer }: ReportState): boolean =>
  scope === 'county' || filer === 'office';

/** Why things stay as they are, by phase: said the same by every act that changes figures or text. */
export const standing = {
  figures: '数字已经定了。要改，请先重开数字。',
  submitted: '年报已经上报，等上级审核。要改，请上级先退回。',
  accepted: '上级已经审核通过。要改，请上级先退回。',
  published: '年报已经公布。要改，请先开始更正。',
} as const;
