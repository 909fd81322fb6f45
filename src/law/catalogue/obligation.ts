import { cite, type Citation } from '../citation.ts';
import type { Day, WorkingCalendar } from '../calendar/calendar.ts';
import { addDays, formatChinese, partsOf, type CivilDate } from '../calendar/civil-date.ts';
import { addMonths, dateOf, periodsBetween, type Period } from '../calendar/months.ts';
import { officialCalendar } from '../calendar/official-calendar.ts';
import { remembering } from '../calendar/remembered.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { CatalogueRow } from './row.ts';
import { parseTimeLimit, type DayUnit, type EventKind, type TimeLimitRule } from './time-limit.ts';

/** Something that happened and makes a row due: a document was formed, an approval came in. */
export interface CatalogueEvent {
  readonly id: string;
  readonly kind: EventKind;
  /** The words of the row that it stands for; only where `kind` is `other`. */
  readonly eventText: string;
  readonly on: CivilDate;
}

export type Occasion =
  | { readonly kind: 'event'; readonly event: CatalogueEvent }
  | { readonly kind: 'period'; readonly period: Period };

/** That a row is to be published by a day, and how the day was counted. */
export interface Obligation {
  /** Row and occasion: the same for the same ones, so that it is made once. */
  readonly key: string;
  readonly rowId: string;
  readonly occasion: Occasion;
  readonly rule: TimeLimitRule;
  readonly due: CivilDate;
  /** True where a holiday notice is missing on the way: 「不早于」. */
  readonly atTheEarliest: boolean;
  readonly unannouncedYears: readonly number[];
  /** Day by day, where working days were counted. */
  readonly derivation: readonly Day[];
  readonly sentence: string;
  readonly basis: readonly Citation[];
}

export interface Obligations {
  readonly obligations: readonly Obligation[];
  /** The part of 公开时限 that was not read: no day is made from it. */
  readonly unread: string | null;
  /** Events that the row's rules do not speak of. */
  readonly unmatched: readonly CatalogueEvent[];
}

const article26 = cite('regulation', '第二十六条');
const opening = cite('civilCode', '第二百零一条');

/** The end that Art. 26 sets where a row names none. */
const statutoryWorkingDays = 20;

/**
 * What a row makes due: for each event that its rules name, and for each period that touches the days from `from` to
 * `to`. Where a row only says 及时, or how long a thing stays up, Art. 26 sets the day. A term in calendar days is not
 * moved by a day off: the earlier day is the safe one. A row on request makes nothing due.
 */
export function obligationsOf(
  row: Pick<CatalogueRow, 'id' | 'timeLimit' | 'manner'>,
  span: { readonly from: CivilDate; readonly to: CivilDate },
  events: readonly CatalogueEvent[],
  calendar: WorkingCalendar = officialCalendar,
): Obligations {
  const { rules, unread } = parseTimeLimit(row.timeLimit);
  if (row.manner === 'on-request') return { obligations: [], unread: null, unmatched: [] };
  if (rules === null) return { obligations: [], unread, unmatched: events };
  const dated = rules.filter((rule) => !isUndated(rule));
  const periodic = rules.flatMap((rule) =>
    rule.kind === 'each'
      ? recurring(rule, span, calendar).map((each): Obligation => ({
          ...each,
          key: `${row.id}:${each.occasion.period.kind}:${each.occasion.period.from}`,
          rowId: row.id,
        }))
      : [],
  );
  const unmatched: CatalogueEvent[] = [];
  const ofEvents = events.flatMap((event) => {
    const fitting = dated.filter((rule) => fits(rule, event));
    if (fitting.length > 0) return fitting.map((rule) => ofEvent(row.id, rule, event, calendar));
    const undated = undatedRule(rules, dated);
    if (undated !== undefined) return [ofEvent(row.id, undated, event, calendar)];
    unmatched.push(event);
    return [];
  });
  const obligations = [...earliestOfEach(ofEvents), ...periodic];
  return {
    obligations: obligations.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    unread,
    unmatched,
  };
}

/** The rule under which Art. 26 sets the end: none where a term runs from another event. */
function undatedRule(
  rules: readonly TimeLimitRule[],
  dated: readonly TimeLimitRule[],
): TimeLimitRule | undefined {
  if (dated.some(({ kind }) => kind === 'within')) return undefined;
  return rules.find(({ kind }) => kind === 'promptly') ?? (dated.length === 0 ? rules[0] : undefined);
}

/** Rules that say how, or how long, but not by when. */
function isUndated(rule: TimeLimitRule): boolean {
  return rule.kind === 'promptly' || rule.kind === 'long-term' || rule.kind === 'shown-for';
}

function fits(rule: TimeLimitRule, event: CatalogueEvent): boolean {
  if (rule.kind === 'same-day') return true;
  if (rule.kind !== 'within' || rule.event !== event.kind) return false;
  return rule.event !== 'other' || rule.eventText === event.eventText;
}

/** Two clauses on the same event make one thing to do, by the earlier day. */
function earliestOfEach(obligations: readonly Obligation[]): readonly Obligation[] {
  const earliest = new Map<string, Obligation>();
  for (const obligation of obligations) {
    const other = earliest.get(obligation.key);
    if (other === undefined || obligation.due < other.due) earliest.set(obligation.key, obligation);
  }
  return [...earliest.values()];
}

/** A day reached by counting. */
interface Count {
  readonly date: CivilDate;
  readonly atTheEarliest: boolean;
  readonly unannouncedYears: readonly number[];
  readonly derivation: readonly Day[];
  readonly basis: readonly Citation[];
}

function count(from: CivilDate, days: number, unit: DayUnit, calendar: WorkingCalendar): Count {
  return unit === 'working-day'
    ? addWorkingDays(from, days, calendar)
    : settled(addDays(from, days), [opening]);
}

function settled(date: CivilDate, basis: readonly Citation[]): Count {
  return { date, atTheEarliest: false, unannouncedYears: [], derivation: [], basis };
}

const eventTitles: Readonly<Record<EventKind, string>> = {
  formed: '形成',
  approved: '批准',
  received: '收到',
  decided: '作出决定',
  issued: '印发',
  ended: '结束',
  other: '',
};

function ofEvent(
  rowId: string,
  rule: TimeLimitRule,
  event: CatalogueEvent,
  calendar: WorkingCalendar,
): Obligation {
  const { on, kind, eventText } = event;
  const what =
    rule.kind === 'within' && rule.eventText !== '' ? rule.eventText : eventText || eventTitles[kind];
  const opens = `${formatChinese(on)}${what}`;
  const key = `${rowId}:${event.id}`;
  const occasion: Occasion = { kind: 'event', event };
  if (rule.kind === 'same-day') {
    return { key, rowId, occasion, rule, ...told(settled(on, [article26]), `${opens}，当日公开`) };
  }
  const [days, unit] =
    rule.kind === 'within'
      ? ([rule.days, rule.unit] as const)
      : ([statutoryWorkingDays, 'working-day'] as const);
  const counted = count(on, days, unit, calendar);
  const because = rule.kind === 'within' ? '' : '（目录没有写天数，按法定的最长期限算）';
  const length = `${days}${unit === 'working-day' ? '个工作日' : '日'}`;
  return { key, rowId, occasion, rule, ...told(counted, `${opens}，${length}内公开${because}`) };
}

/** What recurs, but for whose it is: the same for all rows of that time limit. */
interface Recurring extends Omit<Obligation, 'key' | 'rowId'> {
  readonly occasion: Occasion & { readonly kind: 'period' };
}

const recurringKept = remembering<readonly Recurring[]>();

/** Once a period, for every period that touches the days; many rows of a catalogue ask for the same. */
const recurring = (
  rule: TimeLimitRule & { kind: 'each' },
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  calendar: WorkingCalendar,
): readonly Recurring[] =>
  recurringKept(calendar, `${JSON.stringify(rule)} ${from} ${to}`, () =>
    periodsBetween(rule.period, from, to).map((period) => ofPeriod(rule, period, calendar)),
  );

function ofPeriod(
  rule: TimeLimitRule & { kind: 'each' },
  period: Period,
  calendar: WorkingCalendar,
): Recurring {
  const of = { occasion: { kind: 'period', period }, rule } as const;
  const { by } = rule;
  if (by.kind === 'after-end') {
    const length = `${by.days}${by.unit === 'working-day' ? '个工作日' : '日'}`;
    const counted = count(period.to, by.days, by.unit, calendar);
    return { ...of, ...told(counted, `${period.title}结束后${length}内公开`) };
  }
  if (by.kind === 'last-day') return { ...of, ...told(settled(period.to, []), `${period.title}内公开`) };
  const { year, month } = partsOf(addMonths(period.from, by.month - 1));
  return { ...of, ...told(settled(dateOf(year, month, by.day), []), `${period.title}按目录定的日子公开`) };
}

function told(
  { date, atTheEarliest, unannouncedYears, derivation, basis }: Count,
  sentence: string,
): Omit<Obligation, 'key' | 'rowId' | 'occasion' | 'rule'> {
  const cited = basis.some(({ article }) => article === article26.article) ? basis : [article26, ...basis];
  return {
    due: date,
    atTheEarliest,
    unannouncedYears,
    derivation,
    sentence: `${sentence}，${atTheEarliest ? '期限不早于' : '最晚'}${formatChinese(date)}。`,
    basis: cited,
  };
}

/**
 * The last day on which a notice that went up has to stay up, where the row says how long; null where it does not. The
 * day on which it went up is not counted.
 */
export function shownUntil(
  timeLimit: string,
  putUpOn: CivilDate,
  calendar: WorkingCalendar = officialCalendar,
): { readonly date: CivilDate; readonly atTheEarliest: boolean } | null {
  const rule = parseTimeLimit(timeLimit).rules?.find((each) => each.kind === 'shown-for');
  if (rule?.kind !== 'shown-for') return null;
  const { date, atTheEarliest } = count(putUpOn, rule.days, rule.unit, calendar);
  return { date, atTheEarliest };
}
