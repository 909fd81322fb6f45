import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { inject, useApp } from '../../../tests/support/server-app.ts';

useApp();

describe('pages', () => {
  test.each(['/', '/check', '/?size=large', '/check?size=large', '/nowhere'])(
    '%s is a page with a strict policy',
    async (url) => {
      const { statusCode, headers, body } = await inject({ url });
      expect(statusCode).toBe(url === '/nowhere' ? 404 : 200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).toMatch(/^<!doctype html>\n<html lang="zh-CN"/u);
      expect(body.match(/<h1/gu)).toHaveLength(1);
      // The policy forbids what stands in the page itself.
      expect(body).not.toMatch(/<style|style="|<script>| on[a-z]+="/u);
      expect(body.includes('class="large"')).toBe(url.includes('large'));
    },
  );

  it('keeps 大字版 in the links of the page', async () => {
    const { body } = await inject({ url: '/?size=large' });
    const links = [...body.matchAll(/<a [^>]*href="(\/[^"]*)"/gu)].map(([, link]) => link);
    expect(links).toContain('/check?size=large');
    expect(links.filter((link) => link === '/check')).toEqual([]);
  });

  it('has no link that leads nowhere', async () => {
    for (const page of ['/', '/check', '/nowhere']) {
      const { body } = await inject({ url: page });
      for (const [, link = ''] of body.matchAll(/(?:href|src)="(\/[^"]*)"/gu)) {
        expect((await inject({ url: link })).statusCode, link).toBe(200);
      }
    }
  });

  it('serves styles and scripts to be kept for good', async () => {
    const { body } = await inject({ url: '/check' });
    const assets = [...body.matchAll(/"(\/assets\/[^"]+)"/gu)].map(([, link = '']) => link);
    expect(assets.length).toBe(5);
    for (const url of assets) {
      const plain = await inject({ url });
      expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      if (plain.rawPayload.length < 256) continue;
      const packed = await inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
      expect(packed.headers['content-encoding'], url).toBe('br');
      expect(brotliDecompressSync(packed.rawPayload)).toEqual(plain.rawPayload);
      const zipped = await inject({ url, headers: { 'accept-encoding': 'gzip' } });
      expect(gunzipSync(zipped.rawPayload)).toEqual(plain.rawPayload);
    }
  });

  it('answers HEAD, and says that it is alive', async () => {
    expect((await inject({ method: 'HEAD', url: '/check' })).statusCode).toBe(200);
    expect((await inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' });
  });
});
