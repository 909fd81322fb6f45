import type {
  ReportComment,
  ReportFigures,
  ReportPayloads,
  ReportScope,
  SummedSource,
} from './report-act.ts';
import type { FilerKind } from './filing-duty.ts';
import type { ReportPeriod } from './report-period.ts';

/** A payload with who stated it and when. */
type Stated<T> = T & { readonly by: string | null; readonly at: string };

/** How far a report is. Whether the reviews of its publication are done, the publication tells. */
export type ReportPhaseId =
  'open' | 'frozen' | 'laid-out' | 'submitted' | 'returned' | 'accepted' | 'published';

export const reportPhases: Readonly<
  Record<ReportPhaseId, { readonly title: string; readonly means: string }>
> = {
  open: { title: '在统计', means: '数字随台账变动，还没有定。' },
  frozen: { title: '在写', means: '数字已经定了，正在写正文。' },
  'laid-out': { title: '在审', means: '已经排成年报，正在三审。' },
  submitted: { title: '已上报', means: '已经报县里，等县里审核。' },
  returned: { title: '县里退回', means: '县里写了意见，改好再报。' },
  accepted: { title: '县里通过', means: '县里审核通过，可以公布。' },
  published: { title: '已公布', means: '已经向社会公布。' },
};

/** A report as its acts left it. Fold of `reportAfter`. */
export interface ReportState {
  readonly scope: ReportScope;
  readonly period: ReportPeriod;
  readonly filer: FilerKind;
  /** Of a county's sum: the government that its title names. */
  readonly agency?: string;
  /** From 1; a correction begins the next. */
  readonly edition: number;
  readonly phase: ReportPhaseId;
  /** By place: what was entered by hand. */
  readonly entered: Readonly<Record<string, Stated<ReportPayloads['figure-entered']>>>;
  readonly frozen: Stated<ReportPayloads['frozen']> | null;
  /** Of the text at work. */
  readonly textDigest: string | null;
  /** By key. */
  readonly explanations: Readonly<Record<string, Stated<ReportPayloads['explained']>>>;
  readonly laidOut: Stated<ReportPayloads['laid-out']> | null;
  /** Its publication, from when it was laid out first: the same through every change and correction. */
  readonly publicationId: string | null;
  readonly submitted: Stated<ReportPayloads['submitted']> | null;
  /** The county's, newest last; what was returned once stays on record. */
  readonly returns: readonly (Stated<ReportPayloads['returned']> & {
    /** Submitted since, or accepted as it is. */
    readonly answered?: boolean;
  })[];
  readonly accepted: Stated<ReportPayloads['accepted']> | null;
  /** Editions that are or were public, newest last. */
  readonly published: readonly (Stated<ReportPayloads['published']> & {
    readonly edition: number;
    readonly figures: ReportFigures;
    /** What a county's sum was made of. */
    readonly sources: readonly SummedSource[];
    readonly publicationId: string | null;
  })[];
  /** What the text of the newest public edition counts, and that text by digest: a correction at work has others. */
  readonly publicText: {
    readonly facts: Readonly<Record<string, number>>;
    readonly textDigest: string | null;
  } | null;
  readonly correction: Stated<ReportPayloads['correction-begun']> | null;
  readonly lastAt: string;
}

/** The county's comments that the body has still to answer: until it is submitted again, or accepted as it is. */
export function openComments({ returns }: Pick<ReportState, 'returns'>): readonly ReportComment[] {
  const last = returns.at(-1);
  return last === undefined || last.answered === true ? [] : last.comments;
}

/** True where the office above has still to say what it finds: of a report that waits for it, or that went public unanswered. */
export function awaitsReview(state: ReportState): boolean {
  if (state.phase === 'submitted') return true;
  return wentPublicUnanswered(state) && openComments(state).length === 0;
}

/** True where a report is public which its body submitted and nobody above accepted: its term was up (条例第四十九条). */
const wentPublicUnanswered = ({ phase, scope, submitted, accepted }: ReportState): boolean =>
  phase === 'published' && scope === 'own' && submitted !== null && accepted === null;
