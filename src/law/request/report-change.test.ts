import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { CountedRequest } from './counts.ts';
import { reportChangeSentence, reportYearsChanged } from './report-change.ts';

const request = (
  receivedOn: string,
  endedOn: string | null = null,
  applicantKind: CountedRequest['applicantKind'] = 'naturalPerson',
): CountedRequest => ({
  requestId: 'request',
  applicantKind,
  receivedOn: civilDate(receivedOn),
  turns: endedOn === null ? [] : [{ on: civilDate(endedOn), outcome: 'granted' }],
});
const spring = request('2025-03-03', '2025-03-20');
const legal = request('2025-03-03', '2025-03-20', 'business');

describe('the years whose reports change though they are out', () => {
  it.each<[string, readonly (CountedRequest | null)[], readonly (CountedRequest | null)[], string, number[]]>(
    [
      ['another kind of applicant', [spring], [legal], '2026-02-01', [2025]],
      ['on the last day of the report it is not out', [spring], [legal], '2026-01-31', []],
      ['this year', [spring], [legal], '2025-11-20', []],
      ['another day of the same year', [spring], [request('2025-03-04', '2025-03-20')], '2026-11-20', []],
      [
        'received the year before: carried over at its end',
        [request('2025-01-02', '2025-01-20')],
        [request('2024-12-30', '2025-01-20')],
        '2026-11-20',
        [2024, 2025],
      ],
      [
        'a day that makes it new in this year leaves out the one before',
        [request('2025-12-30')],
        [request('2026-01-04')],
        '2026-11-20',
        [2025],
      ],
      [
        'two of one',
        [request('2025-12-30')],
        [request('2025-12-30'), request('2025-12-30')],
        '2026-11-20',
        [2025],
      ],
      [
        'two of one before the report is out',
        [request('2025-12-30')],
        [request('2025-12-30'), request('2025-12-30')],
        '2026-01-05',
        [],
      ],
      [
        'received only now, in a year that is out',
        [null],
        [request('2024-12-30')],
        '2026-11-20',
        [2024, 2025],
      ],
      ['counted neither before nor after', [null], [null], '2026-11-20', []],
    ],
  )('%s', (_, before, after, today, years) =>
    expect(reportYearsChanged(before, after, civilDate(today))).toEqual(years),
  );

  it('are named before, with what follows', () => {
    expect(reportChangeSentence([])).toBeNull();
    expect(reportChangeSentence([2025])).toMatch(/^2025年表三.*更正/u);
    expect(reportChangeSentence([2024, 2025])).toMatch(/^2024年、2025年表三.*几年/u);
  });
});
