import {
  articleSummary,
  attributeGround,
  attributes,
  citationText,
  normativeStates,
  type AttributeId,
} from '../../../law/index.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { documentEndpoints } from '../../contract/documents.ts';
import type { RowOf } from '../list/list.tsx';
import { dateText } from '../parts/dates.ts';
import { texts } from './texts.ts';

/** A document as the list has it. */
export type DocumentInList = RowOf<typeof documentEndpoints.listDocuments>;
/** A document as its page has it. */
export type Document = AnswerOf<typeof documentEndpoints.document>;
export type Term = NonNullable<Document['normative']>['term'];

export const attributeTitle = (attribute: AttributeId): string => attributes[attribute].title;

/** The ground with its article, and what the article says. */
export function groundText(id: string): { title: string; article: string; summary: string } {
  const ground = attributeGround(id);
  if (ground === null) return { title: id, article: '', summary: '' };
  const { title, basis } = ground;
  return { title, article: citationText(basis), summary: articleSummary(basis) ?? '' };
}

export const worthTitle = (state: keyof typeof normativeStates): string => normativeStates[state].title;

/** How long a document says that it holds. */
export function termText(term: Term): string {
  switch (term.kind) {
    case 'by-rule':
    case 'long-term':
      return texts.termText[term.kind];
    case 'years':
      return texts.termText.years(term.years);
    case 'until':
      return texts.termText.until(dateText(term.last));
  }
}
