import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done } from '../../../../tests/support/acting.ts';
import { caseDesk, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { day } from '../../../../tests/support/requests.ts';
import { phaseTitle } from '../../../law/index.ts';
import { listRequests, requestBoard } from '../../../ledger/read/requests/list-requests.ts';
import { askOrgan, askParty } from '../process/consultations.ts';
import { serveLetter } from '../service/serve-letter.ts';

let desk: CaseDesk;
beforeAll(async () => {
  desk = await caseDesk();
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

const stands = (requestId: string, on: string) =>
  desk.ledger.read('everything', async (tx) => {
    const { rows } = await listRequests(tx, day(on), { size: 20 });
    const groups = await requestBoard(tx, day(on));
    const found = [...rows, ...groups.flatMap((group) => group.rows)].filter(({ id }) => id === requestId);
    for (const row of found.slice(0, 1)) {
      // The filter finds it by what the row says, and by nothing else.
      const stand = row.silent === null ? row.phase : 'silent';
      for (const phase of ['consulting', 'silent', 'handling'] as const) {
        const { rows: narrowed } = await listRequests(tx, day(on), { size: 20 }, { phase });
        expect([phase, narrowed.some(({ id }) => id === requestId)]).toEqual([phase, phase === stand]);
      }
    }
    return found.map(phaseTitle);
  });
const twice = (title: string) => [title, title];

it('lists no longer say that opinions are waited for once every term has passed in silence', async () => {
  const requestId = await desk.registered();
  const officer = await desk.withLetters('officer');
  const partyId = uuidv7();
  const party = { name: '甲县某某公司', phone: '', address: '甲县三路3号' };
  const toParty = await desk.drafted({
    requestId,
    kind: 'third-party-consultation',
    to: { kind: 'party', partyId },
    details: {
      partyName: party.name,
      partyInterest: 'trade-secret',
      partyWhat: '投标报价明细',
      partyWhy: '可能涉及商业秘密',
    },
  });
  const asked = {
    partyId,
    letter: toParty,
    person: party,
    interest: 'trade-secret',
    what: '投标报价',
  } as const;
  done(await askParty(officer, { ...desk.on(requestId), ...asked }));
  // Nobody knows yet when it arrives: no term has begun.
  expect(await stands(requestId, '2027-06-01')).toEqual(twice('征求意见中'));

  const proof = await desk.paper(requestId, 'proof-of-service', '送达回证');
  const serving = {
    way: 'in-person',
    on: day('2026-11-20'),
    tracking: '',
    files: [],
    proofs: [proof],
  } as const;
  done(await serveLetter(officer, { ...desk.on(requestId), letterId: toParty.letterId, ...serving }));
  const term = await desk.clock(requestId, 'third-party');
  expect(term?.dueOn).toBe('2026-12-11');
  expect(await stands(requestId, '2026-12-11')).toEqual(twice('征求意见中'));
  expect(await stands(requestId, '2026-12-12')).toEqual(twice('第三方逾期没有答复'));

  // Another that still has time is waited for.
  const consultationId = uuidv7();
  const toOrgan = await desk.drafted({
    requestId,
    kind: 'co-maker-consultation',
    to: { kind: 'organ', consultationId },
    details: {
      organName: '甲县水利局',
      organQuestion: '是否同意公开',
      organDocument: '甲水发〔2026〕3号',
      coMakers: ['甲县水利局'],
    },
  });
  const organ = { consultationId, letter: toOrgan, organ: '甲县水利局', question: '是否同意公开' } as const;
  done(await askOrgan(officer, { ...desk.on(requestId), ...organ, role: 'co-maker' }));
  expect(await stands(requestId, '2026-12-12')).toEqual(twice('征求意见中'));
  const sent = { ...serving, letterId: toOrgan.letterId, on: day('2026-11-23') };
  const later = await desk.withLetters('officer', day('2026-11-23'));
  done(await serveLetter(later, { ...desk.on(requestId), ...sent }));
  expect(await stands(requestId, '2026-12-14')).toEqual(twice('征求意见中'));
  expect(await stands(requestId, '2026-12-15')).toEqual(twice('其他机关逾期没有答复'));
});
