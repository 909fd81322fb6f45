import { useParams } from 'react-router';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestDecisionEndpoints } from '../../../contract/request-decision.ts';
import { useRead } from '../../call/use-read.ts';
import { requestPage } from '../words.ts';

export type Approval = AnswerOf<typeof requestDecisionEndpoints.approval>;

export interface Approving {
  readonly params: { readonly bodyId: string; readonly requestId: string };
  readonly page: string;
  readonly approval: Approval;
}

/** The decision under approval of the request that the address names. */
export function useApproval() {
  const { bodyId = '', requestId = '' } = useParams();
  const params = { bodyId, requestId };
  const query = useRead(requestDecisionEndpoints.approval, { params });
  return { params, query, page: requestPage({ bodyId, id: requestId }) };
}

/** The step after the one that is signed now; null where the letter is issued then. */
export const stepAfter = ({ steps, may }: Approval): string | null =>
  may.last ? null : (steps.find(({ state }) => state === 'waiting')?.title ?? null);
