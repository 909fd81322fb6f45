import { randomInt } from 'node:crypto';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';

/** Without signs that look or sound alike: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const signs = '34679ACDEFGHJKMNPQRTUVWXY';
const length = 8;

/** 查询码: 25^8, more than 150 billion, behind five tries. Written in two groups: 7K3M-P9QX. */
export function newQueryCode(): string {
  const code = Array.from({ length }, () => signs.charAt(randomInt(signs.length))).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

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
