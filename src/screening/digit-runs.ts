/** Digits that stand together: `digits` in half width, a last X kept, blanks inside left out. */
export interface DigitRun {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** True where blanks, a line break or a cell border stand inside. */
  readonly broken: boolean;
}

const fullWidthZero = 0xff10;

/** Half-width digit or X for a character, or null. */
function digitOf(character: string): string | null {
  if (character >= '0' && character <= '9') return character;
  if (character >= '０' && character <= '９') {
    return String((character.codePointAt(0) ?? fullWidthZero) - fullWidthZero);
  }
  return 'xXｘＸ×'.includes(character) ? 'X' : null;
}

interface Atom {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

// Letters beside digits make a code (index number, credit code, licence), not a number of a person.
const wordCharacter = /[A-Za-zＡ-Ｚａ-ｚ_]/;

/** Runs of digits with nothing between, an X allowed at the end; digits inside a code are left out. */
function atomsIn(text: string): Atom[] {
  const atoms: Atom[] = [];
  const pattern = /[0-9０-９]+[xXｘＸ×]?/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    let digits = [...match[0]].map(digitOf).join('');
    if (wordCharacter.test(text[start - 1] ?? '') || wordCharacter.test(text[end] ?? '')) continue;
    // "2×3": a times sign belongs to a product, not to a number.
    if (digits.endsWith('X') && /[0-9０-９]/.test(text[end] ?? '')) {
      digits = digits.slice(0, -1);
      end -= 1;
    }
    atoms.push({ digits, start, end });
  }
  return atoms;
}

// What may stand inside one number that was typed, wrapped or split over two cells.
const gap = /^(?:[ \t\u00a0\u3000\u200b]{0,3}(?:\r?\n|\|)?[ \t\u00a0\u3000\u200b]{0,3}|[-－—–])$/;

/**
 * Every run of `lengths` digits in a text, whole atoms only, joined over blanks, one line break, a cell
 * border or hyphens. A run that another longer reading covers is still listed: the caller's checksum decides.
 */
export function digitRuns(text: string, lengths: readonly number[]): DigitRun[] {
  const atoms = atomsIn(text);
  const longest = Math.max(...lengths);
  const runs: DigitRun[] = [];
  atoms.forEach((first, index) => {
    let digits = '';
    let end = first.start;
    for (const atom of atoms.slice(index, index + 6)) {
      if (digits !== '' && (digits.endsWith('X') || !gap.test(text.slice(end, atom.start)))) break;
      const broken = digits !== '';
      digits += atom.digits;
      end = atom.end;
      if (digits.length > longest) break;
      if (lengths.includes(digits.length)) runs.push({ digits, start: first.start, end, broken });
    }
  });
  return runs;
}
