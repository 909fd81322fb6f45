import { expect, test } from 'vitest';
import type { Report, ReportFinding } from '../use-report.ts';
import { cellStates, faultyPlaces } from './cell-state.ts';

const figure = (value: number, change: Partial<Report['figures'][string]> = {}) => ({
  value,
  source: 'register' as const,
  live: null,
  frozenEntered: false,
  ...change,
});
const finding = (place: string | null, level: ReportFinding['level'], said = false) =>
  ({ place, level, explanation: said ? { text: '核对过', by: null, at: '' } : null }) as ReportFinding;

const states = cellStates({
  figures: {
    '2/licences': figure(4, { source: 'frozen', live: 5, frozenEntered: true }),
    '2/penalties': figure(1),
    '3/granted/naturalPerson': figure(2),
    '3/granted/total': figure(2),
    '3/received/total': figure(3, { source: 'entered' }),
  },
  check: {
    findings: [
      finding('3/received/total', 'error'),
      // A whole row: its first cell.
      finding('3/granted', 'warning'),
      finding('2/penalties', 'warning', true),
      finding('overview', 'error'),
      finding(null, 'warning'),
    ],
    stale: [],
    similarity: [],
    blocked: null,
  },
  openComments: [{ place: '2/licences', placeTitle: '', text: '核对' }],
  lastYear: { figures: { '2/licences': 9 }, lacking: ['3/received/total'] } as unknown as Report['lastYear'],
});

test.each([
  ['2/licences', ['comment', 'changed', 'entered'], 9],
  ['2/penalties', [], 0],
  ['3/granted/naturalPerson', ['warning'], 0],
  ['3/granted/total', [], 0],
  ['3/received/total', ['error', 'entered'], null],
])('%s is marked %j, last year %s', (place, marks, last) => {
  expect(states.get(place)?.marks).toEqual(marks);
  expect(states.get(place)?.last).toBe(last);
});

test('what a person has to look at has an error, an open warning or a comment', () => {
  expect([...faultyPlaces(states)]).toEqual(['2/licences', '3/granted/naturalPerson', '3/received/total']);
});
