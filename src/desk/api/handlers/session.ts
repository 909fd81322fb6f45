import { permissions, may, type Permission } from '../../../law/index.ts';
import { signOut } from '../../../acts/sign-in/own-sessions.ts';
import { signIn } from '../../../acts/sign-in/sign-in.ts';
import type { sessionEndpoints } from '../../contract/session.ts';
import type { CallFacts, Caller, HandlersOf } from '../frame/handler.ts';
import { Refused, refused } from '../frame/refused.ts';

const held = (caller: Caller): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => may(caller.actor.roles, permission));

export const sessionHandlers: Pick<
  HandlersOf<typeof sessionEndpoints>,
  'signInOptions' | 'signIn' | 'session' | 'signOut'
> = {
  signInOptions: ({ services: { provider, demonstration } }) =>
    Promise.resolve({
      provider: provider?.name ?? null,
      demonstration:
        demonstration === null
          ? null
          : {
              password: demonstration.password,
              signIns: demonstration.signIns.map((each) => ({ ...each, tries: [...each.tries] })),
            },
    }),
  signIn: async (call) => {
    const { services, now, today, address, device, body } = call;
    const { account, password, code, recoveryCode } = body;
    const credentials = {
      account,
      password,
      address,
      device,
      ...(code === undefined ? {} : { code }),
      ...(recoveryCode === undefined ? {} : { recoveryCode }),
    };
    const result = await signIn(services.ledger, credentials, { now, today });
    if (result.result === 'refused') {
      if (result.fault !== undefined) call.report(result.fault);
      return notIn(result, call);
    }
    if (result.result === 'code-needed') return { result: result.result, message: result.message };
    call.cookie.set(result.token);
    return { result: 'signed-in' };
  },
  session: ({ caller, today, now, services }) => {
    const { actor, session } = caller;
    return Promise.resolve({
      staffId: actor.staffId,
      name: actor.name,
      account: caller.account,
      post: caller.post,
      body: caller.body,
      roles: actor.roles,
      ownRoles: caller.ownRoles,
      permissions: held(caller),
      actingFor: actor.actingFor,
      mustChangePassword: caller.mustChangePassword,
      mustEnrolTotp: caller.mustEnrolTotp,
      totp: caller.hasTotp,
      csrfToken: caller.csrfToken,
      today,
      now: now.toISOString(),
      demonstration: services.demonstration !== null,
      idleMinutes: caller.idleMinutes,
      passwordRules: caller.passwordRules,
      startedAt: session.startedAt.toISOString(),
      endsAt: caller.endsAt.toISOString(),
    });
  },
  signOut: async ({ context, cookie }) => {
    // A session that ended a moment ago has ended all the same.
    await signOut(context);
    cookie.clear();
    return { result: 'signed-out' };
  },
};

/** A sign-in refused: which field is wrong is not said, as it would tell which accounts there are. */
function notIn(
  { message, lockedUntil }: { readonly message: string; readonly lockedUntil: Date | null },
  { now }: CallFacts,
): Refused {
  if (lockedUntil === null) return refused('wrong-input', message);
  const seconds = Math.max(1, Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000));
  return new Refused({ code: 'too-often', message }, seconds);
}
