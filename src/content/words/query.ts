import { isCommon, otherWordsFor } from './common-words.ts';
import { partsOf, type Cut } from './cut.ts';
import { numbersIn, ownNumber, wholeNumber, yearAndSerial, type FoundNumber } from './document-number.ts';
import { longestStretch, withNext, wordLexeme, type Lexeme } from './lexemes.ts';
import { normalText, strippedText } from './normal-text.ts';
import { pairsOf, piecesOf, type Piece } from './pieces.ts';

/** One thing that is sought: a word, a number, a phrase. */
export interface SearchUnit {
  /** As it was asked for, made plain. */
  readonly text: string;
  /** A `tsquery` for items that have it as a word. */
  readonly strict: string;
  /** A `tsquery` for items in which its characters stand one after the other. */
  readonly wide: string;
  /** What is marked where it was found; stripped (`strippedText`). */
  readonly marks: readonly string[];
  /** Other words for the same that are found as well. */
  readonly also: readonly string[];
}

/** What was asked for, as the index is asked. */
export interface SearchQuery {
  readonly asked: string;
  /** All of them are to be found; empty where nothing was asked for. */
  readonly units: readonly SearchUnit[];
  /** The same, less closely: words that were taken together stand alone; null where that is the same. */
  readonly looser: readonly SearchUnit[] | null;
  /** Stripped texts that must stand as they are: what was asked in quotation marks. */
  readonly phrases: readonly string[];
  /** Entry of the item whose own number was asked for; null where no number was. */
  readonly number: Lexeme | null;
  /** The whole of it, stripped, to know the item whose title it is. */
  readonly title: string;
}

/** The longest question, in characters. */
export const longestQuery = 100;
/** Words beyond are left out. */
const mostUnits = 12;

const quoted = /[“"「]([^“”"「」]+)[”"」]/gu;
/** What stands behind a number and belongs to it. */
const counters = /^[号月日组期届次批季户栋楼章条款项级类轮]/u;
const digits = /^\d+$/u;

/** A `tsquery` of entries that must all be there. They hold letters, digits and the marks of the index alone. */
const allOf = (lexemes: readonly Lexeme[]): string =>
  lexemes.length === 0 ? '' : `(${lexemes.map((each) => `'${each}'`).join('&')})`;

const stripped = (text: string) => strippedText(text).text;

function hanUnit(text: string): SearchUnit {
  const also = otherWordsFor(text);
  const { length } = [...text];
  const characters = length === 1 ? `'${text}'` : allOf(pairsOf(text));
  const others = also.map((each) => allOf(pairsOf(each)));
  const orOthers = (own: string) => (others.length === 0 ? own : `(${[own, ...others].join('|')})`);
  return {
    text,
    strict: orOthers(length === 2 ? `'${wordLexeme(text)}'` : characters),
    wide: orOthers(characters),
    marks: [text, ...also],
    also,
  };
}

const entryUnit = (text: string, entry: Lexeme): SearchUnit => ({
  text,
  strict: `'${entry}'`,
  wide: `'${entry}'`,
  marks: [stripped(text)],
  also: [],
});

/** Letters are found at the beginning of longer ones, too; figures only as they are. */
function otherUnit(text: string): SearchUnit {
  const entry = text.slice(0, longestStretch);
  const unit = entryUnit(text, entry);
  return digits.test(text) || text.length < 3 ? unit : { ...unit, wide: `'${entry}':*` };
}

const numberUnit = (number: FoundNumber): SearchUnit => ({
  ...entryUnit(`〔${number.year}〕${number.serial}号`, yearAndSerial(number)),
  marks: [`${number.year}${number.serial}号`],
});

/** What stands in quotation marks is one thing, with every character of it. */
function phraseUnit(phrase: string): SearchUnit | null {
  const entries = piecesOf(normalText(phrase)).flatMap(({ kind, text }) =>
    kind === 'other' ? [text.slice(0, longestStretch)] : [...text].length === 1 ? [] : pairsOf(text),
  );
  const all = allOf([...new Set(entries)]);
  return all === ''
    ? null
    : { text: phrase.trim(), strict: all, wide: all, marks: [stripped(phrase)], also: [] };
}

/**
 * The words of a stretch. Joined: single characters stand with their neighbour, 王家坝村 is one. Else they are left out, and
 * words that are made of others are taken apart.
 */
function hanTexts(stretch: string, cut: Cut, joined: boolean): readonly string[] {
  if (!joined) return looseTexts(stretch, cut);
  const texts: string[] = [];
  let open = false;
  let waiting = '';
  for (const { word } of cut(stretch)) {
    if (isCommon(word)) {
      if (waiting !== '') texts.push(waiting);
      waiting = '';
      open = false;
    } else if ([...word].length > 1) {
      texts.push(`${waiting}${word}`);
      waiting = '';
      open = true;
    } else if (open) {
      texts.push(`${texts.pop() ?? ''}${word}`);
    } else {
      waiting += word;
    }
  }
  return waiting === '' ? texts : [...texts, waiting];
}

function looseTexts(stretch: string, cut: Cut): readonly string[] {
  const words = cut(stretch).filter(({ word }) => !isCommon(word));
  const longer = words.filter(({ word }) => [...word].length > 1);
  return (longer.length === 0 ? words : longer).flatMap((each) => {
    const parts = partsOf(each);
    return parts.length > 1 ? parts : [each.word];
  });
}

/** Of 3号楼 the 号楼, as a single character says too little; of 2026年度 nothing, of 3号公告 the word. */
function restBehindNumber(stretch: string): string {
  const rest = [...stretch].slice(1);
  if (stretch === '年度') return '';
  return rest.length === 1 ? stretch : rest.join('');
}

function unitsOfPieces(pieces: readonly Piece[], cut: Cut, joined: boolean): readonly SearchUnit[] {
  return pieces.flatMap((piece, index): readonly SearchUnit[] => {
    const before = pieces[index - 1];
    const touched = before?.kind === 'other' && before.at + before.text.length === piece.at;
    if (piece.kind === 'han') {
      // Its first character went with the number before it.
      const first = touched && (counters.test(piece.text) || piece.text.startsWith('年'));
      const rest = first ? restBehindNumber(piece.text) : piece.text;
      return rest === '' ? [] : hanTexts(rest, cut, joined).map(hanUnit);
    }
    const next = pieces[index + 1];
    return next !== undefined && next.at === piece.at + piece.text.length && counters.test(next.text)
      ? [entryUnit(withNext(piece.text, next.text), withNext(piece.text, next.text))]
      : [otherUnit(piece.text)];
  });
}

/** Each once, as many as are looked for. */
const distinct = (units: readonly SearchUnit[]): readonly SearchUnit[] =>
  [...new Map(units.map((unit) => [unit.text, unit])).values()].slice(0, mostUnits);

/**
 * Reads what somebody typed into the search.
 * @param text at most {@link longestQuery} characters; what is beyond is left out
 */
export function queryOf(text: string, cut: Cut): SearchQuery {
  const asked = [...text.trim()].slice(0, longestQuery).join('');
  const phrases: string[] = [];
  const phraseUnits: SearchUnit[] = [];
  const unquoted = normalText(asked).replaceAll(quoted, (_whole, phrase: string) => {
    const unit = phraseUnit(phrase);
    if (unit !== null) {
      phrases.push(stripped(phrase));
      phraseUnits.push(unit);
    }
    return ' ';
  });
  const whole = wholeNumber(unquoted);
  const numbers = whole === null ? numbersIn(unquoted) : [whole];
  // The office's short name stays among the words.
  const rest =
    whole === null
      ? numbers.reduceRight(
          (left, { from, to, office }) => `${left.slice(0, from)} ${office} ${left.slice(to)}`,
          unquoted,
        )
      : whole.office;
  const pieces = piecesOf(rest);
  const units = (joined: boolean) =>
    distinct([...phraseUnits, ...numbers.map(numberUnit), ...unitsOfPieces(pieces, cut, joined)]);
  const close = units(true);
  const loose = units(false);
  // Nothing but common words: then they are what is sought.
  const all = close.length > 0 ? close : distinct(pieces.map(({ text: each }) => hanUnit(each)));
  return {
    asked,
    units: all,
    looser:
      loose.length === 0 ||
      loose.map((unit) => unit.text).join(' ') === close.map((unit) => unit.text).join(' ')
        ? null
        : loose,
    phrases,
    number: whole === null ? null : ownNumber(whole),
    title: stripped(asked),
  };
}
