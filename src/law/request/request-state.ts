import type { CivilDate } from '../calendar/civil-date.ts';
import type { ApplicantKindId } from './applicant-kind.ts';
import type { RequestChannelId } from './channel.ts';
import type { Clock } from './clock.ts';
import type { GuideAnswers } from './guide-answers.ts';
import { handledSince, pendingClarification, pendingFee } from './pending.ts';
import type { RequestPayloads } from './request-act.ts';

/** A payload with who stated it and when. */
export type Noted<T> = T & { readonly by: string | null; readonly at: string };

export interface Clarification extends Noted<RequestPayloads['clarification-asked']> {
  /** Null while the answer is waited for. */
  readonly answered: Noted<RequestPayloads['clarified']> | null;
}

export interface Party extends Noted<RequestPayloads['party-asked']> {
  readonly answered: Noted<RequestPayloads['party-answered']> | null;
  readonly closed: Noted<RequestPayloads['party-closed']> | null;
}

export interface Consultation extends Noted<RequestPayloads['organ-asked']> {
  readonly answered: Noted<RequestPayloads['organ-answered']> | null;
}

export interface Reasons extends Noted<RequestPayloads['reasons-asked']> {
  readonly weighed: Noted<RequestPayloads['reasons-weighed']> | null;
}

export interface Fee extends Noted<RequestPayloads['fee-noticed']> {
  readonly paid: Noted<RequestPayloads['fee-paid']> | null;
  readonly cancelled: Noted<RequestPayloads['fee-cancelled']> | null;
}

/** What an office was asked to look for, and what it, or the officer alone, found. */
export interface Search {
  readonly searchId: string;
  readonly asked: Noted<RequestPayloads['search-asked']> | null;
  readonly recorded: Noted<RequestPayloads['search-recorded']> | null;
}

export interface Material extends Noted<RequestPayloads['material-added']> {
  readonly removed: Noted<RequestPayloads['material-removed']> | null;
}

export interface Service extends Noted<RequestPayloads['served']> {
  readonly notes: readonly Noted<RequestPayloads['service-noted']>[];
}

export type IssuedLetter = Noted<RequestPayloads['letter-issued']>;

/** A decision on its way through its signatures. */
export interface ApprovalRound extends Noted<RequestPayloads['submitted']> {
  readonly passed: readonly Noted<RequestPayloads['passed']>[];
  /** Null while nobody has sent it back. */
  readonly returned: Noted<RequestPayloads['returned']> | null;
}

/** A request as its acts left it; no calendar was asked. Fold of `requestAfter`. */
export interface RequestState {
  readonly received: Noted<RequestPayloads['received']>;
  /** These four as last corrected. */
  readonly applicantKind: ApplicantKindId;
  readonly channel: RequestChannelId;
  readonly applicantId: string;
  readonly receivedOn: CivilDate | null;
  /** Days of receipt that were entered before and corrected: a missed date does not vanish with them. */
  readonly receivedBefore: readonly CivilDate[];
  readonly contactTries: readonly Noted<RequestPayloads['contact-tried']>[];
  readonly registered: Noted<RequestPayloads['registered']> | null;
  readonly matter: string;
  readonly holderId: string | null;
  /** Words of the request: the first, then those of the clarification. */
  readonly contentIds: readonly string[];
  readonly foundClear: Noted<RequestPayloads['found-clear']> | null;
  readonly clarification: Clarification | null;
  readonly parties: readonly Party[];
  readonly consultations: readonly Consultation[];
  readonly reasons: Reasons | null;
  readonly extension: Noted<RequestPayloads['extended']> | null;
  readonly delay: Noted<RequestPayloads['delayed']> | null;
  /** The last notice. */
  readonly fee: Fee | null;
  readonly searches: readonly Search[];
  readonly materials: readonly Material[];
  readonly guide: GuideAnswers;
  readonly links: readonly Noted<RequestPayloads['linked']>[];
  readonly joined: Noted<RequestPayloads['joined']> | null;
  readonly round: ApprovalRound | null;
  readonly letters: readonly IssuedLetter[];
  readonly services: readonly Service[];
  /** Every decision, the last one in force unless it was reopened after. */
  readonly decisions: readonly Noted<RequestPayloads['decided']>[];
  readonly reopenings: readonly Noted<RequestPayloads['reopened']>[];
  /** How it ended now; null while it runs. */
  readonly ended: Ended | null;
  readonly rated: Noted<RequestPayloads['rated']> | null;
  readonly archived: Noted<RequestPayloads['archived']> | null;
  readonly promoted: Noted<RequestPayloads['promoted']> | null;
  /** Reminders sent, so that none goes twice: `clock dueOn stage to`. */
  readonly reminded: readonly string[];
  readonly erased: Noted<RequestPayloads['person-erased']> | null;
  /** Moment of the last act. */
  readonly lastAt: string;
}

export type Ended =
  | ({ readonly how: 'decided' } & Noted<RequestPayloads['decided']>)
  | ({ readonly how: 'withdrawn' } & Noted<RequestPayloads['withdrawn']>)
  | {
      readonly how: 'split';
      readonly on: null;
      readonly into: readonly string[];
      readonly by: string | null;
      readonly at: string;
    }
  | ({ readonly how: 'handed-on' } & Noted<RequestPayloads['handed-on']>);

/** Where a request stands, without asking what day it is. */
export type RequestPhaseId =
  | 'confirming'
  | 'registering'
  | 'handling'
  | 'clarifying'
  | 'consulting'
  | 'explaining'
  | 'paying'
  | 'approving'
  | 'serving'
  | 'closed'
  | 'archived'
  | 'withdrawn'
  | 'split'
  | 'handed-on';

export const requestPhases: Readonly<
  Record<RequestPhaseId, { readonly title: string; readonly runs: boolean }>
> = {
  confirming: { title: '等确认收到', runs: true },
  registering: { title: '待登记', runs: true },
  handling: { title: '办理中', runs: true },
  clarifying: { title: '等申请人补正', runs: true },
  consulting: { title: '征求意见中', runs: true },
  explaining: { title: '等申请人说明理由', runs: true },
  paying: { title: '等申请人缴费', runs: true },
  approving: { title: '审批中', runs: true },
  serving: { title: '待送达', runs: true },
  closed: { title: '已办结', runs: false },
  archived: { title: '已归档', runs: false },
  withdrawn: { title: '已撤回', runs: false },
  split: { title: '已拆分', runs: false },
  'handed-on': { title: '已转交', runs: false },
};

/** Of whom an opinion was asked that did not come within the term: what was waited for is over, and the body goes on. */
export type SilentId = 'third-party' | 'consultation';

const silentTitles: Readonly<Record<SilentId, string>> = {
  'third-party': '第三方逾期没有答复',
  consultation: '其他机关逾期没有答复',
};

/** What lists call where a request stands on a day. @param silent who let the term pass by then; null while it runs */
export const phaseTitle = ({
  phase,
  silent,
}: {
  readonly phase: RequestPhaseId;
  readonly silent: SilentId | null;
}): string => (phase === 'consulting' && silent !== null ? silentTitles[silent] : requestPhases[phase].title);

/** Where a request may stand on a day: in its phase, or `silent`, where every term to give an opinion passed without one. */
export type RequestStandId = RequestPhaseId | 'silent';

/** What lists are narrowed by; who was silent is said in the row. */
export const requestStands: readonly { readonly id: RequestStandId; readonly title: string }[] = (
  Object.keys(requestPhases) as RequestPhaseId[]
).flatMap((id) => [
  { id, title: requestPhases[id].title },
  ...(id === 'consulting' ? [{ id: 'silent', title: '逾期没有答复意见' } as const] : []),
]);

/**
 * Who let every term pass in which an opinion was asked for, by the clocks of a day: the one whose term was the longest. Null where none
 * is waited for, and while one of them runs or has not begun.
 */
export function silentOf(
  clocks: readonly Pick<Clock, 'id' | 'state' | 'dueOn' | 'endedOn'>[],
): SilentId | null {
  const open = clocks.flatMap(({ id, ...clock }) =>
    (id === 'third-party' || id === 'consultation') && clock.endedOn === null ? [{ ...clock, id }] : [],
  );
  if (!open.every(({ state }) => state === 'lapsed')) return null;
  return open.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? 1 : -1))[0]?.id ?? null;
}

/** What a request waits for. */
export function phaseOf(state: RequestState): RequestPhaseId {
  const { ended } = state;
  if (ended !== null) {
    if (ended.how !== 'decided')
      return state.archived === null || ended.how !== 'withdrawn' ? ended.how : 'archived';
    if (state.archived !== null) return 'archived';
    return state.services.some(({ letterId }) => letterId === ended.letterId) ? 'closed' : 'serving';
  }
  if (state.receivedOn === null) return 'confirming';
  if (state.registered === null) return 'registering';
  if (state.round !== null && state.round.returned === null) return 'approving';
  if (pendingClarification(state) !== null) return 'clarifying';
  if (pendingFee(state) !== null) return 'paying';
  const since = handledSince(state);
  if (state.reasons !== null && state.reasons.weighed === null && state.reasons.at >= since) {
    return 'explaining';
  }
  const waiting =
    state.parties.some(({ answered, closed, at }) => answered === null && closed === null && at >= since) ||
    state.consultations.some(({ answered, at }) => answered === null && at >= since);
  return waiting ? 'consulting' : 'handling';
}
