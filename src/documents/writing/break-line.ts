/** How wide a text is set, in characters of Chinese: letters, digits and marks of ASCII take half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? 0.5 : 1), 0);
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** What a line does not begin with, and what it does not end with. */
const neverFirst = /^[，。、；：？！）》」』】〕”’的与和及]/u;
const neverLast = /[（《「『【〔“‘第]$/u;
const digitOrLetter = /[0-9A-Za-z]/u;

/**
 * Breaks a title or a name into lines of about the same length, between words and not before a mark or 的: a line of one or two
 * characters, which a title must not have (GB/T 9704-2012, 7.3.1), does not come about.
 * @param longest most characters of Chinese on a line
 */
export function breakLine(text: string, longest: number): readonly string[] {
  const width = widthOf(text);
  if (width <= longest) return [text];
  const count = Math.ceil(width / longest);
  // What stays for the other lines must fit on them.
  const least = Math.max(1, width - longest * (count - 1));
  const wanted = width / count;
  const cuts = cutsOf(text).map((at) => ({ at, left: widthOf(text.slice(0, at)) }));
  const fitting = cuts.filter(({ left }) => left <= longest && left >= least);
  const best = fitting.toSorted((a, b) => costOf(text, a, wanted) - costOf(text, b, wanted))[0];
  const at = best?.at ?? hardCut(text, Math.min(longest, wanted));
  return [text.slice(0, at), ...breakLine(text.slice(at), longest)];
}

/** Where a word ends, by the dictionary of the machine. */
function cutsOf(text: string): readonly number[] {
  return [...words.segment(text)]
    .map(({ index }) => index)
    .filter(
      (at) =>
        at > 0 &&
        !neverFirst.test(text.slice(at)) &&
        !neverLast.test(text.slice(0, at)) &&
        !(digitOrLetter.test(text[at - 1] ?? '') && digitOrLetter.test(text[at] ?? '')),
    );
}

/** Lines of a length are best; before 关于 or 《 and after the name of a body much may be given for sense, after 的 a little. */
function costOf(text: string, { at, left }: { at: number; left: number }, wanted: number): number {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const strong = /(?:政府|委员会|办事处|局|厅|法院)$/u.test(before) || /^(?:关于|《)/u.test(after);
  const weak = /[的、》]$/u.test(before);
  return Math.abs(left - wanted) - (strong ? 8 : weak ? 3 : 0);
}

/** A word that is longer than a line: cut at a character, a pair of surrogates kept. */
function hardCut(text: string, wanted: number): number {
  let at = 0;
  let width = 0;
  for (const char of text) {
    width += widthOf(char);
    if (width > wanted && at > 0) break;
    at += char.length;
  }
  return at;
}
