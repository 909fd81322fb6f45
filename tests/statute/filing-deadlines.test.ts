import { describe, expect, it, test } from 'vitest';
import {
  announcedYears,
  calendarOf,
  citationText,
  filingDeadline,
  filingDuties,
  filingDuty,
  yearOfHolidays,
  type FilerKind,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';

const cases = readCases(new URL('filing-deadlines.csv', import.meta.url), [
  'filer',
  'report year',
  'due',
  'last working day',
  'certain',
  'firmness',
  'basis',
  'note',
]);

const isFilerKind = (text: string): text is FilerKind => filingDuties.some(({ kind }) => kind === text);

describe('who files by when (tests/statute/filing-deadlines.csv)', () => {
  test.each(cases)('$filer, report of ${report year} → $due', (row) => {
    if (!isFilerKind(row.filer)) throw new Error(`no such filer: ${row.filer}`);
    const found = filingDeadline(row.filer, Number(row['report year']));
    expect({
      due: found?.date ?? '',
      last: found?.lastWorkingDay ?? '',
      certain: found === null ? '' : found.workingDayCertain ? 'yes' : 'no',
      firmness: found?.duty.firmness ?? '',
      basis: found?.basis.map(citationText).join('；') ?? '',
    }).toEqual({
      due: row.due,
      last: row['last working day'],
      certain: row.certain,
      firmness: row.firmness,
      basis: row.basis,
    });
  });

  it('has a case for every duty', () => {
    expect(new Set(cases.map(({ filer }) => filer))).toEqual(new Set(filingDuties.map(({ kind }) => kind)));
  });

  test.each(filingDuties)('$kind: a duty that is not stated says why', (duty) => {
    expect(duty.note === undefined).toBe(duty.firmness === 'stated');
    expect(duty.basis.length).toBeGreaterThan(0);
    expect(filingDuty(duty.kind)).toEqual(duty);
  });

  it('lets every report arrive before the one that adds it up', () => {
    const by = (kind: FilerKind) => filingDuty(kind).by;
    for (const year of [2019, 2021, 2026]) {
      const dates = (['township', 'county', 'city', 'province'] as const).map(
        (kind) => filingDeadline(kind, year)?.date ?? '',
      );
      expect(dates).toEqual([...new Set(dates)].toSorted());
    }
    expect(by('department')).toBe(by('township'));
    expect(by('vertical-body') < by('vertical-system')).toBe(true);
  });

  it('is certain of the working day once the notice is entered', () => {
    const year2027 = yearOfHolidays(2027, {}, [['元旦', '01-01', '01-03']], []);
    const entered = calendarOf([...announcedYears, year2027]);
    expect(filingDeadline('township', 2026, entered)).toMatchObject({
      date: '2027-01-31',
      lastWorkingDay: '2027-01-29',
      workingDayCertain: true,
    });
  });

  it.each([2018, 0, -1, 2025.5, Number.NaN, 9999])('has no deadline for the year %d', (year) => {
    expect(filingDeadline('township', year)).toBeNull();
  });
});
