import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outsideLinks } from './outside-links.ts';
import { isPrivateAddress } from './private-address.ts';

describe('isPrivateAddress', () => {
  it.each([
    ['8.8.8.8', false],
    ['2606:4700::1111', false],
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['224.0.0.1', true],
    ['255.255.255.255', true],
    ['::', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['::ffff:8.8.8.8', true],
    ['64:ff9b::7f00:1', true],
    ['fe80::1', true],
    ['fd00::1', true],
    ['2001:db8::1', true],
    ['2002:7f00:1::', true],
    ['not an address', true],
  ])('%s: %s', (address, is) => expect(isPrivateAddress(address)).toBe(is));
});

describe('outsideLinks', () => {
  let server: Server;
  let seen: string[] = [];
  let port = 0;
  beforeEach(async () => {
    seen = [];
    server = createServer((request, response) => {
      const { method = '', url = '' } = request;
      seen.push(`${method} ${url}`);
      if (url.startsWith('/slow')) return;
      const to = /^\/to\?(.+)$/u.exec(url)?.[1];
      if (to !== undefined) return void response.writeHead(302, { location: decodeURIComponent(to) }).end();
      if (url === '/loop') return void response.writeHead(302, { location: '/loop' }).end();
      if (url === '/no-head') return void response.writeHead(method === 'HEAD' ? 405 : 200).end();
      response.writeHead(Number(url.slice(1)) || 200).end('text');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  const given = {
    on: true,
    pauseMs: 0,
    // Nobody but who never answers has to be given up.
    timeLimitMs: 30_000,
    // www.example.cn stands on this machine; secret.example.cn is an address behind it.
    lookup: async (host: string) => {
      if (host === 'gone.example.cn') throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
      if (host === 'unsure.example.cn') throw Object.assign(new Error('later'), { code: 'EAI_AGAIN' });
      return [host === 'secret.example.cn' ? '10.0.0.7' : '127.0.0.1'];
    },
    isPrivate: (address: string) => address !== '127.0.0.1',
  };
  const own = (most = 100) => outsideLinks({ ...given, most });
  const impatient = () => outsideLinks({ ...given, most: 100, timeLimitMs: 300 });
  const at = (path: string, host = 'www.example.cn') => `http://${host}:${port}${path}`;

  it.each([
    ['/', null],
    ['/404', '链接的网页没有了（404）'],
    ['/410', '链接的网页没有了（410）'],
    ['/503', '链接的网站出了问题（503）'],
    ['/403', null],
    ['/412', null],
    ['/429', null],
    ['/no-head', null],
    ['/loop', '链接一直在跳转，没有打开'],
  ])('%s: %s', async (path, answer) => {
    expect(await own().ask(at(path))).toBe(answer);
  });

  it('gives up a page that is not answered', async () => {
    expect(await impatient().ask(at('/slow'))).toBe('链接的网站0秒没有应答');
  });

  it('follows to where a page has gone, and never to a private address', async () => {
    expect(await own().ask(at(`/to?${encodeURIComponent(at('/'))}`))).toBeNull();
    expect(await own().ask(at(`/to?${encodeURIComponent(at('/404'))}`))).toContain('404');
    seen = [];
    const secret = at('/admin', 'secret.example.cn');
    expect(await own().ask(at(`/to?${encodeURIComponent(secret)}`))).toContain('内部网络');
    expect(await own().ask(secret)).toContain('内部网络');
    expect(await own().ask(at(`/to?${encodeURIComponent('file:///etc/passwd')}`))).toBe(
      '链接转到的网址写错了',
    );
    expect(seen.some((each) => each.includes('/admin'))).toBe(false);
  });

  it('tells a name that is gone from one that could not be looked up', async () => {
    expect(await own().ask(at('/', 'gone.example.cn'))).toBe('链接的域名不存在了');
    expect(await own().ask(at('/', 'unsure.example.cn'))).toBeNull();
  });

  it('asks each address once, HEAD where that will do, and no more than it may', async () => {
    const links = own(2);
    const paths = ['/a', '/a', '/b', '/404'];
    expect(await Promise.all(paths.map((path) => links.ask(at(path))))).toEqual([
      null,
      null,
      null,
      undefined,
    ]);
    expect(seen).toEqual(['HEAD /a', 'HEAD /b']);
  });

  it('has an end: when its time is over it asks no more', async () => {
    let time = 0;
    const links = outsideLinks({ ...given, longestMs: 1_000, elapsed: () => time });
    expect(await links.ask(at('/404'))).toContain('404');
    time = 1_001;
    expect(await links.ask(at('/410'))).toBeUndefined();
    expect(await links.ask(at('/404'))).toContain('404');
  });

  it('leaves a host alone that never answers', async () => {
    const links = impatient();
    for (const path of ['/slow', '/slow?2', '/slow?3'])
      expect(await links.ask(at(path))).toContain('没有应答');
    seen = [];
    expect(await links.ask(at('/404'))).toBe('链接的网站一直没有应答');
    expect(seen).toEqual([]);
  });

  it('asks nothing while it is off, but tells what no reader outside can open', async () => {
    const off = outsideLinks({ on: false });
    expect(await off.ask(at('/404'))).toBeNull();
    for (const address of [
      'http://127.0.0.1/',
      'http://[::1]/',
      'http://[::ffff:10.0.0.1]/',
      'http://0x7f.1/',
      'http://2130706433/',
      'http://localhost:8080/',
      'http://intranet/oa',
      'http://oa.local/',
      'http://192.168.1.8/oa',
    ]) {
      expect(await off.ask(address), address).toContain('内部网络');
    }
    expect(seen).toEqual([]);
  });
});
