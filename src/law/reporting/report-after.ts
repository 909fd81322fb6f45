import type { ReportAct } from './report-act.ts';
import type { ReportState } from './report-state.ts';

/**
 * The state after an act. Whether an act may be done is `refusalOfReportAct`.
 * @throws RangeError where the first act does not open the report: such a chain cannot be recorded
 */
export function reportAfter(state: ReportState | null, act: ReportAct): ReportState {
  if (act.kind === 'opened') return opened(act);
  if (state === null) throw new RangeError(`a report begins by being opened, not by ${act.kind}`);
  return { ...state, ...changes(state, act), lastAt: act.at };
}

const note = <P extends object>({
  payload,
  by,
  at,
}: {
  readonly payload: P;
  readonly by: string | null;
  readonly at: string;
}) => ({ ...payload, by, at });

function opened({ payload, at }: Extract<ReportAct, { readonly kind: 'opened' }>): ReportState {
  return {
    ...payload,
    edition: 1,
    phase: 'open',
    entered: {},
    frozen: null,
    textDigest: null,
    explanations: {},
    laidOut: null,
    publicationId: null,
    submitted: null,
    returns: [],
    accepted: null,
    published: [],
    publicText: null,
    correction: null,
    lastAt: at,
  };
}

const answered = ({ returns }: ReportState): ReportState['returns'] =>
  returns.map((each) => ({ ...each, answered: true }));

type Later = Exclude<ReportAct, { readonly kind: 'opened' }>;

function changes(state: ReportState, act: Later): Partial<ReportState> {
  switch (act.kind) {
    case 'figure-entered':
      return { entered: { ...state.entered, [act.payload.place]: note(act) } };
    case 'figure-withdrawn':
      return {
        entered: Object.fromEntries(
          Object.entries(state.entered).filter(([place]) => place !== act.payload.place),
        ),
      };
    case 'frozen':
      return { phase: 'frozen', frozen: note(act), laidOut: null };
    case 'unfrozen':
      return { phase: 'open', frozen: null, laidOut: null };
    case 'text-set':
      // What was laid out was another text: it is laid out anew before anybody signs.
      return {
        textDigest: act.payload.digest,
        phase: state.frozen === null ? 'open' : 'frozen',
        laidOut: null,
      };
    case 'explained':
      return { explanations: { ...state.explanations, [act.payload.key]: note(act) } };
    case 'laid-out':
      return { phase: 'laid-out', laidOut: note(act), publicationId: act.payload.publicationId };
    case 'submitted':
      // A county's sum goes up after it was made public.
      return {
        phase: state.phase === 'published' ? 'published' : 'submitted',
        submitted: note(act),
        returns: answered(state),
      };
    case 'returned':
      // What is public stays as it is, and as it was laid out.
      return act.payload.afterPublication === true
        ? { returns: [...state.returns, note(act)], accepted: null }
        : { phase: 'returned', returns: [...state.returns, note(act)], laidOut: null, accepted: null };
    case 'accepted':
      return state.phase === 'published'
        ? { accepted: note(act), returns: answered(state) }
        : { phase: 'accepted', accepted: note(act) };
    case 'published':
      return {
        phase: 'published',
        published: [
          ...state.published,
          {
            ...note(act),
            edition: state.edition,
            figures: state.frozen?.figures ?? {},
            sources: state.frozen?.sources ?? [],
            publicationId: state.publicationId,
          },
        ],
        publicText: { facts: state.frozen?.facts ?? {}, textDigest: state.textDigest },
      };
    case 'correction-begun':
      return {
        phase: 'open',
        edition: state.edition + 1,
        correction: note(act),
        frozen: null,
        laidOut: null,
        submitted: null,
        accepted: null,
      };
  }
}

/** The state that acts lead to, in their order. */
export function reportOf(acts: readonly ReportAct[]): ReportState | null {
  return acts.reduce<ReportState | null>(reportAfter, null);
}
