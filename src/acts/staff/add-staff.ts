import { v5 as uuidv5 } from 'uuid';
import type { RoleId } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { keepPersonal } from '../../ledger/personal-data.ts';
import { readSettings } from '../../ledger/read/settings-in-force.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform } from '../perform.ts';
import type { TimedContext } from '../sign-in/moment.ts';
import { firstSecrets } from '../sign-in/new-password.ts';
import { hashPassword } from '../sign-in/password.ts';
import { newFirstPassword, passwordRules } from '../sign-in/password-rules.ts';
import { breaksUnique } from './breaks-unique.ts';
import { faultOfAccount, faultOfPersonName, faultOfPhone, faultOfPost, faultOfRoles } from './staff-input.ts';

export interface NewStaff {
  readonly actId: string;
  readonly bodyId: string;
  /** Unique in the installation. */
  readonly account: string;
  readonly name: string;
  /** 党政综合办干事; may be empty. */
  readonly post: string;
  readonly roles: readonly RoleId[];
  readonly phone: string | null;
}

/** An outcome with a password to be shown once; null where nothing was done now. */
export type WithFirstPassword = Outcome & { readonly firstPassword: string | null };

/** Adds one of the staff, with a first password that must be changed at the first sign-in. */
export async function addStaff(context: TimedContext, input: NewStaff): Promise<WithFirstPassword> {
  const { ledger, now } = context;
  const fault = faultOfNewcomer(input);
  if (fault !== null) return { done: false, refusal: fault, firstPassword: null };
  const { actId, bodyId, account, name, post, phone } = input;
  const firstPassword = newFirstPassword(
    passwordRules(await ledger.read({ bodies: [bodyId] }, readSettings)),
  );
  const hash = await hashPassword(firstPassword);
  // The same act twice adds one person: the ids come from the act's.
  const staffId = actId;
  const phoneId = phone === null ? null : uuidv5('phone', actId);
  try {
    const outcome = await perform(
      context,
      { permission: 'staff.manage', bodyId, actId, kind: 'staff.added' },
      async (tx) => {
        const refusal = (await faultOfBodyState(tx, bodyId)) ?? (await takenAccount(tx, account));
        if (refusal !== null) return refusal;
        if (phone !== null && phoneId !== null) {
          await keepPersonal(tx, ledger.keys, { bodyId, dataId: phoneId }, 'phone', phone);
        }
        await firstSecrets(tx, { bodyId, staffId }, { hash, mustChange: true, now });
        const roles = [...new Set(input.roles)];
        return [
          { kind: 'staff.added', subjectId: staffId, payload: { account, name, post, roles, phoneId } },
          { kind: 'staff.password-set', subjectId: staffId, payload: { by: 'administrator' } },
        ];
      },
    );
    return { ...outcome, firstPassword: outcome.done && !outcome.repeated ? firstPassword : null };
  } catch (error) {
    // The account is in a body that this administrator does not see, or was taken a moment ago.
    if (breaksUnique(error, 'staff_account'))
      return { done: false, refusal: taken(account), firstPassword: null };
    throw error;
  }
}

function faultOfNewcomer({ account, name, post, roles, phone }: NewStaff): Refusal | null {
  return (
    faultOfAccount(account) ??
    faultOfPersonName(name) ??
    faultOfPost(post) ??
    faultOfRoles(roles) ??
    faultOfPhone(phone)
  );
}

async function takenAccount(tx: Tx, account: string): Promise<Refusal | null> {
  const twin = await tx
    .selectFrom('staff')
    .select('staff_id')
    .where('account', '=', account)
    .executeTakeFirst();
  return twin === undefined ? null : taken(account);
}

const taken = (account: string): Refusal =>
  refuse('wrong-input', `账号“${account}”已经有人用了，请换一个。`, 'account');
