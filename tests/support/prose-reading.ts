import {
  applicantColumns,
  remedyBlocks,
  requestRows,
  type AnnualReport,
  type NarrativePart,
} from '../../src/report/annual-report.ts';
import { readingOf, type Reading } from '../../src/report/reading.ts';

interface ReportInProse {
  agency: string | null;
  year: number | null;
  narrative: Record<NarrativePart, string | null>;
  disclosure: AnnualReport['disclosure'] & Record<string, unknown>;
  requests: Record<string, Record<string, number | null>>;
  remedies: Record<string, Record<string, number | null>>;
}

function nilReport(): ReportInProse {
  const documents = { issued: 0, repealed: 0, inForce: 0 };
  const zeros = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 0]));
  return {
    agency: '甲县乙镇人民政府',
    year: 2024,
    narrative: { preamble: null, overview: null, problems: null, other: null },
    disclosure: {
      regulations: { ...documents },
      normativeDocuments: { ...documents },
      licences: 0,
      penalties: 0,
      coercion: 0,
      feesTenThousandYuan: 0,
    },
    requests: Object.fromEntries(requestRows.map((row) => [row, zeros(applicantColumns)])),
    remedies: Object.fromEntries(
      remedyBlocks.map((block) => [block, zeros(['upheld', 'corrected', 'other', 'pending', 'total'])]),
    ),
  };
}

/**
 * A reading with one part in prose and a few figures, as a row of a table of cases writes it: all figures 0
 * but those named. `received=5` sets a row's total, `received.business=2` one cell, `reconsideration=3` a
 * block's total, `normativeDocuments.issued=2` a cell of table 2, `agency=` and `year=` the head.
 */
export function proseReading(text: string, part: NarrativePart, settings: string): Reading {
  const report = nilReport();
  report.narrative[part] = text;
  for (const setting of settings.split(' ').filter((word) => word !== '')) {
    const [key = '', value = ''] = setting.split('=');
    if (key === 'agency') report.agency = value;
    else if (key === 'year') report.year = Number(value);
    else setFigure(report, key, value === 'null' ? null : Number(value));
  }
  return readingOf({
    forms: { disclosure: '2021', requests: '2021' },
    period: null,
    ...report,
  } as unknown as AnnualReport);
}

function setFigure(report: ReportInProse, key: string, value: number | null): void {
  const [row = '', column = 'total'] = key.split('.');
  const cells = report.requests[row] ?? report.remedies[row];
  if (cells !== undefined) {
    if (!(column in cells)) throw new Error(`no column ${column}`);
    cells[column] = value;
    return;
  }
  if (!(row in report.disclosure)) throw new Error(`no row ${row}`);
  const documents = report.disclosure[row];
  if (typeof documents === 'object' && documents !== null) Object.assign(documents, { [column]: value });
  else Object.assign(report.disclosure, { [row]: value });
}
