import { useParams } from 'react-router';
import { staffEndpoints } from '../../contract/staff.ts';
import { useRead } from '../call/use-read.ts';

/** The person whom the address names. */
export function usePerson() {
  const { bodyId = '', staffId = '' } = useParams();
  const params = { bodyId, staffId };
  return { params, page: `/staff/${bodyId}/${staffId}`, query: useRead(staffEndpoints.person, { params }) };
}
