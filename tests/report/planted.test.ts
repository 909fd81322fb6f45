import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../../src/report/annual-report.ts';
import { crossCheck } from '../../src/report/cross-check/cross-check.ts';
import type { Finding } from '../../src/report/finding.ts';
import { readReport } from '../../src/report/read/read-report.ts';
import type { SourceDocument } from '../../src/report/source.ts';
import { screenText } from '../../src/screening/screen-text.ts';
import { consistentReport, consistentYears } from '../support/arbitrary-report.ts';
import { layoutsFor } from '../support/layouts/layouts.ts';
import { openRendered } from '../support/layouts/open-rendered.ts';
import { plantedFaults, soundDocument, yearBefore } from '../support/planted-faults.ts';
import { sampleReport } from '../support/sample-report.ts';

function check(source: SourceDocument, previous?: AnnualReport): readonly Finding[] {
  return crossCheck({
    reading: readReport(source),
    ...(previous === undefined ? {} : { previous: readReport(soundDocument(previous)) }),
    screen: (text) => screenText(text).map(({ kind, masked, level }) => ({ kind, masked, level })),
  });
}

const serious = (findings: readonly Finding[]) => findings.filter(({ level }) => level !== 'notice');
const told = ({ rule, message }: Finding) => `${rule} ${message}`;

describe('a planted fault is found', () => {
  it.each(plantedFaults(sampleReport()))('$rule $name', ({ rule, where, source, previous }) => {
    const findings = check(source, previous);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    if (where === undefined) return;
    expect(
      findings.filter((finding) => finding.rule === rule).map((finding) => finding.where),
    ).toContainEqual(expect.objectContaining(where));
  });

  it('in any report, every one', () => {
    fc.assert(
      fc.property(consistentReport({ edition: '2021', agency: '甲县乙镇人民政府', year: 2025 }), (report) => {
        for (const { name, rule, source, previous } of plantedFaults(report)) {
          expect({ [name]: check(source, previous).map((finding) => finding.rule) }).toEqual({
            [name]: expect.arrayContaining([rule]) as unknown,
          });
        }
      }),
      { seed: 20_261_231, numRuns: 5, endOnFailure: true },
    );
  });
});

describe('arithmetic planted into files of other layouts', () => {
  const exact = layoutsFor(sampleReport()).filter(({ exact, kind }) => exact && kind !== 'source');
  const planted = plantedFaults(sampleReport()).flatMap(({ report, where = {}, ...fault }) =>
    report === undefined ? [] : [{ ...fault, report, where }],
  );

  it.each(planted)('$rule $name', ({ rule, where, report }) => {
    for (const layout of exact) {
      const found = check(openRendered(layout.render(report))).filter((finding) => finding.rule === rule);
      expect({ [layout.name]: found.map((finding) => finding.where) }).toEqual({
        [layout.name]: expect.arrayContaining([expect.objectContaining(where)]) as unknown,
      });
    }
  });
});

describe('a sound report', () => {
  it('has no finding in the sample, not even beside the year before', () => {
    expect(check(soundDocument(sampleReport())).map(told)).toEqual([]);
    const beside = check(soundDocument(sampleReport()), yearBefore(sampleReport()));
    // only the prose, which the generator writes alike for every year, is remarked on
    expect(
      serious(beside)
        .filter(({ rule }) => !['V-5', 'V-6'].includes(rule))
        .map(told),
    ).toEqual([]);
  });

  it('has none of level error or warning, whatever its figures', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        expect(serious(check(soundDocument(report))).map(told)).toEqual([]);
      }),
      { seed: 20_260_707, numRuns: 40, endOnFailure: true },
    );
  });

  it('has none beside the year before that it follows from', () => {
    fc.assert(
      fc.property(consistentYears(), ({ previous, current }) => {
        const findings = check(soundDocument(current), previous);
        expect(
          findings
            .filter(({ rule }) => /^(?:X|T|F|V-[1-4]|N)/u.test(rule))
            .filter(({ level }) => level !== 'notice')
            .map(told),
        ).toEqual([]);
      }),
      { seed: 20_260_708, numRuns: 10, endOnFailure: true },
    );
  });

  it('has no arithmetic fault in any layout that is read exactly', () => {
    const report = sampleReport();
    for (const layout of layoutsFor(report).filter(({ exact }) => exact)) {
      const arithmetic = check(openRendered(layout.render(report))).filter(({ rule }) =>
        /^(?:T|X-[12])/u.test(rule),
      );
      expect({ [layout.name]: arithmetic.map(told) }).toEqual({ [layout.name]: [] });
    }
  });
});
