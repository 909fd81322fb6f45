import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { bodyEndpoints } from '../../contract/bodies.ts';
import { sessionEndpoints } from '../../contract/session.ts';
import { workEndpoints } from '../../contract/work.ts';
import { CallError } from './call-error.ts';
import { addressOf, call, fileNameOf, onCalls, takeTokenFrom } from './call.ts';

const answers = (status: number, body: unknown) =>
  vi.fn(async (..._given: Parameters<typeof fetch>) => Response.json(body, { status }));
const told = { signedOut: vi.fn(), reached: vi.fn(), answered: vi.fn() };

beforeEach(() => {
  for (const each of Object.values(told)) each.mockClear();
  onCalls(told);
  takeTokenFrom({ csrfToken: 'token' });
});
afterEach(() => vi.unstubAllGlobals());

describe('the address of a call', () => {
  test.each([
    ['/api/bodies', {}, '/api/bodies'],
    [
      '/api/bodies/{bodyId}/staff/{staffId}',
      { params: { bodyId: 'a', staffId: 'b c' } },
      '/api/bodies/a/staff/b%20c',
    ],
    ['/api/work', { query: { text: '公示', size: 50 } }, '/api/work?text=%E5%85%AC%E7%A4%BA&size=50'],
    ['/api/work', { query: { text: '', after: undefined, holder: null } }, '/api/work'],
  ])('of %s', (path, given, address) => {
    expect(addressOf(path, given)).toBe(address);
  });
});

describe('a call', () => {
  it('carries the token with an act, and not with reading', async () => {
    const fetched = answers(200, { result: 'signed-out' });
    vi.stubGlobal('fetch', fetched);
    await call(sessionEndpoints.signOut);
    await call(workEndpoints.today);
    const headers = fetched.mock.calls.map(([, init]) => new Headers(init?.headers).get('x-csrf-token'));
    expect(headers).toEqual(['token', null]);
    expect(told.answered).toHaveBeenCalledTimes(2);
  });

  it('sends its body as JSON', async () => {
    const fetched = answers(200, { result: 'signed-in' });
    vi.stubGlobal('fetch', fetched);
    const body = { account: '张三', password: 'x' };
    await call(sessionEndpoints.signIn, { body });
    const init = fetched.mock.calls[0]?.[1];
    expect(init?.method).toBe('POST');
    expect(JSON.parse(init?.body as string)).toEqual(body);
    expect(new Headers(init?.headers).get('content-type')).toBe('application/json');
  });

  it('throws the problem that the server named', async () => {
    const fields = [{ field: 'name', message: '请填写单位名称' }];
    vi.stubGlobal(
      'fetch',
      answers(422, { code: 'wrong-input', message: '有1处要改', fields, basis: ['第三条'] }),
    );
    const error: unknown = await call(bodyEndpoints.listBodies, { query: {} }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(CallError);
    expect(error).toMatchObject({ code: 'wrong-input', message: '有1处要改', fields, basis: ['第三条'] });
    expect(told.signedOut).not.toHaveBeenCalled();
  });

  it('tells a lost network from a refusal', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => {
        throw new TypeError('offline');
      }),
    );
    await expect(call(workEndpoints.today)).rejects.toMatchObject({ code: 'network' });
    expect(told.reached).toHaveBeenCalledWith(false);
  });

  it('tells that the session has ended, but not when signing in', async () => {
    vi.stubGlobal('fetch', answers(401, { code: 'signed-out', message: '请先登录。' }));
    await expect(call(workEndpoints.today)).rejects.toMatchObject({ code: 'signed-out' });
    expect(told.signedOut).toHaveBeenCalledTimes(1);
    await expect(call(sessionEndpoints.signIn, { body: { account: 'a', password: 'b' } })).rejects.toThrow();
    expect(told.signedOut).toHaveBeenCalledTimes(1);
  });

  test.each([
    [500, '<html>'],
    [502, { error: 'Bad Gateway' }],
  ])('takes an answer %i that is no problem of ours for a fault of the server', async (status, body) => {
    vi.stubGlobal('fetch', answers(status, body));
    await expect(call(workEndpoints.today)).rejects.toMatchObject({ code: 'at-fault' });
  });

  it('gives a file with its name', async () => {
    const disposition = `attachment; filename="list.xlsx"; filename*=UTF-8''%E5%8D%95%E4%BD%8D.xlsx`;
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('abc', { headers: { 'content-disposition': disposition } })),
    );
    const file = await call(bodyEndpoints.exportBodies, { query: {} });
    expect(file.name).toBe('单位.xlsx');
    expect(new TextDecoder().decode(file.bytes)).toBe('abc');
  });
});

test.each([
  [`attachment; filename*=UTF-8''%E4%BA%A4%E6%8E%A5%E5%8D%95.pdf`, '交接单.pdf'],
  ['attachment; filename="a.pdf"', 'a.pdf'],
  [null, 'download'],
])('the name in %s', (disposition, name) => {
  expect(fileNameOf(disposition)).toBe(name);
});
