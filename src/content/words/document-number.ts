/** A document number (发文字号) found in a text: 甲政规〔2026〕3号. */
export interface FoundNumber {
  /** 发文机关代字; empty where none stands before the year. */
  readonly office: string;
  readonly year: number;
  readonly serial: number;
  readonly from: number;
  readonly to: number;
}

const inBrackets =
  /([\p{Script=Han}a-z]{0,15})\s*[〔[(【{<〈《]\s*((?:19|20)\d\d)\s*年?\s*[〕\])】}>〉》]\s*(?:第\s*)?0{0,6}([1-9]\d{0,6})(?!\d)\s*号?/gu;

/** Offices' short names end so; without brackets nothing else tells a number from a year with a figure. */
const withoutBrackets =
  /^(\p{Script=Han}{1,14}[发规函字办通复公告决批令议纪报审备])\s*((?:19|20)\d\d)\s*(?:年|[-–—])?\s*(?:第\s*)?0{0,6}([1-9]\d{0,6})\s*号?$/u;

const foundBy = (match: RegExpMatchArray): FoundNumber => {
  const [whole, office = '', year, serial] = match;
  const from = match.index ?? 0;
  return { office, year: Number(year), serial: Number(serial), from, to: from + whole.length };
};

/** The document numbers of a normal text, in whatever brackets the year stands. */
export const numbersIn = (normal: string): readonly FoundNumber[] =>
  [...normal.matchAll(inBrackets)].map(foundBy);

/** A normal text that is a document number and nothing else, with brackets, with others, or with none; else null. */
export function wholeNumber(normal: string): FoundNumber | null {
  const bare = normal.trim();
  const [only] = numbersIn(bare);
  if (only !== undefined) return only.from === 0 && only.to === bare.length ? only : null;
  const match = withoutBrackets.exec(bare);
  return match === null ? null : foundBy(match);
}

/** How the year and serial of a number stand in the index. */
export const yearAndSerial = ({ year, serial }: FoundNumber): string => `${year}#${serial}`;

/** How an item's own number stands in the index. */
export const ownNumber = ({ office, year, serial }: FoundNumber): string => `#${office}${year}#${serial}`;
