import { refuse, type Outcome } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { performOnPublication, type ActOnPublication } from './chain-act.ts';
import { faultOfPlace, placeOf, type Place } from './open-publication.ts';

/**
 * Moves a publication to another column, row or document. Not while it is under review or scheduled: the chain of the
 * column and the attribute of the document were looked at then. Of what is public only the row of the catalogue changes.
 */
export async function placePublication(
  context: ActContext,
  { actId, bodyId, publicationId, ...place }: ActOnPublication & Place,
): Promise<Outcome> {
  return performOnPublication(
    context,
    { permission: 'publications.write', actId, bodyId, publicationId, kind: 'publication.placed' },
    async ({ tx, publication, state }) => {
      if (state.public?.state === 'archived') return refuse('not-now', '已经归档，不能再改。');
      if (state.working?.submitted === true) {
        return refuse('not-now', '已经送审，不能改栏目和事项。请审校的人退回，改好再送。');
      }
      const fault = await faultOfPlace(tx, bodyId, place);
      if (fault !== null) return fault;
      const now = placeOf(place);
      // What is public was reviewed for its column and its document; the row of the catalogue may be named later.
      if (
        state.public !== null &&
        (now.columnId !== publication.columnId || now.documentId !== publication.documentId)
      ) {
        return refuse(
          'not-now',
          '已经公开的，栏目和公文按审过的不变，只能改目录事项。要换栏目的，请撤回后另发一条。',
          'columnId',
        );
      }
      if (JSON.stringify(now) === JSON.stringify(placeOf(publication))) {
        return refuse('wrong-input', '现在就是这样，不用改。', 'columnId');
      }
      return [{ kind: 'publication.placed', subjectId: publicationId, payload: now }];
    },
  );
}
