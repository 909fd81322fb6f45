import type { AnnualReport } from '../../../src/report/annual-report.ts';
import { documentLayouts } from './document-layouts.ts';
import { fileLayouts } from './file-layouts.ts';
import type { Layout } from './layout.ts';
import { tableLayouts } from './table-layouts.ts';
import { wordingLayouts } from './wording-layouts.ts';

/** Every layout, simplest first. */
export const layouts: readonly Layout[] = [
  ...tableLayouts,
  ...wordingLayouts,
  ...documentLayouts,
  ...fileLayouts,
];

/** Those that can show a report's forms. */
export function layoutsFor(report: AnnualReport): readonly Layout[] {
  const { disclosure, requests } = report.forms;
  return layouts.filter(
    ({ editions }) =>
      disclosure !== null &&
      requests !== null &&
      editions.includes(disclosure) &&
      editions.includes(requests),
  );
}
