import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerConsole } from './register-console.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-console-'));
const large = 'p { margin: 0 }\n'.repeat(1_000);
const app: FastifyInstance = fastify();

beforeAll(async () => {
  mkdirSync(join(folder, 'built', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), '密件');
  writeFileSync(join(folder, 'built', 'index.html'), '<html><meta content="__NONCE__"></html>');
  writeFileSync(join(folder, 'built', 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, 'built', 'assets', 'large.css'), large);
  await app.register(async (desk) => registerConsole(desk, join(folder, 'built')), { prefix: '/desk' });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string) => app.inject({ method: 'GET', url });

describe('the console’s files', () => {
  it.each(['/desk/', '/desk', '/desk/staff', '/desk/bodies/x/staff/y?text=1', '/desk/index.html'])(
    '%s is its one page, not kept, under a nonce of its own',
    async (url) => {
      const [one, two] = [await get(url), await get(url)];
      expect(one.statusCode).toBe(200);
      expect(one.headers['cache-control']).toBe('no-store');
      const nonce = /content="([\w-]{22})"/u.exec(one.body)?.[1];
      expect(nonce).toBeDefined();
      expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce ?? ''}'`);
      expect(one.body).not.toBe(two.body);
      expect(String(one.headers['content-security-policy'])).not.toMatch(/script-src[^;]*unsafe/u);
      // PDFs are shown from memory; nothing that has an address is.
      expect(String(one.headers['content-security-policy'])).toMatch(/; frame-src blob:;/u);
    },
  );

  it('are kept for good under names that change with them', async () => {
    const { headers, body } = await get('/desk/assets/main.js');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toContain('immutable');
    expect(body).toBe('export {};');
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', undefined],
    ['', undefined],
  ])('are packed as the browser takes them: %s', async (accepted, encoding) => {
    const url = '/desk/assets/large.css';
    const { headers, rawPayload } = await app.inject({ url, headers: { 'accept-encoding': accepted } });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toBe('accept-encoding');
    const open = { br: brotliDecompressSync, gzip: gunzipSync, plain: (bytes: Buffer) => bytes };
    expect(open[(encoding ?? 'plain') as keyof typeof open](rawPayload).toString()).toBe(large);
    expect(rawPayload.length < large.length).toBe(encoding !== undefined);
  });

  it.each([
    '/desk/assets/other.js',
    '/desk/assets/../../secret.txt',
    '/desk/assets/%2e%2e/%2e%2e/secret.txt',
    '/desk/assets/..%2f..%2fsecret.txt',
  ])('%s is none', async (url) => {
    const { statusCode, body } = await get(url);
    expect(body).not.toContain('密件');
    expect([200, 404]).toContain(statusCode);
    expect(statusCode === 404 || body.includes('<meta')).toBe(true);
  });
});
