import { rulesVersion, screeningRules, type ListedWord, type ScreeningRules } from '../../screening/rules.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** The rules by which a body's texts are screened, with their version. */
export interface RulesInForce {
  readonly rules: ScreeningRules;
  readonly version: string;
}

/** The words of a body and of those above it, which hold for it too: it sees them by their hits only. */
export async function rulesInForce(ledger: Ledger, bodyId: string): Promise<RulesInForce> {
  const lists = await ledger.read('everything', async (tx) => {
    const body = await tx
      .selectFrom('bodies')
      .select('path')
      .where('body_id', '=', bodyId)
      .executeTakeFirst();
    const bodies = [...new Set([...(body?.path ?? []), bodyId])];
    return tx
      .selectFrom('word_lists')
      .select('words')
      .where('body_id', 'in', bodies)
      .orderBy('body_id')
      .execute();
  });
  const words = new Map<string, ListedWord>();
  // What two bodies list alike counts once.
  for (const word of lists.flatMap((row) => row.words as readonly ListedWord[])) {
    words.set(`${word.list} ${word.word}`, word);
  }
  const rules = { ...screeningRules, words: [...words.values()] };
  return { rules, version: rulesVersion(rules) };
}
