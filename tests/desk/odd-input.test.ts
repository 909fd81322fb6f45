import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { roleIds, may, type RoleId } from '../../src/law/index.ts';
import type { Endpoint } from '../../src/desk/contract/endpoint.ts';
import { endpoints, type EndpointName } from '../../src/desk/contract/endpoints.ts';
import { hire } from '../support/county.ts';
import { samples, type Place } from './samples.ts';
import { as, newAccount, now, world, type World } from './world.ts';

// Each tries hundreds of calls: a loaded machine takes its time over them.
vi.setConfig({ testTimeout: 300_000 });

let given: World;
beforeAll(async () => {
  given = await world();
});
afterAll(() => given.close());

/** What people paste and what attackers send. */
const odd: readonly (readonly [name: string, value: unknown])[] = [
  ['a NUL', 'a\u0000b'],
  ['half a surrogate pair', '\ud800'],
  ['rare characters', '𠮷𪚥'],
  ['a mark that turns the text', '\u202eabc'],
  ['SQL', "'; drop table acts; --"],
  ['a pattern', '%_\\'],
  ['a date that is none', '2026-02-30'],
  ['a year beyond', '9999-12-31'],
  ['an id of nothing', '00000000-0000-0000-0000-000000000000'],
  ['the first role of a list', ['administrator']],
  ['a number too large', 1e308],
  ['a negative number', -1],
  ['null', null],
  ['an object', { x: 'x' }],
];

const doors = Object.entries(endpoints) as [EndpointName, Endpoint][];

/** Each way of putting a value in the place of one in a body, inner ones too. */
function* withOne(body: unknown, value: unknown): Generator {
  if (Array.isArray(body)) {
    for (const [at, inner] of body.entries()) {
      for (const changed of withOne(inner, value)) yield body.with(at, changed);
    }
  } else if (typeof body === 'object' && body !== null) {
    for (const [key, inner] of Object.entries(body)) {
      yield { ...body, [key]: value };
      if (typeof inner === 'object' && inner !== null) {
        for (const changed of withOne(inner, value)) yield { ...body, [key]: changed };
      }
    }
  }
}

const roleFor = ({ access }: Endpoint): RoleId =>
  roleIds.find((role) => access !== 'anyone' && access !== 'signed-in' && may([role], access)) ?? 'clerk';

describe.each(doors.filter(([, { body, query }]) => body !== undefined || query !== undefined))(
  '%s',
  (name, endpoint) => {
    it('answers whatever is sent with an answer or a sentence, never with a fault', async () => {
      const { ledger, bodies, hash } = given;
      const role = roleFor(endpoint);
      const staffId = await hire(ledger, bodies.township, newAccount(), [role], { hash, now });
      const bodyId = bodies.township;
      const at: Place = { world: given, bodyId, staffId, role };
      const { params = {}, body } = await samples[name].given(at);
      const named = { ...params, bodyId } as Readonly<Record<string, string>>;
      const path = endpoint.path.replaceAll(/\{(\w+)\}/gu, (_, key: string) => named[key] ?? '');
      const caller = await as(ledger, bodies, staffId);
      const queries = Object.keys(endpoint.query?.shape ?? {});
      const faults: string[] = [];
      for (const [what, value] of odd) {
        const calls: { url: string; payload?: object }[] = [
          ...[...withOne(body, value)].map((payload) => ({ url: path, payload: payload as object })),
          ...queries.map((key) => ({
            url: `${path}?${new URLSearchParams({ [key]: String(value) }).toString()}`,
          })),
        ];
        for (const call of calls) {
          const answer = await given.ask({ method: endpoint.method, as: caller, ...call });
          if (answer.status >= 500) faults.push(`${what}: ${JSON.stringify(call)}`);
        }
      }
      expect(faults).toEqual([]);
    });
  },
);

describe('a draft', () => {
  it.each([
    ['nested without end', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['with a NUL far inside', '{"a":{"b":["x\\u0000"]}}'],
  ])('%s is refused in a sentence', async (_, content) => {
    const { ledger, bodies, people } = given;
    const answer = await given.ask({
      method: 'PUT',
      url: '/api/drafts/0199a3b0-5c00-7000-8000-000000000009',
      as: await as(ledger, bodies, people.clerk),
      payload: `{"form":"x","title":"","savedAt":null,"content":${content}}`,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer).toMatchObject({ status: 422, body: { message: expect.stringContaining('存不下') } });
  });
});
