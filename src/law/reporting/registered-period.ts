import { applicantKindIds } from '../request/applicant-kind.ts';
import { tableThreeOf, tableThreeRows, type CountedRequest } from '../request/counts.ts';
import { casesOfTableFour, type RegisteredRedress } from '../redress/table-four.ts';
import type { NormativeOfPeriod } from '../publishing/normative.ts';
import type { ReportPeriod } from './report-period.ts';

/** What the registers of a body hold of a period: all that tables 2 to 4 count. */
export interface RegisteredPeriod {
  readonly period: ReportPeriod;
  /** 规章: a county and what is below it make none. */
  readonly normative: Pick<NormativeOfPeriod, 'issued' | 'repealed' | 'inForce'>;
  /** Decisions, made public or not. */
  readonly licences: number;
  readonly penalties: number;
  readonly coercion: number;
  /** 分 */
  readonly feesFen: number;
  /** Those that were received by the end of the period; others do not count. */
  readonly requests: readonly CountedRequest[];
  readonly redress: readonly RegisteredRedress[];
}

/** What was registered for each cell that counts records one by one (规范性文件, tables 3 and 4), by its address; empty cells are left out. */
export type RecordsByCell = Readonly<Record<string, readonly string[]>>;

/**
 * The records that stand in each cell of tables 2 to 4, their number being its figure. Registers of table 2 whose lines stand for many
 * decisions, or for money, are not named here: `tabulate` of report counts them.
 * Basis: 国办公开办函〔2021〕30号, parts 2 to 4.
 */
export function recordsByCell({ period, normative, requests, redress }: RegisteredPeriod): RecordsByCell {
  const three = tableThreeOf(requests, period);
  const four = casesOfTableFour(redress, period);
  const cells: (readonly [string, readonly string[]])[] = [
    ['2/normativeDocuments/issued', normative.issued],
    ['2/normativeDocuments/repealed', normative.repealed],
    ['2/normativeDocuments/inForce', normative.inForce],
    ...[...applicantKindIds, 'total' as const].flatMap((column) =>
      tableThreeRows.map((row) => [`3/${row}/${column}`, three[column][row]] as const),
    ),
    ...Object.entries(four).flatMap(([block, columns]) =>
      Object.entries(columns).map(([column, ids]) => [`4/${block}/${column}`, ids] as const),
    ),
  ];
  return Object.fromEntries(cells.filter(([, ids]) => ids.length > 0));
}
