import { Haystack } from '../masking/squeeze.ts';
import { around, boxOfStretch } from './page-box.ts';
import type { PageText, PlacedLine } from './page-text.ts';
import type { PageBox } from './redaction.ts';

/** A place where words stand: one box, or several where they run over the end of a line. */
export interface FoundWords {
  /** From 1. */
  readonly page: number;
  readonly boxes: readonly PageBox[];
  /** As they stand there. */
  readonly text: string;
}

/** Text between two wide gaps of a line: in a table the part of one cell. */
interface Piece {
  readonly text: string;
  readonly places: readonly (PageBox | null)[];
  readonly box: PageBox;
}

/** Lines over which words may run: an identity number in a narrow cell takes three. */
const mostLines = 4;

/** A page folded once for any number of searches. */
interface Searched {
  readonly lines: readonly PlacedLine[];
  readonly hay: Haystack;
  readonly chains: readonly (readonly Piece[])[];
  readonly chained: Haystack;
}
const searched = new WeakMap<PageText, Searched>();

function searchedPage(page: PageText): Searched {
  const known = searched.get(page);
  if (known !== undefined) return known;
  const lines = page.lines.filter((line) => line.seen);
  const chains = chainsOf(lines).filter((chain) => chain.length > 1);
  const made = {
    lines,
    hay: new Haystack(lines.map(({ text }) => text)),
    chains,
    chained: new Haystack(chains.map((chain) => chain.map(({ text }) => text).join(''))),
  };
  searched.set(page, made);
  return made;
}

/** Every place where a text stands that a reader sees, however it is spaced, also over the ends of lines and within a cell. */
export function findWords(pages: readonly PageText[], sought: string): FoundWords[] {
  return pages.flatMap((each) => {
    const { lines, hay, chains, chained } = searchedPage(each);
    const found = new Map<string, FoundWords>();
    const add = (stretches: readonly (readonly [Pick<PlacedLine, 'text' | 'places'>, number, number])[]) => {
      const boxes = stretches.flatMap(([line, start, end]) => boxOfStretch(line, start, end) ?? []);
      const text = stretches.map(([line, start, end]) => line.text.slice(start, end)).join('');
      // A chain of cells and the end of a line may lead to the same place.
      if (boxes.length > 0) found.set(JSON.stringify(boxes), { page: each.page, boxes, text });
    };
    for (const { index, start, end } of hay.find(sought)) {
      const line = lines[index];
      if (line !== undefined) add([[line, start, end]]);
    }
    for (const { index, start, end } of chained.find(sought)) {
      const chain = chains[index] ?? [];
      const [first] = chain;
      // What stands in the first alone was found; what begins further down is found from there.
      if (first === undefined || start >= first.text.length || end <= first.text.length) continue;
      let at = 0;
      add(
        chain.flatMap((piece) => {
          const [from, to] = [Math.max(0, start - at), Math.min(piece.text.length, end - at)];
          at += piece.text.length;
          return to > from ? [[piece, from, to] as const] : [];
        }),
      );
    }
    return [...found.values()];
  });
}

/** Each piece with those that go on below it, and each line's end with the beginning of the next (on pages that are turned too). */
function chainsOf(lines: readonly PlacedLine[]): Piece[][] {
  const byLine = lines.map(piecesOf);
  const pieces = byLine.flat();
  const ends = byLine.slice(1).map((next, at) => [...(byLine[at] ?? []).slice(-1), ...next.slice(0, 1)]);
  const downwards = pieces.toSorted((a, b) => a.box.y - b.box.y);
  const below = new Map(downwards.map((piece, at) => [piece, belowOf(piece, downwards, at)]));
  const columns = pieces.map((piece) => {
    const chain = [piece];
    for (let next = below.get(piece); next != null && chain.length < mostLines; next = below.get(next))
      chain.push(next);
    return chain;
  });
  return [...ends, ...columns];
}

function piecesOf({ text, places }: PlacedLine): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text.charAt(at) !== '\t') continue;
    const own = places.slice(start, at);
    const boxes = own.flatMap((place) => (place === null ? [] : [place]));
    if (boxes.length > 0) pieces.push({ text: text.slice(start, at), places: own, box: around(boxes) });
    start = at + 1;
  }
  return pieces;
}

/**
 * The nearest piece below that stands in the same column, no further off than one blank line.
 * @param downwards all pieces from the top of the page; the piece stands at `at`
 */
function belowOf({ box }: Piece, downwards: readonly Piece[], at: number): Piece | null {
  const bottom = box.y + box.h;
  for (const piece of downwards.slice(at + 1, at + 1 + mostBeside)) {
    const { x, y, w, h } = piece.box;
    const shared = Math.min(box.x + box.w, x + w) - Math.max(box.x, x);
    if (y > bottom + Math.max(box.h, h) * 1.2) continue;
    if (y + h / 2 > bottom && shared >= Math.min(box.w, w) * 0.3) return piece;
  }
  return null;
}

/** Pieces between a piece and the one below it, in a wide table. */
const mostBeside = 200;
