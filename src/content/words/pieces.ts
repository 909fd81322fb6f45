/** A stretch of Chinese characters, or of letters and digits of any other script. */
export interface Piece {
  readonly kind: 'han' | 'other';
  readonly text: string;
  /** Where it begins in the text. */
  readonly at: number;
}

const stretches = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const han = /^\p{Script=Han}/u;

/** The stretches of a normal text, in order; punctuation and blanks part them. */
export function piecesOf(normal: string): readonly Piece[] {
  return [...normal.matchAll(stretches)].map(({ 0: text, index }) => ({
    kind: han.test(text) ? 'han' : 'other',
    text,
    at: index,
  }));
}

/** Every two neighbouring characters of a stretch. */
export function pairsOf(stretch: string): readonly string[] {
  const characters = [...stretch];
  return characters.slice(1).map((second, at) => `${characters[at] ?? ''}${second}`);
}
