import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { firstHash, hashOf, type Link } from './chain.ts';

const link: Link = {
  bodyId: '01900000-0000-7000-8000-000000000001',
  seq: 1,
  actId: '01900000-0000-7000-8000-000000000002',
  kind: 'body.founded',
  subjectId: '01900000-0000-7000-8000-000000000001',
  actorId: null,
  at: '2026-11-20T01:31:07.123456Z',
  payload: '{"name":"甲县人民政府"}',
  algorithm: 'sha256',
};

describe('hashOf', () => {
  // Made once with openssl over the same text: a chain written by one version must be read by the next.
  test.each([
    ['sha256', 'e8ad92201737c2de5f5d78e9a8f793449cae9905386ee80331c7cd1ad7e79497'],
    ['sm3', '27eca07580d5a2a4c5b6b541a376bc278a07e67ed75f0f4328936ddc71f7fff9'],
  ] as const)('gives the same hash in every version: %s', (algorithm, hash) => {
    expect(hashOf({ ...link, algorithm }, firstHash).toString('hex')).toBe(hash);
  });

  test.each([
    ['bodyId', 'x'],
    ['seq', 2],
    ['actId', 'x'],
    ['kind', 'x'],
    ['subjectId', 'x'],
    ['actorId', 'x'],
    ['at', 'x'],
    ['payload', '{}'],
  ] as const)('changes with %s', (key, value) => {
    expect(hashOf({ ...link, [key]: value }, firstHash)).not.toEqual(hashOf(link, firstHash));
  });

  it('changes with the hash before', () => {
    expect(hashOf(link, Buffer.alloc(32, 1))).not.toEqual(hashOf(link, firstHash));
  });

  it('moves no character from one part to the next unseen', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (kind, subjectId, moved) => {
        const one = hashOf({ ...link, kind: kind + moved, subjectId }, firstHash);
        const other = hashOf({ ...link, kind, subjectId: moved + subjectId }, firstHash);
        expect(one.equals(other)).toBe(false);
      }),
    );
  });
});
