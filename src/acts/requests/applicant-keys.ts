import type { Keys } from '../../ledger/keys.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { OfRequest } from '../../ledger/read/requests/request-state.ts';
import { tidyApplicant, type Applicant } from './applicant.ts';

/** How an applicant is found again: by number of a paper, by name with telephone, by name alone (a weak hint). */
export type ApplicantKeyKind = 'identity' | 'contact' | 'name';

export interface ApplicantKey {
  readonly kind: ApplicantKeyKind;
  /** HMAC of this installation: says that two are the same, and nothing else. */
  readonly key: string;
}

/**
 * Keys of an applicant, of what is known. They hold within one body: another one is told nothing of who applied where.
 * @param known what was typed so far
 */
export function applicantKeysOf(
  keys: Pick<Keys, 'sign'>,
  bodyId: string,
  known: Pick<Applicant, 'name' | 'paperNumber' | 'creditCode' | 'phone'>,
): readonly ApplicantKey[] {
  const sign = (kind: ApplicantKeyKind, value: string): ApplicantKey => ({
    kind,
    key: keys.sign(`applicant/${bodyId}/${kind}/${value}`),
  });
  const name = known.name.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  const number = plain(known.paperNumber) || plain(known.creditCode);
  const phone = known.phone
    .normalize('NFKC')
    .replaceAll(/\D/gu, '')
    .replace(/^(?:0086|86)(?=1\d{10}$)/u, '');
  return [
    ...(number === '' ? [] : [sign('identity', number)]),
    ...(name === '' || phone === '' ? [] : [sign('contact', `${name}/${phone}`)]),
    ...(name === '' ? [] : [sign('name', name)]),
  ];
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[^\dA-Za-z]/gu, '')
    .toUpperCase();

/** Keeps the keys of a request's applicant in the place of those before. */
export async function keepApplicantKeys(
  tx: Tx,
  keys: Pick<Keys, 'sign'>,
  { bodyId, requestId }: OfRequest,
  applicant: Applicant,
): Promise<void> {
  await tx
    .deleteFrom('applicant_keys')
    .where('body_id', '=', bodyId)
    .where('request_id', '=', requestId)
    .execute();
  const found = applicantKeysOf(keys, bodyId, tidyApplicant(applicant));
  if (found.length === 0) return;
  await tx
    .insertInto('applicant_keys')
    .values(found.map(({ kind, key }) => ({ body_id: bodyId, request_id: requestId, kind, key })))
    .execute();
}
