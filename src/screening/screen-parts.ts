import { fingerprintOf } from './fingerprint.ts';
import type { Hit, HitKind, HitLevel } from './hit.ts';
import { hiddenPlace, type PartRole, type Screened, type ScreenedTable } from './part.ts';
import type { Tally } from './passage.ts';
import { screeningRules, type ScreeningRules } from './rules.ts';
import { screenPassage } from './screen-text.ts';
import { screenTable } from './screen-table.ts';
import { linesOf, spacedRows } from './spaced-rows.ts';
import { splitNumbers } from './split-number.ts';
import type { Citation } from '../law/index.ts';

/** Where a hit stands: the part, and the characters in it. */
export interface HitSpot {
  readonly place: string;
  readonly role: PartRole;
  /** Index into what was screened, and for a table the row and the column, from 0. */
  readonly at: { readonly part: number; readonly row?: number; readonly column?: number };
  readonly start: number;
  readonly end: number;
  /** What to put in place of these characters; null where writing over them would help nobody. */
  readonly mask: string | null;
}

/** A hit in a document. It holds nothing in clear: it may be stored and shown. */
export interface ScreenedHit {
  readonly kind: HitKind;
  readonly level: HitLevel;
  /** Why it was marked, one Chinese sentence; says so where readers of the page do not see the place. */
  readonly why: string;
  readonly basis: readonly Citation[];
  readonly masked: string;
  /** One, or several where a number is split over cells or lines. */
  readonly spots: readonly [HitSpot, ...HitSpot[]];
  /** The same for the same thing in a part of the same role, so that a decision outlives a new screening. */
  readonly fingerprint: string;
}

/**
 * Screens a document. Numbers that go on in the next paragraph or cell are found; what stands where readers do
 * not see it (hidden cells, comments, properties) is an error, whatever its level elsewhere.
 * @param key a secret of the installation, at least 16 characters: without it the fingerprints of phones and
 *   identity numbers could be turned back by trying them all
 * @returns hits in the order of the document
 * @throws RangeError where the key is too short
 */
export function screenParts(
  screened: readonly Screened[],
  rules: ScreeningRules = screeningRules,
  { key, tally = { steps: 0 } }: { readonly key: string; readonly tally?: Tally },
): ScreenedHit[] {
  if (key.length < 16) throw new RangeError('筛查用的密钥要有16个字符以上');
  const hits: ScreenedHit[] = [];
  const make = (hit: Hit, clear: string, spots: readonly HitSpot[]) => {
    const [first, ...rest] = spots;
    if (first !== undefined) hits.push(screenedHit(hit, clear, [first, ...rest], key));
  };
  const splits = acrossParts(screened, tally, make);
  const inLists = listsOfLines(screened, rules, tally, make);
  let title = '';
  let above = '';
  screened.forEach((each, part) => {
    if ('rows' in each) {
      inTable(each, `${title} ${above}`, part, rules, tally, make);
      return;
    }
    if (inLists.has(part)) return;
    const { place, role } = each;
    // Before its ending a number is taken for that of a file on the web: 名单13800000000.xlsx.
    const text = role === 'file-name' ? each.text.replace(/\.[a-z\d]{1,5}$/i, '') : each.text;
    const isTitle = role === 'title' || role === 'file-name';
    const taken = splits.get(part) ?? [];
    for (const { hit, clear } of screenPassage(text, rules, tally, { isTitle, prose: true }, title)) {
      const { start, end, mask } = hit;
      if (taken.some((spot) => start < spot.end && spot.start < end)) continue;
      make(hit, clear, [{ place, role, at: { part }, start, end, mask }]);
    }
    if (role === 'title') title = text.slice(0, 200);
    else if (role === 'body') above = text.slice(0, 100);
  });
  return hits.sort(
    (a, b) =>
      a.spots[0].at.part - b.spots[0].at.part ||
      rowOf(a) - rowOf(b) ||
      columnOf(a) - columnOf(b) ||
      a.spots[0].start - b.spots[0].start,
  );
}

const rowOf = ({ spots }: ScreenedHit) => spots[0].at.row ?? 0;
const columnOf = ({ spots }: ScreenedHit) => spots[0].at.column ?? 0;

type Make = (hit: Hit, clear: string, spots: readonly HitSpot[]) => void;

function inTable(
  { rows, caption, headings }: ScreenedTable,
  above: string,
  part: number,
  rules: ScreeningRules,
  tally: Tally,
  make: Make,
): void {
  const table = {
    rows: rows.map((row) => row.map(({ text }) => text)),
    caption: `${above} ${caption ?? ''}`,
    ...(headings === undefined ? {} : { headings }),
  };
  for (const { hit, clear, spots } of screenTable(table, rules, tally)) {
    make(
      hit,
      clear,
      spots.map(({ row, column, start, end, mask }) => ({
        place: rows[row]?.[column]?.place ?? '',
        role: rows[row]?.[column]?.role ?? 'cell',
        at: { part, row, column },
        start,
        end,
        mask,
      })),
    );
  }
}

/**
 * Lists of people whose lines are parts of their own, as in a PDF: read as tables.
 * @returns the parts that were read so
 */
function listsOfLines(
  screened: readonly Screened[],
  rules: ScreeningRules,
  tally: Tally,
  make: Make,
): Set<number> {
  const read = new Set<number>();
  const lines = screened.map((each) => ('rows' in each || each.text.includes('\n') ? '' : each.text));
  for (const { headings, caption, first, rows, starts } of spacedRows(linesOf(lines))) {
    rows.forEach((_, index) => read.add(first + index));
    const table = { rows, caption, headings };
    for (const { hit, clear, spots } of screenTable(table, rules, tally)) {
      const placed = spots.flatMap(({ row, column, start, end, mask }): HitSpot[] => {
        const part = screened[first + row];
        const offset = starts[row]?.[column] ?? 0;
        if (part === undefined || 'rows' in part) return [];
        const { place, role } = part;
        return [{ place, role, at: { part: first + row }, start: offset + start, end: offset + end, mask }];
      });
      make(hit, clear, placed);
    }
  }
  return read;
}

/**
 * Numbers that begin at the end of one part and go on at the start of the next.
 * @returns the spots found, by part
 */
function acrossParts(screened: readonly Screened[], tally: Tally, make: Make): Map<number, HitSpot[]> {
  const spotsOf = new Map<number, HitSpot[]>();
  const texts = screened.map((each) => ('rows' in each ? '' : each.text));
  for (const { hit, spots } of splitNumbers({ texts, headingOf: () => '' }, tally)) {
    const placed = spots.flatMap(({ piece, start, end, mask }): HitSpot[] => {
      const part = screened[piece];
      if (part === undefined || 'rows' in part) return [];
      return [{ place: part.place, role: part.role, at: { part: piece }, start, end, mask }];
    });
    for (const spot of placed) spotsOf.set(spot.at.part, [...(spotsOf.get(spot.at.part) ?? []), spot]);
    make(hit, spots.map(({ piece, start, end }) => texts[piece]?.slice(start, end)).join(''), placed);
  }
  return spotsOf;
}

function screenedHit(
  hit: Hit,
  clear: string,
  spots: readonly [HitSpot, ...HitSpot[]],
  key: string,
): ScreenedHit {
  const unseen = spots.find(({ role }) => hiddenPlace(role) !== null);
  const place = unseen === undefined ? null : hiddenPlace(unseen.role);
  return {
    kind: hit.kind,
    level: place === null ? hit.level : 'error',
    why: place === null ? hit.why : `${hit.why}；写在${place}里，页面上看不见，下载的人看得见`,
    basis: hit.basis,
    masked: hit.masked,
    spots,
    fingerprint: fingerprintOf(key, hit.kind, clear, unseen?.role ?? spots[0].role),
  };
}
