/** A text as the search sees it: full-width forms and other variants made plain, Latin letters small. */
export const normalText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What stands between the parts of a document number or within a word that was parted, and does not count. */
const between = /[\s〔〕[\]()【】{}<>〈〉《》]/u;

/** A text without what does not count, and where each character of it comes from. */
export interface Stripped {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where the character that gives it begins in the text that was given. */
  readonly from: readonly number[];
  /** Likewise, where it ends. */
  readonly to: readonly number[];
}

/** The normal text without blanks and brackets: 甲政规〔2026〕3号 and 甲政规 [2026] 3 号 are one. */
export function strippedText(text: string): Stripped {
  let stripped = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const each of normalText(character)) {
      if (between.test(each)) continue;
      stripped += each;
      for (let unit = 0; unit < each.length; unit += 1) {
        from.push(at);
        to.push(end);
      }
    }
    at = end;
  }
  return { text: stripped, from, to };
}
