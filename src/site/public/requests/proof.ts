/** What a form has to solve before it is taken, so that nobody sends them by the thousand. */
export interface Challenge {
  /** Signed by the server: for which draft, from when, how hard. */
  readonly text: string;
  /** Leading zero bits of SHA-256 over the challenge, a colon and the number that is looked for. */
  readonly bits: number;
}

export type Proven =
  | { readonly kind: 'enough' }
  /** Without an answer it is taken after so many seconds. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** The challenge is none of this draft, or too old: a new one has to be given. */
  | { readonly kind: 'stale' };

/** Proof of work without anybody else's help; the server signs and checks it. */
export interface Proof {
  readonly challenge: (secret: string) => Challenge;
  /** @param answer empty where there are no scripts */
  readonly check: (secret: string, challenge: string, answer: string) => Proven;
}

/** Seconds that a form without an answer waits. */
export const waitSeconds = 20;
