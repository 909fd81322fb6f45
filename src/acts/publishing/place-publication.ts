import { refuse, type Outcome } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { performOnPublication, type ActOnPublication } from './chain-act.ts';
import { faultOfPlace, placeOf, type Place } from './open-publication.ts';

/**
 * Moves a publication to another column, row or document. Not while it is under review or scheduled: the chain of the
 * column and the attribute of the document were looked at then.
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
      if (JSON.stringify(now) === JSON.stringify(placeOf(publication))) {
        return refuse('wrong-input', '现在就是这样，不用改。', 'columnId');
      }
      return [{ kind: 'publication.placed', subjectId: publicationId, payload: now }];
    },
  );
}
