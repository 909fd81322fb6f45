/*
 * SHA-256 (FIPS 180-4) of short texts, many of them: what the browser has for it is asynchronous and slow for this, and is missing
 * where the page does not come by https.
 */

const primes = Array.from({ length: 312 }, (_, at) => at).filter(
  (number) =>
    number > 1 && Array.from({ length: number }, (_, at) => at).every((by) => by < 2 || number % by !== 0),
);
/** @param {number} root */
const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const rounds = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));

/**
 * One block of 64 bytes.
 * @param {Int32Array} state changed
 * @param {Int32Array} words 64, of which the first 16 are the block
 */
function compress(state, words) {
  for (let at = 16; at < 64; at += 1) {
    const near = words[at - 15] ?? 0;
    const far = words[at - 2] ?? 0;
    const small0 = ((near >>> 7) | (near << 25)) ^ ((near >>> 18) | (near << 14)) ^ (near >>> 3);
    const small1 = ((far >>> 17) | (far << 15)) ^ ((far >>> 19) | (far << 13)) ^ (far >>> 10);
    words[at] = ((words[at - 16] ?? 0) + small0 + (words[at - 7] ?? 0) + small1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (rounds[at] ?? 0) + (words[at] ?? 0)) | 0;
    const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = ((state[at] ?? 0) + value) | 0;
}

/**
 * @param {string} text ASCII
 * @returns {Int32Array} eight words of 32 bits
 */
export function sha256(text) {
  const state = initial.slice();
  const words = new Int32Array(64);
  const blocks = Math.floor((text.length + 8) / 64) + 1;
  for (let block = 0; block < blocks; block += 1) {
    words.fill(0);
    for (let at = 0; at < 64; at += 1) {
      const place = block * 64 + at;
      const byte = place < text.length ? text.charCodeAt(place) : place === text.length ? 0x80 : 0;
      words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at % 4) * 8));
    }
    if (block === blocks - 1) words[15] = text.length * 8;
    compress(state, words);
  }
  return state;
}

/**
 * Leading zero bits of a hash.
 * @param {Int32Array} hash
 */
export function zeroBits(hash) {
  let bits = 0;
  for (const word of hash) {
    bits += Math.clz32(word);
    if (word !== 0) break;
  }
  return bits;
}

/** Numbers that are tried before the page gets its turn again. */
const chunk = 4000;

/**
 * A number behind the challenge whose hash begins with so many zero bits.
 * @param {string} challenge
 * @param {number} bits
 * @returns {Promise<string>}
 */
export async function solve(challenge, bits) {
  for (let number = 0; ; number += 1) {
    if (zeroBits(sha256(`${challenge}:${number}`)) >= bits) return String(number);
    if (number % chunk === chunk - 1) await new Promise((resolve) => setTimeout(resolve));
  }
}
