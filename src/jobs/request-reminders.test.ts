import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestTown, day, type RequestTown } from '../../tests/support/requests.ts';
import { remindOfRequests } from './request-reminders.ts';

let town: RequestTown;
let requestId: string;
beforeAll(async () => {
  town = await requestTown();
  requestId = await town.registered({}, day('2026-11-20'));
});
afterAll(async () => {
  expect(await town.faults()).toEqual([]);
  await town.close();
});

const at = (moment: string) => remindOfRequests({ ledger: town.ledger, clock: () => new Date(moment) });
const told = async () => (await town.state(requestId))?.reminded.length;
const waiting = () =>
  town.ledger.read('everything', (tx) =>
    tx.selectFrom('outbox').select('message').where('channel', '=', 'alert').execute(),
  );

it('reminds from eight in China, once, with one message to be delivered', async () => {
  // 补正告知 is due on 2026-12-01; on 2026-11-26 it is three working days away.
  await at('2026-11-25T23:30:00Z');
  expect(await told()).toBe(0);
  await at('2026-11-26T00:00:00Z');
  expect(await told()).toBe(1);
  await Promise.all([at('2026-11-26T01:00:00Z'), at('2026-11-26T01:00:00Z')]);
  expect(await told()).toBe(1);
  expect(await waiting()).toHaveLength(1);
  // Late in the evening is still the same day there, after midnight the next one.
  await at('2026-11-26T15:00:00Z');
  expect(await told()).toBe(1);
  expect(await waiting()).toHaveLength(1);
});
