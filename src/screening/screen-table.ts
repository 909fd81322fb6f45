import { cellHit } from './cell-hits.ts';
import { isOfficeForm, senseInForm } from './form.ts';
import type { Hit } from './hit.ts';
import type { Tally } from './passage.ts';
import { isNameInList } from './person-name.ts';
import type { ScreeningRules } from './rules.ts';
import { scan } from './scan.ts';
import { stateHit, strictState } from './sensitive-state.ts';
import { settle } from './settle.ts';
import { mayGoOn, splitNumbers, type Pieces } from './split-number.ts';
import { senseOf, type TableSense } from './table.ts';

/** A table as its rows of texts. */
export interface PlainTable {
  readonly rows: readonly (readonly string[])[];
  /** The title or the line above; tells what everyone in a list has in common. */
  readonly caption: string;
  /** Headings, where they are known and not among the rows. */
  readonly headings?: readonly string[];
}

/** A hit in a table; a number that is split over cells has several spots. */
export interface TableHit {
  readonly hit: Hit;
  /** What stands there in clear, for the fingerprint; never to be stored. */
  readonly clear: string;
  readonly spots: readonly CellSpot[];
}

export interface CellSpot {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly mask: string | null;
}

/** Finds what must not be published in a table, by its cells and by what its headings and its title say. */
export function screenTable(table: PlainTable, rules: ScreeningRules, tally: Tally): TableHit[] {
  const { rows } = table;
  const sense = senseOf(rows, table.caption, table.headings);
  // Numbers split over cells first: the front half of an identity number may look like a phone.
  const found = splitsAlong(table, sense, tally);
  const split = new Map<string, CellSpot[]>();
  for (const { spots } of found) {
    for (const spot of spots) {
      const key = `${spot.row},${spot.column}`;
      const own = split.get(key);
      if (own === undefined) split.set(key, [spot]);
      else own.push(spot);
    }
  }
  const isForm = sense.headings.length === 0;
  const isOffices = isForm && isOfficeForm(rows);
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text === '') return;
      const own = split.size === 0 ? undefined : split.get(`${row},${column}`);
      const inForm = isForm ? senseInForm(cells, column, sense, isOffices) : null;
      const hits =
        inForm === null
          ? hitsOfCell(text, column, row >= sense.firstRow, sense, rules, tally)
          : hitsOfCell(text, 0, true, inForm, rules, tally);
      for (const hit of hits) {
        if (own?.some(({ start, end }) => hit.start < end && start < hit.end) === true) continue;
        found.push({
          hit,
          clear: text.slice(hit.start, hit.end),
          spots: [{ row, column, start: hit.start, end: hit.end, mask: hit.mask }],
        });
      }
    });
    if (row >= sense.firstRow) found.push(...statesInRow(cells, row, sense));
  });
  return found;
}

function hitsOfCell(
  text: string,
  column: number,
  isBody: boolean,
  sense: TableSense,
  rules: ScreeningRules,
  tally: Tally,
): Hit[] {
  const meaning = isBody ? sense.meanings[column] : undefined;
  const passage = { text, lead: isBody ? (sense.leads[column] ?? '') : '', tally };
  const own = isBody ? cellHit(passage, column, sense) : null;
  const hits: Hit[] = own === null ? [] : [own];
  scan(passage, rules, inCell, (hit) => hits.push(hit));
  if (hits.length === 0) return hits;
  return settle(hits)
    .filter((hit) => (meaning !== 'quantity' && meaning !== 'code') || !isPerhapsAnything(hit))
    .map((hit) => weighed(hit, sense));
}

const inCell = { isTitle: false, prose: false } as const;

/** Long numbers under 金额, 面积, 编号 that no check digit makes sure of. */
const isPerhapsAnything = ({ kind, level }: Hit) =>
  kind === '手机号码' || kind === '银行账号' || (kind === '身份证号' && level === 'warning');

/** Phones and addresses beside the names of people who get help weigh more. */
function weighed(hit: Hit, { isAssistance, isPeople }: TableSense): Hit {
  if (!isAssistance || !isPeople || !/^(?:手机号码|固定电话|详细住址)$/.test(hit.kind)) return hit;
  return { ...hit, level: 'error', why: `${hit.why}；写在救助、补助对象的名单里` };
}

const none = /^[\s　]*(?:无|否|没有|健康|良好|一般|正常|不详|[-—/、0]*)[\s　]*$/;
const youngest = 14;

/** The names in a row that also says something sensitive of the person. */
function statesInRow(cells: readonly string[], row: number, sense: TableSense): TableHit[] {
  const { nameColumns, sharedState } = sense;
  if (nameColumns.size === 0) return [];
  const names: { readonly text: string; readonly column: number }[] = [];
  for (const column of nameColumns) {
    const text = cells[column];
    if (text !== undefined && isNameInList(text)) names.push({ text, column });
  }
  if (names.length === 0) return [];
  const own = stateOf(cells, sense);
  const state = own ?? sharedState?.word;
  if (state === undefined) return [];
  const level = own !== undefined || sharedState?.strict === true ? 'error' : 'warning';
  return names.map(({ text, column }) => {
    const name = text.trim();
    const hit = stateHit(name, text.indexOf(name), state, level);
    return {
      hit,
      clear: `${name} ${state}`,
      spots: [{ row, column, start: hit.start, end: hit.end, mask: hit.mask }],
    };
  });
}

function stateOf(
  cells: readonly string[],
  { meanings, isAssistance, headings }: TableSense,
): string | undefined {
  for (let column = 0; column < cells.length; column += 1) {
    const text = cells[column] ?? '';
    if (meanings[column] === 'state' && !none.test(text))
      return (headings[column] ?? '').replace(/[\s　]/g, '');
    const word = text.length <= 24 && meanings[column] !== 'name' ? strictState.exec(text)?.[0] : undefined;
    if (word !== undefined) return word;
    const age =
      meanings[column] === 'age' && isAssistance ? /^\s*(\d{1,2})岁?\s*$/.exec(text)?.[1] : undefined;
    if (age !== undefined && Number(age) < youngest) return '不满十四周岁的救助对象';
  }
  return undefined;
}

function splitsAlong({ rows }: PlainTable, { headings, firstRow }: TableSense, tally: Tally): TableHit[] {
  const found: TableHit[] = [];
  const along = (pieces: Pieces, placeOf: (piece: number) => readonly [row: number, column: number]) => {
    for (const { hit, spots } of splitNumbers(pieces, tally)) {
      found.push({
        hit,
        clear: spots.map(({ piece, start, end }) => pieces.texts[piece]?.slice(start, end) ?? '').join(''),
        spots: spots.map((spot) => {
          const [row, column] = placeOf(spot.piece);
          return { row, column, start: spot.start, end: spot.end, mask: spot.mask };
        }),
      });
    }
  };
  const headingOf = (column: number) => headingAt(headings, column);
  rows.forEach((texts, row) => along({ texts, headingOf }, (piece) => [row, piece]));
  columnsOf(rows, firstRow).forEach(({ texts, rowOf }, column) => {
    const heading = headings[column] ?? '';
    along({ texts, headingOf: () => heading }, (piece) => [rowOf[piece] ?? 0, column]);
  });
  return found;
}

/** A heading over several columns stands over the first of them. */
function headingAt(headings: readonly string[], column: number): string {
  for (let at = column; at >= 0 && column - at < 20; at -= 1) {
    const heading = headings[at]?.trim() ?? '';
    if (heading !== '') return heading;
  }
  return '';
}

/**
 * The cells of each column in which a number may go on from one row to the next, from top to bottom; where rows end
 * early, a blank keeps what is apart apart.
 */
function columnsOf(rows: PlainTable['rows'], firstRow: number) {
  const hopeful = new Set<number>();
  for (let row = firstRow; row + 1 < rows.length; row += 1) {
    const below = rows[row + 1] ?? [];
    rows[row]?.forEach((text, column) => {
      if (mayGoOn(text, below[column] ?? '')) hopeful.add(column);
    });
  }
  const columns: { texts: string[]; rowOf: number[] }[] = [];
  if (hopeful.size === 0) return columns;
  rows.forEach((cells, row) => {
    if (row < firstRow) return;
    cells.forEach((text, column) => {
      if (!hopeful.has(column)) return;
      const own = (columns[column] ??= { texts: [], rowOf: [] });
      const last = own.rowOf.at(-1);
      if (last !== undefined && last !== row - 1) {
        own.texts.push('');
        own.rowOf.push(row - 1);
      }
      own.texts.push(text);
      own.rowOf.push(row);
    });
  });
  return columns;
}
