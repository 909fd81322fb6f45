import { useParams } from 'react-router';
import { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import { useRead } from '../../call/use-read.ts';
import { requestPage } from '../words.ts';

/** The letter that the address names. */
export function useLetter() {
  const { bodyId = '', requestId = '', letterId = '' } = useParams();
  const params = { bodyId, requestId, letterId };
  const query = useRead(requestLetterEndpoints.letter, { params });
  const page = requestPage({ bodyId, id: requestId });
  return { params, query, page, letterPage: `${page}/letters/${letterId}` };
}
