import type { Ledger, Tx } from '../../../ledger/ledger.ts';
import { isCode } from './query-code.ts';
import { plainNumber, readReceiptNumber, receiptNumber } from './receipt-number.ts';

/** Wrong codes in a row after which a request waits, and for how long. */
export const codeTries = { most: 5, minutes: 15 } as const;

/** Longer ones are nobody's. */
const longestNumber = 60;
/** Requests of several bodies under one number that are looked at. */
const mostAlike = 50;

export type EnteredByCode =
  | { readonly kind: 'open'; readonly bodyId: string; readonly requestId: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly minutes: number };

interface Candidate {
  readonly bodyId: string;
  readonly requestId: string;
  readonly hash: string;
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

/**
 * Lets an applicant in by number and query code. Tries are counted under a lock: many at once get no more of them than one after
 * the other. A number that nobody has is answered as a wrong code is.
 * @param bodies whose requests are meant: a body's own, or all
 */
export function enterByCode(
  ledger: Pick<Ledger, 'write' | 'keys'>,
  {
    bodies,
    number,
    code,
    now,
  }: {
    readonly bodies: readonly string[] | 'everything';
    readonly number: string;
    readonly code: string;
    readonly now: Date;
  },
): Promise<EnteredByCode> {
  const plain = plainNumber(number);
  if (plain === '' || plain.length > longestNumber) return Promise.resolve({ kind: 'wrong' });
  return ledger.write(bodies === 'everything' ? 'everything' : { bodies }, async (tx) => {
    const candidates = await candidatesOf(tx, ledger.keys, number.trim(), plain);
    const free = candidates.filter(({ lockedUntil }) => lockedUntil === null || lockedUntil <= now);
    const found = free.find((each) => isCode(ledger.keys, each, code));
    if (found !== undefined) {
      await note(tx, found, { failures: 0, locked_until: null, last_seen_at: now });
      return { kind: 'open', bodyId: found.bodyId, requestId: found.requestId };
    }
    for (const each of free) {
      const failures = each.failures + 1;
      await note(
        tx,
        each,
        failures >= codeTries.most
          ? { failures: 0, locked_until: new Date(now.getTime() + codeTries.minutes * 60_000) }
          : { failures, locked_until: null },
      );
    }
    const locked = candidates.find((each) => !free.includes(each));
    return free.length > 0 || locked?.lockedUntil == null
      ? { kind: 'wrong' }
      : {
          kind: 'locked',
          minutes: Math.max(1, Math.ceil((locked.lockedUntil.getTime() - now.getTime()) / 60_000)),
        };
  });
}

const note = async (
  tx: Tx,
  { bodyId, requestId }: Candidate,
  values: {
    readonly failures: number;
    readonly locked_until: Date | null;
    readonly last_seen_at?: Date;
  },
): Promise<void> => {
  await tx
    .updateTable('request_access')
    .set(values)
    .where('body_id', '=', bodyId)
    .where('request_id', '=', requestId)
    .execute();
};

/** Requests that bear a number, their codes locked. */
async function candidatesOf(
  tx: Tx,
  keys: Ledger['keys'],
  typed: string,
  plain: string,
): Promise<readonly Candidate[]> {
  const receipt = readReceiptNumber(plain);
  const rows = await tx
    .selectFrom('requests')
    .select(['body_id', 'request_id'])
    .$call((query) =>
      receipt === null
        ? query.where('number', 'in', [typed, plain])
        : query.where('submitted_on', '=', receipt.on),
    )
    .orderBy('request_id')
    .execute();
  const meant = (
    receipt === null
      ? rows
      : rows.filter(
          ({ body_id: bodyId, request_id: requestId }) =>
            receiptNumber(keys, { bodyId, requestId, submittedOn: receipt.on }) === receipt.number,
        )
  ).slice(0, mostAlike);
  if (meant.length === 0) return [];
  const access = await tx
    .selectFrom('request_access')
    .selectAll()
    .where(
      'request_id',
      'in',
      meant.map(({ request_id }) => request_id),
    )
    .orderBy('request_id')
    .forUpdate()
    .execute();
  return access
    .filter((row) => meant.some((each) => each.body_id === row.body_id && each.request_id === row.request_id))
    .map((row) => ({
      bodyId: row.body_id,
      requestId: row.request_id,
      hash: row.code_hash,
      failures: row.failures,
      lockedUntil: row.locked_until,
    }));
}
