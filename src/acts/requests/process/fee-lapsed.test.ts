import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done } from '../../../../tests/support/acting.ts';
import { day, person, requestTown, today, type RequestTown } from '../../../../tests/support/requests.ts';
import { wholeYear } from '../../../law/index.ts';
import { readTableThree } from '../../../ledger/read/requests/table-three.ts';
import { passDecision } from '../decision/pass-decision.ts';
import { submitDecision } from '../decision/submit-decision.ts';
import { feeRank } from '../reading/fee-rank.ts';
import { serveLetter } from '../service/serve-letter.ts';
import { noticeFee } from './fee.ts';

let town: RequestTown;
beforeAll(async () => {
  town = await requestTown();
});
afterAll(async () => {
  expect(await town.faults()).toEqual([]);
  await town.close();
});

const on = (requestId: string) => ({ actId: uuidv7(), bodyId: town.bodies.township, requestId });

it('charges thirty-five requests of a month 3,000 yuan by one notice, and lapses those that are not paid for', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 35; at += 1) ids.push(await town.registered({ applicant: person(9) }));
  const last = ids[34] ?? '';
  const charged = ids.slice(10);
  const rank = await town.ledger.read('everything', (tx) =>
    feeRank(tx, { bodyId: town.bodies.township, requestId: last }, { method: 'items', pages: 0 }),
  );
  expect(rank).toMatchObject({ month: '2026-11', rank: 35, fen: 20_000 });

  const details = { feeMethod: 'items', feeUnits: 35, feeRequestIds: charged } as const;
  const letter = await town.drafted({ requestId: last, kind: 'fee', details });
  const notice = { letter, method: 'items', units: 35, requestIds: charged } as const;
  const officer = await town.withLetters('officer');
  done(await noticeFee(officer, { ...on(last), ...notice, sameApplicant: false, countReason: '' }));
  expect((await town.state(last))?.fee?.fen).toBe(300_000);
  const served = { letterId: letter.letterId, way: 'electronic', on: today, tracking: '' } as const;
  done(await serveLetter(officer, { ...on(last), ...served, files: [], proofs: [] }));

  const fees = await town.ledger.read('everything', (tx) =>
    tx.selectFrom('request_clocks').select(['subject_id', 'due_on']).where('clock', '=', 'fee').execute(),
  );
  // Twenty working days from the day after it was received.
  expect(new Set(fees.map(({ due_on }) => due_on))).toEqual(new Set(['2026-12-18']));
  expect(fees).toHaveLength(25);

  const later = day('2026-12-21');
  const then = await town.withLetters('officer', later);
  const decision = await town.drafted({ requestId: last, kind: 'lapsed-fee' }, later);
  done(await submitDecision(then, { ...on(last), ...decision, files: [], choice: null }));
  const signers = { head: 'head', leader: 'leader', chief: 'chief', secrecy: 'secrecy' } as const;
  for (const { id } of (await town.state(last))?.round?.steps ?? []) {
    const context = await town.withLetters(signers[id as keyof typeof signers], later);
    const digest = (await town.state(last))?.round?.digest ?? '';
    done(await passDecision(context, { ...on(last), step: id, digest, opinion: '' }));
  }
  // By one letter, as the notice was one: nobody has to join the others to it.
  const letters = await Promise.all(
    charged.map(async (id) => (await town.state(id))?.decisions[0]?.letterId),
  );
  expect(new Set(letters)).toEqual(new Set([decision.letterId]));
  const table = await town.ledger.read('everything', (tx) =>
    readTableThree(tx, town.bodies.township, wholeYear(2026)),
  );
  expect(table.total.lapsedFee).toHaveLength(25);
  expect(table.total.carriedOut).toEqual(ids.slice(0, 10));
});
