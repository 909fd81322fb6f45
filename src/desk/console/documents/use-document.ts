import { useParams } from 'react-router';
import { documentEndpoints } from '../../contract/documents.ts';
import { useRead } from '../call/use-read.ts';

/** The document that the address names. */
export function useDocument() {
  const { bodyId = '', documentId = '' } = useParams();
  const params = { bodyId, documentId };
  const query = useRead(documentEndpoints.document, { params });
  return { params, query, page: `/documents/${bodyId}/${documentId}` };
}
