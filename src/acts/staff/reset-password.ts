import { readSettings } from '../../ledger/read/settings-in-force.ts';
import { faultOfReason } from '../input.ts';
import { refuse } from '../outcome.ts';
import { perform } from '../perform.ts';
import type { TimedContext } from '../sign-in/moment.ts';
import { setPassword } from '../sign-in/new-password.ts';
import { hashPassword } from '../sign-in/password.ts';
import { newFirstPassword, passwordRules } from '../sign-in/password-rules.ts';
import { readPerson } from '../sign-in/person.ts';
import { endSessions } from '../sign-in/session.ts';
import type { WithFirstPassword } from './add-staff.ts';
import { readColleague, type StaffMeasure } from './colleague.ts';

/** Gives someone who forgot the password a first one again. It unlocks the account and ends the person's sign-ins. */
export async function resetPassword(context: TimedContext, input: StaffMeasure): Promise<WithFirstPassword> {
  const { ledger, now } = context;
  const { actId, bodyId, staffId, reason } = input;
  const firstPassword = newFirstPassword(
    passwordRules(await ledger.read({ bodies: [bodyId] }, readSettings)),
  );
  const hash = await hashPassword(firstPassword);
  const outcome = await perform(
    context,
    { permission: 'staff.manage', bodyId, actId, kind: 'staff.password-set' },
    async (tx) => {
      const fault = faultOfReason(reason);
      if (fault !== null) return fault;
      if (staffId === context.actor.staffId) {
        return refuse('not-now', '自己的密码请在“我的账号”里改。');
      }
      const { refusal } = await readColleague(tx, input);
      const person = await readPerson(tx, { staffId });
      if (refusal !== null) return refusal;
      if (person === null) return refuse('not-found', '这个单位里没有找到这个人。');
      await setPassword(tx, person, { hash, mustChange: true, now });
      const ended = await endSessions(tx, input, {}, { why: 'password', now });
      return [
        { kind: 'staff.password-set', subjectId: staffId, payload: { by: 'administrator', reason } },
        ...ended,
      ];
    },
  );
  return { ...outcome, firstPassword: outcome.done && !outcome.repeated ? firstPassword : null };
}
