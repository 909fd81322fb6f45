import { cite, type Citation } from '../citation.ts';
import { addDays, daysBetween, formatChinese, type CivilDate } from '../calendar/civil-date.ts';
import { addMonths } from '../calendar/months.ts';
import { datesOfPeriod, wholeYear, type ReportPeriod } from '../reporting/report-period.ts';

/** What provinces decide for themselves. */
export interface NormativeRules {
  /** Years for which a document holds that names no term; null where the place sets none. */
  readonly years: number | null;
  /** The same for 暂行 and 试行. */
  readonly provisionalYears: number | null;
  /** Days before the end at which to remind, the longest first. */
  readonly remindDays: readonly number[];
  /** Years between two clean-ups. */
  readonly cleanUpYears: number;
}

/** As provinces commonly have it. [memory: to be verified in the rule of the province] */
export const initialNormativeRules: NormativeRules = {
  years: 5,
  provisionalYears: 2,
  remindDays: [180, 90, 30],
  cleanUpYears: 2,
};

/** How long a document says that it holds; `by-rule` where it says nothing. */
export type ValidityTerm =
  | { readonly kind: 'until'; readonly last: CivilDate }
  | { readonly kind: 'years'; readonly years: number }
  | { readonly kind: 'long-term' }
  | { readonly kind: 'by-rule' };

/** What happened to a document after it was issued; each from a day on, that day included. */
export type NormativeChange =
  | { readonly kind: 'amended'; readonly from: CivilDate; readonly by: string }
  | { readonly kind: 'repealed'; readonly from: CivilDate; readonly by: string }
  /** 宣布失效: its matter or its term is over, nothing replaces it. */
  | { readonly kind: 'declared-lapsed'; readonly from: CivilDate; readonly by: string }
  /** 继续有效: the term is set anew, before the old one ended. */
  | { readonly kind: 'extended'; readonly from: CivilDate; readonly by: string; readonly term: ValidityTerm };

export interface NormativeDocument extends NormativeTerms {
  readonly title: string;
}

/** What tells whether a normative document holds. */
export interface NormativeTerms {
  readonly id: string;
  /** 施行日期: the first day on which it holds. */
  readonly effectiveOn: CivilDate;
  readonly formedOn: CivilDate;
  /** 暂行、试行 */
  readonly provisional: boolean;
  readonly term: ValidityTerm;
  /** In any order. */
  readonly changes: readonly NormativeChange[];
}

export type NormativeStateId = 'not-yet' | 'in-force' | 'amended' | 'lapsed' | 'repealed';

/** What lists and pages print for each state; 被修改 is in force too, as amended. */
export const normativeStates: Readonly<Record<NormativeStateId, { title: string; inForce: boolean }>> = {
  'not-yet': { title: '尚未生效', inForce: false },
  'in-force': { title: '有效', inForce: true },
  amended: { title: '有效（已被修改）', inForce: true },
  lapsed: { title: '失效', inForce: false },
  repealed: { title: '废止', inForce: false },
};

export interface NormativeState {
  readonly state: NormativeStateId;
  /** The day from which the state holds; null where the document is not yet in force. */
  readonly since: CivilDate | null;
  /** The last day on which it holds or held by its term; null where it has no end. */
  readonly lastDay: CivilDate | null;
  /** Why, in one sentence. */
  readonly sentence: string;
  readonly basis: readonly Citation[];
}

const notice = cite('normativeNotice');
// The article’s text: [memory: to be verified].
const term202 = cite('civilCode', '第二百零二条');

/**
 * The last day on which a document holds by its term, without regard to repeal; null for no end. A term in years runs
 * from the first day in force, that day included, so it ends on the day before the one that corresponds to it.
 * @param asOf changes after this day are not looked at
 */
export function lastDayOf(
  document: NormativeTerms,
  asOf: CivilDate,
  rules: NormativeRules = initialNormativeRules,
): CivilDate | null {
  let last = endOf(document.term, document.effectiveOn, document.provisional, rules);
  for (const change of inOrder(document.changes)) {
    if (change.kind !== 'extended' || change.from > asOf) continue;
    // What had lapsed before cannot be extended: it has to be issued again.
    if (last !== null && change.from > addDays(last, 1)) break;
    last = endOf(change.term, change.from, document.provisional, rules);
  }
  return last;
}

function endOf(
  term: ValidityTerm,
  from: CivilDate,
  provisional: boolean,
  rules: NormativeRules,
): CivilDate | null {
  if (term.kind === 'until') return term.last;
  if (term.kind === 'long-term') return null;
  const years = term.kind === 'years' ? term.years : provisional ? rules.provisionalYears : rules.years;
  return years === null ? null : addDays(addMonths(from, years * 12), -1);
}

const kindsInOrder = ['extended', 'amended', 'repealed', 'declared-lapsed'] as const;

function inOrder(changes: readonly NormativeChange[]): readonly NormativeChange[] {
  if (changes.length < 2) return changes;
  // On one day: repeal before 宣布失效, and by the document, so that the order of entry makes no difference.
  const rank = ({ kind, by }: NormativeChange) => `${kindsInOrder.indexOf(kind)}${by}`;
  return changes.toSorted((a, b) => daysBetween(b.from, a.from) || (rank(a) < rank(b) ? -1 : 1));
}

/** How a document stands on a day, without the words for it. */
interface Standing extends Pick<NormativeState, 'state' | 'since' | 'lastDay'> {
  /** The change that ended or amended it. */
  readonly by: NormativeChange | null;
}

function standingOn(document: NormativeTerms, on: CivilDate, rules: NormativeRules): Standing {
  const lastDay = lastDayOf(document, on, rules);
  const past = inOrder(document.changes).filter(({ from }) => from <= on);
  const ended = past.find(({ kind }) => kind === 'repealed' || kind === 'declared-lapsed');
  const lapsedOn = lastDay !== null && lastDay < on ? addDays(lastDay, 1) : null;
  // Whichever came first ended it: what lapsed cannot be repealed any more.
  if (ended !== undefined && (lapsedOn === null || ended.from <= lapsedOn)) {
    return {
      state: ended.kind === 'repealed' ? 'repealed' : 'lapsed',
      since: ended.from,
      lastDay,
      by: ended,
    };
  }
  if (on < document.effectiveOn) return { state: 'not-yet', since: null, lastDay, by: null };
  if (lapsedOn !== null) return { state: 'lapsed', since: lapsedOn, lastDay, by: null };
  const amended = past.findLast(({ kind }) => kind === 'amended');
  if (amended === undefined) return { state: 'in-force', since: document.effectiveOn, lastDay, by: null };
  const since = amended.from < document.effectiveOn ? document.effectiveOn : amended.from;
  return { state: 'amended', since, lastDay, by: amended };
}

/** What a normative document is worth on a day. */
export function stateOfNormative(
  document: NormativeDocument,
  on: CivilDate,
  rules: NormativeRules = initialNormativeRules,
): NormativeState {
  const { by, ...standing } = standingOn(document, on, rules);
  return { ...standing, sentence: sentenceOf(document, { by, ...standing }), basis: [notice, term202] };
}

function sentenceOf({ effectiveOn }: NormativeDocument, { state, lastDay, by }: Standing): string {
  if (by !== null && by.kind !== 'amended') {
    const how = by.kind === 'repealed' ? '废止' : '宣布失效';
    return `自${formatChinese(by.from)}起由“${by.by}”${how}。`;
  }
  if (state === 'not-yet') return `自${formatChinese(effectiveOn)}起施行，现在还没有生效。`;
  if (state === 'lapsed' && lastDay !== null)
    return `有效期到${formatChinese(lastDay)}，没有续期，已经失效。`;
  const until = lastDay === null ? '没有规定有效期' : `有效期到${formatChinese(lastDay)}`;
  return by === null ? `现行有效；${until}。` : `由“${by.by}”修改，按修改后的执行；${until}。`;
}

/** A document that is about to lapse. */
export interface ExpiryReminder {
  readonly id: string;
  readonly title: string;
  readonly lastDay: CivilDate;
  /** Calendar days left after today: 0 on the last day. */
  readonly daysLeft: number;
  /** The reminder reached: one of `remindDays`. */
  readonly stage: number;
}

/** The documents in force that end soon, the soonest first. */
export function expiryReminders(
  documents: readonly NormativeDocument[],
  today: CivilDate,
  rules: NormativeRules = initialNormativeRules,
): readonly ExpiryReminder[] {
  return documents
    .flatMap((document): ExpiryReminder[] => {
      const { state, lastDay } = stateOfNormative(document, today, rules);
      if (!normativeStates[state].inForce || lastDay === null) return [];
      const daysLeft = daysBetween(today, lastDay);
      const reached = rules.remindDays.filter((days) => daysLeft <= days);
      if (reached.length === 0) return [];
      const { id, title } = document;
      return [{ id, title, lastDay, daysLeft, stage: Math.min(...reached) }];
    })
    .toSorted((a, b) => a.daysLeft - b.daysLeft || (a.id < b.id ? -1 : 1));
}

/** The documents of a period that the register and table 2 of the annual report count, by their ids. */
export interface NormativeOfPeriod {
  /** 本年制发: formed in the period. */
  readonly issued: readonly string[];
  /** Repealed by a document in the period. */
  readonly repealed: readonly string[];
  /** Lapsed in the period, by term or declared. The form has no word on whether 废止 counts them: people decide. */
  readonly lapsed: readonly string[];
  /** 现行有效: on its last day. */
  readonly inForce: readonly string[];
}

/** The figures of `NormativeOfPeriod`. */
export type NormativeFigures = { readonly [K in keyof NormativeOfPeriod]: number };

export function normativeOfPeriod(
  documents: readonly NormativeTerms[],
  period: ReportPeriod,
  rules: NormativeRules = initialNormativeRules,
): NormativeOfPeriod {
  const { from, to } = datesOfPeriod(period);
  const within = (day: CivilDate | null) => day !== null && from <= day && day <= to;
  const states = documents.map((document) => ({ id: document.id, ...standingOn(document, to, rules) }));
  const idsOf = (these: readonly { readonly id: string }[]) => these.map(({ id }) => id);
  const ended = (how: NormativeStateId) =>
    idsOf(states.filter(({ state, since }) => state === how && within(since)));
  return {
    issued: idsOf(documents.filter(({ formedOn }) => within(formedOn))),
    repealed: ended('repealed'),
    lapsed: ended('lapsed'),
    inForce: idsOf(states.filter(({ state }) => normativeStates[state].inForce)),
  };
}

export function figuresOfYear(
  documents: readonly NormativeDocument[],
  year: number,
  rules: NormativeRules = initialNormativeRules,
): NormativeFigures {
  const { issued, repealed, lapsed, inForce } = normativeOfPeriod(documents, wholeYear(year), rules);
  return {
    issued: issued.length,
    repealed: repealed.length,
    lapsed: lapsed.length,
    inForce: inForce.length,
  };
}
