import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../../src/report/annual-report.ts';
import { cellKey, cellValue } from '../../src/report/cell.ts';
import { readReport } from '../../src/report/read/read-report.ts';
import { consistentReport } from '../support/arbitrary-report.ts';
import { cellsOf } from '../support/layouts/filled-form.ts';
import type { Layout } from '../support/layouts/layout.ts';
import { layouts, layoutsFor } from '../support/layouts/layouts.ts';
import {
  emptyForm,
  emptyFormInTabs,
  noReport,
  tablesAsPictures,
  twoReports,
  withoutTable,
} from '../support/layouts/odd-documents.ts';
import { openRendered } from '../support/layouts/open-rendered.ts';
import { readingFaults } from '../support/layouts/reading-faults.ts';
import { figureWordings, labelWordings, wordingLayouts } from '../support/layouts/wording-layouts.ts';
import { sampleReport } from '../support/sample-report.ts';

const faultsOf = (report: AnnualReport, layout: Layout) =>
  readingFaults(report, readReport(openRendered(layout.render(report))), layout);

/** Table 2 by the 2021 form, table 3 by the 2019 form. */
const mixed = fc
  .tuple(consistentReport({ edition: '2021' }), consistentReport({ edition: '2019' }))
  .map(([now, before]): AnnualReport => ({
    ...now,
    forms: { disclosure: '2021', requests: '2019' },
    requests: before.requests,
  }));

describe.each(layouts)('$name', (layout) => {
  if (layout.editions.includes('2021')) {
    it('gives back the sample', () => {
      expect(faultsOf(sampleReport(), layout)).toEqual([]);
    });
  }

  it.each(layout.editions)('gives back any report of the %s form', (edition) => {
    fc.assert(
      fc.property(consistentReport({ edition }), (report) => {
        expect(faultsOf(report, layout)).toEqual([]);
      }),
      { seed: 20_260_131, numRuns: 4, endOnFailure: true },
    );
  });

  if (layout.editions.length === 2) {
    it('gives back a report of mixed forms', () => {
      fc.assert(
        fc.property(mixed, (report) => {
          expect(faultsOf(report, layout)).toEqual([]);
        }),
        { seed: 20_260_220, numRuns: 2, endOnFailure: true },
      );
    });
  }
});

describe('a layout with other words or figures in its cells', () => {
  const [sparse = sampleReport()] = fc.sample(consistentReport({ edition: '2021' }), {
    seed: 20_260_310,
    numRuns: 1,
  });
  const wordings = new Set(wordingLayouts.map(({ name }) => name));
  const plain = layouts.filter(({ name }) => !wordings.has(name));

  it.each([...labelWordings, ...figureWordings])(
    'never puts a wrong number into a cell: $name',
    ({ words }) => {
      for (const report of [sampleReport(), sparse]) {
        for (const layout of plain.filter((each) => layoutsFor(report).includes(each))) {
          const { report: read } = readReport(openRendered(layout.render(report, words)));
          const wrong = cellsOf(report).filter((cell) => {
            const found = cellValue({ ...read, forms: report.forms }, cell);
            return found !== null && found !== cellValue(report, cell);
          });
          expect({ [layout.name]: wrong.map(cellKey) }).toEqual({ [layout.name]: [] });
        }
      }
    },
  );
});

describe('documents that are not a whole report', () => {
  const report = sampleReport();
  const isNull = (read: AnnualReport, table?: 2 | 3 | 4) =>
    cellsOf(report)
      .filter((cell) => table === undefined || cell.table === table)
      .every((cell) => cellValue({ ...read, forms: report.forms }, cell) === null);

  it.each([
    ['in the official grid', emptyForm(report)],
    ['in lines with tabs', emptyFormInTabs(report)],
  ])('reads the empty form %s as one, every cell blank', (_, source) => {
    const { report: read, cells } = readReport(source);
    expect(read.forms).toEqual({ disclosure: '2021', requests: '2021' });
    expect(isNull(read)).toBe(true);
    expect([...new Set([...cells.values()].map(({ state }) => state))]).toEqual(['blank']);
    expect(cells.size).toBe(cellsOf(report).length);
  });

  it('reads a form of noughts as noughts', () => {
    const noughts = JSON.parse(
      JSON.stringify({ disclosure: report.disclosure, requests: report.requests, remedies: report.remedies }),
      (_, value: unknown) => (typeof value === 'number' ? 0 : value),
    ) as Pick<AnnualReport, 'disclosure' | 'requests' | 'remedies'>;
    const zero = sampleReport(noughts);
    for (const layout of layoutsFor(zero).filter(({ exact }) => exact)) {
      expect({ [layout.name]: faultsOf(zero, layout) }).toEqual({ [layout.name]: [] });
    }
  });

  it('finds no table where the tables are pictures, but all of the text', () => {
    const { report: read, headings } = readReport(tablesAsPictures(report));
    expect(read.forms).toEqual({ disclosure: null, requests: null });
    expect(isNull(read)).toBe(true);
    expect(headings.map(({ part }) => part)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(read.narrative).not.toMatchObject({ problems: null });
    expect(read).toMatchObject({ agency: report.agency, year: report.year });
  });

  it('finds nothing in another document', () => {
    const { report: read } = readReport(noReport());
    expect(read.forms).toEqual({ disclosure: null, requests: null });
    expect(isNull(read)).toBe(true);
    expect(read.agency).toBeNull();
  });

  it('finds nothing in an empty document', () => {
    const { report: read, headings } = readReport({ blocks: [] });
    expect(isNull(read)).toBe(true);
    expect(headings).toEqual([]);
  });

  it.each([2, 3, 4] as const)('reads the others where table %i is not there', (table) => {
    const { report: read } = readReport(withoutTable(report, table));
    expect(isNull(read, table)).toBe(true);
    for (const cell of cellsOf(report).filter((each) => each.table !== table)) {
      expect([cellKey(cell), cellValue(read, cell)]).toEqual([cellKey(cell), cellValue(report, cell)]);
    }
  });

  it('reads one of two reports in a file, whole, and says so', () => {
    fc.assert(
      fc.property(consistentReport({ edition: '2021' }), consistentReport({ edition: '2021' }), (a, b) => {
        const { report: read, remarks } = readReport(twoReports(a, b));
        const tables = ({ disclosure, requests, remedies }: AnnualReport) => ({
          disclosure,
          requests,
          remedies,
        });
        expect([tables(a), tables(b)]).toContainEqual(tables(read));
        expect(remarks).not.toEqual([]);
      }),
      { seed: 20_260_331, numRuns: 5, endOnFailure: true },
    );
  });

  it('takes a report that the page holds twice, for the screen and for print, for one', () => {
    const { report: read, remarks } = readReport(twoReports(report, report));
    expect(remarks).toEqual([]);
    expect(read).toEqual(report);
  });

  it('remarks on nothing in a file of one report', () => {
    for (const layout of layoutsFor(report)) {
      expect({ [layout.name]: readReport(openRendered(layout.render(report))).remarks }).toEqual({
        [layout.name]: [],
      });
    }
  });
});
