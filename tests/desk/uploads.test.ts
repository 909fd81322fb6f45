import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { multipartOf, type SentFile } from '../support/multipart.ts';
import { beginUpload, closeDoor } from '../support/slow-upload.ts';
import { as, world, type Caller, type World } from './world.ts';

let given: World;
let caller: Caller;
beforeAll(async () => {
  given = await world();
  caller = await as(given.ledger, given.bodies, given.people.clerk);
});
afterAll(() => given.close());

const list: SentFile = { name: '名单.csv', bytes: Buffer.from('事项,件数\n公章刻制,3\n') };
const send = async (...files: readonly SentFile[]) =>
  given.ask({ method: 'POST', url: '/api/tables', as: caller, ...(await multipartOf(...files)) });

describe('a file that is sent', () => {
  it('is read', async () => {
    expect((await send(list)).body).toEqual({
      sheets: [
        {
          name: '表格',
          rows: [
            ['事项', '件数'],
            ['公章刻制', '3'],
          ],
          remarks: [],
        },
      ],
      remarks: [],
    });
  });

  it.each([
    ['none', []],
    ['two', [list, list]],
    ['in another field', [{ ...list, field: '__proto__' }]],
    ['beside another field', [list, { ...list, field: 'other' }]],
    ['empty', [{ ...list, bytes: new Uint8Array() }]],
    ['a picture', [{ ...list, bytes: Buffer.from('\x89PNG\r\n\x1a\n0000000000', 'latin1') }]],
  ] as const)('%s is refused in a sentence', async (_, files) => {
    const answer = await send(...files);
    expect(answer).toMatchObject({ status: 422, body: { code: 'wrong-input' } });
    expect((answer.body as { message: string }).message).toMatch(/^[\p{Script=Han}（].*。$/u);
  });

  it('over the limit is refused, not cut off', async () => {
    const answer = await send({ name: 'a.csv', bytes: new Uint8Array(20 * 1024 * 1024 + 1).fill(65) });
    expect(answer).toMatchObject({ status: 413, body: { message: expect.stringContaining('20MB') } });
  });

  it.each([
    [
      'breaks off',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    ],
    ['has no boundary', 'multipart/form-data', 'abc'],
    ['is JSON', 'application/json', '{"file":"abc"}'],
    ['is a form of another kind', 'application/x-www-form-urlencoded', 'file=abc'],
    ['is plain text', 'text/plain', 'file=abc'],
  ])('a body that %s is refused in a sentence', async (_, type, payload) => {
    const answer = await given.ask({
      method: 'POST',
      url: '/api/tables',
      as: caller,
      payload,
      headers: { 'content-type': type },
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'wrong-input' } });
  });

  it('is not taken at any other door', async () => {
    const answer = await given.ask({
      method: 'POST',
      url: '/api/sign-in',
      ...(await multipartOf(list)),
    });
    expect(answer).toMatchObject({ status: 422, body: { message: expect.stringContaining('JSON') } });
  });

  it('is not received from a page of another site, nor without the token', async () => {
    const sent = await multipartOf(list);
    for (const [headers, session] of [
      [{ origin: 'https://elsewhere.example' }, caller],
      [{}, { ...caller, csrfToken: '' }],
    ] as const) {
      const answer = await given.ask({
        method: 'POST',
        url: '/api/tables',
        as: session,
        payload: sent.payload,
        headers: { ...sent.headers, ...headers },
      });
      expect(answer).toMatchObject({ status: 403, body: { code: 'other-page' } });
    }
  });

  it('is turned away where too many are under way, and the door opens again', async () => {
    const sent = await multipartOf(list);
    const origin = await given.app.listen({ port: 0, host: '127.0.0.1' });
    const door = await closeDoor(8, () => begun(origin, sent));
    expect(door.turnedAway).toMatchObject({ status: 503, headers: { 'retry-after': '10' } });
    const answer = await send(list);
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(answer.headers['retry-after']).toBe('10');
    await door.open();
    await expect.poll(async () => (await send(list)).status).toBe(200);
  });
});

/** An upload of which half has come in. */
const begun = (origin: string, { payload, headers }: Awaited<ReturnType<typeof multipartOf>>) =>
  beginUpload(
    `${origin}/api/tables`,
    {
      ...headers,
      'content-length': payload.length,
      cookie: `gongkai=${caller.token}`,
      'x-csrf-token': caller.csrfToken,
    },
    payload.subarray(0, 120),
  );
