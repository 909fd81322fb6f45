import { v7 as uuidv7 } from 'uuid';
import { foundBody } from '../../acts/bodies/found-body.ts';
import { perform } from '../../acts/perform.ts';
import { setUpInstallation } from '../../acts/set-up/set-up-installation.ts';
import { changeSetting } from '../../acts/settings/change-setting.ts';
import { firstSecrets } from '../../acts/sign-in/new-password.ts';
import { hashPassword } from '../../acts/sign-in/password.ts';
import type { Actor } from '../../acts/actor.ts';
import { demoBodies, demoBody } from '../plan/bodies.ts';
import { firstDay, momentOf, openingDay } from '../plan/days.ts';
import { demoPassword, demoPeople, type DemoPerson } from '../plan/people.ts';
import { at } from './lived-time.ts';
import { done, lifeOf, type DemoDesk, type Life, type LivedContext } from './life.ts';

/** Sets up the installation, founds every body, and hires everybody. */
export async function foundCounty(desk: DemoDesk): Promise<Life> {
  return at(momentOf(firstDay, '09:00'), async () => {
    const { ledger } = desk;
    const county = demoBody('county');
    const keeper = demoPeople.find(({ body, post }) => body === 'county' && post === 'administrator');
    if (keeper === undefined) throw new RangeError('the county has no administrator');
    const countyId = done(
      await setUpInstallation(
        ledger,
        {
          actId: uuidv7(),
          level: 'county',
          name: county.name,
          countyName: null,
          siteCode: county.siteCode,
          account: keeper.account,
          personName: keeper.name,
          password: demoPassword,
        },
        momentOf(openingDay, '08:00'),
      ),
    );
    const keeperId = await ledger.read('everything', async (tx) => {
      const row = await tx.selectFrom('staff').select('staff_id').executeTakeFirstOrThrow();
      return row.staff_id;
    });
    const bodies = new Map([[county.key, countyId]]);
    const actor = (): Actor => ({
      staffId: keeperId,
      bodyId: countyId,
      name: keeper.name,
      roles: keeper.roles,
      bodiesBelow: [...bodies.values()].filter((id) => id !== countyId),
      actingFor: [],
    });
    const context = (): LivedContext => ({
      ...desk,
      actor: actor(),
      today: firstDay,
      now: momentOf(firstDay, '09:00'),
    });
    for (const { key, parent, level, name, siteCode } of demoBodies) {
      if (parent === null) continue;
      const parentId = bodies.get(parent) ?? countyId;
      const founded = await foundBody(context(), { actId: uuidv7(), parentId, level, name, siteCode });
      bodies.set(key, done(founded));
    }
    // One password for all of them: hashed once, as each hash takes its time on purpose.
    const hash = await hashPassword(demoPassword);
    const staff = new Map([['county/administrator', keeperId]]);
    const others = demoPeople.filter((person) => person !== keeper);
    for (const [key] of bodies) {
      for (const person of others.filter(({ body }) => body === key)) {
        staff.set(`${key}/${person.post}`, await hire(context(), person, bodies.get(key) ?? countyId, hash));
      }
    }
    done(await changeSetting(context(), { actId: uuidv7(), key: 'sign-in.second-step', value: false }));
    done(await changeSetting(context(), { actId: uuidv7(), key: 'password.days', value: 0 }));
    return lifeOf(desk, bodies, staff);
  });
}

/** As `addStaff`, but for the password, which is known to everybody and need not be changed. */
async function hire(
  context: LivedContext,
  { account, name, title: post, roles }: DemoPerson,
  bodyId: string,
  hash: string,
): Promise<string> {
  const staffId = uuidv7();
  const now = momentOf(openingDay, '08:00');
  const act = { permission: 'staff.manage', bodyId, actId: staffId, kind: 'staff.added' } as const;
  return done(
    await perform(context, act, async (tx) => {
      await firstSecrets(tx, { bodyId, staffId }, { hash, mustChange: false, now });
      return [
        { kind: 'staff.added', subjectId: staffId, payload: { account, name, post, roles, phoneId: null } },
        { kind: 'staff.password-set', subjectId: staffId, payload: { by: 'administrator' } },
      ];
    }),
  );
}
