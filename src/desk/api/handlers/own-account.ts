import { changePassword } from '../../../acts/sign-in/change-password.ts';
import { beginTotp, confirmTotp, makeRecoveryCodes } from '../../../acts/sign-in/enrol-totp.ts';
import { endOwnSessions, listOwnSessions } from '../../../acts/sign-in/own-sessions.ts';
import type { SessionTokens } from '../../../acts/sign-in/session.ts';
import type { sessionEndpoints } from '../../contract/session.ts';
import type { CallFacts, HandlersOf } from '../frame/handler.ts';
import { refusedBy } from '../frame/refused.ts';

export const ownAccountHandlers: Pick<
  HandlersOf<typeof sessionEndpoints>,
  'ownSessions' | 'endOwnSession' | 'changeOwnPassword' | 'beginTotp' | 'confirmTotp' | 'makeRecoveryCodes'
> = {
  ownSessions: async ({ context }) => ({ sessions: [...(await listOwnSessions(context))] }),
  endOwnSession: ({ context, body: { sessionId } }) =>
    endOwnSessions(context, sessionId === undefined ? {} : { sessionId }),
  changeOwnPassword: async ({ context, cookie, body }) => {
    const outcome = await changePassword(context, body);
    if (!outcome.done) return refusedBy(outcome.refusal);
    renew(cookie, outcome.tokens);
    return { result: 'changed' };
  },
  beginTotp: async ({ context, body }) => {
    const begun = await beginTotp(context, body);
    return begun.done ? { secret: begun.secret, uri: begun.uri } : refusedBy(begun.refusal);
  },
  confirmTotp: async ({ context, cookie, body }) => {
    const outcome = await confirmTotp(context, body);
    if (!outcome.done) return refusedBy(outcome.refusal);
    renew(cookie, outcome.tokens);
    return { recoveryCodes: outcome.recoveryCodes };
  },
  makeRecoveryCodes: async ({ context, body }) => {
    const outcome = await makeRecoveryCodes(context, body);
    return outcome.done ? { recoveryCodes: outcome.recoveryCodes } : refusedBy(outcome.refusal);
  },
};

/** The session goes on under another token: whoever has the old one has nothing. */
function renew(cookie: CallFacts['cookie'], tokens: SessionTokens | null): void {
  if (tokens !== null) cookie.set(tokens.token);
}
