import { refuse, type Refusal } from '../outcome.ts';
import { faultOfBodyState } from '../input.ts';
import { readContent } from './contents.ts';
import { beginManuscript, readManuscript } from './manuscript.ts';
import { readLivingPublication } from './publication-row.ts';
import { refusalOfReach } from './reach.ts';
import { refusalByReport } from './refusal-by-report.ts';
import type { OfPublication, PublishingContext } from './services.ts';

/**
 * Begins a correction with the text that is public. It is no act: what is public stays until the correction passed its
 * reviews.
 * @returns the version of the text at work; that of the correction that is being written where there is one
 */
export async function startCorrection(
  { ledger, actor, now }: Pick<PublishingContext, 'ledger' | 'actor' | 'now'>,
  of: OfPublication,
): Promise<{ readonly version: number } | Refusal> {
  const { bodyId } = of;
  const reach = refusalOfReach(actor, 'publications.write', bodyId);
  if (reach !== null) return reach;
  return ledger.write({ bodies: [bodyId] }, async (tx) => {
    // Two that begin at once begin one: the row of the publication stays locked.
    await tx
      .selectFrom('publications')
      .select('publication_id')
      .where('body_id', '=', bodyId)
      .where('publication_id', '=', of.publicationId)
      .forUpdate()
      .execute();
    const found = await readLivingPublication(tx, of);
    if ('code' in found) return found;
    const refusal = (await faultOfBodyState(tx, bodyId)) ?? (await refusalByReport(tx, of, null));
    if (refusal !== null) return refusal;
    const standing = await readManuscript(tx, of);
    if (standing !== null) return { version: standing.version };
    const { public: shown } = found.state;
    if (shown === null) return refuse('not-now', '还没有发布，直接改稿就行。');
    if (shown.state === 'archived') return refuse('not-now', '已经归档，不能再改。');
    const edition = await readContent(tx, bodyId, shown.digest);
    if (edition === null) {
      return refuse('not-now', '公开的内容不在了，或者被改动过，不能起草更正。请核验台账。');
    }
    return { version: await beginManuscript(tx, of, { edition, at: now, by: actor.staffId }) };
  });
}
