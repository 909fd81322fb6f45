import type { Hit } from './hit.ts';
import type { Tally } from './passage.ts';
import { screeningRules, type ScreeningRules } from './rules.ts';
import { scan, type ScanOptions } from './scan.ts';
import { screenTable } from './screen-table.ts';
import { settle } from './settle.ts';
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
  const hits: Hit[] = [];
  const clear = new Map<Hit, string>();
  let from = 0;
  const plain = (to: number) => {
    const shift = from;
    const passage = { text: tables.length === 0 ? text : text.slice(from, to), lead: '', tally };
    scan(passage, rules, options, (hit) =>
      hits.push(shift === 0 ? hit : { ...hit, start: hit.start + shift, end: hit.end + shift }),
    );
  };
  for (const table of tables) {
    plain(table.start);
    from = table.end;
    for (const each of hitsInTable(text, table, caption, rules, tally)) {
      hits.push(each.hit);
      clear.set(each.hit, each.clear);
    }
  }
  plain(text.length);
  return settle(hits, text.length).map((hit) => ({
    hit,
    clear: clear.get(hit) ?? text.slice(hit.start, hit.end),
  }));
}

function hitsInTable(
  text: string,
  table: TextTable,
  caption: string,
  rules: ScreeningRules,
  tally: Tally,
): ClearHit[] {
  const plainTable = {
    rows: table.rows.map((row) => row.map((cell) => cell.text)),
    caption: `${caption} ${table.caption}`,
    ...(table.headings === undefined ? {} : { headings: table.headings }),
  };
  return screenTable(plainTable, rules, tally).flatMap(({ hit, clear, spots }) => {
    const places = spots.map(({ row, column, start, end, mask }) => {
      const offset = table.rows[row]?.[column]?.start ?? 0;
      return { start: offset + start, end: offset + end, mask };
    });
    const start = places[0]?.start ?? 0;
    const end = places.at(-1)?.end ?? start;
    // A number that goes on in the next row has other cells in between: each piece is a hit of its own.
    const between = text.slice(start, end);
    if (between.includes('\n') && places.length > 1) {
      return places.map(({ start, end, mask }) => ({ hit: { ...hit, start, end, mask }, clear }));
    }
    let mask = hit.mask;
    if (places.length > 1) {
      mask = places.reduceRight(
        (left, place) =>
          `${left.slice(0, place.start - start)}${place.mask ?? ''}${left.slice(place.end - start)}`,
        between,
      );
    }
    return [{ hit: { ...hit, start, end, mask }, clear }];
  });
}
