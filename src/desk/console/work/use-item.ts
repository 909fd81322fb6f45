import { useParams } from 'react-router';
import { workEndpoints } from '../../contract/work.ts';
import { useRead } from '../call/use-read.ts';

/** The piece of work that the address names. */
export function useItem() {
  const { bodyId = '', itemId = '' } = useParams();
  return {
    params: { bodyId, itemId },
    query: useRead(workEndpoints.workItem, { params: { bodyId, itemId } }),
  };
}
