import type { Hit } from './hit.ts';
import type { Tally } from './passage.ts';
import { screeningRules, type ScreeningRules } from './rules.ts';
import { scan, type ScanOptions } from './scan.ts';
import { screenTable, type CellSpot } from './screen-table.ts';
import { settle, settleBy } from './settle.ts';
import { textTables, type TextTable } from './text-table.ts';

/**
 * Finds what must not be published in a text: numbers of persons, their addresses, names beside sensitive states,
 * marks of secrecy and of drafts, words of the body's lists. Tables written with tabs or vertical bars are read as
 * tables where they have a row of headings. The contact of an office (landline, fax, postcode, e-mail) is public
 * and is not reported.
 * @param text any text; offsets of the hits refer to it as given
 * @param tally counts the work, for who wants to know
 * @returns hits in order of their place, none overlapping another
 */
export function screenText(
  text: string,
  rules: ScreeningRules = screeningRules,
  tally: Tally = { steps: 0 },
): Hit[] {
  return screenPassage(text, rules, tally, { isTitle: false, prose: true }, '').map(({ hit }) => hit);
}

/** A hit with what stands there in clear and what it means, for the fingerprint; never to be stored. */
export interface ClearHit {
  readonly hit: Hit;
  readonly clear: string;
}

/** `screenText` for a text that may be a title, with the title above it. */
export function screenPassage(
  text: string,
  rules: ScreeningRules,
  tally: Tally,
  options: ScanOptions,
  caption: string,
): ClearHit[] {
  const tables = textTables(text, tally);
  const found: ClearHit[] = [];
  const hits: Hit[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to <= from) return;
    const shift = from;
    hits.length = 0;
    const passage = { text: tables.length === 0 ? text : text.slice(from, to), lead: '', tally };
    scan(passage, rules, options, (hit) => hits.push(hit));
    // A table and the text between two tables have no character in common: each is settled by itself.
    for (const hit of settle(hits)) {
      found.push({
        hit: shift === 0 ? hit : { ...hit, start: hit.start + shift, end: hit.end + shift },
        clear: passage.text.slice(hit.start, hit.end),
      });
    }
  };
  for (const table of tables) {
    plain(table.start);
    from = table.end;
    const inTable = hitsInTable(text, table, caption, rules, tally);
    for (const each of settleBy(inTable, ({ hit }) => hit)) found.push(each);
  }
  plain(text.length);
  return found;
}

function hitsInTable(
  text: string,
  { caption: above, headings, read }: TextTable,
  caption: string,
  rules: ScreeningRules,
  tally: Tally,
): ClearHit[] {
  const { rows, starts } = read();
  const plainTable = {
    rows,
    caption: `${caption} ${above}`,
    ...(headings === undefined ? {} : { headings }),
  };
  const offsetOf = ({ row, column }: CellSpot) => starts[row]?.[column] ?? 0;
  const found: ClearHit[] = [];
  for (const { hit, clear, spots } of screenTable(plainTable, rules, tally)) {
    const [only] = spots;
    if (only !== undefined && spots.length === 1) {
      const offset = offsetOf(only);
      found.push({ hit: { ...hit, start: offset + only.start, end: offset + only.end }, clear });
    } else
      found.push(
        ...splitHits(
          text,
          hit,
          clear,
          spots.map((spot) => ({ ...spot, offset: offsetOf(spot) })),
        ),
      );
  }
  return found;
}

/** The hits of a number that is split over cells. */
function splitHits(
  text: string,
  hit: Hit,
  clear: string,
  spots: readonly (CellSpot & { readonly offset: number })[],
): ClearHit[] {
  const places = spots.map(({ offset, start, end, mask }) => ({
    start: offset + start,
    end: offset + end,
    mask,
  }));
  const start = places[0]?.start ?? 0;
  const end = places.at(-1)?.end ?? start;
  // A number that goes on in the next row has other cells in between: each piece is a hit of its own.
  const between = text.slice(start, end);
  if (between.includes('\n')) return places.map((place) => ({ hit: { ...hit, ...place }, clear }));
  const mask = places.reduceRight(
    (left, place) =>
      `${left.slice(0, place.start - start)}${place.mask ?? ''}${left.slice(place.end - start)}`,
    between,
  );
  return [{ hit: { ...hit, start, end, mask }, clear }];
}
