import { sql, type RawBuilder } from 'kysely';
import { isRole, type CivilDate, type RoleId } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from './page.ts';

export interface StaffRow {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly account: string;
  readonly name: string;
  readonly post: string;
  readonly roles: readonly RoleId[];
  /** Whether a second step is asked for at sign-in. */
  readonly totp: boolean;
  readonly locked: boolean;
  /** ISO 8601; null where the account is not locked now. */
  readonly lockedUntil: string | null;
  /** ISO 8601; null where the person never signed in. */
  readonly lastSignIn: string | null;
  readonly addedAt: string;
  readonly leftOn: CivilDate | null;
  readonly hasPhone: boolean;
}

export interface StaffFilter {
  /** In the name, the account or the post. */
  readonly text?: string | undefined;
  readonly role?: RoleId | undefined;
  readonly body?: string | undefined;
  readonly state?: 'here' | 'left' | 'locked' | undefined;
}

export type StaffOrder = 'name' | 'account' | 'last-sign-in';

const lastSignIn = sql`(select max(o.started_at) from sessions o
  where o.body_id = s.body_id and o.staff_id = s.staff_id)`;

const keys: Readonly<Record<StaffOrder, readonly OrderKey[]>> = {
  name: [
    { of: sql`s.name`, type: 'text' },
    { of: sql`s.staff_id`, type: 'uuid' },
  ],
  account: [{ of: sql`s.account`, type: 'text' }],
  'last-sign-in': [
    { of: sql`coalesce(${lastSignIn}, '-infinity')`, type: 'timestamptz' },
    { of: sql`s.staff_id`, type: 'uuid' },
  ],
};

/**
 * A page of the people in the transaction's scope.
 * @param now for whether an account is locked
 * @param order `last-sign-in`: whoever never signed in, or longest ago, comes first
 */
export async function listStaff(
  tx: Tx,
  now: Date,
  page: PageQuery,
  filter: StaffFilter = {},
  order: StaffOrder = 'name',
): Promise<Page<StaffRow>> {
  const { text, role, body, state } = filter;
  const where = all([
    text === undefined || text === ''
      ? null
      : sql`(${contains(sql`s.name`, text)} or ${contains(sql`s.account`, text)} or ${contains(sql`s.post`, text)})`,
    role === undefined ? null : sql`${role} = any (s.roles)`,
    body === undefined ? null : sql`s.body_id = ${body}`,
    state === undefined ? null : states(now)[state],
  ]);
  const found = await readPage<StaffRaw>(tx, page, {
    keys: keys[order],
    descending: false,
    rows: (slice) => sql`
      select ${columns(now)}, ${slice.key} from ${tables}
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`,
    count: sql`select 1 from ${tables} where ${where}`,
  });
  return { ...found, rows: found.rows.map(staffRow) };
}

/** One person; null where there is none in that body, or it is out of the transaction's scope. */
export async function readStaff(
  tx: Tx,
  now: Date,
  { bodyId, staffId }: { readonly bodyId: string; readonly staffId: string },
): Promise<StaffRow | null> {
  const { rows } = await sql<StaffRaw>`
    select ${columns(now)} from ${tables} where s.body_id = ${bodyId} and s.staff_id = ${staffId}`.execute(
    tx,
  );
  return rows[0] === undefined ? null : staffRow(rows[0]);
}

/** Someone to choose from: for tasks, deputies, handovers. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly roles: readonly RoleId[];
}

/** Everyone in a body who has not left by that day, by name. */
export async function listColleagues(
  tx: Tx,
  bodyId: string,
  today: CivilDate,
): Promise<readonly Colleague[]> {
  const rows = await tx
    .selectFrom('staff')
    .select(['staff_id as id', 'name', 'post', 'roles'])
    .where('body_id', '=', bodyId)
    .where((is) => is.or([is('left_on', 'is', null), is('left_on', '>', today)]))
    .orderBy('name')
    .orderBy('staff_id')
    .execute();
  return rows.map((row) => ({ ...row, roles: row.roles.filter(isRole) }));
}

const states = (now: Date) => ({
  here: sql<boolean>`s.left_on is null`,
  left: sql<boolean>`s.left_on is not null`,
  locked: sql<boolean>`x.locked_until > ${now}`,
});

const tables: RawBuilder<unknown> = sql`staff s
  join bodies b on b.body_id = s.body_id
  left join staff_secrets x on x.body_id = s.body_id and x.staff_id = s.staff_id`;

interface StaffRaw extends Omit<StaffRow, 'lockedUntil' | 'lastSignIn' | 'addedAt' | 'roles'> {
  readonly roles: readonly string[];
  readonly lockedUntil: Date | null;
  readonly lastSignIn: Date | null;
  readonly addedAt: Date;
}

const columns = (now: Date): RawBuilder<unknown> => sql`
  s.staff_id as id, s.body_id as "bodyId", b.name as "bodyName", s.account, s.name, s.post, s.roles,
  coalesce(x.totp_cipher is not null, false) as totp, coalesce(x.locked_until > ${now}, false) as locked,
  x.locked_until as "lockedUntil", ${lastSignIn} as "lastSignIn", s.added_at as "addedAt", s.left_on as "leftOn",
  s.phone_id is not null as "hasPhone"`;

const staffRow = (row: StaffRaw): StaffRow => ({
  id: row.id,
  bodyId: row.bodyId,
  bodyName: row.bodyName,
  account: row.account,
  name: row.name,
  post: row.post,
  roles: row.roles.filter(isRole),
  totp: row.totp,
  locked: row.locked,
  lockedUntil: row.locked ? (row.lockedUntil?.toISOString() ?? null) : null,
  lastSignIn: row.lastSignIn?.toISOString() ?? null,
  addedAt: row.addedAt.toISOString(),
  leftOn: row.leftOn,
  hasPhone: row.hasPhone,
});
