import { cite, type Citation } from '../citation.ts';
import { addDays, daysBetween, formatChinese, yearOf, type CivilDate } from '../calendar/civil-date.ts';
import { addMonths, dateOf } from '../calendar/months.ts';

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

export interface NormativeDocument {
  readonly id: string;
  readonly title: string;
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
  document: NormativeDocument,
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
  // On one day: repeal before 宣布失效, and by the document, so that the order of entry makes no difference.
  const rank = ({ kind, by }: NormativeChange) => `${kindsInOrder.indexOf(kind)}${by}`;
  return changes.toSorted((a, b) => daysBetween(b.from, a.from) || (rank(a) < rank(b) ? -1 : 1));
}

/** What a normative document is worth on a day. */
export function stateOfNormative(
  document: NormativeDocument,
  on: CivilDate,
  rules: NormativeRules = initialNormativeRules,
): NormativeState {
  const lastDay = lastDayOf(document, on, rules);
  const basis = [notice, term202];
  const told = (state: NormativeStateId, since: CivilDate | null, sentence: string): NormativeState => ({
    state,
    since,
    lastDay,
    sentence,
    basis,
  });
  const past = inOrder(document.changes).filter(({ from }) => from <= on);
  const ended = past.find(({ kind }) => kind === 'repealed' || kind === 'declared-lapsed');
  const lapsedOn = lastDay !== null && lastDay < on ? addDays(lastDay, 1) : null;
  // Whichever came first ended it: what lapsed cannot be repealed any more.
  if (ended !== undefined && (lapsedOn === null || ended.from <= lapsedOn)) {
    const how = ended.kind === 'repealed' ? '废止' : '宣布失效';
    const sentence = `自${formatChinese(ended.from)}起由“${ended.by}”${how}。`;
    return told(ended.kind === 'repealed' ? 'repealed' : 'lapsed', ended.from, sentence);
  }
  if (on < document.effectiveOn) {
    return told('not-yet', null, `自${formatChinese(document.effectiveOn)}起施行，现在还没有生效。`);
  }
  if (lapsedOn !== null && lastDay !== null) {
    return told('lapsed', lapsedOn, `有效期到${formatChinese(lastDay)}，没有续期，已经失效。`);
  }
  const until = lastDay === null ? '没有规定有效期' : `有效期到${formatChinese(lastDay)}`;
  const amended = past.findLast(({ kind }) => kind === 'amended');
  if (amended !== undefined) {
    const since = amended.from < document.effectiveOn ? document.effectiveOn : amended.from;
    return told('amended', since, `由“${amended.by}”修改，按修改后的执行；${until}。`);
  }
  return told('in-force', document.effectiveOn, `现行有效；${until}。`);
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

/** Figures of a year for the register and for table 2 of the annual report. */
export interface NormativeFigures {
  /** 本年制发: formed in the year. */
  readonly issued: number;
  /** Repealed by a document in the year. */
  readonly repealed: number;
  /** Lapsed in the year, by term or declared. The form has no word on whether 废止 counts them: people decide. */
  readonly lapsed: number;
  /** 现行有效: on 31 December. */
  readonly inForce: number;
}

export function figuresOfYear(
  documents: readonly NormativeDocument[],
  year: number,
  rules: NormativeRules = initialNormativeRules,
): NormativeFigures {
  const states = documents.map((document) => stateOfNormative(document, dateOf(year, 12, 31), rules));
  const ended = (id: NormativeStateId) =>
    states.filter(({ state, since }) => state === id && since !== null && yearOf(since) === year).length;
  return {
    issued: documents.filter(({ formedOn }) => yearOf(formedOn) === year).length,
    repealed: ended('repealed'),
    lapsed: ended('lapsed'),
    inForce: states.filter(({ state }) => normativeStates[state].inForce).length,
  };
}
