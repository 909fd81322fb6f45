import type { CivilDate, IndexRule } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { profileOf } from '../document-rules.ts';
import { readColumnWhole } from './home.ts';
import type { PublicRow } from './public-rows.ts';

/** What the page of the guide needs besides the facts that the map has. */
export interface GuidePapers {
  /** By which the body makes its index numbers; null where it set none. */
  readonly indexRule: IndexRule | null;
  /** What was published as guide: earlier ones, and those on paper. */
  readonly items: readonly PublicRow[];
}

const mostItems = 50;

export async function readGuidePapers(tx: Tx, bodyId: string, today: CivilDate): Promise<GuidePapers> {
  const profile = await profileOf(tx, bodyId);
  return {
    indexRule: profile?.indexRule ?? null,
    items: await readColumnWhole(tx, { bodyId, columnId: 'guide' }, mostItems, today),
  };
}
