import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../../../ledger/keys.ts';
import { waitSeconds, type Challenge, type Proof, type Proven } from '../../../site/public/requests/proof.ts';

/** 65,000 hashes: some second on a cheap phone. */
export const leastBits = 16;
/** Some ten seconds there: while somebody sends challenges by the hundred. */
const mostBits = 20;
/** Challenges given out in a minute above which they become harder, a bit for each doubling. */
const ordinary = 60;
/** A page may stay open for so long. */
const longestMs = 2 * 3_600_000;

/**
 * Challenges that only this installation can sign, each for one draft, which is received once: solved again it opens nothing more.
 * Without an answer one is good after some seconds.
 */
export function proofOfWork(keys: Pick<Keys, 'sign'>, now: () => number = Date.now): Proof {
  const recent: number[] = [];
  const bitsNow = (): number => {
    const at = now();
    while ((recent[0] ?? at) < at - 60_000) recent.shift();
    recent.push(at);
    const harder = Math.ceil(Math.log2(recent.length / ordinary));
    return Math.min(mostBits, leastBits + Math.max(0, harder));
  };
  const signed = (secret: string, plain: string) => keys.sign(`proof/${secret}/${plain}`);

  return {
    challenge: (secret): Challenge => {
      const bits = bitsNow();
      const plain = `${now()}.${bits}.${randomBytes(9).toString('base64url')}`;
      return { text: `${plain}.${signed(secret, plain)}`, bits };
    },
    check: (secret, challenge, answer): Proven => {
      const found = /^((\d{1,16})\.(\d{1,2})\.[\w-]{12})\.([\da-f]{64})$/u.exec(challenge);
      const stale = { kind: 'stale' } as const;
      if (found === null) return stale;
      const [, plain = '', since = '', bits = '', sign = ''] = found;
      if (!timingSafeEqual(Buffer.from(sign), Buffer.from(signed(secret, plain)))) return stale;
      const age = now() - Number(since);
      if (age < 0 || age > longestMs) return stale;
      if (/^\d{1,10}$/u.test(answer) && zeroBits(hashOf(`${challenge}:${answer}`)) >= Number(bits)) {
        return { kind: 'enough' };
      }
      const left = Math.ceil((waitSeconds * 1000 - age) / 1000);
      return left <= 0 ? { kind: 'enough' } : { kind: 'wait', seconds: left };
    },
  };
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Leading zero bits. */
export function zeroBits(hash: Uint8Array): number {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}
