import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { refused } from '../../../../tests/support/acting.ts';
import { identityNumber } from '../../../../tests/support/planted-secrets.ts';
import {
  day,
  person,
  requestTown,
  today,
  words,
  type RequestTown,
} from '../../../../tests/support/requests.ts';
import { receiveRequest, type ReceivedRequest } from './receive-request.ts';

let town: RequestTown;
beforeAll(async () => {
  town = await requestTown();
});
afterAll(() => town.close());

describe('receiveRequest', () => {
  it.each<[string, Partial<ReceivedRequest>, object]>([
    ['handed in at the counter', {}, { receivedOn: today, channel: 'in-person' }],
    [
      'signed for two days ago',
      { channel: 'signed-mail', submittedOn: day('2026-11-18') },
      { receivedOn: '2026-11-18' },
    ],
    ['by plain mail, not yet confirmed', { channel: 'plain-mail' }, { receivedOn: null }],
    [
      'by fax, confirmed by telephone',
      { channel: 'fax', confirmedOn: today, confirmedHow: '电话' },
      { receivedOn: today },
    ],
    ['oral, read back', { channel: 'oral' }, { receivedOn: today }],
    [
      'of a company by its agent',
      {
        applicantKind: 'business',
        applicant: person(1, {
          name: '甲县某某有限公司',
          paper: null,
          paperNumber: '',
          agent: { name: '李四', paperNumber: identityNumber(2), phone: '' },
        }),
      },
      { applicantKind: 'business', received: { byAgent: true } },
    ],
    [
      'without identity and contact: it is clarified later',
      { applicant: person(1, { paperNumber: '', phone: '' }) },
      {},
    ],
  ])('takes a request %s', async (_, change, expected) => {
    const requestId = await town.received(change);
    expect(await town.state(requestId)).toMatchObject(expected);
  });

  it.each<[string, Partial<ReceivedRequest>, string]>([
    ['of nobody', { applicant: person(1, { name: ' ' }) }, 'applicant.name'],
    [
      'with a wrong identity number',
      { applicant: person(1, { paperNumber: '350102199003070000' }) },
      'applicant.paperNumber',
    ],
    ['with a name of signs', { applicant: person(1, { name: '<b>张三' }) }, 'applicant.name'],
    [
      'that asks for nothing',
      { content: { title: '', number: ' ', description: '' } },
      'content.description',
    ],
    ['too long', { content: { ...words, description: '字'.repeat(3001) } }, 'content.description'],
    ['of tomorrow', { submittedOn: day('2026-11-21') }, 'submittedOn'],
    ['oral, not read back', { channel: 'oral', readBack: false }, 'readBack'],
    [
      'confirmed before it came',
      { channel: 'fax', confirmedOn: day('2026-11-19'), confirmedHow: '电话' },
      'confirmedOn',
    ],
    [
      'with a number in the summary',
      { register: { matter: `张三${identityNumber(1)}的低保`, holderId: '' } },
      'matter',
    ],
  ])('refuses one %s, and keeps nothing', async (_, change, field) => {
    const actId = uuidv7();
    const context = await town.as('officer');
    const outcome = await receiveRequest(context, { ...input(), actId, ...change });
    expect(refused(outcome)).toMatchObject({ code: 'wrong-input', field });
    expect(await town.state(actId)).toBeNull();
    const kept = await town.ledger.read('everything', (tx) =>
      tx.selectFrom('applicant_keys').selectAll().where('request_id', '=', actId).execute(),
    );
    expect(kept).toEqual([]);
  });

  it('numbers requests without gaps, also of twenty at once', async () => {
    const before = await numbers();
    await Promise.all(Array.from({ length: 20 }, () => town.registered()));
    const after = await numbers();
    expect(after).toHaveLength(before.length + 20);
    expect(after).toEqual(after.map((_, at) => at + 1));
  });

  it('takes the same twice once', async () => {
    const context = await town.as('officer');
    const given = { ...input(), actId: uuidv7() };
    await receiveRequest(context, given);
    expect(await receiveRequest(context, given)).toMatchObject({ done: true, repeated: true });
  });

  it('is not for clerks, nor for officers of another body', async () => {
    expect(refused(await receiveRequest(await town.as('clerk'), input())).code).toBe('not-allowed');
    expect(refused(await receiveRequest(await town.as('otherOfficer'), input())).code).toBe('not-found');
  });

  it('leaves no name, number or word of the applicant in the acts, and an unbroken chain', async () => {
    await town.registered();
    const acts = await town.ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select('payload').where('kind', 'like', 'request.%').execute(),
    );
    const text = JSON.stringify(acts);
    for (const secret of ['张三', identityNumber(1), '13000000001', words.description]) {
      expect(text).not.toContain(secret);
    }
    expect(await town.faults()).toEqual([]);
  });
});

const input = (): ReceivedRequest => ({
  actId: uuidv7(),
  bodyId: town.bodies.township,
  channel: 'in-person',
  applicantKind: 'naturalPerson',
  applicant: person(),
  content: words,
  wanted: { form: 'paper', way: 'mail', otherIfNot: true },
  electronic: false,
  needsHelp: false,
  submittedOn: today,
  confirmedOn: null,
  confirmedHow: '',
  readBack: true,
  register: null,
});

async function numbers(): Promise<readonly number[]> {
  const rows = await town.ledger.read('everything', (tx) =>
    tx.selectFrom('requests').select('seq').where('seq', 'is not', null).orderBy('seq').execute(),
  );
  return rows.flatMap(({ seq }) => seq ?? []);
}
