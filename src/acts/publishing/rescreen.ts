import { v7 as uuidv7 } from 'uuid';
import { record } from '../perform.ts';
import { bringScreeningUpToDate } from './bring-screening-up-to-date.ts';
import { readContent } from './contents.ts';
import { readLivingPublication, type PublicationRow } from './publication-row.ts';
import { rulesInForce } from './rules-in-force.ts';
import { countsOf, judged, readWords, screeningMaterial, screenWith } from './screening.ts';
import type { OfPublication, PublishingServices } from './services.ts';

/** What of a publication is screened again: what the public can read. */
const readable: readonly string[] = ['published', 'corrected', 'invalidated', 'archived'];

/**
 * Screens what is public in a body and those below it with the rules in force, and what is under review there. An act says
 * so only where the result is another one: `publication.rescreened`.
 * @param bodyId all bodies where none is named
 * @param onTrouble is told of a publication that could not be screened; the others go on
 */
export async function rescreen(
  services: PublishingServices,
  { bodyId, onTrouble }: { readonly bodyId: string | null; readonly onTrouble: (error: unknown) => void },
): Promise<void> {
  const { ledger } = services;
  const all = await ledger.read('everything', (tx) => {
    const query = tx
      .selectFrom('publications as p')
      .innerJoin('bodies as b', 'b.body_id', 'p.body_id')
      .select(['p.body_id as bodyId', 'p.publication_id as publicationId'])
      .where((is) => is.or([is('p.public_state', 'is not', null), is('p.work_state', 'is not', null)]))
      .where('p.discarded_at', 'is', null);
    const below =
      bodyId === null
        ? query
        : query.where((is) =>
            is.or([is('b.body_id', '=', bodyId), is(is.val(bodyId), '=', is.fn.any('b.path'))]),
          );
    return below.orderBy('p.body_id').orderBy('p.publication_id').execute();
  });
  for (const of of all) {
    try {
      await rescreenOne(services, of);
    } catch (error) {
      onTrouble(error);
    }
  }
}

/** Screens one publication again. Done again it records nothing more. */
export async function rescreenOne(services: PublishingServices, of: OfPublication): Promise<void> {
  await bringScreeningUpToDate(services, of);
  const { ledger } = services;
  const { bodyId, publicationId } = of;
  const { version } = await rulesInForce(ledger, bodyId);
  const edition = await ledger.read({ bodies: [bodyId] }, async (tx) => {
    const found = await readLivingPublication(tx, of);
    if ('code' in found || !isReadable(found)) return null;
    return readContent(tx, bodyId, found.state.public?.digest ?? '');
  });
  if (edition === null) return;
  const material = await screeningMaterial(services, bodyId, edition);
  // A file of it is gone: the verification of the ledger tells of that.
  if ('code' in material) return;
  const raw = screenWith(services, edition, material);
  await record(ledger, {
    bodies: [bodyId],
    bodyId,
    actId: uuidv7(),
    actorId: null,
    kind: 'publication.rescreened',
    decide: async (tx) => {
      const found = await readLivingPublication(tx, of);
      if ('code' in found) return found;
      const { openHits } = countsOf(judged(raw, await readWords(tx, of)));
      // Another edition came out meanwhile, or nothing is found that was not known: nothing to say.
      const known = found.rescreenedOpen ?? 0;
      if (found.state.public?.digest !== raw.digest || openHits === known) {
        return { code: 'not-now', message: '没有变化。' };
      }
      const payload = { digest: raw.digest, openHits, rulesVersion: version };
      return [{ kind: 'publication.rescreened', subjectId: publicationId, payload }];
    },
  });
}

const isReadable = ({ state }: PublicationRow) =>
  state.public !== null && readable.includes(state.public.state);
