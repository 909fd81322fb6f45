import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { faultsOfFee, type FeeNotice } from './fee-faults.ts';

const request = (number: string, receivedOn: string, applicantId = 'a') => ({
  number,
  receivedOn: civilDate(receivedOn),
  applicantId,
  charged: null,
});
const notice: FeeNotice = {
  method: 'items',
  units: 35,
  fen: 300_000,
  on: civilDate('2026-11-10'),
  answerDueOn: civilDate('2026-11-30'),
  wanted: { form: 'electronic', way: 'e-mail' },
  requests: [request('1号', '2026-11-02'), request('2号', '2026-11-05')],
  payment: '缴入本级财政专户',
  sameApplicantConfirmed: false,
  countReason: '',
};

describe('faults of a fee', () => {
  it('has none for thirty-five requests of one applicant in a month', () => {
    expect(faultsOfFee(notice)).toEqual([]);
  });

  test.each<[string, Partial<FeeNotice>, string]>([
    ['charged by both', { requests: [{ ...request('1号', '2026-11-02'), charged: 'pages' }] }, 'F-1'],
    ['nothing is due', { units: 10, fen: 0 }, 'F-2'],
    ['another amount', { fen: 300_100 }, 'F-3'],
    ['two months', { requests: [request('1号', '2026-10-31'), request('2号', '2026-11-01')] }, 'F-4'],
    [
      'two applicants',
      { requests: [request('1号', '2026-11-02'), request('2号', '2026-11-02', 'b')] },
      'F-5',
    ],
    [
      'reading on the spot',
      {
        method: 'pages',
        units: 31,
        fen: 1000,
        wanted: { form: 'reading', way: 'on-site' },
        countReason: '现场点数',
      },
      'F-6',
    ],
    ['after the term', { on: civilDate('2026-12-01') }, 'F-7'],
    ['no way to pay', { payment: ' ' }, 'F-8'],
    ['pages of electronic data', { method: 'pages', units: 31, fen: 1000 }, 'F-9'],
  ])('%s', (_, change, id) => {
    expect(faultsOfFee({ ...notice, ...change }).map((fault) => fault.id)).toEqual([id]);
  });

  it('takes two applicants who were confirmed as one', () => {
    const requests = [request('1号', '2026-11-02'), request('2号', '2026-11-02', 'b')];
    expect(faultsOfFee({ ...notice, requests, sameApplicantConfirmed: true })).toEqual([]);
  });

  it('takes a second notice of the month for the later requests only', () => {
    expect(faultsOfFee({ ...notice, firstRank: 31, units: 35, fen: 100_000 })).toEqual([]);
    expect(faultsOfFee({ ...notice, firstRank: 31, units: 35 }).map(({ id }) => id)).toEqual(['F-3']);
  });
});
