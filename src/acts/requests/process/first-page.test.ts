import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestsToday } from '../../../ledger/read/requests/requests-today.ts';
import { dayMeasure } from '../../../ledger/read/work-row.ts';
import {
  requestTown,
  today,
  type RequestPerson,
  type RequestTown,
} from '../../../../tests/support/requests.ts';

describe('what came online stands on the first page until it is confirmed', () => {
  let town: RequestTown;
  beforeAll(async () => {
    town = await requestTown();
  });
  afterAll(() => town?.close());

  const shown = async (requestId: string, who: RequestPerson) => {
    const { actor } = await town.as(who);
    const { entries } = await town.ledger.read('everything', async (tx) =>
      requestsToday(tx, { worker: actor, measure: await dayMeasure(tx, today) }),
    );
    return entries.filter((entry) => entry.requestId === requestId);
  };

  it.each(['internet', 'fax', 'forwarded'] as const)('by %s', async (channel) => {
    const requestId = await town.received({ channel });
    expect(await shown(requestId, 'officer')).toMatchObject([
      {
        kind: 'confirm',
        dueOn: null,
        urgency: 'open-ended',
        title: '2026年11月20日提交的申请',
        online:
          channel === 'internet' ? { bodyId: town.bodies.township, requestId, submittedOn: today } : null,
      },
    ]);
  });

  it('a plain letter has its own date, and stands once', async () => {
    const requestId = await town.received({ channel: 'plain-mail' });
    expect(await shown(requestId, 'officer')).toMatchObject([
      { kind: 'due', clock: 'confirmation', dueOn: today },
    ]);
  });

  it('bears its number once it is registered, and the day it came until then', async () => {
    const registered = await town.registered({
      channel: 'internet',
      confirmedOn: today,
      confirmedHow: '电话',
    });
    const number = (await town.state(registered))?.registered?.number ?? '';
    expect(await shown(registered, 'officer')).toContainEqual(
      expect.objectContaining({ title: `${number} 丙村征地补偿安置方案`, online: null }),
    );
    const received = await town.received({ channel: 'internet', confirmedOn: today, confirmedHow: '电话' });
    expect(await shown(received, 'officer')).toContainEqual(
      expect.objectContaining({
        kind: 'due',
        title: '2026年11月20日提交的申请',
        online: { bodyId: town.bodies.township, requestId: received, submittedOn: today },
      }),
    );
  });

  it('one that was received waits for no confirmation, and who handles none sees none', async () => {
    const received = await town.received();
    expect((await shown(received, 'officer')).map(({ kind }) => kind)).not.toContain('confirm');
    const waits = await town.received({ channel: 'internet' });
    expect(await shown(waits, 'clerk')).toEqual([]);
  });
});
