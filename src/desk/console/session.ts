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
  | {
      readonly at: 'sign-in';
      /** Why the desk was left, as a sentence; null for who comes or went of their own will. */
      readonly why: string | null;
      /** Whose session ended: their page waits behind the sign-in with what they typed. */
      readonly kept: Me | null;
    }
  | { readonly at: 'desk'; readonly me: Me };

let answeredAt = Date.now();

let aheadMs = 0;

/** By how much this machine's clock is ahead of the server's, in milliseconds: a demonstration lives another time. */
export const aheadOfServer = (): number => aheadMs;

/** When the server last answered, by this machine's clock: the session's idle time runs from then. */
export const lastAnswered = (): number => answeredAt;

async function readStanding(): Promise<Standing> {
  try {
    const me = await call(sessionEndpoints.session);
    takeTokenFrom(me);
    aheadMs = Date.now() - Date.parse(me.now);
    const before = queryClient.getQueryData<Standing>(sessionKey);
    if (before?.at === 'sign-in' && before.kept !== null && before.kept.staffId !== me.staffId) startAnew();
    return { at: 'desk', me };
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'signed-out') throw error;
    const before = queryClient.getQueryData<Standing>(sessionKey);
    if (before?.at === 'sign-in') return before;
    if (before?.at === 'desk') return { at: 'sign-in', why: error.message, kept: before.me };
    const { needed, codeNeeded } = await call(setUpEndpoints.setUpState);
    return needed ? { at: 'set-up', codeNeeded } : { at: 'sign-in', why: null, kept: null };
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

function stand(standing: Standing): void {
  queryClient.setQueryData(sessionKey, standing);
}

/** Someone else comes next: no address, message or answer of the one before stays in this tab. */
function startAnew(): void {
  window.location.replace('/desk/');
}

/** After signing out: the sign-in, and nothing kept. */
export function endSession(): void {
  takeTokenFrom(null);
  stand({ at: 'sign-in', why: null, kept: null });
  startAnew();
}

/** Ties the calls to the session; once, at the start. */
export function watchCalls(): void {
  onCalls({
    signedOut: (why) => {
      const standing = queryClient.getQueryData<Standing>(sessionKey);
      if (standing?.at !== 'desk') return;
      takeTokenFrom(null);
      stand({ at: 'sign-in', why, kept: standing.me });
    },
    reached: setConnected,
    answered: () => {
      answeredAt = Date.now();
    },
  });
  onConnectedAgain(
    () => void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' }),
  );
}
