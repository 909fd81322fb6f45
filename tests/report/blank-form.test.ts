import { expect, test } from 'vitest';
import { crossCheck } from '../../src/report/cross-check/cross-check.ts';
import { readReport } from '../../src/report/read/read-report.ts';
import { emptyForm } from '../support/layouts/odd-documents.ts';
import { sampleReport } from '../support/sample-report.ts';

const narrative = { preamble: null, overview: '（一）主动公开', problems: '', other: '' };

test('a form handed in blank is one finding', () => {
  const reading = readReport(emptyForm({ ...sampleReport(), narrative }));
  expect(crossCheck({ reading })).toMatchObject([
    { rule: 'V-1', level: 'error', where: { part: 'document' } },
  ]);
});

test('blank tables under a written text leave the text to its rules', () => {
  const reading = readReport(emptyForm(sampleReport()));
  const findings = crossCheck({ reading });
  expect(findings.filter(({ rule }) => rule === 'V-1')).toHaveLength(1);
  expect(findings.some(({ rule }) => rule === 'X-3')).toBe(false);
});
