import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { done } from '../../../../tests/support/acting.ts';
import { act } from '../../../../tests/support/ledger.ts';
import { day, person, requestTown, today, type RequestTown } from '../../../../tests/support/requests.ts';
import { initialRequestRules } from '../../../law/index.ts';
import { dayMeasure } from '../../../ledger/read/work-row.ts';
import { requestsToday } from '../../../ledger/read/requests/requests-today.ts';
import { listRequests } from '../../../ledger/read/requests/list-requests.ts';
import { onlineOrigin } from '../access/online-origin.ts';
import { handOnRequest } from '../process/hand-on.ts';
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

  it('is that of the receipt which the applicant holds, in the body to which the request was handed on, too', async () => {
    const { bodies, ledger } = town;
    const online = { channel: 'internet', confirmedOn: null, confirmedHow: '' } as const;
    const given = await town.received({ applicant: person(5), ...online });
    const caseOf = async (who: 'officer' | 'otherOfficer', bodyId: string, requestId: string) => {
      const { actor } = await town.as(who);
      return ledger.read({ bodies: [bodyId] }, (tx) =>
        readCase(tx, ledger.keys, actor, today, { bodyId, requestId }),
      );
    };
    const held = (await caseOf('officer', bodies.township, given))?.receiptNo ?? '';
    expect(held).toMatch(/^\d{8}-\d{6}$/u);
    const to = bodies.otherTownship;
    const handing = { bodyId: bodies.township, requestId: given, toBodyId: to, reason: '属于丁镇' };
    const later = { ...(await town.as('officer')), today: day('2026-11-24') };
    done(await handOnRequest(later, { ...handing, actId: uuidv7() }));
    const ended = (await town.state(given))?.ended;
    const there = ended?.how === 'handed-on' ? ended.toRequestId : '';
    // The body that has it now sees nothing of the other, and yet the number that the applicant will call with.
    expect((await caseOf('otherOfficer', to, there))?.receiptNo).toBe(held);
    const other = await town.as('otherOfficer');
    const { entries } = await ledger.read({ bodies: [to] }, async (tx) =>
      requestsToday(tx, { worker: other.actor, measure: await dayMeasure(tx, day('2026-11-24')) }),
    );
    const [entry] = entries.filter(({ requestId }) => requestId === there);
    expect(entry?.online).toEqual({ bodyId: bodies.township, requestId: given, submittedOn: today });
    expect(new Set(await listed(held))).toEqual(new Set([given, there]));
    // Acts from before it was kept name the request alone: its receipt is known to whom that body is open.
    const state = await town.state(there, 'otherTownship');
    if (state === null) throw new Error('not there');
    const from = { bodyId: bodies.township, requestId: given, why: 'handed-on' } as const;
    const before = { ...state, received: { ...state.received, from } };
    const originIn = (scope: Parameters<typeof ledger.read>[0]) =>
      ledger.read(scope, (tx) => onlineOrigin(tx, { bodyId: to, requestId: there }, before));
    expect(await originIn({ bodies: [to] })).toBeNull();
    expect(await originIn('everything')).toEqual(entry?.online);
    // Handed on once more, it is the same.
    const back = { bodyId: to, requestId: there, toBodyId: bodies.township, reason: '属于乙镇' };
    done(await handOnRequest({ ...other, today: day('2026-11-24') }, { ...back, actId: uuidv7() }));
    const second = (await town.state(there, 'otherTownship'))?.ended;
    const home = second?.how === 'handed-on' ? second.toRequestId : '';
    expect((await caseOf('officer', bodies.township, home))?.receiptNo).toBe(held);
    // What came on paper has no receipt number, handed on or not.
    const paper = await town.received({ applicant: person(6) });
    const onPaper = { ...handing, requestId: paper, actId: uuidv7() };
    done(await handOnRequest(later, onPaper));
    const gone = (await town.state(paper))?.ended;
    const letter = gone?.how === 'handed-on' ? gone.toRequestId : '';
    expect((await caseOf('otherOfficer', to, letter))?.receiptNo).toBeNull();
  });
});
