import { useParams } from 'react-router';
import type { Edition } from '../../../content/edition.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { publicationEndpoints } from '../../contract/publications.ts';
import { useRead } from '../call/use-read.ts';

/** One publication with all that its page shows. */
export type PublicationWhole = AnswerOf<typeof publicationEndpoints.publication>;
export type EditionAnswer = AnswerOf<typeof publicationEndpoints.publicationText>;
export type Screening = NonNullable<EditionAnswer['screening']>;
export type Finding = Screening['findings'][number];
export type Step = NonNullable<PublicationWhole['working']>['steps'][number];

/** The edition of an answer. In JSON its dates are texts: the server took them for dates before it kept them. */
export const editionOf = ({ edition }: EditionAnswer): Edition => edition as Edition;

/** The address of a publication in the desk. */
export const pageOf = ({ bodyId, id }: { readonly bodyId: string; readonly id: string }): string =>
  `/publications/${bodyId}/${id}`;

/** The publication that the address names. */
export function usePublication() {
  const { bodyId = '', publicationId = '' } = useParams();
  const params = { bodyId, publicationId };
  return {
    params,
    page: pageOf({ bodyId, id: publicationId }),
    query: useRead(publicationEndpoints.publication, { params }),
  };
}

/** What an edition says, by its digest; `when` false waits. */
export function useEdition(
  params: { readonly bodyId: string; readonly publicationId: string },
  digest: string,
  when = true,
) {
  return useRead(publicationEndpoints.publicationText, { params: { ...params, digest } }, when);
}
