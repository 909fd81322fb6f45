import { isRole, type CivilDate, type RoleId } from '../../src/law/index.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { workToday } from '../../src/ledger/read/work-today.ts';

/** What the page of a day gives somebody to do: the yearly report of the body, and what waits for others, left out. */
export function dueToday(
  ledger: Ledger,
  account: string,
  { now, today }: { readonly now: Date; readonly today: CivilDate },
): Promise<{ readonly roles: readonly RoleId[]; readonly titles: readonly string[] }> {
  return ledger.read('everything', async (tx) => {
    const person = await tx
      .selectFrom('staff')
      .select(['staff_id as staffId', 'body_id as bodyId', 'roles'])
      .where('account', '=', account)
      .executeTakeFirstOrThrow();
    const roles = person.roles.filter(isRole);
    const found = await workToday(tx, { ...person, roles, actingFor: [] }, now, today);
    const rows = [
      ...found.work,
      ...found.requests.entries,
      ...found.publishing.entries.filter(({ kind }) => kind !== 'waiting'),
      ...found.duties.filter(({ key }) => key === 'report-review'),
    ];
    return { roles, titles: rows.map(({ title }) => title) };
  });
}
