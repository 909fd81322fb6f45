import type { Clarification, Fee, RequestState } from './request-state.ts';

type Facts = Pick<RequestState, 'clarification' | 'fee' | 'reopenings'>;

/** Moment from which the present handling runs: what was asked before a request was opened again is waited for no longer. */
export const handledSince = ({ reopenings }: Pick<RequestState, 'reopenings'>): string =>
  reopenings.at(-1)?.at ?? '';

/** The clarification that is waited for now; null for none. */
export function pendingClarification(state: Facts): Clarification | null {
  const { clarification } = state;
  return clarification?.answered === null && clarification.at >= handledSince(state) ? clarification : null;
}

/** The fee that is waited for now; null for none. */
export function pendingFee(state: Facts): Fee | null {
  const { fee } = state;
  return fee?.paid === null && fee.cancelled === null && fee.at >= handledSince(state) ? fee : null;
}
