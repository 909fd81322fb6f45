import { useParams } from 'react-router';
import { cleanUpEndpoints } from '../../contract/clean-ups.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';

export type CleanUp = AnswerOf<typeof cleanUpEndpoints.cleanUp>;
export type CleanUpRow = CleanUp['rows'][number];

/** The clean-up that the address names. */
export function useCleanUp() {
  const { bodyId = '', campaignId = '' } = useParams();
  const params = { bodyId, campaignId };
  const query = useRead(cleanUpEndpoints.cleanUp, { params });
  return { params, query, page: `/documents/clean-ups/${bodyId}/${campaignId}` };
}
