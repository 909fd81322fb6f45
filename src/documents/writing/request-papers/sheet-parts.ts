import type { SheetLayout } from '../sheet-layout.ts';
import { plainText } from '../sheet-text.ts';

export type SheetPart = SheetLayout['parts'][number];

/** A row of a form: its name, what stands in it (empty to be written by hand), and whether it has room for several lines. */
export type FormRow = readonly [name: string, text: string, room?: 'tall'];

/** A form: names left, texts right. */
export function formPart(name: string, rows: readonly FormRow[], heading = ''): SheetPart {
  return {
    heading,
    lines: [],
    table: {
      name,
      widths: [36, 120],
      head: [],
      rows: rows.map(([label, text]) => [label, plainText(text)]),
      left: [false, true],
      tall: rows.flatMap(([, , room], at) => (room === 'tall' ? [at] : [])),
    },
  };
}

/** A form whose rows hold two names and texts each; an odd last one stands beside an empty pair. */
export function pairsPart(name: string, pairs: readonly FormRow[], heading = ''): SheetPart {
  const rows: string[][] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const [left, right] = [pairs[at], pairs[at + 1]];
    rows.push([left?.[0] ?? '', plainText(left?.[1] ?? ''), right?.[0] ?? '', plainText(right?.[1] ?? '')]);
  }
  return {
    heading,
    lines: [],
    table: { name, widths: [30, 48, 30, 48], head: [], rows, left: [false, true, false, true] },
  };
}

/** The columns of a list; the first, of running numbers, is added. */
export interface ListColumn {
  readonly head: string;
  /** In millimetres; the columns together have 142. */
  readonly width: number;
  readonly left?: boolean;
}

/** The rows of a list and what is said where there are none. */
export interface ListRows {
  readonly rows: readonly (readonly string[])[];
  readonly none: string;
  readonly heading?: string;
  /** Rows with room to write by hand, by their place from 0. */
  readonly tall?: readonly number[];
}

/** A list with running numbers; an empty one says so in a line. */
export function listPart(
  name: string,
  columns: readonly ListColumn[],
  { rows, none, heading = '', tall = [] }: ListRows,
): SheetPart {
  if (rows.length === 0) return { heading, lines: [none], table: null };
  const table = {
    name,
    widths: [14, ...columns.map(({ width }) => width)],
    head: ['序号', ...columns.map(({ head }) => head)],
    rows: rows.map((row, at) => [String(at + 1), ...row.map(plainText)]),
    left: [false, ...columns.map(({ left }) => left === true)],
    tall,
  };
  return { heading, lines: [], table };
}

/** ☑ before what is chosen, □ before the rest. Nothing chosen: a form to be ticked by hand. */
export function ticks(options: readonly string[], chosen: string | null): string {
  return options.map((option) => `${option === chosen ? '☑' : '□'}${option}`).join('　');
}
