import {
  datesOfPeriod,
  owedByRow,
  type CivilDate,
  type OwingRow,
  type ReportPeriod,
  type RowStandingId,
  type SettledObligation,
  type WorkingCalendar,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import type { StandingOfItem } from '../column-states.ts';
import { obligationFacts } from '../obligation-facts.ts';
import { obligationMeasure, obligationRow, standingOf, type ObligationRow } from '../obligations.ts';
import { askTogether } from './asked-together.ts';
import { askRows, owedRows, owedSince, type AskedRows, type OwedRow, type OwedRows } from './owed-rows.ts';

/** A row of a body's catalogue at the end of a period. */
export interface RowOfPeriod {
  readonly standing: Extract<RowStandingId, 'overdue' | 'in-order'>;
  /** What fell due in the period and came out after its day, or not at all. */
  readonly late: readonly SettledObligation[];
}

/**
 * What a period asked of a row and what was late of it. How many working days late is counted for nobody here.
 * @param asOf the last day of the period, or today where that comes first: what is not out by then is late once its day is over
 */
export function rowOfPeriod(
  row: OwingRow,
  calendar: WorkingCalendar,
  period: ReportPeriod,
  asOf: CivilDate,
): RowOfPeriod {
  const { from, to } = datesOfPeriod(period);
  const { settled } = owedByRow(row, to, calendar);
  const isOpen = ({ obligation: { due }, fulfilment }: SettledObligation) =>
    fulfilment === null && due < asOf;
  return {
    standing: row.row.manner !== 'on-request' && settled.some(isOpen) ? 'overdue' : 'in-order',
    late: settled.filter((one) => {
      const { due } = one.obligation;
      return from <= due && due <= to && (isLate(one) || isOpen(one));
    }),
  };
}

/** How rows stood at the end of a period, and how much was late of each. Law is asked once for rows of which nothing ever came. */
export function standingsOfPeriod(
  { rows, calendar }: OwedRows,
  period: ReportPeriod,
  asOf: CivilDate,
): readonly (StandingOfItem & { readonly facts: OwedRow; readonly late: number })[] {
  const known = new Map<string, RowOfPeriod>();
  return rows.map((facts) => {
    const { row, since, ...came } = facts;
    const nothing = Object.values(came).every((list) => list.length === 0);
    const like = nothing ? `${since} ${row.manner} ${row.timeLimit}` : row.id;
    const found = known.get(like) ?? rowOfPeriod(facts, calendar, period, asOf);
    known.set(like, found);
    return { facts, standing: found.standing, late: found.late.length };
  });
}

const isLate = ({ obligation: { due }, fulfilment }: SettledObligation) =>
  fulfilment?.kind === 'published' && fulfilment.on > due;

/** The rows of a body that can owe something, as they stood at the end of a period. */
export async function obligationsOfPeriod(tx: Tx, bodyId: string, period: ReportPeriod, asOf: CivilDate) {
  const asked = await askTogether<AskedRows>(tx, askRows(tx, bodyId, period));
  return standingsOfPeriod(owedRows(asked, bodyId, period), period, asOf);
}

/** What was late of a period as lists show it; nothing where the body keeps no catalogue. */
export async function lateRows(
  tx: Tx,
  bodyId: string,
  period: ReportPeriod,
  asOf: CivilDate,
): Promise<readonly ObligationRow[]> {
  const facts = await obligationFacts(tx, [bodyId], owedSince(period), false);
  if (facts.length === 0) return [];
  const measure = await obligationMeasure(tx, asOf);
  const { to } = datesOfPeriod(period);
  return facts.flatMap((of) => {
    const { late } = rowOfPeriod(of, measure.calendar, period, asOf);
    if (late.length === 0) return [];
    const row = standingOf(of, measure, to);
    const keys = new Set(late.map(({ obligation: { key } }) => key));
    return row.obligations
      .filter(({ obligation: { key } }) => keys.has(key))
      .map((stated) => obligationRow(row, stated));
  });
}
