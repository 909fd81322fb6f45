import { setImmediate } from 'node:timers/promises';
import type { Edition } from '../../../content/edition.ts';
import { takenOut } from '../../../content/taken-out.ts';
import type { KeptText } from '../../../ledger/read/public-items.ts';
import type { SiteEdition } from '../../../ledger/read/site/item-editions.ts';

/**
 * Editions as the public may read them: one from which a correction took out personal data is withheld too where nobody
 * masked it, but wrote over it or deleted it by hand. What is missing is withheld: what cannot be looked at is not shown.
 */
export async function withoutTakenOut(
  editions: readonly SiteEdition[],
  texts: ReadonlyMap<string, KeptText>,
  current: Edition,
): Promise<readonly SiteEdition[]> {
  const result: SiteEdition[] = [];
  for (const [at, edition] of editions.entries()) {
    if (edition.withheld !== null || at === editions.length - 1) {
      result.push(edition);
      continue;
    }
    // A long list takes its time: others have their turn between two.
    await setImmediate();
    const text = texts.get(edition.digest);
    const hidden = text === undefined || takenOut(text as Edition, current).length > 0;
    result.push(hidden ? { ...edition, withheld: 'masked' } : edition);
  }
  return result;
}
