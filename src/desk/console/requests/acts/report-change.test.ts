import { describe, expect, it } from 'vitest';
import { correctedCase, reportChangeOf } from './report-change.tsx';

const data: Parameters<typeof reportChangeOf>[0] = {
  id: 'request',
  applicantKind: 'naturalPerson',
  receivedOn: '2025-12-30',
  turns: [{ on: '2026-01-20', outcome: 'granted' }],
};
const values = { applicantKind: 'business', receivedOn: '2026-01-04' };
const told = (which: readonly string[], change: Partial<typeof values> = {}, today = '2026-11-20') =>
  reportChangeOf(data, [correctedCase(data, which, { ...values, ...change })], today);

describe('what the form of a correction tells of reports', () => {
  it('names the year whose report is out', () => {
    expect(told(['applicantKind'])).toContain('2025年表三');
    expect(told(['applicant'])).toContain('2025年表三');
    expect(told(['receivedOn'])).toContain('2025年表三');
  });

  it.each([
    ['while the report is not out', ['applicantKind'], {}, '2026-01-31'],
    ['where that part is not corrected', ['matter', 'channel'], {}, '2026-11-20'],
    ['where nothing changes', ['applicantKind'], { applicantKind: 'naturalPerson' }, '2026-11-20'],
    ['for a day of the same year', ['receivedOn'], { receivedOn: '2025-12-29' }, '2026-11-20'],
    ['while the day is being typed', ['receivedOn'], { receivedOn: '2026-0' }, '2026-11-20'],
    ['while no kind is chosen', ['applicantKind'], { applicantKind: '' }, '2026-11-20'],
  ] as const)('is silent %s', (_, which, change, today) => expect(told(which, change, today)).toBeNull());

  it('counts the parts of what is split, which run', () => {
    const part = { ...data, turns: [] };
    expect(reportChangeOf(part, [part, part], '2026-11-20')).toContain('2025年表三');
    expect(reportChangeOf(part, [part, part], '2026-01-15')).toBeNull();
  });
});
