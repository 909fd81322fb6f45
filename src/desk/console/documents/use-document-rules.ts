import { initialDocumentRules, type DocumentRules } from '../../../law/index.ts';
import { documentEndpoints } from '../../contract/documents.ts';
import { useRead } from '../call/use-read.ts';
import { useMe } from '../parts/person.ts';
import { rulesOf, type Rules } from './document-values.ts';

/** The terms that hold in a body, and until they are read those of law. */
export function useDocumentRules(bodyId: string): {
  readonly rules: Rules | undefined;
  readonly limits: DocumentRules;
} {
  const { data } = useRead(documentEndpoints.documentRules, { params: { bodyId } });
  return { rules: data, limits: data === undefined ? initialDocumentRules : rulesOf(data) };
}

/** As whom the own body publishes: a village writes for its township. */
export function usePublisher(): 'county' | 'department' | 'township' {
  const { level } = useMe().body;
  return level === 'county' || level === 'department' ? level : 'township';
}
