import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { startPublicCounty, type ServedCounty } from '../../../tests/support/public-county.ts';

let county: ServedCounty;
beforeAll(async () => {
  county = await startPublicCounty();
}, 300_000);
afterAll(() => county.close());

const ask = (path: string, init: RequestInit = {}) => fetch(`${county.url}${path}`, init);

describe('what programs read', () => {
  test.each([
    ['/api/site/bodies', 'application/json; charset=utf-8'],
    ['/api/site/items?size=50', 'application/json; charset=utf-8'],
    ['/api/site/openapi.json', 'application/json; charset=utf-8'],
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/yizhen/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
  ])('%s is for the pages of other sites too, and told to be unchanged when it is', async (path, type) => {
    const reply = await ask(path);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe(type);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
    await reply.arrayBuffer();
    const again = await ask(path, { headers: { 'if-none-match': reply.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('is refused with its status and a sentence, for the pages of other sites too', async () => {
    for (const [path, status] of [
      ['/api/site/items?year=1', 400],
      ['/api/site/nothing', 404],
      [
        `/api/site${county.path('withdrawn').replace(/^\/(?:(\w+)\/)?\d+\/(\d+)\.html$/u, (_, slug: string | undefined, number: string) => `/bodies/${slug ?? county.bodies.county}/items/${number}`)}`,
        410,
      ],
    ] as const) {
      const reply = await ask(path);
      expect({ path, status: reply.status }).toEqual({ path, status });
      expect(reply.headers.get('access-control-allow-origin')).toBe('*');
      expect(await reply.json()).toMatchObject({ format: 'gongkai-site/1', error: { status } });
    }
  });

  it('changes nothing: other ways of asking are not answered', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { status } = await ask('/api/site/items', { method });
      expect({ method, status }).toEqual({ method, status: 404 });
    }
  });
});

describe('what is beside it', () => {
  it('is the desk: its addresses are its own, and shown to no other site', async () => {
    for (const [path, status] of [
      ['/api/session', 401],
      ['/api/openapi.json', 200],
      ['/api/nothing', 404],
      ['/api/sites', 404],
    ] as const) {
      const reply = await ask(path);
      expect({ path, status: reply.status }).toEqual({ path, status });
      expect(reply.headers.get('content-type')).toMatch(/^application\/json/u);
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
      expect(await reply.json()).not.toHaveProperty('format');
    }
  });
});
