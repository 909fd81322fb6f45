import type { WorkingCalendar } from '../../calendar/calendar.ts';
import { formatChinese, type CivilDate } from '../../calendar/civil-date.ts';
import type { Citation } from '../../citation.ts';
import type { Permission } from '../../office/permission.ts';
import type { RoleId } from '../../office/role.ts';
import type { RequestActKind, RequestPayloads } from '../request-act.ts';
import type { RequestRules } from '../request-rules.ts';
import type { RequestState } from '../request-state.ts';

/** What a rule may look at besides the case itself. */
export interface ProcedureContext {
  /** Civil date in China. */
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  readonly rules: RequestRules;
  /** Who acts; null for the applicant online, or the program. */
  readonly person: { readonly id: string; readonly roles: readonly RoleId[] } | null;
}

/** Why an act cannot be done now. */
export interface RequestRefusal {
  /** What is the matter and what to do instead, in Chinese. */
  readonly sentence: string;
  readonly basis: readonly Citation[];
  /** Field of the payload that it is about. */
  readonly field?: string;
}

/** Who does an act: a person of the body, the applicant without an account, the program. */
export type ActorKind = 'staff' | 'applicant' | 'program';

/** What the law and the office say of one act. */
export interface ActRule<K extends RequestActKind> {
  /** As a button says it: 告知补正. */
  readonly title: string;
  readonly who: readonly ActorKind[];
  /** What a person of the body needs for it; null where no person does it, or it goes with another act. */
  readonly permission: Permission | null;
  readonly basis: readonly Citation[];
  /** What it does to the clocks, in words; empty for nothing. */
  readonly clocks: string;
  /** Why it cannot be done now, whatever is stated; null where it can be opened. A screen asks this. */
  readonly closed: (state: RequestState, context: ProcedureContext) => RequestRefusal | null;
  /** Why it cannot be done as stated, where it is open. */
  readonly refusal: (
    state: RequestState,
    payload: RequestPayloads[K],
    context: ProcedureContext,
  ) => RequestRefusal | null;
}

/** A group of rules, to be put together into the one table. */
export type RulesOf<K extends RequestActKind> = { readonly [E in K]: ActRule<E> };

export const refuse = (sentence: string, basis: readonly Citation[] = [], field?: string): RequestRefusal =>
  field === undefined ? { sentence, basis } : { sentence, basis, field };

/** The first refusal of several checks, each made only where those before passed. */
export function first(...checks: readonly (() => RequestRefusal | null)[]): RequestRefusal | null {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
}

/** A reason that says something. */
export const lacksText = (text: string, what: string, field: string): RequestRefusal | null =>
  text.trim() === '' ? refuse(`请写明${what}。`, [], field) : null;

/** Why a day cannot be that of an act: later than today, or earlier than what it follows. */
export function outOfTime(
  on: CivilDate,
  earliest: CivilDate | null,
  { today }: Pick<ProcedureContext, 'today'>,
  since: string,
): RequestRefusal | null {
  if (on > today) return refuse('日期不能晚于今天。', [], 'on');
  return earliest !== null && on < earliest
    ? refuse(`日期不能早于${since}（${formatChinese(earliest)}）。`, [], 'on')
    : null;
}

/** A whole number within bounds, both included. */
export const outOfRange = (
  value: number,
  least: number,
  most: number,
  sentence: string,
  field: string,
  basis: readonly Citation[] = [],
): RequestRefusal | null =>
  Number.isInteger(value) && value >= least && value <= most ? null : refuse(sentence, basis, field);
