import type { AnnualReport, Applicants, Requests } from '../../src/report/annual-report.ts';
import { applicantColumns, requestRows } from '../../src/report/annual-report.ts';
import { consistentNarrative } from './consistent-narrative.ts';

/** A small report of 甲县乙镇 for 2025, all of whose relations hold: three requests, one carried in, one out. */
export function plainReport(): AnnualReport {
  const row = (naturalPerson: number, business = 0): Applicants =>
    Object.fromEntries(
      applicantColumns.map((column) => [
        column,
        { naturalPerson, business, total: naturalPerson + business }[column as 'naturalPerson'] ?? 0,
      ]),
    ) as Applicants;
  const requests = {
    ...(Object.fromEntries(requestRows.map((key) => [key, row(0)])) as Requests),
    received: row(2, 1),
    carriedIn: row(1),
    granted: row(1, 1),
    notHeld: row(1),
    resultTotal: row(2, 1),
    carriedOut: row(1),
  };
  const none = () => ({ upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 });
  const report: AnnualReport = {
    forms: { disclosure: '2021', requests: '2021' },
    agency: '甲县乙镇人民政府',
    year: 2025,
    period: { from: '2025-01-01', to: '2025-12-31' },
    narrative: { preamble: null, overview: null, problems: null, other: null },
    disclosure: {
      regulations: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued: 2, repealed: 1, inForce: 7 },
      licences: 12,
      penalties: 3,
      coercion: 0,
      feesTenThousandYuan: 0,
    },
    requests,
    remedies: {
      reconsideration: { ...none(), upheld: 1, total: 1 },
      directLitigation: none(),
      litigationAfterReconsideration: none(),
    },
  };
  return { ...report, narrative: consistentNarrative(report) };
}
