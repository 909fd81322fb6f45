import { sql } from 'kysely';
import { v5 as uuidv5 } from 'uuid';
import { readSettings } from '../../ledger/read/settings-in-force.ts';
import { beginChain } from '../../ledger/acts/append-act.ts';
import type { Ledger, Tx } from '../../ledger/ledger.ts';
import { faultOfSiteCode } from '../bodies/site-code.ts';
import { faultOfLine } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { record, type StatedAct } from '../perform.ts';
import { faultOfNewPassword, firstSecrets } from '../sign-in/new-password.ts';
import { hashPassword } from '../sign-in/password.ts';
import { faultOfAccount, faultOfPersonName } from '../staff/staff-input.ts';

export interface SetUp {
  readonly actId: string;
  readonly level: 'county' | 'department' | 'township';
  readonly name: string;
  /** The county that a department or township belongs to; it becomes the body above, with no staff as yet. */
  readonly countyName: string | null;
  readonly siteCode: string | null;
  readonly account: string;
  readonly personName: string;
  readonly password: string;
}

/** True while no public body is in the ledger: then, and only then, an installation is set up. */
export function needsSetUp(ledger: Ledger): Promise<boolean> {
  return ledger.read('everything', noBody);
}

/**
 * Makes the first body and its administrator, in the system's name. Two at once: one is done, the other refused.
 * @param setUp.now when the password was chosen
 * @returns the first body as subject
 */
export async function setUpInstallation(ledger: Ledger, input: SetUp, now: Date): Promise<Outcome> {
  const settings = await ledger.read('everything', readSettings);
  const fault =
    faultOfBodies(input) ??
    faultOfAccount(input.account) ??
    faultOfPersonName(input.personName, 'personName') ??
    faultOfNewPassword(input.password, settings, input.account);
  if (fault !== null) return { done: false, refusal: fault };
  const hash = await hashPassword(input.password);
  const { actId, level, name, siteCode } = input;
  // The same set-up sent twice makes the same bodies: their ids come from the act's.
  const countyId = actId;
  const bodyId = level === 'county' ? countyId : uuidv5('first body', actId);
  const staffId = uuidv5('first administrator', actId);
  const county: StatedAct = {
    kind: 'body.founded',
    subjectId: countyId,
    payload:
      level === 'county'
        ? { name, level, parentId: null, siteCode }
        : { name: input.countyName ?? '', level: 'county', parentId: null, siteCode: null },
  };
  const own: readonly StatedAct[] =
    level === 'county'
      ? []
      : [
          {
            kind: 'body.founded',
            bodyId,
            subjectId: bodyId,
            payload: { name, level, parentId: countyId, siteCode },
          },
        ];
  const { account, personName } = input;
  const outcome = await record(ledger, {
    bodies: 'everything',
    bodyId: countyId,
    actId,
    kind: 'body.founded',
    actorId: null,
    decide: async (tx) => {
      // Whoever comes second waits here, and then finds the first one's body.
      await sql`select pg_advisory_xact_lock(hashtext('gongkai set-up'))`.execute(tx);
      if (!(await noBody(tx))) return refuse('not-now', '这里已经设置过了。请直接登录。');
      await beginChain(tx, bodyId);
      await firstSecrets(tx, { bodyId, staffId }, { hash, mustChange: false, now });
      return [
        county,
        ...own,
        {
          kind: 'staff.added',
          bodyId,
          subjectId: staffId,
          payload: { account, name: personName, post: '系统管理员', roles: ['administrator'], phoneId: null },
        },
        { kind: 'staff.password-set', bodyId, subjectId: staffId, payload: { by: 'self' } },
      ];
    },
  });
  return outcome.done ? { ...outcome, subjectId: bodyId } : outcome;
}

async function noBody(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('bodies').select('body_id').limit(1).executeTakeFirst()) === undefined;
}

function faultOfBodies({ level, name, countyName, siteCode }: SetUp): Refusal | null {
  return (
    faultOfLine(name, '单位名称', 'name', 60) ??
    (level === 'county' ? null : faultOfLine(countyName ?? '', '所属县（市、区）的名称', 'countyName', 60)) ??
    faultOfSiteCode(siteCode)
  );
}
