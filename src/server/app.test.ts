import { describe, expect, it } from 'vitest';
import { file, inject, post, start, useApp } from '../../tests/support/server-app.ts';
import { texts } from '../site/texts.ts';

useApp();

describe('limits and faults', () => {
  it('says when to come back, as a page, and serves others meanwhile', async () => {
    const results = [];
    for (let round = 0; round < 21; round += 1) results.push(await post('/check', [file('a.txt', '甲')]));
    const last = results.at(-1);
    expect(results.slice(0, 20).every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect(last?.statusCode).toBe(429);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect(last?.body).toMatch(/请过\d+秒再试/u);
    expect((await inject({ url: '/check' })).statusCode).toBe(200);
    const other = await post('/check', [file('a.txt', '甲')], {}, '10.1.2.3');
    expect(other.statusCode).toBe(200);
  });

  it('believes a forwarded address only where the proxy is trusted', async () => {
    const ask = async (trusted: string) => {
      await start({}, { TRUST_PROXY: trusted });
      const left = [];
      for (const address of ['10.0.0.1', '10.0.0.2']) {
        const response = await post('/check', [file('a.txt', '甲')], { 'x-forwarded-for': address });
        left.push(Number(response.headers['x-ratelimit-remaining']));
      }
      return left;
    };
    expect(await ask('false')).toEqual([19, 18]);
    expect(await ask('loopback')).toEqual([19, 19]);
  });

  it('tells nothing of a fault but that it is ours, neither in the page nor in the log', async () => {
    await start({
      open: async () => {
        throw new Error('secret: 张三');
      },
    });
    const page = await post('/check', [file('a.txt', '甲')]);
    expect(page.statusCode).toBe(500);
    expect(page.body).toContain(texts.errors.server.title);
    expect(page.body).not.toContain('张三');
  });

  it('logs neither names nor contents', async () => {
    const lines: string[] = [];
    await start(
      {
        open: async (_, name) => {
          if (name.startsWith('坏')) throw new Error('李四');
          return { file: name, readable: false, reason: '李四。' };
        },
      },
      { LOG_LEVEL: 'trace' },
      { write: (line) => void lines.push(line) },
    );
    await post('/check?who=王五', [file('张三的年报.txt', '李四')]);
    await post('/check', [file('坏张三.txt', '李四')]);
    await inject({ url: '/赵六' });
    const log = lines.join('');
    expect(log).toContain('"route":"/check","status":200');
    expect(log).toContain('request failed');
    expect(log).not.toMatch(/张三|李四|王五|赵六|%E/u);
  });

  it('turns away when too many uploads are under way', async () => {
    let release: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let opened = 0;
    await start({
      open: async (_, name) => {
        opened += 1;
        await gate;
        return { file: name, readable: false, reason: '。' };
      },
    });
    const send = (index: number) => post('/check', [file('a.txt', '甲')], {}, `10.0.0.${index}`);
    const held = Array.from({ length: 24 }, (_, index) => send(index));
    await expect.poll(() => opened).toBe(held.length);
    const turnedAway = await send(100);
    expect(turnedAway.statusCode).toBe(503);
    expect(turnedAway.headers['retry-after']).toBe('60');
    release();
    expect((await Promise.all(held)).every(({ statusCode }) => statusCode === 200)).toBe(true);
  });
});
