import { yearOf, type CivilDate } from '../calendar/civil-date.ts';
import type { RedressKind, RedressOutcome, RedressRoute } from './redress-act.ts';
import { standingOfRedress, type RedressStanding, type RedressState } from './redress-state.ts';

/** The blocks and columns of table 4, as the annual report names them. */
export type RedressBlock = 'reconsideration' | 'directLitigation' | 'litigationAfterReconsideration';
export type RedressColumn = 'upheld' | 'corrected' | 'other' | 'pending';

export interface RedressCell {
  readonly block: RedressBlock;
  readonly column: RedressColumn;
}

export type TableFour = Readonly<Record<RedressBlock, Readonly<Record<RedressColumn | 'total', number>>>>;

/** What of a case table 4 counts. */
export interface CountedRedress {
  readonly kind: RedressKind;
  readonly route: RedressRoute;
  readonly noticeOn: CivilDate;
  readonly decided: { readonly outcome: RedressOutcome; readonly receivedOn: CivilDate } | null;
}

export const countedRedress = ({ opened, noticeOn, decided }: RedressState): CountedRedress => ({
  kind: opened.kind,
  route: opened.route,
  noticeOn,
  decided,
});

/** The block that counts a case. Where the organ of reconsideration is sued with the body, the body alone counts it, once. */
export function blockOfRedress({ kind, route }: Pick<CountedRedress, 'kind' | 'route'>): RedressBlock {
  if (kind === 'reconsideration') return 'reconsideration';
  return route === 'direct' ? 'directLitigation' : 'litigationAfterReconsideration';
}

/**
 * The cell of table 4 that counts a case in the report of a year: what was decided that year by its result, what was open at its end as
 * 尚未审结. Null where the case is not of that year. That a case open at two year ends counts in both is how the form is read here
 * [inference: the form does not say].
 */
export function cellOfRedress(state: CountedRedress, year: number): RedressCell | null {
  if (yearOf(state.noticeOn) > year) return null;
  const ended = state.decided === null ? null : yearOf(state.decided.receivedOn);
  if (ended !== null && ended < year) return null;
  const column: RedressStanding = ended === year ? standingOfRedress(state.decided) : 'pending';
  return { block: blockOfRedress(state), column };
}

const emptyBlock = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };

/** Table 4 of a year. Each block's total is the sum of its four columns. */
export function tableFourOf(cases: readonly CountedRedress[], year: number): TableFour {
  const table: Record<RedressBlock, Record<RedressColumn | 'total', number>> = {
    reconsideration: { ...emptyBlock },
    directLitigation: { ...emptyBlock },
    litigationAfterReconsideration: { ...emptyBlock },
  };
  for (const each of cases) {
    const cell = cellOfRedress(each, year);
    if (cell === null) continue;
    table[cell.block][cell.column] += 1;
    table[cell.block].total += 1;
  }
  return table;
}
