import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../../../law/index.ts';
import { keysFrom } from '../../../ledger/keys.ts';
import { newQueryCode, plainCode, queryCodeFrom } from './query-code.ts';
import { plainNumber, readReceiptNumber, receiptNumber } from './receipt-number.ts';

const keys = keysFrom(randomBytes(32));

describe('query codes', () => {
  it('have no signs that look alike, and stand in two groups', () => {
    for (let at = 0; at < 500; at += 1) {
      expect(newQueryCode()).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{4}-[34679ACDEFGHJKMNPQRTUVWXY]{4}$/u);
    }
  });

  it('follow from a secret, another one from another', () => {
    expect(queryCodeFrom(keys, 'a')).toBe(queryCodeFrom(keys, 'a'));
    expect(queryCodeFrom(keys, 'a')).not.toBe(queryCodeFrom(keys, 'b'));
    expect(queryCodeFrom(keys, 'a')).not.toBe(queryCodeFrom(keysFrom(randomBytes(32)), 'a'));
  });

  test.each([
    ['7K3M-P9QX', '7K3MP9QX'],
    [' 7k3m p9qx ', '7K3MP9QX'],
    ['７Ｋ３Ｍ—Ｐ９ＱＸ', '7K3MP9QX'],
  ])('are read as people type them: %s', (typed, plain) => expect(plainCode(typed)).toBe(plain));
});

describe('receipt numbers', () => {
  const of = {
    bodyId: '01a1fe8e-af85-7168-839d-453fbca099aa',
    requestId: '01a1fe8e-af85-7168-839d-453fbca099ab',
    submittedOn: civilDate('2026-11-20'),
  };

  it('are of the day and of the request, and are read back', () => {
    const number = receiptNumber(keys, of);
    expect(number).toMatch(/^20261120-\d{6}$/u);
    expect(readReceiptNumber(number)).toEqual({ on: '2026-11-20', number });
    expect(readReceiptNumber(` ${number.replace('-', '—')} `)).toEqual({ on: '2026-11-20', number });
    expect(readReceiptNumber(number.replace('-', ''))).toEqual({ on: '2026-11-20', number });
    expect(receiptNumber(keys, { ...of, requestId: of.bodyId })).not.toBe(number);
  });

  test.each([
    '',
    '公开申请〔2026〕12号',
    '20261320-123456',
    '20260230-123456',
    '20261120-12345',
    '19261120-123456',
  ])('%j is none', (typed) => expect(readReceiptNumber(typed)).toBeNull());

  it('are looked for in anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readReceiptNumber(typed)));
  });

  it('take brackets and spaces as they come', () => {
    expect(plainNumber('公开申请 (2026) 12号')).toBe('公开申请〔2026〕12号');
    expect(plainNumber('公开申请［２０２６］12号')).toBe('公开申请〔2026〕12号');
  });
});
