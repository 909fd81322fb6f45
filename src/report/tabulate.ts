import {
  feesOfFen,
  recordsByCell,
  type RecordsByCell,
  type RegisteredPeriod,
  type ReportFigures,
} from '../law/index.ts';

/** The tables of a report as the registers give them. */
export interface Tabulated {
  /** By the address of their cell, on the form of 2021; those that are 0 left out. */
  readonly figures: ReportFigures;
  /** By the address of their cell: the records that it counts one by one. */
  readonly records: RecordsByCell;
}

/**
 * Puts what a body registered into the tables of the 2021 form. A request stands once on the left (新收 or 上年结转) and once on the
 * right (a result or 结转下年度), so that the relations of the form hold whatever was registered.
 * Basis: 国办公开办函〔2021〕30号, parts 2 to 4; figures as of the last day of the period.
 * @param records where they were told apart already
 */
export function tabulate(
  registered: RegisteredPeriod,
  records: RecordsByCell = recordsByCell(registered),
): Tabulated {
  const { licences, penalties, coercion, feesFen } = registered;
  const table2 = { licences, penalties, coercion, feesTenThousandYuan: feesOfFen(feesFen) };
  const figures = Object.fromEntries([
    ...Object.entries(table2)
      .filter(([, figure]) => figure !== 0)
      .map(([row, figure]) => [`2/${row}`, figure] as const),
    ...Object.entries(records).map(([cell, ids]) => [cell, ids.length] as const),
  ]);
  return { figures, records };
}
