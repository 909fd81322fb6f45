import type { ReportComment, ReportPayloads } from '../../../law/index.ts';
import { faultOfLength, faultOfLine } from '../../input.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { faultOfPrivate } from '../../publishing-input.ts';
import { actOnReport, statingReport, type ActOnReport, type ReportHand } from '../act-on-report.ts';

/** What the county's office looked at: another text in its place refuses. */
interface Reviewed extends ActOnReport {
  readonly digest: string;
}

const most = { comments: 100, text: 500 } as const;

/**
 * Sends a report back to the body, each comment at the cell or section that it is about. It stands on the body's own chain. A report that
 * went public on its last day stays public: what is said of it leads to a correction.
 */
export async function returnReport(
  context: ActContext,
  input: Reviewed & { readonly comments: readonly ReportComment[] },
): Promise<Outcome> {
  const comments = input.comments.map(({ place, text }) => ({ place, text: text.trim() }));
  const fault = faultOfComments(comments);
  if (fault !== null) return { done: false, refusal: fault };
  return review(context, input, 'returned', ({ state }) => ({
    digest: input.digest,
    comments,
    ...(state.phase === 'published' ? { afterPublication: true } : {}),
  }));
}

/** The county's office accepts a report: the body may publish it where it is not public yet, and its figures go into the county's sum. */
export async function acceptReport(
  context: ActContext,
  input: Reviewed & { readonly remark: string },
): Promise<Outcome> {
  const remark = input.remark.trim();
  const fault =
    faultOfLength(remark, '意见', 'remark', most.text) ?? faultOfPrivate(remark, 'remark', '意见');
  if (fault !== null) return { done: false, refusal: fault };
  return review(context, input, 'accepted', () => ({ digest: input.digest, remark, outside: false }));
}

/** States what the county's office found, where it is the office above and looked at what stands now. */
function review<K extends 'returned' | 'accepted'>(
  context: ActContext,
  input: Reviewed,
  kind: K,
  found: (hand: ReportHand) => ReportPayloads[K],
): Promise<Outcome> {
  const act = { ...input, permission: 'reports.supervise', kind: `report.${kind}`, side: 'county' } as const;
  return actOnReport(
    context,
    act,
    (hand) =>
      faultOfOwn(context, hand) ?? faultOfStale(hand, input) ?? [statingReport(hand.of, kind, found(hand))],
  );
}

/** Nobody reviews the report of the own body: that is for the office above. */
const faultOfOwn = ({ actor }: ActContext, { of }: ReportHand): Refusal | null =>
  actor.bodyId === of.bodyId ? refuse('not-allowed', '本单位的年报由上级审核，不能自己审。') : null;

/** Law says whether there is anything to review; where there is, it must be what was looked at. */
function faultOfStale({ state: { phase, submitted } }: ReportHand, { digest }: Reviewed): Refusal | null {
  return (phase === 'submitted' || phase === 'published') && submitted !== null && submitted.digest !== digest
    ? refuse('stale', '这份年报刚才重新报过，您看到的是以前的。请重新打开再审。')
    : null;
}

function faultOfComments(comments: readonly ReportComment[]): Refusal | null {
  if (comments.length === 0) return refuse('wrong-input', '请至少写一条意见，让对方知道改哪里。', 'comments');
  if (comments.length > most.comments) {
    return refuse('wrong-input', `意见有${comments.length}条，最多${most.comments}条。`, 'comments');
  }
  for (const [at, { text }] of comments.entries()) {
    const field = `comments.${at}.text`;
    const fault = faultOfLine(text, '意见', field, most.text) ?? faultOfPrivate(text, field, '意见');
    if (fault !== null) return fault;
  }
  return null;
}
