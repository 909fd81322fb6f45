import type { WorkingCalendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { addMonths } from '../calendar/months.ts';
import { officialCalendar } from '../calendar/official-calendar.ts';
import { obligationsOf, type CatalogueEvent } from './obligation.ts';
import {
  initialSoonWorkingDays,
  standingOfRow,
  stateOfObligation,
  type ObligationState,
  type RowStandingId,
} from './obligation-state.ts';
import type { CatalogueRow } from './row.ts';
import { settle, type ObligationAnswer, type RowPublication, type SettledObligation } from './settle.ts';

/** All that is known of a row. */
export interface RowFacts {
  readonly row: CatalogueRow;
  /** The day on which it first stood in the catalogue: no period that was due before it is owed. */
  readonly since: CivilDate;
  /** Events that a person noted. */
  readonly events: readonly CatalogueEvent[];
  /** Documents of the row as they were formed; one that was due before the row stood is not owed. */
  readonly formed: readonly CatalogueEvent[];
  readonly published: readonly RowPublication[];
  readonly answers: readonly ObligationAnswer[];
}

/** What tells what a row owes: its time limit, and what happened. */
export interface OwingRow extends Omit<RowFacts, 'row'> {
  readonly row: Pick<CatalogueRow, 'id' | 'timeLimit' | 'manner'>;
}

export interface StatedObligation extends SettledObligation {
  readonly state: ObligationState;
}

export interface RowState {
  /** The earliest due first. */
  readonly obligations: readonly StatedObligation[];
  readonly standing: RowStandingId;
  /** The part of 公开时限 that was not read: nothing is reminded of. */
  readonly unread: string | null;
  /** Noted events that the row's time limit does not speak of. */
  readonly unmatched: readonly CatalogueEvent[];
  /** The last day on which something of it came out; null where nothing ever did. */
  readonly lastPublishedOn: CivilDate | null;
}

/** Periods are looked for so far back, as one may fall due up to a year after it began. */
const longestPeriod = 12;

/**
 * What a row owes, and what was done about it, without counting how late it is.
 * @param until periods that have begun by then are looked at
 */
export function owedByRow(
  { row, since, events, formed, published, answers }: OwingRow,
  until: CivilDate,
  calendar: WorkingCalendar = officialCalendar,
): {
  readonly settled: readonly SettledObligation[];
  readonly unread: RowState['unread'];
  readonly unmatched: RowState['unmatched'];
} {
  const from = addMonths(since, -longestPeriod);
  const noted = new Set(events.map(({ id }) => id));
  const all = [...events, ...formed.filter(({ id }) => !noted.has(id))];
  const made = obligationsOf(row, { from, to: until }, all, calendar);
  const owed = made.obligations.filter(
    ({ occasion, due }) => (occasion.kind === 'event' && noted.has(occasion.event.id)) || due >= since,
  );
  return {
    settled: settle(row.id, owed, published, answers),
    unread: made.unread,
    unmatched: made.unmatched.filter(({ id }) => noted.has(id)),
  };
}

/**
 * What a row owes on a day, what was done about it, and how it stands as a whole.
 * @param until periods that have begun by then are looked at
 * @param soon from how many working days before the end an obligation is due soon
 */
export function stateOfRow(
  facts: RowFacts,
  until: CivilDate,
  today: CivilDate,
  calendar: WorkingCalendar = officialCalendar,
  soon: number = initialSoonWorkingDays,
): RowState {
  const { row, published, answers } = facts;
  const { settled, unread, unmatched } = owedByRow(facts, until, calendar);
  const obligations = settled.map((each): StatedObligation => ({
    ...each,
    state: stateOfObligation(each.obligation, each.fulfilment, today, calendar, soon),
  }));
  const states = obligations.map(({ state }) => state.state);
  const saidOfRow = answers.some(({ key, kind }) => key === row.id && kind === 'not-applicable');
  return {
    obligations,
    // Nobody is reminded to publish what is given on request.
    standing:
      row.manner === 'on-request'
        ? 'in-order'
        : standingOfRow(saidOfRow ? [...states, 'not-applicable'] : states, published.length > 0),
    unread,
    unmatched,
    lastPublishedOn: published.reduce<CivilDate | null>(
      (last, { on }) => (last === null || on > last ? on : last),
      null,
    ),
  };
}
