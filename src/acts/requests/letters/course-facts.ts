import {
  addWorkingDays,
  clocksOf,
  deliveredOn,
  feeOf,
  feeOfRanks,
  requestAfter,
  type CivilDate,
  type ClockContext,
  type LetterFacts,
  type LetterReference,
  type PartyFact,
  type RequestState,
} from '../../../law/index.ts';
import { dayInChina } from '../../china-day.ts';
import type { LetterDetails } from './letter-details.ts';

/** What facts of the course are read from. */
export interface Course extends ClockContext {
  readonly state: RequestState;
  readonly details: LetterDetails;
}

/** A letter of the case as others name it; null where it was not issued. */
export function referenceTo(state: RequestState, letterId: string): LetterReference | null {
  const letter = state.letters.find((each) => each.letterId === letterId);
  return letter === undefined
    ? null
    : { number: letter.number?.text ?? '', on: letter.on, deliveredOn: deliveredOn(state, letterId) };
}

/** A letter that is being drafted: it has no number yet, and its day will be that of signing. */
const toCome = ({ today }: Course): LetterReference => ({ number: '', on: today, deliveredOn: null });

/** The day by which the answer is due; null while nothing runs. */
export function answerDue(
  state: RequestState,
  context: ClockContext,
): { readonly on: CivilDate; readonly atTheEarliest: boolean } | null {
  const clock = clocksOf(state, context).find(({ id }) => id === 'answer');
  const on = clock?.dueOn ?? clock?.ifResumedToday ?? null;
  return on === null ? null : { on, atTheEarliest: clock?.atTheEarliest ?? false };
}

const dueOf = (course: Course, clock: string, of: string | null): CivilDate | null =>
  clocksOf(course.state, course).find(
    ({ id, of: whose }) => id === clock && (of === null || whose === of || whose === null),
  )?.dueOn ?? null;

/**
 * What is to be clarified, from the notice or from what the officer adds (条例第三十条).
 * @param answer words of the applicant, empty before them
 */
export function clarificationFacts(
  course: Course,
  answer: string,
  /** Of the notice that was issued. */
  asked: LetterDetails | null,
): LetterFacts['clarification'] {
  const { state, details, rules } = course;
  const { clarification } = state;
  if (clarification === null && details.points === undefined) return undefined;
  const points =
    (clarification === null ? details.points : (asked?.points ?? details.points)) ??
    (clarification?.defects ?? []).map((defect) => ({ defect, what: '', how: '' }));
  return {
    letter:
      clarification === null
        ? toCome(course)
        : (referenceTo(state, clarification.letterId) ?? { ...toCome(course), on: clarification.on }),
    points,
    termDays: clarification?.termDays ?? details.termDays ?? rules.clarificationDays,
    dueOn: clarification === null ? null : dueOf(course, 'clarification', clarification.letterId),
    answeredOn: clarification?.answered?.on ?? null,
    answer,
    contact: details.contactLog ?? '',
    stillUnclear: details.stillUnclear ?? '',
  };
}

/** Whether a holiday notice is missing on the way to the date that a letter names. */
export function atTheEarliest(course: Course): boolean {
  const { state, details, today } = course;
  const asked = details.extendDays;
  return (
    answerDue(asked === undefined ? state : extendedBy(state, asked, today), course)?.atTheEarliest ?? false
  );
}

/** The request as if it were extended today. */
function extendedBy(state: RequestState, days: number, today: CivilDate): RequestState {
  if (state.extension !== null) return state;
  const payload = { letterId: '', on: today, days, reason: '', approvedBy: '' };
  return requestAfter(state, { kind: 'extended', at: state.lastAt, by: null, payload });
}

/** The extension and both dates (条例第三十三条第二款): as it was told, or as it would be today; undefined where no date runs. */
export function extensionFacts(course: Course): LetterFacts['extension'] {
  const { state, details, today } = course;
  const { extension } = state;
  const wasDue = answerDue({ ...state, extension: null }, course);
  if (wasDue === null) return undefined;
  if (extension !== null) {
    const due = answerDue({ ...state, ended: null }, course);
    return {
      letter: referenceTo(state, extension.letterId),
      wasDueOn: wasDue.on,
      days: extension.days,
      dueOn: due?.on ?? wasDue.on,
      reason: extension.reason,
    };
  }
  if (details.extendDays === undefined) return undefined;
  const reason = details.reason ?? '';
  const due = answerDue(extendedBy(state, details.extendDays, today), course);
  return {
    letter: null,
    wasDueOn: wasDue.on,
    days: details.extendDays,
    dueOn: due?.on ?? addWorkingDays(wasDue.on, details.extendDays, course.calendar).date,
    reason,
  };
}

/**
 * Each third party with the letter that asked and what it answered (条例第三十二条). No name stands in the state: they are added from
 * sealed data.
 */
export function partyFacts({ state }: Course): readonly PartyFact[] {
  return state.parties.flatMap((party) => {
    const asked = referenceTo(state, party.letterId) ?? { number: '', on: party.on, deliveredOn: null };
    const { interest, what, answered } = party;
    const answer = answered?.answer ?? null;
    return [
      {
        interest,
        what,
        asked,
        answer,
        answeredOn: answered?.on ?? null,
        reasonable: answered?.reasonable ?? null,
      },
    ];
  });
}

/** Why reasons are asked for, and what came of them (条例第三十五条); undefined where nothing was asked. */
export function reasonsFacts(course: Course): LetterFacts['reasons'] {
  const { state, details, rules } = course;
  const { reasons } = state;
  if (reasons === null && details.counts === undefined) return undefined;
  const weighed = reasons?.weighed ?? null;
  return {
    letter: reasons === null ? null : referenceTo(state, reasons.letterId),
    counts: reasons?.counts ?? details.counts ?? '',
    termDays: reasons?.termDays ?? details.termDays ?? rules.reasonsDays,
    given: weighed?.given ?? false,
    givenOn: weighed?.given === true ? weighed.on : null,
    why: weighed?.why ?? '',
  };
}

/** Until when an answer is delayed, with the reason (条例第三十五条): as told, or as the officer plans. */
export function delayFacts({ state, details }: Course): LetterFacts['delay'] {
  if (state.delay !== null) {
    const { until, reason, letterId } = state.delay;
    return { until, reason, letter: referenceTo(state, letterId) };
  }
  return details.until === undefined ? undefined : { until: details.until, reason: details.reason ?? '' };
}

/** @param numberOf numbers of the requests that the notice is for */
export function feeFacts(course: Course, numberOf: (requestId: string) => string | null): LetterFacts['fee'] {
  const { state, details } = course;
  const { fee } = state;
  const method = fee?.method ?? details.feeMethod;
  const units = fee?.units ?? details.feeUnits;
  if (method === undefined || units === undefined) return undefined;
  const day = state.receivedOn ?? state.received.submittedOn;
  const requestIds = [...new Set(fee?.requestIds ?? details.feeRequestIds)];
  // 按件: those of the month before the first of this notice were free, or were charged by an earlier one.
  const before = method === 'items' ? Math.max(0, units - Math.max(1, requestIds.length)) : 0;
  return {
    letter: fee === null ? null : referenceTo(state, fee.letterId),
    calculation: method === 'items' && units > 0 ? feeOfRanks(before + 1, units) : feeOf(method, units),
    ...(before > 0 ? { before } : {}),
    month: `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月`,
    requestNos: requestIds.flatMap((id) => numberOf(id) ?? []),
    dueOn: fee === null ? null : dueOf(course, 'fee', fee.letterId),
    paidOn: fee?.paid?.on ?? null,
  };
}

export const searchFacts = ({ state }: Course): NonNullable<LetterFacts['searches']> =>
  state.searches.flatMap(({ recorded }) => {
    if (recorded === null) return [];
    const { office, on, places, words, period, result } = recorded;
    return [{ office, on, places, words, period, result }];
  });

/** Drafted before the step is done, it says what the officer is about to enter. */
export const withdrawnFacts = ({ state, details }: Course): LetterFacts['withdrawn'] => {
  const { ended } = state;
  const ways = { online: '通过互联网', paper: '书面', 'in-person': '当面', other: '' };
  if (ended?.how === 'withdrawn') return { on: ended.on, how: ways[ended.through] };
  const { withdrawnOn, withdrawnThrough = 'other' } = details;
  return withdrawnOn === undefined ? undefined : { on: withdrawnOn, how: ways[withdrawnThrough] };
};

/** The day on which an act stood in the ledger. */
export const dayOf = (at: string): CivilDate => dayInChina(at);
