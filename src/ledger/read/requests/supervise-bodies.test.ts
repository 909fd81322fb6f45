import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { done } from '../../../../tests/support/acting.ts';
import { day, person, requestTown, today, type RequestTown } from '../../../../tests/support/requests.ts';
import { handOnRequest } from '../../../acts/requests/process/hand-on.ts';
import { withdrawRequest } from '../../../acts/requests/process/terms.ts';
import { openRedress } from '../../../acts/requests/redress/open-redress.ts';
import { superviseBodies, type BodiesFilter } from './supervise-bodies.ts';

let town: RequestTown;
beforeAll(async () => {
  town = await requestTown();
});
afterAll(async () => {
  expect(await town.faults()).toEqual([]);
  await town.close();
});

const supervised = (filter: Partial<BodiesFilter> = {}, on = today) =>
  town.ledger.read('everything', (tx) => superviseBodies(tx, on, { size: 50 }, { year: 2026, ...filter }));
const townshipOn = async (on = today, filter: Partial<BodiesFilter> = {}) =>
  (await supervised(filter, on)).rows.find(({ bodyId }) => bodyId === town.bodies.township);

it('counts what came in, runs, is late, was withdrawn, handed on and disputed, body by body', async () => {
  const on = (requestId: string) => ({ actId: uuidv7(), bodyId: town.bodies.township, requestId });
  const first = await town.registered({}, day('2026-11-02'));
  const second = await town.registered({ applicant: person(2, { phone: '13000000002' }) });
  const third = await town.received({ applicant: person(3, { phone: '13000000003' }) });
  const officer = await town.withLetters('officer');
  done(await withdrawRequest(officer, { ...on(second), on: today, through: 'paper', letter: null }));
  done(
    await handOnRequest(officer, {
      ...on(third),
      toBodyId: town.bodies.otherTownship,
      reason: '由该单位制作',
    }),
  );
  done(
    await openRedress(officer, {
      actId: uuidv7(),
      bodyId: town.bodies.township,
      kind: 'reconsideration',
      route: 'direct',
      requestIds: [first],
      filedOn: null,
      noticeOn: today,
      number: '',
      organ: '甲县人民政府',
      procedure: 'ordinary',
      afterId: null,
      holderId: town.ids.officer,
      coDefendant: false,
    }),
  );
  const { rows, sum } = await supervised();
  const township = rows.find(({ bodyId }) => bodyId === town.bodies.township);
  expect(township).toMatchObject({
    received: 2,
    running: 1,
    withdrawn: 1,
    handedOn: 1,
    takenOver: 0,
    answered: 0,
    averageDays: null,
    redress: 1,
    redressPending: 1,
    corrected: 0,
  });
  const other = rows.find(({ bodyId }) => bodyId === town.bodies.otherTownship);
  expect(other).toMatchObject({ takenOver: 1, handedOn: 0, redress: 0 });
  expect(sum).toMatchObject({ withdrawn: 1, handedOn: 1, takenOver: 1, redress: 1 });
  expect(sum.running).toBe(rows.reduce((all, each) => all + each.running, 0));
  // 补正告知 was due on 2026-11-11.
  expect(township?.overdue).toBe(1);
  expect((await supervised({ only: 'overdue' })).rows.map(({ bodyId }) => bodyId)).toContain(
    town.bodies.township,
  );
  expect((await supervised({ only: 'late' })).rows).toEqual([]);
  expect((await supervised({ text: '不存在的单位' })).rows).toEqual([]);
  expect(await townshipOn(today, { year: 2027 })).toMatchObject({ received: 0, running: 1 });
});
