import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keysFrom } from '../../../ledger/keys.ts';
import { leastBits, proofOfWork, zeroBits } from './proof-of-work.ts';

/** The script as browsers get it: it is no part of the build that tests are checked with. */
const { sha256, solve } = (await import(new URL('../../../site/browser/proof.js', import.meta.url).href)) as {
  readonly sha256: (text: string) => Int32Array;
  readonly solve: (challenge: string, bits: number) => Promise<string>;
};

const keys = keysFrom(randomBytes(32));

/** Proofs with a clock of their own. */
function proofs() {
  const time = { now: 1_700_000_000_000 };
  return { time, proof: proofOfWork(keys, () => time.now) };
}

describe('a challenge', () => {
  it('is solved by the script and taken by the server, for its own draft only', async () => {
    const { proof } = proofs();
    const { text, bits } = proof.challenge('draft');
    expect(bits).toBe(leastBits);
    const answer = await solve(text, bits);
    expect(proof.check('draft', text, answer)).toEqual({ kind: 'enough' });
    expect(proof.check('other', text, answer)).toEqual({ kind: 'stale' });
    expect(proofOfWork(keysFrom(randomBytes(32))).check('draft', text, answer)).toEqual({ kind: 'stale' });
  });

  it('without an answer is enough after twenty seconds, and no sooner', () => {
    const { proof, time } = proofs();
    const { text } = proof.challenge('draft');
    expect(proof.check('draft', text, '')).toEqual({ kind: 'wait', seconds: 20 });
    time.now += 19_100;
    expect(proof.check('draft', text, '')).toEqual({ kind: 'wait', seconds: 1 });
    time.now += 900;
    expect(proof.check('draft', text, '')).toEqual({ kind: 'enough' });
    time.now += 3 * 3_600_000;
    expect(proof.check('draft', text, '')).toEqual({ kind: 'stale' });
  });

  it('that was altered is none', () => {
    const { proof, time } = proofs();
    const { text } = proof.challenge('draft');
    time.now += 1000;
    const [since = '', bits = '', nonce = '', sign = ''] = text.split('.');
    for (const forged of [
      [String(Number(since) - 60_000), bits, nonce, sign].join('.'),
      [since, '1', nonce, sign].join('.'),
      [since, bits, `${nonce.slice(1)}A`, sign].join('.'),
      [since, bits, nonce, sign.replace(/./u, (first) => (first === '0' ? '1' : '0'))].join('.'),
      '',
      `${text}0`,
    ]) {
      expect(proof.check('draft', forged, '0'), forged).toEqual({ kind: 'stale' });
    }
  });

  it('becomes harder while many ask, and easy again', () => {
    const { proof, time } = proofs();
    for (let at = 0; at < 240; at += 1) proof.challenge('draft');
    expect(proof.challenge('draft').bits).toBe(leastBits + 3);
    for (let at = 0; at < 5000; at += 1) proof.challenge('draft');
    expect(proof.challenge('draft').bits).toBe(20);
    time.now += 61_000;
    expect(proof.challenge('draft').bits).toBe(leastBits);
  });
});

it('hashes as everybody does', () => {
  for (const length of [0, 3, 55, 56, 63, 64, 65, 119, 200]) {
    const text = 'a'.repeat(length);
    const own = [...sha256(text)].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    expect(own).toBe(createHash('sha256').update(text).digest('hex'));
  }
  expect(zeroBits(Uint8Array.of(0, 0x1f))).toBe(11);
  expect(zeroBits(Uint8Array.of(0x80))).toBe(0);
  expect(zeroBits(Uint8Array.of(0, 0))).toBe(16);
});
