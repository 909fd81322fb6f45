import type { CivilDate } from '../../../law/index.ts';
import type { SignedIn } from '../../../acts/sign-in/signed-in.ts';
import type { OwnContext } from '../../../acts/sign-in/own-account.ts';
import type { Scope } from '../../../ledger/scope.ts';
import type { AnswerOf, Endpoint, ParsedOf, Upload } from '../../contract/endpoint.ts';
import type { DeskServices } from '../services.ts';
import type { Refused } from './refused.ts';
import type { SessionCookie } from './session-cookie.ts';

/** Who calls, as the cookie shows, and what the page must send with whatever changes something. */
export interface Caller extends SignedIn {
  readonly csrfToken: string;
}

/** What a handler knows of a call beside its parsed input. */
export interface CallFacts {
  readonly services: DeskServices;
  readonly now: Date;
  readonly today: CivilDate;
  readonly address: string;
  /** The browser, as it calls itself. */
  readonly device: string;
  readonly cookie: SessionCookie;
  /** Tells the server's log of what went wrong though the call is answered. */
  readonly report: (fault: Error) => void;
}

/** A call at a door that only those who signed in reach. */
export interface CallerFacts {
  readonly caller: Caller;
  /** For acts. */
  readonly context: OwnContext;
  /** The bodies in which this door's permission holds for the caller; the own body at doors without one. */
  readonly scope: { readonly bodies: readonly string[] } & Scope;
}

export type Call<E extends Endpoint> = ParsedOf<E> &
  CallFacts &
  (E['access'] extends 'anyone' ? unknown : CallerFacts) &
  (E extends { readonly upload: object } ? { readonly upload: Upload } : unknown);

/** Read-only at any depth: what the acts and read models give fits. */
type Lasting<T> = T extends Uint8Array
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Lasting<T[K]> }
    : T;

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Lasting<AnswerOf<E>> | Refused>;

/** A handler for each endpoint: the compiler names those that are missing. */
export type HandlersOf<All extends Readonly<Record<string, Endpoint>>> = {
  readonly [N in keyof All]: Handler<All[N]>;
};
