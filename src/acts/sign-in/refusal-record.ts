import { v7 as uuidv7 } from 'uuid';
import { civilDate, formatChinese } from '../../law/index.ts';
import type { RefusedSignIn } from '../../ledger/act-kinds.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { sendAlert, type Alert } from '../../ledger/queue.ts';
import { record, type StatedAct } from '../perform.ts';
import { hour } from './moment.ts';
import type { Person } from './person.ts';
import type { Try } from './tries.ts';

/**
 * Records that someone was not let in, and the lock where this try brought it, of which whoever looks after the
 * installation is told. Who it was, no one has proved.
 */
export async function recordRefusal(
  ledger: Ledger,
  person: Person,
  why: RefusedSignIn,
  address: string,
  taken: Try,
): Promise<void> {
  const { bodyId, staffId: subjectId } = person;
  const { failures, lockedUntil } = taken;
  const until = taken.allowed ? lockedUntil : null;
  const locked: readonly StatedAct[] =
    until === null
      ? []
      : [{ kind: 'staff.locked', subjectId, payload: { until: until.toISOString(), failures } }];
  const actId = uuidv7();
  await record(ledger, {
    bodies: [bodyId],
    bodyId,
    actId,
    kind: 'staff.sign-in-refused',
    actorId: null,
    decide: async (tx) => {
      if (until !== null)
        await sendAlert(tx, { bodyId, actId }, lockAlert(person, { address, failures, until }));
      return [
        {
          kind: 'staff.sign-in-refused',
          subjectId,
          payload: { why, address: address.slice(0, 64), failures },
        },
        ...locked,
      ];
    },
  });
}

function lockAlert(
  { account, name, bodyName }: Person,
  lock: { readonly address: string; readonly failures: number; readonly until: Date },
): Alert {
  const until = new Date(lock.until.getTime() + 8 * hour).toISOString();
  return {
    subject: `账号${account}已锁定`,
    text: [
      `${bodyName}的${name}（账号${account}）连续输错${lock.failures}次，账号已锁定。`,
      `锁定到${formatChinese(civilDate(until.slice(0, 10)))}${until.slice(11, 16)}（北京时间）。`,
      `最后一次从网络地址${lock.address.slice(0, 64)}输入。`,
      '请向本人核实。本人输错的，可以由系统管理员解锁；不是本人的，请查操作记录，并重设密码。',
    ].join('\n'),
  };
}
