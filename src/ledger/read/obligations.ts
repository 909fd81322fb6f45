import {
  dateOf,
  mayBeNil,
  stateOfRow,
  yearOf,
  type CivilDate,
  type ObligationStateId,
  type RowState,
  type StatedObligation,
  type WorkingCalendar,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { calendarInForce } from './calendar-in-force.ts';
import { looksAheadTo, looksBackFrom, obligationFacts, type CatalogueFacts } from './obligation-facts.ts';
import { readSettings } from './settings-in-force.ts';

/** A row of a body's catalogue as it stands on a day. */
export interface RowStanding extends RowState {
  readonly facts: CatalogueFacts;
}

/** By what obligations are measured. */
export interface ObligationMeasure {
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  /** From how many working days before the end one is due soon. */
  readonly soon: number;
}

export async function obligationMeasure(tx: Tx, today: CivilDate): Promise<ObligationMeasure> {
  const settings = await readSettings(tx);
  return { today, calendar: await calendarInForce(tx), soon: settings['publishing.soon-days'] };
}

/**
 * Every row of some bodies as it stands.
 * @param until periods that have begun by then are counted in; a month ahead where it is left out
 */
export async function rowStandings(
  tx: Tx,
  bodyIds: readonly string[],
  measure: ObligationMeasure,
  until: CivilDate = looksAheadTo(measure.today),
): Promise<readonly RowStanding[]> {
  const facts = await obligationFacts(tx, bodyIds, looksBackFrom(measure.today));
  return facts.map((each) => standingOf(each, measure, until));
}

export function standingOf(
  facts: CatalogueFacts,
  { today, calendar, soon }: ObligationMeasure,
  until: CivilDate = looksAheadTo(today),
): RowStanding {
  return { facts, ...stateOfRow(facts, until, today, calendar, soon) };
}

/** One thing that is to be published, as lists show it. */
export interface ObligationRow {
  readonly key: string;
  readonly rowId: string;
  /** 二级事项, or 一级事项 where there is none. */
  readonly title: string;
  readonly field: string;
  /** 公开依据 of the row. */
  readonly basis: string;
  /** 2026年第3季度, or what happened and when. */
  readonly occasion: string;
  readonly due: CivilDate;
  readonly atTheEarliest: boolean;
  readonly state: ObligationStateId;
  readonly workingDays: number;
  /** How the day was counted, and how it stands. */
  readonly sentence: string;
  readonly stands: string;
  readonly mayBeNil: boolean;
  readonly publicationId: string | null;
  /** Document of the register that it is about; null where it is about none. */
  readonly documentId: string | null;
  readonly lastPublishedOn: CivilDate | null;
}

/** An obligation of a row as lists show it. */
export function obligationRow(
  row: RowStanding,
  { obligation, state, publicationId }: StatedObligation,
): ObligationRow {
  const { row: content } = row.facts;
  return {
    key: obligation.key,
    rowId: content.id,
    title: titleOfRow(content),
    field: content.field,
    basis: content.basis,
    occasion: occasionOf(row, obligation),
    due: obligation.due,
    atTheEarliest: obligation.atTheEarliest,
    state: state.state,
    workingDays: state.workingDays,
    sentence: obligation.sentence,
    stands: state.sentence,
    mayBeNil: mayBeNil(obligation),
    publicationId,
    documentId: documentOf(row, obligation)?.id ?? null,
    lastPublishedOn: row.lastPublishedOn,
  };
}

export const titleOfRow = ({ matter, subMatter }: { readonly matter: string; readonly subMatter: string }) =>
  subMatter === '' ? matter : subMatter;

type ObligationOfRow = StatedObligation['obligation'];

const documentOf = ({ facts }: RowStanding, { occasion }: ObligationOfRow) =>
  occasion.kind === 'event' ? facts.documents.get(occasion.event.id) : undefined;

/** The period; or what happened and when, with the document or the remark that tells it from another of that day. */
function occasionOf(row: RowStanding, obligation: ObligationOfRow): string {
  const { occasion, sentence } = obligation;
  if (occasion.kind === 'period') return occasion.period.title;
  const happened = sentence.split('，')[0] ?? '';
  const title = documentOf(row, obligation)?.title ?? '';
  if (title !== '') return `${happened}《${title}》`;
  const { eventText } = occasion.event;
  return eventText === '' || happened.endsWith(eventText) ? happened : `${happened}（${eventText}）`;
}

const urgent: readonly ObligationStateId[] = ['overdue', 'due-soon'];

/** What a body has to publish now, for the page of today: overdue and due soon, the earliest due first. */
export async function obligationsDue(
  tx: Tx,
  bodyId: string,
  today: CivilDate,
): Promise<readonly ObligationRow[]> {
  const rows = await rowStandings(tx, [bodyId], await obligationMeasure(tx, today));
  return openOf(rows).filter(({ state }) => urgent.includes(state));
}

/** Everything that is open in those rows, the earliest due first. */
export function openOf(rows: readonly RowStanding[]): readonly ObligationRow[] {
  return rows
    .flatMap((row) => row.obligations.map((each) => obligationRow(row, each)))
    .filter(({ state }) => urgent.includes(state) || state === 'not-yet-due')
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** What a year asked of a body and what came of it, row by row: rows that asked nothing have no cells. */
export async function obligationsOfYear(
  tx: Tx,
  bodyId: string,
  year: number,
  today: CivilDate,
): Promise<readonly { readonly row: RowStanding; readonly obligations: readonly ObligationRow[] }[]> {
  const measure = await obligationMeasure(tx, today);
  const facts = await obligationFacts(tx, [bodyId], dateOf(Math.min(year, yearOf(today)) - 1, 1, 1));
  return facts.map((each) => {
    const row = standingOf(each, measure, dateOf(year, 12, 31));
    return {
      row,
      obligations: row.obligations
        .filter(({ obligation: { occasion, due } }) =>
          occasion.kind === 'period' ? yearOf(occasion.period.from) === year : yearOf(due) === year,
        )
        .map((stated) => obligationRow(row, stated)),
    };
  });
}
