import { sql } from 'kysely';
import { rulesVersion, screeningRules, type ListedWord, type ScreeningRules } from '../../screening/rules.ts';
import type { Ledger, Tx } from '../../ledger/ledger.ts';

/** The rules by which a body's texts are screened, with their version. */
export interface RulesInForce {
  readonly rules: ScreeningRules;
  readonly version: string;
}

/** The words of a body and of those above it, which hold for it too: it sees them by their hits only. */
export function rulesInForce(ledger: Ledger, bodyId: string): Promise<RulesInForce> {
  return ledger.read('everything', (tx) => readRules(tx, bodyId));
}

/** As `rulesInForce`, in a transaction that sees everything. */
export async function readRules(tx: Tx, bodyId: string): Promise<RulesInForce> {
  const lists = await tx
    .selectFrom('word_lists')
    .select('words')
    .where(
      sql<boolean>`body_id = ${bodyId} or body_id = any((select path from bodies where body_id = ${bodyId})::uuid[])`,
    )
    .orderBy('body_id')
    .execute();
  const words = new Map<string, ListedWord>();
  // What two bodies list alike counts once.
  for (const word of lists.flatMap((row) => row.words as readonly ListedWord[])) {
    words.set(`${word.list} ${word.word}`, word);
  }
  const rules = { ...screeningRules, words: [...words.values()] };
  return { rules, version: rulesVersion(rules) };
}
