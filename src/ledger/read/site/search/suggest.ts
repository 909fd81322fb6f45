import { sql } from 'kysely';
import { wordLexeme } from '../../../../content/words/lexemes.ts';
import type { SearchQuery, SearchUnit } from '../../../../content/words/query.ts';
import { strippedText } from '../../../../content/words/normal-text.ts';
import type { Tx } from '../../../ledger.ts';
import { allUnits, findIn, noFilters, type FoundRow } from './find-rows.ts';

/** Near words of two characters that are looked up, the commonest first. */
const mostTried = 5;

const hanOnly = /^\p{Script=Han}{2,6}$/u;

/**
 * What may have been meant where something was found nowhere: the question with one character of a word changed, so that the
 * word stands in titles. Null where nothing is near, or what is near finds nothing either.
 * @param found what has part of the question
 */
export async function suggestion(
  tx: Tx,
  query: SearchQuery,
  found: readonly Pick<FoundRow, 'title'>[],
): Promise<string | null> {
  let asked = query.asked;
  let changed = false;
  for (const unit of query.units) {
    if (!hanOnly.test(unit.text)) continue;
    if (found.some(({ title }) => title.includes(unit.text)) || (await isThere(tx, unit.wide))) continue;
    const others = query.units.filter((each) => each !== unit);
    const near = await nearWord(tx, unit, others);
    if (near === null || !asked.includes(unit.text)) return null;
    asked = asked.replace(unit.text, near);
    changed = true;
  }
  return changed ? asked : null;
}

async function isThere(tx: Tx, entries: string): Promise<boolean> {
  const { rows } = await sql<{
    readonly there: boolean;
  }>`select public_has(${entries}::tsquery) as there`.execute(tx);
  return rows[0]?.there ?? false;
}

/** The commonest word in titles that differs from one in a single character; among titles with the other words, if any. */
async function nearWord(tx: Tx, { text }: SearchUnit, others: readonly SearchUnit[]): Promise<string | null> {
  const characters = [...text];
  // All of its characters but one.
  const any = characters.map((_, left) =>
    characters
      .filter((_each, at) => at !== left)
      .map((each) => `'${each}'`)
      .join(' & '),
  );
  const beside = allUnits(others, 'wide');
  const amongOthers =
    beside === ''
      ? []
      : await findIn(
          tx,
          'title',
          any.map((each) => `(${each}) & ${beside}`),
          noFilters,
        );
  const rows = amongOthers.length > 0 ? amongOthers : await findIn(tx, 'title', any, noFilters);
  const times = new Map<string, number>();
  for (const { title } of rows) {
    const whole = [...strippedText(title).text];
    for (let at = 0; at + characters.length <= whole.length; at += 1) {
      const window = whole.slice(at, at + characters.length);
      const same = window.filter((each, place) => each === characters[place]).length;
      const word = window.join('');
      if (same === characters.length - 1 && hanOnly.test(word)) times.set(word, (times.get(word) ?? 0) + 1);
    }
  }
  const near = [...times]
    .toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([word]) => word);
  // Any two characters share one with some pair of neighbours in a title: that is no word yet (防火|安排).
  if (characters.length > 2) return near[0] ?? null;
  for (const word of near.slice(0, mostTried)) {
    if (await isThere(tx, `'${wordLexeme(word)}'`)) return word;
  }
  return null;
}
