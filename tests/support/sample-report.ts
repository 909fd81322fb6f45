import type {
  AnnualReport,
  ApplicantColumn,
  Applicants,
  Remedy,
  RequestRow,
  Requests,
} from '../../src/report/annual-report.ts';
import { applicantColumns, outcomeRows, requestRows } from '../../src/report/annual-report.ts';
import { consistentNarrative } from './consistent-narrative.ts';

const sixColumns = applicantColumns.slice(0, -1);

/**
 * One report that never changes: 甲县乙镇人民政府, 2025, 2021 form. Its arithmetic holds, its figures differ
 * from cell to cell (so that a shifted row or column is seen), its prose has all parts and topics and agrees
 * with the tables. The narrative is written for the figures after the overrides, unless it is overridden.
 */
export function sampleReport(overrides: Partial<AnnualReport> = {}): AnnualReport {
  const made: AnnualReport = {
    forms: { disclosure: '2021', requests: '2021' },
    agency: '甲县乙镇人民政府',
    year: 2025,
    period: { from: '2025-01-01', to: '2025-12-31' },
    narrative: { preamble: null, overview: null, problems: null, other: null },
    disclosure: {
      // a township cannot make 规章
      regulations: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued: 6, repealed: 3, inForce: 38 },
      licences: 5176,
      penalties: 693,
      coercion: 21,
      feesTenThousandYuan: 4068.208,
    },
    requests: sampleRequests(),
    remedies: {
      reconsideration: remedy(27, 10, 9, 15),
      directLitigation: remedy(3, 1, 2, 4),
      litigationAfterReconsideration: remedy(8, 5, 7, 11),
    },
    ...overrides,
  };
  return overrides.narrative === undefined ? { ...made, narrative: consistentNarrative(made) } : made;
}

function remedy(upheld: number, corrected: number, other: number, pending: number): Remedy {
  return { upheld, corrected, other, pending, total: upheld + corrected + other + pending };
}

/** No two neighbouring cells alike; 其他处理 stays small, as it does in a sound report. */
function sampleRequests(): Requests {
  const columns = sixColumns.map((_, column) => sampleColumn(column));
  const row = (key: RequestRow): Applicants => {
    const six = columns.map((column) => column[key]);
    const total = six.reduce((sum, value) => sum + value, 0);
    const pairs = applicantColumns.map((name, at): [ApplicantColumn, number] => [name, six[at] ?? total]);
    return Object.fromEntries(pairs) as Applicants;
  };
  return Object.fromEntries(requestRows.map((key) => [key, row(key)])) as Requests;
}

function sampleColumn(column: number): Record<RequestRow, number> {
  const small: Partial<Record<RequestRow, number>> = {
    lapsedSupplement: column === 0 ? 2 : 0,
    lapsedFee: 0,
    otherOutcome: column === 1 ? 1 : 0,
  };
  const leaves = outcomeRows.map((key, at): [RequestRow, number] => [
    key,
    small[key] ?? 30 * (6 - column) + at,
  ]);
  const resultTotal = leaves.reduce((sum, [, value]) => sum + value, 0);
  const carriedOut = 7 + column;
  const carriedIn = 5 + 2 * column;
  return {
    ...Object.fromEntries(leaves),
    received: resultTotal + carriedOut - carriedIn,
    carriedIn,
    resultTotal,
    carriedOut,
  } as Record<RequestRow, number>;
}
