import { timingSafeEqual } from 'node:crypto';
import type { Keys } from '../../../ledger/keys.ts';
import { sessionMinutes } from '../../../site/public/requests/answer.ts';
import type { RequestKey } from '../../../site/public/requests/port.ts';

/** The only cookie of the public site: that number and code were right, for half an hour, on the pages of that body's requests. */
const name = 'request';
const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const shape = new RegExp(`^(${uuid})\\.(${uuid})\\.(\\d{13})\\.([\\da-f]{64})$`, 'u');

const signed = (keys: Pick<Keys, 'sign'>, plain: string) => keys.sign(`request-session/${plain}`);

/** Headers that begin a session, or end it where `key` is null: one for each path on which it holds. */
export function sessionCookies(
  keys: Pick<Keys, 'sign'>,
  {
    key,
    paths,
    secure,
    now,
  }: {
    readonly key: RequestKey | null;
    readonly paths: readonly string[];
    /** The site is reached by https. */
    readonly secure: boolean;
    readonly now: Date;
  },
): readonly string[] {
  const until = now.getTime() + sessionMinutes * 60_000;
  const plain = key === null ? '' : `${key.bodyId}.${key.requestId}.${until}`;
  const value = key === null ? '' : `${plain}.${signed(keys, plain)}`;
  const age = key === null ? 0 : sessionMinutes * 60;
  return paths.map(
    (path) =>
      `${name}=${value}; Path=${path}; Max-Age=${age}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`,
  );
}

/** Whose session a browser has; null for none, one that is over, or one that nobody signed. */
export function readSession(
  keys: Pick<Keys, 'sign'>,
  header: string | undefined,
  now: Date,
): RequestKey | null {
  for (const each of (header ?? '').split(';')) {
    const at = each.indexOf('=');
    if (at < 0 || each.slice(0, at).trim() !== name) continue;
    const found = shape.exec(each.slice(at + 1).trim());
    if (found === null) continue;
    const [, bodyId = '', requestId = '', until = '', sign = ''] = found;
    const right = signed(keys, `${bodyId}.${requestId}.${until}`);
    if (timingSafeEqual(Buffer.from(sign), Buffer.from(right)) && Number(until) > now.getTime()) {
      return { bodyId, requestId };
    }
  }
  return null;
}
