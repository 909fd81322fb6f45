/** A text without what people put into numbers (blanks, hyphens, full width), and where its characters stood. */
export interface Squeezed {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the offset in the original. */
  readonly places: readonly number[];
}

const left = /[\s\p{Cf}\-－—–·]/u;

/** Folds a text to how it is compared: NFKC, upper case, without blanks, hyphens and marks of no width. */
export function squeeze(text: string): Squeezed {
  if (/^[\dA-Z\u4E00-\u9FFF]*$/.test(text)) return { text, places: Array.from(text, (_, at) => at) };
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    if (!left.test(character)) {
      const plain = character.normalize('NFKC').toUpperCase();
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    }
    at += character.length;
  }
  return { text: folded, places };
}

/** Where a sought text stands in a list of texts: which of them, and where in it, in UTF-16 units. */
export interface Occurrence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** No text of a file holds it, so nothing is found across two texts. */
const border = '\u0000';

/** Texts folded once, in which many others are looked for. */
export class Haystack {
  readonly #texts: readonly string[];
  readonly #folded: readonly Squeezed[];
  /** Where each folded text begins in all of them joined. */
  readonly #starts: readonly number[];
  readonly #joined: string;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    this.#folded = texts.map(squeeze);
    let at = 0;
    this.#starts = this.#folded.map(({ text }) => {
      const start = at;
      at += text.length + 1;
      return start;
    });
    this.#joined = this.#folded.map(({ text }) => text).join(border);
  }

  /** Every place where a text stands, however it is spaced. */
  find(sought: string): Occurrence[] {
    const needle = squeeze(sought).text;
    if (needle === '') return [];
    const found: Occurrence[] = [];
    let index = 0;
    for (
      let at = this.#joined.indexOf(needle);
      at >= 0;
      at = this.#joined.indexOf(needle, at + needle.length)
    ) {
      while ((this.#starts[index + 1] ?? Infinity) <= at) index += 1;
      const { places = [] } = this.#folded[index] ?? {};
      const from = at - (this.#starts[index] ?? 0);
      const last = places[from + needle.length - 1] ?? 0;
      const width = (this.#texts[index]?.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
      found.push({ index, start: places[from] ?? 0, end: last + width });
    }
    return found;
  }
}

/** Characters from which on what was masked in one place is masked everywhere. */
const telling = 6;

/** Whether a text is long enough to be told from chance wherever it stands. */
export function isTelling(text: string): boolean {
  return squeeze(text).text.length >= telling;
}
