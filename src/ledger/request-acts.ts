import type { RedressPayloads, RequestPayloads, RequestRules } from '../law/index.ts';

/**
 * What the acts of requests state. The subject is the request, or the redress case. Names, addresses, identity numbers and the words
 * of applicants stand in `personal_data`, the bytes of papers sealed in the file store; both are named here by id.
 */
export type RequestLedgerPayloads = {
  readonly [K in keyof RequestPayloads as `request.${K}`]: RequestPayloads[K];
} & {
  readonly [K in keyof RedressPayloads as `redress.${K}`]: RedressPayloads[K];
} & {
  /** The subject is the body. Null: the initial rules hold again. */
  readonly 'requests.rules-set': { readonly rules: RequestRules | null };
};

const requestKinds: { readonly [K in keyof RequestPayloads]: true } = {
  received: true,
  'contact-tried': true,
  confirmed: true,
  registered: true,
  assigned: true,
  corrected: true,
  'found-clear': true,
  'clarification-asked': true,
  clarified: true,
  'party-asked': true,
  'party-answered': true,
  'party-closed': true,
  'organ-asked': true,
  'organ-answered': true,
  'reasons-asked': true,
  'reasons-weighed': true,
  extended: true,
  delayed: true,
  'fee-noticed': true,
  'fee-paid': true,
  'fee-cancelled': true,
  'search-asked': true,
  'search-recorded': true,
  'material-added': true,
  'material-removed': true,
  'guide-answered': true,
  noted: true,
  linked: true,
  split: true,
  joined: true,
  'handed-on': true,
  withdrawn: true,
  submitted: true,
  passed: true,
  returned: true,
  'letter-issued': true,
  decided: true,
  served: true,
  'service-noted': true,
  rated: true,
  reopened: true,
  archived: true,
  promoted: true,
  'clocks-moved': true,
  reminded: true,
  'person-shown': true,
  'person-exported': true,
  'person-erased': true,
};

const redressKinds: { readonly [K in keyof RedressPayloads]: true } = {
  opened: true,
  assigned: true,
  answered: true,
  'procedure-changed': true,
  corrected: true,
  decided: true,
  noted: true,
  'file-added': true,
};

/** Every act on a request, in the order of its course. */
export const requestActKinds = Object.keys(requestKinds).map(
  (kind) => `request.${kind as keyof RequestPayloads}` as const,
);

/** Every act on a redress case. */
export const redressActKinds = Object.keys(redressKinds).map(
  (kind) => `redress.${kind as keyof RedressPayloads}` as const,
);
