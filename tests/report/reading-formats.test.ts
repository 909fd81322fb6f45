import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readDocument } from '../../src/documents/reading/read-file.ts';
import type { AnnualReport } from '../../src/report/annual-report.ts';
import { readReport } from '../../src/report/read/read-report.ts';
import { consistentReport } from '../support/arbitrary-report.ts';
import { fileFormats, type FileFormat } from '../support/layouts/file-formats.ts';
import type { Layout } from '../support/layouts/layout.ts';
import { layouts } from '../support/layouts/layouts.ts';
import { readingFaults } from '../support/layouts/reading-faults.ts';
import { sampleReport } from '../support/sample-report.ts';

/** One layout in so many is held against random reports too; which, goes round from format to format. */
const oneIn = 6;

/** A number that a layout keeps when others come before it. */
const numberOf = (name: string) => [...name].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0);

async function faultsOf(report: AnnualReport, layout: Layout, format: FileFormat) {
  const bytes = await format.write(layout.render(report));
  const result = await readDocument(bytes, `年报.${format.ending}`);
  if (!result.ok) return [result.reason];
  if (!('source' in result)) return ['read as data'];
  const { omissions = [], remarks = [] } = result.source;
  const lossy = format.losses?.some(({ covers }) => covers(layout)) === true;
  const kept = lossy ? { ...layout, acceptable: () => true, forms: 'maybe' as const } : layout;
  return [...omissions, ...remarks, ...readingFaults(report, readReport(result.source), kept)];
}

describe.each(fileFormats)('$name', (format) => {
  const carried = layouts.filter((layout) => !format.exclusions.some(({ covers }) => covers(layout)));
  const turn = fileFormats.indexOf(format);

  it.each(carried)('gives back the layout: $name', async (layout) => {
    if (layout.editions.includes('2021')) expect(await faultsOf(sampleReport(), layout, format)).toEqual([]);
    const at = numberOf(layout.name);
    if (at % oneIn !== turn % oneIn) return;
    for (const edition of layout.editions) {
      const [report = sampleReport()] = fc.sample(consistentReport({ edition }), {
        seed: at + turn,
        numRuns: 1,
      });
      expect(await faultsOf(report, layout, format)).toEqual([]);
    }
  });

  test.each([...format.exclusions, ...(format.losses ?? [])])(
    'a rule covers layouts, but not all: $reason',
    ({ covers }) => {
      const left = layouts.filter(covers).length;
      expect([left > 0, left < layouts.length]).toEqual([true, true]);
    },
  );
});
