import { useParams } from 'react-router';
import { siteEndpoints } from '../../contract/site.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';

export type Site = AnswerOf<typeof siteEndpoints.site>;

/** The public face of the body that the page's address names. */
export function useSite() {
  const { bodyId = '' } = useParams();
  return {
    bodyId,
    back: `/site?body=${bodyId}`,
    query: useRead(siteEndpoints.site, { params: { bodyId } }),
  };
}
