import { describe, expect, it } from 'vitest';
import { serve } from './serve.ts';
import { StartError } from './start-error.ts';

describe('serve', () => {
  it('is open at its address until it is closed', async () => {
    const { url, close, closed } = await serve({ DESK: 'off', PORT: '0', LOG_LEVEL: 'silent' });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await close();
    await closed;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('says in a sentence that the port is taken', async () => {
    const first = await serve({ DESK: 'off', PORT: '0', LOG_LEVEL: 'silent' });
    const port = new URL(first.url).port;
    await expect(serve({ DESK: 'off', PORT: port, LOG_LEVEL: 'silent' })).rejects.toThrow(
      new StartError(`端口${port}已被别的程序占用。请停下那个程序，或者换一个端口，如 PORT=8081。`),
    );
    await first.close();
  });

  it('says in a sentence that the address is not of this machine', async () => {
    await expect(serve({ DESK: 'off', PORT: '0', HOST: '192.0.2.1', LOG_LEVEL: 'silent' })).rejects.toThrow(
      /192\.0\.2\.1.*HOST/u,
    );
  });

  it('does not start with a wrong setting', async () => {
    await expect(serve({ PORT: 'abc' })).rejects.toThrow(StartError);
  });
});
