import type { CivilDate } from '../calendar/civil-date.ts';
import type { Citation } from '../citation.ts';
import type { Permission } from '../office/permission.ts';
import type { Clock, ClockId } from './clock.ts';
import { clocksOf } from './clocks.ts';
import { permissionRefusal, procedure, type ProcedureContext, type RequestRefusal } from './procedure.ts';
import { refuse } from './procedure/refusal.ts';
import { stepOf } from './procedure/standing.ts';
import type { RequestActKind } from './request-act.ts';
import type { RequestState } from './request-state.ts';

/** An act that a case page offers, or explains why it cannot be done. */
export interface NextAct {
  readonly kind: RequestActKind;
  /** Which party, consultation or search it is about, where there are several. */
  readonly of: string | null;
  readonly title: string;
  readonly permission: Permission | null;
  readonly basis: readonly Citation[];
  /** What it does to the clocks. */
  readonly clocks: string;
  /** Until when it has to be done, or can be; null where no date is set. */
  readonly until: CivilDate | null;
  /** Null: it can be done now. */
  readonly refusal: RequestRefusal | null;
}

/** What is offered, in the order of a case; what the program notes and what stands by every person's name is not. */
const offered: readonly RequestActKind[] = [
  'confirmed',
  'contact-tried',
  'registered',
  'handed-on',
  'found-clear',
  'clarification-asked',
  'clarified',
  'party-answered',
  'party-closed',
  'organ-answered',
  'reasons-weighed',
  'fee-paid',
  'fee-cancelled',
  'search-recorded',
  'passed',
  'returned',
  'served',
  'service-noted',
  'search-asked',
  'party-asked',
  'organ-asked',
  'guide-answered',
  'submitted',
  'extended',
  'reasons-asked',
  'delayed',
  'fee-noticed',
  'split',
  'joined',
  'withdrawn',
  'archived',
  'promoted',
  'reopened',
  'assigned',
  'corrected',
  'material-added',
  'noted',
];

/** Which clock says until when. */
const clockOf: Readonly<Partial<Record<RequestActKind, ClockId>>> = {
  confirmed: 'confirmation',
  'contact-tried': 'confirmation',
  'found-clear': 'clarification-notice',
  'clarification-asked': 'clarification-notice',
  clarified: 'clarification',
  'party-answered': 'third-party',
  'organ-answered': 'consultation',
  'reasons-weighed': 'reasons',
  'fee-paid': 'fee',
  'guide-answered': 'answer',
  submitted: 'answer',
  passed: 'answer',
  extended: 'answer',
  delayed: 'answer',
  'fee-noticed': 'answer',
  served: 'service',
};

/**
 * What can be done on a request now, in the order of a case, each with until when; then what cannot, each with the sentence why. What
 * concerns one of several (a third party, an organ, a search) stands once for each that is open.
 */
export function nextActs(state: RequestState, context: ProcedureContext): readonly NextAct[] {
  const clocks = clocksOf(state, context);
  const acts = offered.flatMap((kind) =>
    subjectsOf(kind, state).map((of): NextAct => {
      const { title, permission, basis, clocks: effect } = procedure[kind];
      const refusal =
        permissionRefusal(kind, context) ??
        procedure[kind].closed(state, context) ??
        mine(kind, state, clocks, context);
      return {
        kind,
        of,
        title,
        permission,
        basis,
        clocks: effect,
        until: untilOf(kind, of, clocks),
        refusal,
      };
    }),
  );
  return [
    ...acts.filter(({ refusal }) => refusal === null),
    ...acts.filter(({ refusal }) => refusal !== null),
  ];
}

/** What each act can be about, where there may be several. */
const openSubjects: Readonly<Partial<Record<RequestActKind, (state: RequestState) => readonly string[]>>> = {
  'party-answered': (state) => openParties(state),
  'party-closed': (state) => openParties(state),
  'organ-answered': ({ consultations }) =>
    consultations.filter(({ answered }) => answered === null).map(({ consultationId }) => consultationId),
  'search-recorded': ({ searches }) =>
    searches.filter(({ recorded }) => recorded === null).map(({ searchId }) => searchId),
  served: (state) => unserved(state),
  'service-noted': (state) => onTheWay(state),
};

const openParties = ({ parties }: RequestState): readonly string[] =>
  parties
    .filter(({ answered, closed }) => answered === null && closed === null)
    .map(({ partyId }) => partyId);

/** The act for each that it can be about; once without one where there is none, so that the page can say why not. */
function subjectsOf(kind: RequestActKind, state: RequestState): readonly (string | null)[] {
  const open = openSubjects[kind]?.(state) ?? [];
  // An officer may look for himself at any time, besides those who were asked.
  return open.length === 0 || kind === 'search-recorded' ? [...open, null] : open;
}

/** Letters that were not sent, or that came back. */
const unserved = ({ letters, services }: RequestState): readonly string[] =>
  letters
    .map(({ letterId }) => letterId)
    .filter((letterId) => {
      const last = services.findLast((service) => service.letterId === letterId);
      return last === undefined || last.notes.at(-1)?.event === 'came-back';
    });

/** Mail of which nobody knows yet whether it arrived: the recipient's terms wait for it. */
const onTheWay = ({ services }: RequestState): readonly string[] =>
  services.filter(({ way, notes }) => way === 'mail' && notes.length === 0).map(({ serviceId }) => serviceId);

function untilOf(kind: RequestActKind, of: string | null, clocks: readonly Clock[]): CivilDate | null {
  const id = clockOf[kind];
  const clock = clocks.find((one) => one.id === id && (of === null || one.of === null || one.of === of));
  return clock?.dueOn ?? null;
}

/** What is known before anything is entered: whose turn it is to sign, and whether there is something to send or to say. */
function mine(
  kind: RequestActKind,
  state: RequestState,
  clocks: readonly Clock[],
  context: ProcedureContext,
): RequestRefusal | null {
  if (kind === 'served' && unserved(state).length === 0) return refuse('签发的文书都已经送达。');
  if (kind === 'service-noted' && onTheWay(state).length === 0) {
    return refuse('没有还不知道到没到的邮件。');
  }
  if (kind === 'found-clear' && state.clarification !== null) {
    return refuse('补正只能要求一次，已经要求过，不用再判定。', procedure['found-clear'].basis);
  }
  if (kind === 'found-clear' && noticeLapsed(clocks)) {
    return refuse('补正告知的期限已经过了，按内容明确办理，不用再判定。', procedure['found-clear'].basis);
  }
  const { round } = state;
  const next = round === null ? null : stepOf(round);
  if ((kind !== 'passed' && kind !== 'returned') || round === null || next === null) return null;
  return procedure.passed.refusal(state, { step: next.id, digest: round.digest, opinion: '' }, context);
}

const noticeLapsed = (clocks: readonly Clock[]): boolean =>
  clocks.some(({ id, state }) => id === 'clarification-notice' && state === 'lapsed');
