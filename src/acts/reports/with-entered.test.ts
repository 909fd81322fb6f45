import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistentReport } from '../../../tests/support/arbitrary-report.ts';
import { isSumCell, type ReportState } from '../../law/index.ts';
import { crossCheck, figuresOf, readingOf, reportOfFigures } from '../../report/index.ts';
import { factsWithEntered, withEntered } from './with-entered.ts';

const entered = (values: Readonly<Record<string, number>>): ReportState['entered'] =>
  Object.fromEntries(
    Object.entries(values).map(([place, value]) => [
      place,
      { place, value, source: '台账', by: null, at: '2026-11-20T01:00:00.000000Z' },
    ]),
  );

describe('figures with what was entered by hand', () => {
  it.each<[string, Record<string, number>, Record<string, number>, Record<string, number>]>([
    ['takes the place of the register’s', { '2/licences': 3 }, { '2/licences': 5 }, { '2/licences': 5 }],
    ['of nothing takes a figure away', { '2/licences': 3 }, { '2/licences': 0 }, {}],
    [
      'makes the sums of table 3 anew',
      {},
      { '3/received/business': 2, '3/granted/business': 1, '3/carriedOut/business': 1 },
      {
        '3/received/business': 2,
        '3/received/total': 2,
        '3/granted/business': 1,
        '3/granted/total': 1,
        '3/resultTotal/business': 1,
        '3/resultTotal/total': 1,
        '3/carriedOut/business': 1,
        '3/carriedOut/total': 1,
      },
    ],
    [
      'makes the sums of table 4 anew',
      { '4/reconsideration/upheld': 1, '4/reconsideration/total': 1 },
      { '4/reconsideration/pending': 2 },
      { '4/reconsideration/upheld': 1, '4/reconsideration/pending': 2, '4/reconsideration/total': 3 },
    ],
    ['leaves a sum to its parts', { '4/reconsideration/total': 1 }, { '4/reconsideration/total': 9 }, {}],
    ['passes over facts of the text', { '2/licences': 3 }, { 'channel.wechat': 9 }, { '2/licences': 3 }],
  ])('%s', (_, figures, given, expected) => {
    expect(withEntered(figures, entered(given))).toEqual(expected);
  });

  it('entered cell by cell are the report that was entered, with every relation of the form', () => {
    fc.assert(
      fc.property(consistentReport({ edition: '2021', year: 2024, agency: '甲县乙镇人民政府' }), (report) => {
        const figures = figuresOf(report);
        const parts = Object.fromEntries(Object.entries(figures).filter(([place]) => !isSumCell(place)));
        const now = withEntered({}, entered(parts));
        expect(now).toEqual(figures);
        const again = reportOfFigures({
          agency: '甲县乙镇人民政府',
          period: { kind: 'year', year: 2024, part: 1 },
          figures: now,
        });
        expect(crossCheck({ reading: readingOf(again) }).filter(({ rule }) => rule.startsWith('T'))).toEqual(
          [],
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('facts of the text', () => {
  it('take what was entered in their places, and no cells', () => {
    const given = entered({ 'published.total': 150, '2/licences': 2 });
    const facts = { 'published.total': 80, 'requests.received': 9 };
    expect(factsWithEntered(facts, given)).toEqual({ 'published.total': 150, 'requests.received': 9 });
  });
});
