import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { isActKind } from '../../../ledger/act-titles.ts';
import { endpoints } from '../../contract/endpoints.ts';
import type { Endpoint } from '../../contract/endpoint.ts';
import { exampleOf } from './example.ts';
import { features } from './features.ts';
import { openApi } from './openapi.ts';
import { referencePage } from './page.tsx';

const document = openApi();
const doors = Object.entries(endpoints) as [string, Endpoint][];
const operationOf = ({ path, method }: Endpoint) => document.paths[path]?.[method.toLowerCase()];

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'openapi', components: document.components });
const validatorOf = (schema: unknown) =>
  ajv.compile(
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components')) as object,
  );

describe('the OpenAPI document', () => {
  it('has every door once, under a heading', () => {
    const named = features.flatMap((feature) => Object.keys(feature.endpoints));
    expect(named.toSorted()).toEqual(Object.keys(endpoints).toSorted());
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(named.toSorted());
  });

  it('points to nothing that is not there', () => {
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/gu)].map(
      ([, name]) => name ?? '',
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  it('says nothing that a program cannot read: every schema is one', () => {
    for (const [, endpoint] of doors) {
      const operation = operationOf(endpoint);
      for (const { schema } of operation?.parameters ?? []) validatorOf(schema);
      for (const { content } of Object.values(operation?.responses ?? {})) {
        for (const { schema } of Object.values(content)) validatorOf(schema);
      }
    }
  });

  it.each(doors)('%s: says what it takes, who may call and what it records', (_, endpoint) => {
    const operation = operationOf(endpoint);
    const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
    const parameters = operation?.parameters ?? [];
    expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(inPath);
    expect(parameters.filter((each) => each.in === 'path').every(({ required }) => required)).toBe(true);
    expect(operation?.security.length).toBe(endpoint.access === 'anyone' ? 0 : 1);
    expect('csrf' in (operation?.security[0] ?? {})).toBe(
      endpoint.access !== 'anyone' && endpoint.method !== 'GET',
    );
    expect((endpoint.acts ?? []).filter((kind) => !isActKind(kind))).toEqual([]);
    expect(Object.keys(operation?.responses ?? {})).toContain('200');
  });

  it.each(doors.filter(([, { body }]) => body !== undefined))('%s: its example is one', (_, endpoint) => {
    const schema = operationOf(endpoint)?.requestBody?.content['application/json']?.schema ?? {};
    const example = exampleOf(schema, document.components.schemas);
    expect(validatorOf(schema)(example)).toBe(true);
    const parsed = endpoint.body?.strict().safeParse(example);
    expect(parsed?.error?.issues ?? []).toEqual([]);
  });
});

describe('the page of it', () => {
  const page = referencePage({ style: '/api/reference.css', icon: '/api/icon.svg' });

  it('has every door with its path, and every id once', () => {
    for (const [name, { path }] of doors) {
      expect(page).toContain(`id="${name}"`);
      expect(page).toContain(path);
    }
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('needs no script and nothing of another house', () => {
    expect(page).not.toMatch(/<script|https?:\/\//u);
  });

  it('has a word in Chinese for every field', () => {
    const rows = [
      ...page.matchAll(/<th scope="row"><code>([^<]+)<\/code>.*?<\/th><td>.*?<\/td><td>(.*?)<\/td>/gu),
    ];
    expect(rows.length).toBeGreaterThan(300);
    const without = rows
      .filter(([, , words]) => !/\p{Script=Han}/u.test(words ?? ''))
      .map(([, name]) => name);
    expect([...new Set(without)]).toEqual([]);
  });
});
