import { cellKey, cellValue, type CellAddress } from './cell.ts';
import { cellsOfTable, editionOfTable, tableNumbers } from './cell-name.ts';
import { findingsOf } from './cross-check/findings-of.ts';
import { fenOf, tenThousandYuanOf } from './cross-check/figure.ts';
import { rules } from './cross-check/rules.ts';
import type { NarrativePart } from './annual-report.ts';
import type { FigureKind } from './edition.ts';
import type { Finding } from './finding.ts';
import type { Reading } from './reading.ts';
import { similarity } from './similarity.ts';

/** A figure that differs between two years. */
export interface Change {
  readonly cell: CellAddress;
  readonly before: number | null;
  readonly after: number | null;
  /** after − before; null where one of them is missing. */
  readonly change: number | null;
}

/** Two years of one body side by side. */
export interface Comparison {
  /** Findings of the rules that need last year's report, worst first. */
  readonly findings: readonly Finding[];
  /** Every cell that both forms have and whose figure differs, in the order of the form. */
  readonly changes: readonly Change[];
  /** How alike each part in prose is, 0 to 1; null where a year lacks the part. */
  readonly similarity: Readonly<Record<NarrativePart, number | null>>;
}

/** Ids of the rules that hold a report against last year's. */
const comparing: readonly string[] = ['X-1', 'X-2', 'X-6', 'V-5', 'V-6'];

/** （六）其他处理 is three rows in the 2021 form and one in the 2019 form: not the same figures. */
const otherwiseRows: readonly string[] = ['lapsedSupplement', 'lapsedFee', 'otherOutcome'];

/**
 * Compares a report with last year's.
 * @param previous last year's report
 * @param current this year's report
 */
export function compareReports(previous: Reading, current: Reading): Comparison {
  return {
    findings: findingsOf(
      rules.filter((rule) => comparing.includes(rule.id)),
      { reading: current, previous },
    ),
    changes: changesBetween(previous, current),
    similarity: likeness(previous, current),
  };
}

function changesBetween(previous: Reading, current: Reading): readonly Change[] {
  return tableNumbers.flatMap((table) => {
    const sameForm = editionOfTable(previous.report, table).id === editionOfTable(current.report, table).id;
    if (!sameForm && table === 2) return [];
    const shared = new Set(cellsOfTable(previous.report, table).map(({ cell }) => cellKey(cell)));
    return cellsOfTable(current.report, table).flatMap(({ cell, kind }): readonly Change[] => {
      if (!shared.has(cellKey(cell))) return [];
      if (!sameForm && otherwiseRows.includes(cell.row)) return [];
      const before = cellValue(previous.report, cell);
      const after = cellValue(current.report, cell);
      return before === after ? [] : [{ cell, before, after, change: difference(before, after, kind) }];
    });
  });
}

function difference(before: number | null, after: number | null, kind: FigureKind): number | null {
  if (before === null || after === null) return null;
  if (kind !== 'tenThousandYuan') return after - before;
  const from = fenOf(before);
  const to = fenOf(after);
  return from === null || to === null ? after - before : tenThousandYuanOf(to - from);
}

function likeness(previous: Reading, current: Reading): Comparison['similarity'] {
  const names = [previous.report.agency, current.report.agency].filter((name) => name !== null);
  const of = (part: NarrativePart) => {
    const before = previous.report.narrative[part];
    const after = current.report.narrative[part];
    return before === null || after === null ? null : similarity(before, after, names);
  };
  return { preamble: of('preamble'), overview: of('overview'), problems: of('problems'), other: of('other') };
}
