import { randomInt } from 'node:crypto';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';

/** Without signs that look or sound alike: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const signs = '34679ACDEFGHJKMNPQRTUVWXY';
const length = 8;

/** 查询码: 25^8, more than 150 billion, behind five tries. Written in two groups: 7K3M-P9QX. */
export const newQueryCode = (): string =>
  written(Array.from({ length }, () => signs.charAt(randomInt(signs.length))));

/** The code that follows from a secret: an application that is sent twice gets the same one twice. */
export function queryCodeFrom(keys: Pick<Keys, 'sign'>, secret: string): string {
  let rest = BigInt(`0x${keys.sign(`query-code-from/${secret}`)}`);
  const many = BigInt(signs.length);
  return written(
    Array.from({ length }, () => {
      const sign = signs.charAt(Number(rest % many));
      rest /= many;
      return sign;
    }),
  );
}

const written = (code: readonly string[]): string => `${code.slice(0, 4).join('')}-${code.slice(4).join('')}`;

/** As it was typed, without what people put between or write in another width. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\dA-Z]/gu, '');

const hashOf = (keys: Pick<Keys, 'sign'>, bodyId: string, requestId: string, code: string): string =>
  keys.sign(`query-code/${bodyId}/${requestId}/${plainCode(code)}`);

export const isCode = (
  keys: Pick<Keys, 'sign'>,
  { bodyId, requestId, hash }: { readonly bodyId: string; readonly requestId: string; readonly hash: string },
  code: string,
): boolean => hashOf(keys, bodyId, requestId, code) === hash;

/** Gives a request a query code, in place of the one before; the code itself is kept nowhere. */
export async function keepQueryCode(
  tx: Tx,
  keys: Pick<Keys, 'sign'>,
  { bodyId, requestId }: { readonly bodyId: string; readonly requestId: string },
  code: string,
): Promise<void> {
  const code_hash = hashOf(keys, bodyId, requestId, code);
  await tx
    .insertInto('request_access')
    .values({ body_id: bodyId, request_id: requestId, code_hash })
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'request_id']).doUpdateSet({ code_hash, failures: 0, locked_until: null }),
    )
    .execute();
}

/** Whether an applicant can get at a request by a code already. */
export async function hasQueryCode(
  tx: Tx,
  { bodyId, requestId }: { readonly bodyId: string; readonly requestId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('request_access')
    .select('request_id')
    .where('body_id', '=', bodyId)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row !== undefined;
}
