import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reachOf, roleIds, type RoleId } from '../../src/law/index.ts';
import type { Endpoint } from '../../src/desk/contract/endpoint.ts';
import { endpoints, type EndpointName } from '../../src/desk/contract/endpoints.ts';
import { problem } from '../../src/desk/contract/problem.ts';
import { enter, hire } from '../support/county.ts';
import { multipartOf } from '../support/multipart.ts';
import { samples, type Given, type Place, type Sample } from './samples.ts';
import { as, newAccount, now, world, type Answer, type Caller, type World } from './world.ts';

// Each tries hundreds of calls: a loaded machine takes its time over them.
vi.setConfig({ testTimeout: 300_000 });

let given: World;
beforeAll(async () => {
  given = await world();
});
afterAll(() => given.close());

const doors = Object.entries(endpoints) as [EndpointName, Endpoint][];

/** Where a body stands, seen from 乙镇. */
const places = {
  own: ({ bodies }: World) => bodies.township,
  below: ({ bodies }: World) => bodies.village,
  above: ({ bodies }: World) => bodies.county,
  beside: ({ bodies }: World) => bodies.otherTownship,
  'below another': ({ bodies }: World) => bodies.otherVillage,
} as const;
type PlaceName = keyof typeof places;

/** What the permission table says of a call. */
function statusBy(endpoint: Endpoint, sample: Sample, at: Place, place: PlaceName): number {
  const allowed = sample.allowed?.(at) ?? 200;
  const { access } = endpoint;
  if (access === 'anyone' || access === 'signed-in') return allowed;
  const reach = reachOf([at.role], access);
  if (reach === 'none' || sample.ofCounty === true) return 403;
  if (sample.place === undefined || place === 'own') return allowed;
  return place === 'below' && reach === 'below' ? allowed : 404;
}

async function call(endpoint: Endpoint, sample: Sample, at: Place, input: Given, caller: Caller | null) {
  const { params = {}, query = {}, body, file } = input;
  const { bodyId } = at;
  const named = { bodyId, ...params } as Readonly<Record<string, string>>;
  const path = endpoint.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => named[name] ?? '');
  const asked = new URLSearchParams(sample.place === 'query' ? { ...query, body: bodyId } : query);
  const placed =
    sample.place === 'parentId' ? { parentId: bodyId } : sample.place === 'body' ? { body: bodyId } : {};
  return given.ask({
    method: endpoint.method,
    url: asked.size === 0 ? path : `${path}?${asked.toString()}`,
    as: caller,
    ...(body === undefined ? {} : { payload: { ...body, ...placed } }),
    ...(file === undefined ? {} : await multipartOf(file)),
  });
}

/** A refusal is a problem of the contract in Chinese; an answer is what the contract says. */
function faultOfAnswer(endpoint: Endpoint, answer: Answer): string | null {
  if (answer.headers['cache-control'] !== 'no-store') return 'may be kept by a cache';
  if (answer.status !== 200) {
    const parsed = problem.safeParse(answer.body);
    if (!parsed.success) return `no problem: ${JSON.stringify(answer.body)}`;
    return /\p{Script=Han}/u.test(parsed.data.message) ? null : `no sentence: ${parsed.data.message}`;
  }
  if ('file' in endpoint.answer) {
    const { file } = endpoint.answer;
    return (file.includes(answer.type.split(';', 1)[0] ?? '') || file.includes('*/*')) &&
      answer.bytes.length > 100
      ? null
      : `no file: ${answer.type}`;
  }
  const parsed = endpoint.answer.safeParse(answer.body);
  return parsed.success ? null : parsed.error.message;
}

async function callerAt(sample: Sample, role: RoleId): Promise<{ staffId: string; session: Caller }> {
  const { ledger, bodies, people, hash } = given;
  const staffId =
    sample.alone === true
      ? await hire(ledger, bodies.township, newAccount(role), [role], { hash, now })
      : people[role];
  return { staffId, session: await as(ledger, bodies, staffId) };
}

describe.each(doors)('%s', (name, endpoint) => {
  const sample = samples[name];
  const placeNames: readonly PlaceName[] =
    sample.place === undefined ? ['own'] : (Object.keys(places) as PlaceName[]);

  it('answers each role in each body as the permission table says', async () => {
    const wrong: string[] = [];
    // What is refused or only read changes nothing: one input for each body is enough, and some take long to make. Nor does it
    // end a session.
    const refused = new Map<PlaceName, Given>();
    const toRead = new Map<PlaceName, Given>();
    const onlyRead = endpoint.method === 'GET' && sample.ofCaller === undefined;
    for (const role of roleIds) {
      let entered: Awaited<ReturnType<typeof callerAt>> | null = null;
      for (const place of placeNames) {
        entered ??= await callerAt(sample, role);
        const { staffId, session } = entered;
        const at: Place = { world: given, bodyId: places[place](given), staffId, role };
        const expected = statusBy(endpoint, sample, at, place);
        const toBeRefused = expected === 403 || expected === 404;
        const kept = toBeRefused ? refused : onlyRead ? toRead : null;
        const input = kept?.get(place) ?? (await sample.given(at));
        kept?.set(place, input);
        const answer = await call(endpoint, sample, at, input, session);
        if (kept === null) entered = null;
        const what = `${role}, body ${place}`;
        if (answer.status !== expected) {
          wrong.push(
            `${what}: ${answer.status}, not ${expected}: ${JSON.stringify(answer.body).slice(0, 200)}`,
          );
        }
        const fault = faultOfAnswer(endpoint, answer);
        if (fault !== null) wrong.push(`${what}: ${fault}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  if (sample.ofCounty === true)
    it('is for the county, which acts for all of its bodies', async () => {
      const { bodies, ledger, above } = given;
      const at: Place = { world: given, bodyId: bodies.county, staffId: above, role: 'county-supervisor' };
      const session = await enter(ledger, bodies.county, above, now);
      const answer = await call(endpoint, sample, at, await sample.given(at), session);
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      expect(faultOfAnswer(endpoint, answer)).toBeNull();
    });

  it('lets in nobody who did not sign in, unless it is for anyone', async () => {
    const at: Place = {
      world: given,
      bodyId: given.bodies.township,
      staffId: given.people.clerk,
      role: 'clerk',
    };
    const input = await sample.given(at);
    const answer = await call(endpoint, sample, at, input, null);
    const open = endpoint.access === 'anyone';
    expect(answer.status).toBe(open ? (sample.allowed?.(at) ?? 200) : 401);
    if (!open) {
      const strange = { token: 'A'.repeat(43), csrfToken: 'B'.repeat(43) };
      expect((await call(endpoint, sample, at, input, strange)).status).toBe(401);
    }
  });
});
