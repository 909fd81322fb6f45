import { useParams } from 'react-router';
import { redressEndpoints } from '../../../contract/redress.ts';
import { useRead } from '../../call/use-read.ts';
import { redressPage } from './words.ts';

/** The case of reconsideration or litigation that the address names. */
export function useRedress() {
  const { bodyId = '', redressId = '' } = useParams();
  const params = { bodyId, redressId };
  const query = useRead(redressEndpoints.redress, { params });
  return { params, query, page: redressPage({ bodyId, id: redressId }) };
}
