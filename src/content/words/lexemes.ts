import { partsOf, type Cut } from './cut.ts';
import { numbersIn, ownNumber, wholeNumber, yearAndSerial } from './document-number.ts';
import { normalText } from './normal-text.ts';
import { pairsOf, piecesOf } from './pieces.ts';

/**
 * What the index holds of a text. Four kinds of entries, told apart by a mark that no text has:
 * every two neighbouring Chinese characters (`救助`: what stands somewhere is found, however it was cut);
 * words of two characters (`=救助`: 人事 is not found in 负责人事先);
 * stretches of letters and digits (`a4`, `2026`), with the character after them (`3号`);
 * document numbers (`2026#3`).
 */
export type Lexeme = string;

/** Longer stretches of letters and digits are cut here. */
export const longestStretch = 40;

/** An item's entries end here: beyond, an index of the database would not take them. */
export const mostLexemes = 40_000;

/** The entry of a word of two characters that was cut out as one. */
export const wordLexeme = (word: string): Lexeme => `=${word}`;

/**
 * The entries of a text.
 * @param singles single characters, too: for titles, which a single character may be sought in
 */
export function lexemesOf(text: string, cut: Cut, singles = false): ReadonlySet<Lexeme> {
  const normal = normalText(text);
  const found = new Set<Lexeme>();
  const pieces = piecesOf(normal);
  for (const [index, piece] of pieces.entries()) {
    if (found.size >= mostLexemes) break;
    if (piece.kind === 'other') {
      found.add(piece.text.slice(0, longestStretch));
      const next = pieces[index + 1];
      const touches = next !== undefined && next.at === piece.at + piece.text.length;
      if (touches) found.add(withNext(piece.text, next.text));
      continue;
    }
    for (const pair of pairsOf(piece.text)) found.add(pair);
    if (singles) for (const character of piece.text) found.add(character);
    for (const each of cut(piece.text)) {
      const words = [...each.word].length === 2 ? [each.word] : partsOf(each);
      for (const word of words) found.add(wordLexeme(word));
    }
  }
  for (const number of numbersIn(normal)) found.add(yearAndSerial(number));
  return found;
}

/** Letters or digits with the Chinese character behind them: 3号, 10月. */
export const withNext = (stretch: string, next: string): Lexeme =>
  `${stretch.slice(0, longestStretch)}${[...next][0] ?? ''}`;

/** The entries of an item's head: of its title, its own number, its keywords. They stand for what it is about. */
export function headLexemes(
  {
    title,
    number,
    keywords,
  }: { readonly title: string; readonly number: string | null; readonly keywords: readonly string[] },
  cut: Cut,
): ReadonlySet<Lexeme> {
  const found = new Set(lexemesOf(title, cut, true));
  for (const keyword of keywords) for (const each of lexemesOf(keyword, cut, true)) found.add(each);
  if (number !== null) {
    for (const each of lexemesOf(number, cut, true)) found.add(each);
    const own = wholeNumber(normalText(number));
    if (own !== null) found.add(ownNumber(own)).add(yearAndSerial(own));
  }
  return found;
}
