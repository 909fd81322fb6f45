import { strToU8 } from 'fflate';
import {
  applicantColumns,
  remedyBlocks,
  remedyColumns,
  requestRows,
  type AnnualReport,
} from '../../report/index.ts';
import type { Drawn } from './writer.ts';

/**
 * The report as the contract's JSON (annual-report.schema.json), UTF-8, keys always in the contract's order.
 * It holds every figure and text as they are, also those that the printed form has no place for.
 */
export function writeJson(report: AnnualReport): Drawn {
  const { narrative, disclosure, disclosure2019, requests, remedies, period } = report;
  const ordered: AnnualReport = {
    forms: { disclosure: report.forms.disclosure, requests: report.forms.requests },
    agency: report.agency,
    year: report.year,
    period: period === null ? null : { from: period.from, to: period.to },
    narrative: {
      preamble: narrative.preamble,
      overview: narrative.overview,
      problems: narrative.problems,
      other: narrative.other,
    },
    disclosure: {
      regulations: pick(disclosure.regulations, ['issued', 'repealed', 'inForce']),
      normativeDocuments: pick(disclosure.normativeDocuments, ['issued', 'repealed', 'inForce']),
      licences: disclosure.licences,
      penalties: disclosure.penalties,
      coercion: disclosure.coercion,
      feesTenThousandYuan: disclosure.feesTenThousandYuan,
    },
    ...(disclosure2019 === undefined ? {} : { disclosure2019: ordered2019(disclosure2019) }),
    requests: record(requestRows, (row) => pick(requests[row], applicantColumns)),
    remedies: record(remedyBlocks, (block) => pick(remedies[block], remedyColumns)),
  };
  return { bytes: strToU8(`${JSON.stringify(ordered, null, 2)}\n`), remarks: [] };
}

function ordered2019(table: NonNullable<AnnualReport['disclosure2019']>): typeof table {
  const made = ['made', 'disclosed', 'totalDisclosed'] as const;
  const items = ['lastYear', 'change', 'decisions'] as const;
  return {
    regulations: pick(table.regulations, made),
    normativeDocuments: pick(table.normativeDocuments, made),
    licences: pick(table.licences, items),
    otherServices: pick(table.otherServices, items),
    penalties: pick(table.penalties, items),
    coercion: pick(table.coercion, items),
    fees: pick(table.fees, ['lastYear', 'change']),
    procurement: pick(table.procurement, ['items', 'amountTenThousandYuan']),
  };
}

function pick<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return record(keys as readonly (K & string)[], (key) => from[key]) as Pick<T, K>;
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
