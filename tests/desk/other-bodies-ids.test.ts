import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { may, roleIds, type RoleId } from '../../src/law/index.ts';
import type { Endpoint } from '../../src/desk/contract/endpoint.ts';
import { endpoints, type EndpointName } from '../../src/desk/contract/endpoints.ts';
import { act } from '../support/ledger.ts';
import { hire } from '../support/county.ts';
import { multipartOf } from '../support/multipart.ts';
import { samples, type Place } from './samples.ts';
import { as, newAccount, now, task, world, type World } from './world.ts';

// Each tries hundreds of calls: a loaded machine takes its time over them.
vi.setConfig({ testTimeout: 300_000 });

let given: World;
beforeAll(async () => {
  given = await world();
});
afterAll(() => given.close());

/** Doors about one record of a body: a person, a piece of work, a handover. Which register it is, is no record. */
const doors = (Object.entries(endpoints) as [EndpointName, Endpoint][]).filter(
  ([name, { path }]) => /\{bodyId\}.*\{(?!register\})\w+\}/u.test(path) && name !== 'act',
);

const permitted = (endpoint: Endpoint): readonly RoleId[] =>
  roleIds.filter(
    (role) => endpoint.access !== 'anyone' && endpoint.access !== 'signed-in' && may([role], endpoint.access),
  );

it('finds such doors', () => expect(doors.length).toBeGreaterThan(12));

describe.each(doors)('%s', (name, endpoint) => {
  it('does not find a record of another body under the own one', async () => {
    const { ledger, bodies, people } = given;
    for (const role of permitted(endpoint)) {
      const staffId = people[role];
      for (const elsewhere of [bodies.otherTownship, bodies.county, bodies.village]) {
        const at: Place = { world: given, bodyId: elsewhere, staffId, role };
        const { params = {}, query = {}, body, file } = await samples[name].given(at);
        const named = { ...params, bodyId: bodies.township } as Readonly<Record<string, string>>;
        const path = endpoint.path.replaceAll(/\{(\w+)\}/gu, (_, key: string) => named[key] ?? '');
        const answer = await given.ask({
          method: endpoint.method,
          url: `${path}?${new URLSearchParams(query).toString()}`,
          as: await as(ledger, bodies, staffId),
          ...(body === undefined ? {} : { payload: body }),
          ...(file === undefined ? {} : await multipartOf(file)),
        });
        expect([role, answer.status, answer.body]).toEqual([
          role,
          404,
          expect.objectContaining({ code: 'not-found' }),
        ]);
      }
    }
  });
});

describe('people of another body', () => {
  /** Who is named, in which door, and what else is sent. */
  const cases = [
    ['openTask', 'holderId', async () => ({ title: '核对', details: '', due: { by: 'none' } })],
    ['moveWork', 'to', async () => ({ reason: '出差' })],
    ['handOver', 'fromId', async (own: string) => ({ toId: own, leaves: false, remarks: '' })],
    ['handOver', 'toId', async (own: string) => ({ fromId: own, leaves: false, remarks: '' })],
    ['appointDeputy', 'absentId', async (own: string) => ({ actingId: own, ...leave })],
    ['appointDeputy', 'actingId', async (own: string) => ({ absentId: own, ...leave })],
  ] as const;
  const leave = { from: '2026-11-23', until: '2026-11-27', reason: '休假' };

  it.each(cases)('%s takes nobody of another body as %s', async (name, field, rest) => {
    const { ledger, bodies, people } = given;
    const stranger = await hire(ledger, bodies.otherTownship, newAccount(), ['office-head'], { now });
    const own = await hire(ledger, bodies.township, newAccount(), ['clerk'], { now });
    const itemId = await task(ledger, bodies.township, own);
    const { path, method } = endpoints[name];
    const answer = await given.ask({
      method,
      url: path.replace('{bodyId}', bodies.township).replace('{itemId}', itemId),
      as: await as(ledger, bodies, people['office-head']),
      payload: { actId: uuidv7(), ...(await rest(own)), [field]: stranger },
    });
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ field }] } });
  });

  it('nor does a preview of a handover show what they have in hand', async () => {
    const { ledger, bodies, people } = given;
    const stranger = await hire(ledger, bodies.otherTownship, newAccount(), ['clerk'], { now });
    const answer = await given.ask({
      method: 'GET',
      url: `/api/bodies/${bodies.township}/handover-preview?from=${stranger}`,
      as: await as(ledger, bodies, people['office-head']),
    });
    expect(answer.status).toBe(404);
  });
});

describe('a draft', () => {
  it('is its owner’s alone, also within one body', async () => {
    const { ledger, bodies, people } = given;
    const [mine, other] = [
      await as(ledger, bodies, people.clerk),
      await as(ledger, bodies, people['office-head']),
    ];
    const url = `/api/drafts/${uuidv7()}`;
    const payload = { form: 'work/open', title: '核对', content: { title: '核对' }, savedAt: null };
    const saved = await given.ask({ method: 'PUT', url, as: mine, payload });
    expect(saved.status).toBe(200);
    expect((await given.ask({ method: 'GET', url, as: other })).status).toBe(404);
    expect((await given.ask({ method: 'PUT', url, as: other, payload })).status).toBe(404);
    await given.ask({ method: 'DELETE', url, as: other });
    expect((await given.ask({ method: 'GET', url, as: mine })).body).toMatchObject({ title: '核对' });
    const stale = await given.ask({ method: 'PUT', url, as: mine, payload });
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale' } });
    expect((await given.ask({ method: 'DELETE', url, as: mine })).status).toBe(200);
    expect((await given.ask({ method: 'GET', url, as: mine })).status).toBe(404);
  });
});

describe('acting for someone on leave', () => {
  it('gives their roles from the first day to the last, and no longer', async () => {
    const { ledger, bodies } = given;
    const head = await hire(ledger, bodies.township, newAccount(), ['office-head'], { name: '周八', now });
    const clerk = await hire(ledger, bodies.township, newAccount(), ['clerk'], { now });
    const caller = await as(ledger, bodies, clerk);
    const staff = async () => (await given.ask({ method: 'GET', url: '/api/staff', as: caller })).status;
    expect(await staff()).toBe(403);
    const deputyId = uuidv7();
    await act(ledger, bodies.township, 'deputy.appointed', deputyId, {
      absentId: head,
      actingId: clerk,
      from: '2026-11-20' as never,
      until: '2026-11-21' as never,
      reason: '休假',
    });
    expect(await staff()).toBe(200);
    const me = await given.ask({ method: 'GET', url: '/api/session', as: caller });
    expect(me.body).toMatchObject({
      roles: ['clerk', 'office-head'],
      ownRoles: ['clerk'],
      actingFor: [{ staffId: head, name: '周八', until: '2026-11-21' }],
    });
    await act(ledger, bodies.township, 'deputy.ended', deputyId, {
      on: '2026-11-20' as never,
      reason: '销假',
    });
    expect(await staff()).toBe(403);
  });
});
