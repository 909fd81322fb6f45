import { useQuery } from '@tanstack/react-query';
import { sessionEndpoints } from '../contract/session.ts';
import { setUpEndpoints } from '../contract/set-up.ts';
import { CallError } from './call/call-error.ts';
import { call, onCalls, takeTokenFrom } from './call/call.ts';
import { onConnectedAgain, setConnected } from './call/connection.ts';
import { queryClient, sessionKey } from './call/use-read.ts';
import type { Me } from './parts/person.ts';

/** Where a visitor stands: the set-up comes first, then the sign-in, then the desk. */
export type Standing =
  | { readonly at: 'set-up'; readonly codeNeeded: boolean }
  | { readonly at: 'sign-in' }
  | { readonly at: 'desk'; readonly me: Me };

let readAt = 0;

async function readStanding(): Promise<Standing> {
  try {
    const me = await call(sessionEndpoints.session);
    takeTokenFrom(me);
    readAt = Date.now();
    return { at: 'desk', me };
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'signed-out') throw error;
    takeTokenFrom(null);
    const { needed, codeNeeded } = await call(setUpEndpoints.setUpState);
    return needed ? { at: 'set-up', codeNeeded } : { at: 'sign-in' };
  }
}

/** Who is signed in, or what comes before that. */
export function useStanding() {
  return useQuery({ queryKey: sessionKey, queryFn: readStanding, staleTime: Number.POSITIVE_INFINITY });
}

/** Asks the server anew who is signed in, and until when. */
export function readSession(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: sessionKey });
}

/** Shows the sign-in at the same address; what others must not see leaves the page's memory. */
export function endSession(): void {
  takeTokenFrom(null);
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  queryClient.setQueryData<Standing>(sessionKey, { at: 'sign-in' });
}

/** A session lives on by being used: after an answer, its end is read anew, at most once a minute. */
const stale = 60_000;

/** Ties the calls to the session; once, at the start. */
export function watchCalls(): void {
  onCalls({
    signedOut: () => {
      const standing = queryClient.getQueryData<Standing>(sessionKey);
      if (standing?.at === 'desk') endSession();
    },
    reached: setConnected,
    answered: () => {
      if (readAt === 0 || Date.now() - readAt < stale) return;
      readAt = Date.now();
      void readSession();
    },
  });
  onConnectedAgain(
    () => void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' }),
  );
}
