import { expect, test } from 'vitest';
import { crossCheck } from '../../src/report/cross-check/cross-check.ts';
import { readReport } from '../../src/report/read/read-report.ts';
import { layouts } from '../support/layouts/layouts.ts';
import { openRendered } from '../support/layouts/open-rendered.ts';
import { sampleReport } from '../support/sample-report.ts';

const traditional = layouts.filter(({ name }) => name.includes('traditional'));

test('there is a layout in traditional characters', () => {
  expect(traditional).not.toHaveLength(0);
});

test.each(traditional)('a sound report in $name is clean', ({ render }) => {
  const reading = readReport(openRendered(render(sampleReport())));
  expect(crossCheck({ reading }).filter(({ level }) => level !== 'notice')).toEqual([]);
});
