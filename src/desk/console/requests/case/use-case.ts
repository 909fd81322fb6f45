import { useParams } from 'react-router';
import { requestEndpoints } from '../../../contract/requests.ts';
import { useRead } from '../../call/use-read.ts';
import { requestPage } from '../words.ts';

/** The request that the address names. */
export function useCase() {
  const { bodyId = '', requestId = '' } = useParams();
  const params = { bodyId, requestId };
  const query = useRead(requestEndpoints.request, { params });
  return { params, query, page: requestPage({ bodyId, id: requestId }) };
}
