import { v7 as uuidv7 } from 'uuid';
import type { Keys } from '../../ledger/keys.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { keepPersonal, revealPersonal } from '../../ledger/personal-data.ts';
import type { OfRequest } from '../../ledger/read/requests/request-state.ts';
import { tidyApplicant, type Applicant } from './applicant.ts';
import { tidyContent, type RequestContent } from './content.ts';
import { keepApplicantKeys } from './applicant-keys.ts';

/** Who was consulted. */
export interface ThirdParty {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

/** Keeps an applicant sealed, with the keys by which the same person is found again. @returns the id that the act names */
export async function keepApplicant(tx: Tx, keys: Keys, of: OfRequest, given: Applicant): Promise<string> {
  const dataId = uuidv7();
  const applicant = tidyApplicant(given);
  await keepPersonal(tx, keys, { bodyId: of.bodyId, dataId }, 'applicant', JSON.stringify(applicant));
  await keepApplicantKeys(tx, keys, of, applicant);
  return dataId;
}

/** Keeps the words of a request or of a clarification sealed. @returns the id that the act names */
export async function keepContent(
  tx: Tx,
  keys: Keys,
  bodyId: string,
  given: RequestContent,
): Promise<string> {
  const dataId = uuidv7();
  await keepPersonal(tx, keys, { bodyId, dataId }, 'content', JSON.stringify(tidyContent(given)));
  return dataId;
}

/** Keeps a third party sealed. @returns the id that the act names */
export async function keepThirdParty(tx: Tx, keys: Keys, bodyId: string, given: ThirdParty): Promise<string> {
  const dataId = uuidv7();
  await keepPersonal(tx, keys, { bodyId, dataId }, 'third-party', JSON.stringify(given));
  return dataId;
}

/** The applicant; null where the data was erased. @throws KeyError where the key is another one */
export const readApplicant = (
  tx: Tx,
  keys: Keys,
  bodyId: string,
  dataId: string,
): Promise<Applicant | null> => revealed(tx, keys, bodyId, dataId);

/** The words of the request, or of one clarification; null where they were erased. */
export const readContent = (
  tx: Tx,
  keys: Keys,
  bodyId: string,
  dataId: string,
): Promise<RequestContent | null> => revealed(tx, keys, bodyId, dataId);

export const readThirdParty = (
  tx: Tx,
  keys: Keys,
  bodyId: string,
  dataId: string,
): Promise<ThirdParty | null> => revealed(tx, keys, bodyId, dataId);

/** Only these functions write such values, so that what is read has their shape. */
async function revealed<T>(tx: Tx, keys: Keys, bodyId: string, dataId: string): Promise<T | null> {
  const text = await revealPersonal(tx, keys, { bodyId, dataId });
  return text === null ? null : (JSON.parse(text) as T);
}
