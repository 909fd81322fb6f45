import { v7 as uuidv7 } from 'uuid';
import type { Refusal } from '../outcome.ts';
import { record } from '../perform.ts';
import { atHand, lawfully } from './chain-act.ts';
import { readContent } from './contents.ts';
import { readLivingPublication } from './publication-row.ts';
import { readRules } from './rules-in-force.ts';
import { countsOf, judged, readWords, screeningMaterial, screenWith } from './screening.ts';
import type { OfPublication, PublishingServices } from './services.ts';

/**
 * Screens what is under review again where the rules changed since, and records what came of it in the system's name: nothing
 * goes out on the word of old rules.
 */
export async function bringScreeningUpToDate(
  services: PublishingServices,
  of: OfPublication,
): Promise<Refusal | null> {
  const { ledger } = services;
  const { bodyId, publicationId } = of;
  // The rules hold words of the bodies above; of publications it reads this one only.
  const edition = await ledger.read('everything', async (tx) => {
    const { version } = await readRules(tx, bodyId);
    const found = await readLivingPublication(tx, of);
    if ('code' in found) return null;
    const { working } = found.state;
    if (working?.submitted !== true || working.screening?.rulesVersion === version) return null;
    return readContent(tx, bodyId, working.digest);
  });
  if (edition === null) return null;
  const material = await screeningMaterial(services, bodyId, edition);
  if ('code' in material) return material;
  const raw = screenWith(services, edition, material);
  const outcome = await record(ledger, {
    bodies: [bodyId],
    bodyId,
    actId: uuidv7(),
    actorId: null,
    kind: 'publication.screened',
    decide: async (tx) => {
      const hand = await atHand(tx, of, { id: '', roles: [] });
      if ('code' in hand) return hand;
      const { digest, rulesVersion } = raw;
      const screened = { digest, ...countsOf(judged(raw, await readWords(tx, of))), rulesVersion };
      return lawfully(hand, [
        [
          { kind: 'screened', ...screened },
          { kind: 'publication.screened', subjectId: publicationId, payload: screened },
        ],
      ]);
    },
  });
  // Another text came to be at work meanwhile: it was screened as it was sent.
  return outcome.done || outcome.refusal.code === 'not-now' ? null : outcome.refusal;
}
