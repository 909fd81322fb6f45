import { v7 as uuidv7 } from 'uuid';
import type { SettingValues } from '../../law/index.ts';
import type { SignIn } from '../../ledger/act-kinds.ts';
import type { Ledger, Tx } from '../../ledger/ledger.ts';
import { readSettings } from '../../ledger/read/settings-in-force.ts';
import { refuse } from '../outcome.ts';
import { record } from '../perform.ts';
import { minute, type Moment } from './moment.ts';
import { readPerson, whyShutOut, type Person } from './person.ts';
import { endSessions, tokenHash, type SessionEnd, type SessionFacts } from './session.ts';
import { describeSignedIn, idleUntil, type SignedIn } from './signed-in.ts';

/** Who a browser's cookie belongs to; or why a new sign-in is needed, in a sentence. */
export type Resumed =
  | { readonly resumed: true; readonly signedIn: SignedIn; readonly csrfToken: string }
  | { readonly resumed: false; readonly message: string };

/**
 * Finds the person of a session by its token. A session that was idle too long, or lives too long, or whose person has
 * left, ends here. That it was used is noted at most once a minute.
 */
export async function resumeSession(ledger: Ledger, token: string, moment: Moment): Promise<Resumed> {
  const found = await ledger.read('everything', async (tx) => {
    const row = await readSession(tx, token);
    if (row === null) return null;
    const person = await readPerson(tx, { staffId: row.staffId });
    if (person === null) return null;
    const settings = await readSettings(tx);
    const over = row.endedWhy === null ? whyOver(row.session, person, settings, moment) : null;
    const signedIn =
      row.endedWhy === null && over === null
        ? await describeSignedIn(tx, person, row.session, settings, moment)
        : null;
    return { ...row, person, settings, over, signedIn };
  });
  if (found === null) return { resumed: false, message: '请先登录。' };
  const { session, person, over, signedIn } = found;
  if (signedIn === null) {
    const why = over ?? (found.endedWhy as SessionEnd);
    if (over !== null) await endBySystem(ledger, person, session, over, moment.now);
    return { resumed: false, message: messageFor(why, found.settings) };
  }
  if (moment.now.getTime() - session.lastSeenAt.getTime() >= minute) {
    await noteUse(ledger, session, moment.now);
  }
  return { resumed: true, signedIn, csrfToken: found.csrfToken };
}

async function readSession(tx: Tx, token: string) {
  const row = await tx
    .selectFrom('sessions')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  if (row === undefined) return null;
  const session: SessionFacts = {
    bodyId: row.body_id,
    sessionId: row.session_id,
    method: row.method as SignIn['method'],
    address: row.address,
    device: row.device,
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at,
  };
  const endedWhy = row.ended_at === null ? null : (row.ended_why ?? 'self');
  return { session, staffId: row.staff_id, csrfToken: row.csrf_token, endedWhy };
}

function whyOver(
  session: SessionFacts,
  person: Person,
  settings: SettingValues,
  { now, today }: Moment,
): SessionEnd | null {
  if (whyShutOut(person, today) !== null) return 'shut-out';
  const longest = settings['sign-in.longest-hours'] * 60 * minute;
  if (now.getTime() - session.startedAt.getTime() >= longest) return 'longest';
  return idleUntil(session, settings) <= now ? 'idle' : null;
}

function messageFor(why: SessionEnd, settings: SettingValues): string {
  const words: Readonly<Record<SessionEnd, string>> = {
    'signed-out': '已经退出，请重新登录。',
    self: '这处登录已经在别处退出，请重新登录。',
    administrator: '管理员结束了这处登录，请重新登录。',
    password: '密码已经改过，请用新密码重新登录。',
    'second-step': '两步验证已经改过，请重新登录。',
    idle: `${settings['sign-in.idle-minutes']}分钟没有操作，已自动退出。请重新登录，草稿都在。`,
    longest: `一次登录最长${settings['sign-in.longest-hours']}小时，时间到了。请重新登录，草稿都在。`,
    'shut-out': '这个账号不再使用。需要登录的，请找系统管理员。',
  };
  return words[why];
}

/** Ends it with an act, unless another request of the same browser has just done so. */
async function endBySystem(
  ledger: Ledger,
  person: Person,
  { sessionId, bodyId }: SessionFacts,
  why: SessionEnd,
  now: Date,
): Promise<void> {
  await record(ledger, {
    bodies: [bodyId],
    bodyId,
    actId: uuidv7(),
    kind: 'staff.session-ended',
    actorId: null,
    decide: async (tx) => {
      const [first, ...rest] = await endSessions(tx, person, { only: sessionId }, { why, now });
      return first === undefined ? refuse('not-now', why) : [first, ...rest];
    },
  });
}

async function noteUse(ledger: Ledger, { bodyId, sessionId }: SessionFacts, now: Date): Promise<void> {
  await ledger.write({ bodies: [bodyId] }, (tx) =>
    tx
      .updateTable('sessions')
      .set({ last_seen_at: now })
      .where('body_id', '=', bodyId)
      .where('session_id', '=', sessionId)
      .where('last_seen_at', '<', now)
      .execute(),
  );
}
