import { parseCivilDate, type CivilDate } from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';

/**
 * 回执编号: under it a request is looked up from the moment it was submitted; it has a number only once it was registered. Made of the
 * day and of the id by a key, so that nobody can count requests by it.
 */
export function receiptNumber(
  keys: Pick<Keys, 'sign'>,
  { bodyId, requestId, submittedOn }: { bodyId: string; requestId: string; submittedOn: CivilDate },
): string {
  const hash = keys.sign(`receipt/${bodyId}/${requestId}`);
  const digits = String(Number.parseInt(hash.slice(0, 10), 16) % 1_000_000).padStart(6, '0');
  return `${submittedOn.replaceAll('-', '')}-${digits}`;
}

/** Day and digits of a receipt number as it was typed; null where it is none. */
export function readReceiptNumber(typed: string): { readonly on: CivilDate; readonly number: string } | null {
  const found = /^(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-?(\d{6})$/u.exec(plainNumber(typed));
  if (found === null) return null;
  const [, year = '', month = '', day = '', digits = ''] = found;
  const on = parseCivilDate(`${year}-${month}-${day}`);
  if (on === null) return null;
  return { on, number: `${year}${month}${day}-${digits}` };
}

/** A number as people type it: width, brackets and spaces do not matter. */
export const plainNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[[(【]/gu, '〔')
    .replaceAll(/[\])】]/gu, '〕')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[‐‑‒–—−]/gu, '-');
