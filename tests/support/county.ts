import { v7 as uuidv7 } from 'uuid';
import { roleIds, type RoleId } from '../../src/law/index.ts';
import { firstSecrets } from '../../src/acts/sign-in/new-password.ts';
import { openSession } from '../../src/acts/sign-in/session.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { act, body } from './ledger.ts';

/** 甲县 with 县教育局, 乙镇 above 丙村, and 丁镇 above 戊村: a tree with two branches. */
export async function foundCounty(ledger: Ledger) {
  const county = await body(ledger, '甲县人民政府');
  const department = await body(ledger, '甲县教育局', 'department', county);
  const township = await body(ledger, '乙镇人民政府', 'township', county);
  const village = await body(ledger, '丙村村民委员会', 'village', township);
  const otherTownship = await body(ledger, '丁镇人民政府', 'township', county);
  const otherVillage = await body(ledger, '戊村村民委员会', 'village', otherTownship);
  return { county, department, township, village, otherTownship, otherVillage };
}

export type County = Awaited<ReturnType<typeof foundCounty>>;

/** Adds one of the staff who can sign in with that password hash, or with none. @returns the id */
export async function hire(
  ledger: Ledger,
  bodyId: string,
  account: string,
  roles: readonly RoleId[],
  options: { readonly name?: string; readonly hash?: string; readonly now?: Date } = {},
): Promise<string> {
  const staffId = uuidv7();
  const { name = '张三', hash = 'none', now = new Date() } = options;
  await act(ledger, bodyId, 'staff.added', staffId, { account, name, post: '干事', roles, phoneId: null });
  await ledger.write({ bodies: [bodyId] }, (tx) =>
    firstSecrets(tx, { bodyId, staffId }, { hash, mustChange: false, now }),
  );
  return staffId;
}

/** One person of each role in a body: `clerk-1` and so on. @returns their ids by role */
export async function hireEachRole(
  ledger: Ledger,
  bodyId: string,
  mark: string,
  now: Date,
): Promise<Readonly<Record<RoleId, string>>> {
  const ids: Partial<Record<RoleId, string>> = {};
  for (const role of roleIds) {
    ids[role] = await hire(ledger, bodyId, `${role}.${mark}`, [role], { name: `${role}甲`, now });
  }
  return ids as Record<RoleId, string>;
}

/** Begins a session without the sign-in page, which takes its time on purpose. */
export async function enter(ledger: Ledger, bodyId: string, staffId: string, now: Date) {
  const opened = await ledger.write({ bodies: [bodyId] }, (tx) =>
    openSession(
      tx,
      { bodyId, staffId },
      { method: 'password-totp', address: '192.0.2.7', device: '测试浏览器', now },
    ),
  );
  return { ...opened.tokens, sessionId: opened.session.sessionId };
}

/** Has nobody asked for a second step at sign-in. */
export const withoutSecondStep = (ledger: Ledger, bodyId: string) =>
  act(ledger, bodyId, 'setting.changed', bodyId, {
    key: 'sign-in.second-step',
    value: false,
    before: true,
  });
