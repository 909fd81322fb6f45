import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { act } from '../../../../tests/support/ledger.ts';
import { day, person, requestTown, today, type RequestTown } from '../../../../tests/support/requests.ts';
import { initialRequestRules } from '../../../law/index.ts';
import { listRequests } from '../../../ledger/read/requests/list-requests.ts';
import { readCase } from './read-case.ts';
import { byNumber } from './by-number.ts';

let town: RequestTown;
const made = { online: '', onThatDay: '', first: '', lettered: '' };
let receipt = '';
beforeAll(async () => {
  town = await requestTown();
  const { bodies, ledger } = town;
  const online = { channel: 'internet', confirmedOn: null, confirmedHow: '' } as const;
  made.online = await town.received({ applicant: person(1), ...online });
  made.onThatDay = await town.received({ applicant: person(2), ...online });
  made.first = await town.registered({ applicant: person(3) }, day('2026-11-16'));
  const rules = { ...initialRequestRules, requestNumber: { pattern: 'Yz-XX〔{year}〕{seq}号', width: 3 } };
  await act(ledger, bodies.township, 'requests.rules-set', bodies.township, { rules });
  made.lettered = await town.registered({ applicant: person(4) }, day('2026-11-17'));
  const { actor } = await town.as('officer');
  const found = await ledger.read('everything', (tx) =>
    readCase(tx, ledger.keys, actor, today, { bodyId: bodies.township, requestId: made.online }),
  );
  receipt = found?.receiptNo ?? '';
});
afterAll(async () => {
  expect(await town.faults()).toEqual([]);
  await town.close();
});

const listed = async (text: string) => {
  const { rows } = await town.ledger.read('everything', async (tx) =>
    listRequests(tx, today, { size: 20 }, await byNumber(tx, town.ledger.keys, { text })),
  );
  return rows.map(({ id }) => id);
};

describe('a number that is typed in full', () => {
  it.each<[string, (number: string) => string]>([
    ['as it was given', (number) => number],
    ['without its hyphen', (number) => number.replace('-', '')],
    ['in groups', (number) => ` ${number.slice(0, 4)}-${number.slice(4, 6)} ${number.slice(6)} `],
    [
      'in full width',
      (number) => number.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    ],
  ])('finds one request by its receipt, %s', async (_, typed) => {
    expect(receipt).toMatch(/^\d{8}-\d{6}$/u);
    expect(await listed(typed(receipt))).toEqual([made.online]);
  });

  it.each([
    ['乙公开申请〔2026〕1号', 'first'],
    ['乙公开申请[2026] 1 号', 'first'],
    ['Yz-XX〔2026〕002号', 'lettered'],
    ['yzxx2026 002号', 'lettered'],
  ] as const)('finds one request by its number: %s', async (typed, which) =>
    expect(await listed(typed)).toEqual([made[which]]),
  );

  it('is of nobody where it is another', async () => {
    const other = receipt.replace(/\d$/u, (digit) => String((Number(digit) + 1) % 10));
    expect(await listed(other)).toEqual([]);
    expect(await listed('乙公开申请〔2026〕9号')).toEqual([]);
  });

  it('leaves words, and parts of numbers, what they were', async () => {
    expect(await listed('〔2026〕')).toHaveLength(2);
    expect(await listed('补偿')).toHaveLength(2);
    expect(await listed('')).toHaveLength(4);
  });

  it('is found by an index', async () => {
    const plan = await town.ledger.read('everything', async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      return sql`explain select request_id from requests
        where number_plain = 'a'`.execute(tx);
    });
    expect(JSON.stringify(plan.rows)).toContain('requests_by_plain_number');
  });
});
