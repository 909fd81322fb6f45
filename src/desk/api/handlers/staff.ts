import { addStaff, type WithFirstPassword } from '../../../acts/staff/add-staff.ts';
import { changeStaff } from '../../../acts/staff/change-staff.ts';
import { endSessionsOf } from '../../../acts/staff/end-sessions.ts';
import { letStaffLeave } from '../../../acts/staff/let-staff-leave.ts';
import { linkProvider } from '../../../acts/staff/link-provider.ts';
import { removeTotp } from '../../../acts/staff/remove-totp.ts';
import { resetPassword } from '../../../acts/staff/reset-password.ts';
import { revealPhone } from '../../../acts/staff/reveal-phone.ts';
import { setRoles } from '../../../acts/staff/set-roles.ts';
import { unlockStaff } from '../../../acts/staff/unlock-staff.ts';
import { listColleagues, listStaff, readStaff } from '../../../ledger/read/list-staff.ts';
import type { staffEndpoints } from '../../contract/staff.ts';
import { exportList } from '../export/export-list.ts';
import { staffColumns } from '../export/columns.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused, refusedBy } from '../frame/refused.ts';

export const staffHandlers: HandlersOf<typeof staffEndpoints> = {
  listStaff: ({ services: { ledger }, scope, now, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listStaff(tx, now, { after, before, size }, filter)),
  exportStaff: (call) =>
    exportList(call, '工作人员', staffColumns, (tx, page) => listStaff(tx, call.now, page, call.query)),
  colleagues: async ({ services: { ledger }, scope, today, params: { bodyId } }) => ({
    colleagues: await ledger.read(scope, (tx) => listColleagues(tx, bodyId, today)),
  }),
  person: async ({ services: { ledger }, scope, now, params }) =>
    (await ledger.read(scope, (tx) => readStaff(tx, now, params))) ?? noSuchPerson,
  addStaff: async ({ context, params, body }) =>
    withFirstPassword(await addStaff(context, { ...params, ...body })),
  changeStaff: async ({ context, params, body: { phone, ...change } }) =>
    doneOr(
      await changeStaff(context, {
        ...params,
        ...change,
        phone: phone === 'keep' ? 'keep' : { number: phone },
      }),
    ),
  setRoles: async ({ context, params, body }) => doneOr(await setRoles(context, { ...params, ...body })),
  resetPassword: async ({ context, params, body }) =>
    withFirstPassword(await resetPassword(context, { ...params, ...body })),
  removeTotp: async ({ context, params, body }) => doneOr(await removeTotp(context, { ...params, ...body })),
  unlockStaff: async ({ context, params, body }) =>
    doneOr(await unlockStaff(context, { ...params, ...body })),
  letStaffLeave: async ({ context, params, body }) =>
    doneOr(await letStaffLeave(context, { ...params, ...body })),
  allowProvider: async ({ services: { provider }, context, params, body: { actId, allowed, subject } }) => {
    if (provider === null)
      return refused('not-now', '这里还没有接入统一身份认证，请先在服务器的设置里填写。');
    const issuer = allowed ? provider.issuer : null;
    return doneOr(await linkProvider(context, { ...params, actId, issuer, subject }));
  },
  revealPhone: async ({ context, params, body }) => {
    const outcome = await revealPhone(context, { ...params, ...body });
    return outcome.done ? { phone: outcome.phone } : refusedBy(outcome.refusal);
  },
  endSessions: async ({ context, params, body }) => {
    const outcome = await endSessionsOf(context, { ...params, ...body });
    return outcome.done ? { ended: outcome.ended } : refusedBy(outcome.refusal);
  },
};

const noSuchPerson = refused('not-found', '这个单位里没有找到这个人。');

function withFirstPassword(outcome: WithFirstPassword) {
  const done = doneOr(outcome);
  return 'id' in done ? { ...done, firstPassword: outcome.firstPassword } : done;
}
