import type { CivilDate } from '../calendar/civil-date.ts';
import { datesOfPeriod, type ReportPeriod } from '../reporting/report-period.ts';
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
 * The cell of table 4 that counts a case in the report of a period: what was decided in it by its result, what was open at its end as
 * 尚未审结. Null where the case is not of that period. That a case open at the ends of two counts in both is how the form is read here
 * [inference: the form does not say].
 */
export function cellOfRedress(state: CountedRedress, period: ReportPeriod): RedressCell | null {
  const { from, to } = datesOfPeriod(period);
  if (state.noticeOn > to) return null;
  const ended = state.decided?.receivedOn ?? null;
  if (ended !== null && ended < from) return null;
  const column: RedressStanding =
    ended !== null && ended <= to ? standingOfRedress(state.decided) : 'pending';
  return { block: blockOfRedress(state), column };
}

/** A case with its id. */
export interface RegisteredRedress {
  readonly redressId: string;
  readonly of: CountedRedress;
}

/** The cases that stand in each cell: its figure is their number. */
export type TableFourCases = Readonly<
  Record<RedressBlock, Readonly<Record<RedressColumn | 'total', readonly string[]>>>
>;

/** Table 4 of a period, cell by cell with the cases in it. Each block's total is the sum of its four columns. */
export function casesOfTableFour(cases: readonly RegisteredRedress[], period: ReportPeriod): TableFourCases {
  const standing = cases.flatMap(({ redressId, of }) => {
    const cell = cellOfRedress(of, period);
    return cell === null ? [] : [{ redressId, ...cell }];
  });
  const idsIn = (block: RedressBlock, column: RedressColumn | 'total') =>
    standing
      .filter((each) => each.block === block && (column === 'total' || each.column === column))
      .map(({ redressId }) => redressId);
  const blockOf = (block: RedressBlock) => ({
    upheld: idsIn(block, 'upheld'),
    corrected: idsIn(block, 'corrected'),
    other: idsIn(block, 'other'),
    pending: idsIn(block, 'pending'),
    total: idsIn(block, 'total'),
  });
  return {
    reconsideration: blockOf('reconsideration'),
    directLitigation: blockOf('directLitigation'),
    litigationAfterReconsideration: blockOf('litigationAfterReconsideration'),
  };
}

/** The figures of table 4 of a period. */
export function tableFourOf(cases: readonly CountedRedress[], period: ReportPeriod): TableFour {
  const ids = casesOfTableFour(
    cases.map((of, at) => ({ redressId: String(at), of })),
    period,
  );
  const figuresOf = (block: RedressBlock) => ({
    upheld: ids[block].upheld.length,
    corrected: ids[block].corrected.length,
    other: ids[block].other.length,
    pending: ids[block].pending.length,
    total: ids[block].total.length,
  });
  return {
    reconsideration: figuresOf('reconsideration'),
    directLitigation: figuresOf('directLitigation'),
    litigationAfterReconsideration: figuresOf('litigationAfterReconsideration'),
  };
}
