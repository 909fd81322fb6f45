import type { AnnualReport, Applicants, Requests } from '../../src/report/annual-report.ts';
import { applicantColumns, requestRows } from '../../src/report/annual-report.ts';
import { sampleReport } from './sample-report.ts';

/** A small report of 甲县乙镇 for 2025, all of whose relations hold: three requests, one carried in, one out. */
export function plainReport(): AnnualReport {
  const row = (naturalPerson: number, business = 0): Applicants =>
    Object.fromEntries(
      applicantColumns.map((column) => [
        column,
        { naturalPerson, business, total: naturalPerson + business }[column as 'naturalPerson'] ?? 0,
      ]),
    ) as Applicants;
  const none = () => ({ upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 });
  return sampleReport({
    disclosure: {
      regulations: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued: 2, repealed: 1, inForce: 7 },
      licences: 12,
      penalties: 3,
      coercion: 0,
      feesTenThousandYuan: 0,
    },
    requests: {
      ...(Object.fromEntries(requestRows.map((key) => [key, row(0)])) as Requests),
      received: row(2, 1),
      carriedIn: row(1),
      granted: row(1, 1),
      notHeld: row(1),
      resultTotal: row(2, 1),
      carriedOut: row(1),
    },
    remedies: {
      reconsideration: { ...none(), upheld: 1, total: 1 },
      directLitigation: none(),
      litigationAfterReconsideration: none(),
    },
  });
}
