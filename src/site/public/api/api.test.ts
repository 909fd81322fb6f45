import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { publicCounty, type PublicCounty } from '../../../../tests/support/public-county.ts';
import { secretMark } from '../../../../tests/support/public-county/names.ts';
import { siteOn } from '../../../../tests/support/public-site.ts';
import { siteEndpoints, type SiteEndpointName } from './endpoints.ts';
import { siteOpenApi, type SiteOpenApi } from './openapi.ts';

const addFormats = addFormatsModule.default;
const publicUrl = 'https://www.example.gov.cn';
let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, {
    files: county.files,
    publicUrl,
    now: () => new Date('2026-11-21T04:00:00Z'),
  });
});
afterAll(async () => {
  await site.close();
  await county.close();
});

const document = siteOpenApi('甲县开放接口', publicUrl);
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
ajv.addSchema({ $id: 'openapi', components: document.components });
const compiled = (schema: unknown) =>
  ajv.compile(
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components')) as object,
  );

/** What the document says of an answer with a status. */
const validatorOf = (name: SiteEndpointName, status: number) => {
  const responses = document.paths[siteEndpoints[name].path]?.get.responses;
  const schema = responses?.[String(status)]?.content['application/json'].schema;
  if (schema === undefined) throw new Error(`${name} does not say that it answers ${status}`);
  return compiled(schema);
};

type Json = Readonly<Record<string, unknown>>;

/** Asks, and holds the answer against what the document says of it. */
async function ask(name: SiteEndpointName, address: string): Promise<{ status: number; json: Json }> {
  const { status, type, text } = await site.text(address);
  expect(type).toBe('application/json; charset=utf-8');
  expect(text).not.toContain(secretMark);
  const json = JSON.parse(text) as Json;
  const valid = validatorOf(name, status);
  expect({ faults: valid(json) ? [] : valid.errors, address }).toEqual({ faults: [], address });
  return { status, json };
}

const items = (json: Json) => json['items'] as readonly Json[];
const idsOf = (json: Json) => items(json).map(({ id }) => id as string);

describe('every endpoint of the document', () => {
  it('is called here', async () => {
    const { county: top, township, village } = county.bodies;
    const number = (name: string) => /(\d+)\.html$/u.exec(county.path(name))?.[1] ?? '';
    const calls: Readonly<Record<SiteEndpointName, readonly string[]>> = {
      listBodies: ['/api/site/bodies'],
      listColumns: [
        '/api/site/columns',
        `/api/site/columns?body=${village}`,
        '/api/site/columns?body=yizhen',
      ],
      listItems: [
        '/api/site/items',
        '/api/site/items?size=100&year=2026&column=notice',
        `/api/site/items?body=${township}&validity=in-force`,
        `/api/site/items?kind=${encodeURIComponent('通知')}`,
        '/api/site/items?changedSince=2026-10-01T00:00:00%2B08:00',
      ],
      readItem: ['assistance-2026', 'with-everything', 'corrected', 'masked', 'wide-table'].map(
        (name) => `/api/site/bodies/${bodyIdOf(name)}/items/${number(name)}`,
      ),
      listChanges: [`/api/site/bodies/${top}/changes`, '/api/site/bodies/yizhen/changes?size=100'],
      readGuide: [`/api/site/bodies/${top}/guide`, '/api/site/bodies/jiaoyuju/guide'],
      listReports: [`/api/site/bodies/${top}/reports`, '/api/site/bodies/bingcun/reports'],
      listReportFigures: [
        '/api/site/report-figures',
        '/api/site/report-figures?year=2025',
        '/api/site/report-figures?body=yizhen&year=2019',
      ],
      search: [
        `/api/site/search?q=${encodeURIComponent('救助')}`,
        `/api/site/search?q=${encodeURIComponent('救助 通知')}&sort=date&body=yizhen&year=2026&page=1`,
      ],
    };
    expect(Object.values(document.paths).map(({ get }) => get.operationId)).toEqual(Object.keys(calls));
    for (const [name, addresses] of Object.entries(calls) as [SiteEndpointName, readonly string[]][]) {
      for (const address of addresses) {
        const { status, json } = await ask(name, address);
        expect({ address, status }).toEqual({ address, status: 200 });
        expect(json['format']).toBe('gongkai-site/1');
      }
    }
  });

  test.each<[SiteEndpointName, string, number, RegExp]>([
    ['listItems', '/api/site/items?year=26', 400, /参数year写得不对。它是：首次公开的年份/u],
    ['listItems', '/api/site/items?column=nothing', 400, /参数column写得不对。它是：栏目的编号/u],
    ['listItems', '/api/site/items?size=1000', 400, /20、50或100/u],
    ['listItems', '/api/site/items?changedSince=yesterday', 400, /changedSince/u],
    ['listItems', '/api/site/items?validity=yes', 400, /有效性/u],
    ['listItems', "/api/site/items?body='%20or%201=1", 400, /参数body写得不对。它是：单位的编号/u],
    ['listItems', '/api/site/items?body=nowhere', 404, /没有“nowhere”这个单位/u],
    ['listColumns', '/api/site/columns?body=nowhere', 404, /没有“nowhere”/u],
    ['readItem', '/api/site/bodies/yizhen/items/0', 400, /参数number/u],
    ['readItem', '/api/site/bodies/yizhen/items/one', 400, /参数number/u],
    ['readItem', '/api/site/bodies/yizhen/items/999999', 404, /没有999999号信息/u],
    ['readItem', '/api/site/bodies/nowhere/items/1', 404, /没有“nowhere”/u],
    ['listChanges', '/api/site/bodies/yizhen/changes?size=7', 400, /参数size/u],
    ['readGuide', '/api/site/bodies/nowhere/guide', 404, /没有“nowhere”/u],
    ['listReports', '/api/site/bodies/%27/reports', 400, /参数body/u],
    ['listReportFigures', '/api/site/report-figures?year=25', 400, /参数year写得不对。它是：报告的年度/u],
    ['listReportFigures', '/api/site/report-figures?body=nowhere', 404, /没有“nowhere”/u],
    ['search', '/api/site/search', 400, /参数q写得不对。它是：要查的词/u],
    ['search', `/api/site/search?q=${'字'.repeat(101)}`, 400, /最多100个字/u],
    ['search', '/api/site/search?q=a&page=51', 400, /参数page/u],
  ])('%s: %s is answered %i with a sentence', async (name, address, status, sentence) => {
    const answer = await ask(name, address);
    expect(answer.status).toBe(status);
    const { error } = answer.json as { error: { status: number; message: string } };
    expect(error.status).toBe(status);
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/。$/u);
  });

  it('tells of an address that is none', async () => {
    for (const address of ['/api/site/nothing', '/api/site/bodies/', '/api/site/items/1', '/api/site//']) {
      const { status, text } = await site.text(address);
      expect(status).toBe(404);
      expect(text).toContain('没有这个接口');
    }
  });
});

function bodyIdOf(name: string): string {
  return county.bodies[county.item(name).body];
}

describe('lists', () => {
  it('go through all that is public by their pages, each item once', async () => {
    const found: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { json } = await ask(
        'listItems',
        `/api/site/items?size=100${after === '' ? '' : `&after=${after}`}`,
      );
      found.push(...idsOf(json));
      after = json['next'] as string | null;
    }
    const rows = await county.ledger.read('everything', (tx) =>
      tx.selectFrom('public_index').select('publication_id as id').execute(),
    );
    expect(found.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect(new Set(found).size).toBe(found.length);
  });

  it('with changedSince begin with what changed first, and pass over nothing', async () => {
    const since = '2026-10-01T00:00:00+08:00';
    const address = `/api/site/items?size=20&changedSince=${encodeURIComponent(since)}`;
    const first = await ask('listItems', address);
    const second = await ask('listItems', `${address}&after=${String(first.json['next'])}`);
    const moments = [...items(first.json), ...items(second.json)].map(({ publishedAt }) =>
      Date.parse(publishedAt as string),
    );
    expect(moments.length).toBeGreaterThan(20);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(moments[0]).toBeGreaterThanOrEqual(Date.parse(since));
  });

  it.each(['in-force', 'repealed', 'lapsed'])('of what is %s have what is %s today', async (validity) => {
    const { json } = await ask('listItems', `/api/site/items?size=100&validity=${validity}`);
    expect(items(json).length).toBeGreaterThan(0);
    expect(items(json).map((each) => (each['validity'] as Json)['state'])).toEqual(
      items(json).map(() => validity),
    );
  });

  it('of a body have that body alone', async () => {
    const { json } = await ask('listItems', '/api/site/items?body=yizhen&size=100');
    const bodies = items(json).map(({ body }) => (body as Json)['id']);
    expect(new Set(bodies)).toEqual(new Set([county.bodies.township]));
  });
});

describe('an item', () => {
  const read = async (name: string) => {
    const number = /(\d+)\.html$/u.exec(county.path(name))?.[1] ?? '';
    return ask('readItem', `/api/site/bodies/${bodyIdOf(name)}/items/${number}`);
  };

  it('has its text, and its files under addresses that hand out these very bytes', async () => {
    const { json } = await read('with-everything');
    expect(json['title']).toBe(county.item('with-everything').edition.title);
    const files = json['attachments'] as readonly { url: string; sha256: string }[];
    expect(files.length).toBeGreaterThan(0);
    for (const { url, sha256 } of files) {
      expect(await site.ask(new URL(url).pathname)).toMatchObject({ kind: 'file', sha256 });
    }
  });

  it('that was withdrawn is answered 410, with what the public is told and nothing of its text', async () => {
    const { status, json } = await read('withdrawn');
    expect(status).toBe(410);
    expect((json['error'] as Json)['message']).toMatch(/^这条信息已经撤回。.+/u);
    expect(JSON.stringify(json)).not.toContain(county.item('withdrawn').edition.title);
    const { json: changes } = await ask(
      'listChanges',
      `/api/site/bodies/${bodyIdOf('withdrawn')}/changes?size=100`,
    );
    const change = (changes['changes'] as readonly Json[]).find(
      ({ id }) => id === county.publicationId('withdrawn'),
    );
    expect(change).toMatchObject({ state: 'withdrawn', title: '', digest: null, api: null });
  });

  it('tells what explains it, both ways', async () => {
    const policy = await read('assistance-2026');
    const explanation = await read('assistance-explained');
    expect(policy.json['interpretedBy']).toMatchObject([{ title: explanation.json['title'] }]);
    expect(explanation.json['interprets']).toMatchObject([{ title: policy.json['title'] }]);
  });
});

describe('what is said of it', () => {
  it('is served as it is printed here', async () => {
    const { text } = await site.text('/api/site/openapi.json');
    const served = JSON.parse(text) as SiteOpenApi;
    expect(served.paths).toEqual(document.paths);
    expect(served.servers).toEqual([{ url: publicUrl }]);
  });

  it('names a way to every schema, and describes every parameter in Chinese', () => {
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/gu)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !(name in document.components.schemas))).toEqual([]);
    for (const { get } of Object.values(document.paths)) {
      for (const { description } of get.parameters) expect(description).toMatch(/\p{Script=Han}/u);
    }
  });

  it('stands on a page for people, in both types, with an example to try of each that needs no number', async () => {
    for (const address of ['/api/site/', '/large/api/site/']) {
      const { status, text } = await site.text(address);
      expect(status).toBe(200);
      for (const { path, summary } of Object.values(siteEndpoints)) {
        expect(text).toContain(`GET ${path}`);
        expect(text).toContain(summary);
      }
      const cells = [
        ...text.matchAll(/<tr><th scope="row"><code>([^<]+)<\/code>.*?<\/th><td>.*?<\/td><td>(.*?)<\/td>/gu),
      ];
      expect(cells.length).toBeGreaterThan(50);
      expect(
        cells.filter(([, , words]) => !/\p{Script=Han}/u.test(words ?? '')).map(([, name]) => name),
      ).toEqual([]);
      for (const [, example = ''] of text.matchAll(/<a href="(\/api\/site\/[^"]+)">https/gu)) {
        expect((await site.text(example.replaceAll('&amp;', '&'))).status).toBe(200);
      }
    }
    expect(await site.ask('/api/site')).toEqual({ kind: 'moved', to: '/api/site/' });
  });

  it('is no part of an exported folder', async () => {
    expect(await site.ask('/api/site/', true)).toMatchObject({ status: 404 });
  });
});
