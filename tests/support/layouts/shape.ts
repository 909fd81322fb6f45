import type { Block, SourceDocument } from '../../../src/report/source.ts';
import { oneDisclosureTable } from './disclosure-tables.ts';
import type { FilledForm } from './filled-form.ts';
import { oneRemediesTable } from './remedy-tables.ts';
import { oneRequestsTable } from './request-tables.ts';
import { isTable, line, lines } from './rows.ts';
import type { Wording } from './wordings.ts';

type TableWriter = (form: FilledForm) => readonly Block[];

/** The document in its pieces, before they are put one after the other. */
export interface Pieces {
  /** Title and preamble. */
  readonly head: readonly Block[];
  /** Heading and body of each part. */
  readonly parts: readonly (readonly Block[])[];
  readonly tail: readonly Block[];
}

/** How a document departs from the plain official one. */
export interface Shape {
  /** Changes of wording, one after the other. */
  readonly words?: readonly Wording[];
  readonly disclosure?: TableWriter;
  readonly requests?: TableWriter;
  readonly remedies?: TableWriter;
  /** Heading lines of a part. */
  readonly heading?: (number: string, title: string) => readonly Block[];
  readonly title?: (title: string) => readonly Block[];
  readonly pieces?: (pieces: Pieces, form: FilledForm) => Pieces;
  /** A title that the file carries outside its text. */
  readonly outside?: (form: FilledForm) => string;
}

/** Puts a filled form into a document. */
export function shapeDocument(filled: FilledForm, shape: Shape): SourceDocument {
  const form = (shape.words ?? []).reduce((before, change) => change(before), filled);
  const tables = [
    shape.disclosure ?? oneDisclosureTable,
    shape.requests ?? oneRequestsTable,
    shape.remedies ?? oneRemediesTable,
  ].map((write) => write(form));
  const heading = shape.heading ?? ((number, title) => [line(`${number}、${title}`)]);
  const title = shape.title ?? ((text: string) => [line(text)]);
  let nextTable = 0;
  const parts = form.parts.map((part): readonly Block[] => {
    const body = part.text === null ? (tables[nextTable++] ?? []) : lines(part.text.split('\n'));
    return [...heading(part.number, part.title), ...body];
  });
  const plain: Pieces = { head: [...title(form.title), line(form.preamble)], parts, tail: [] };
  const pieces = shape.pieces?.(plain, form) ?? plain;
  return {
    blocks: [...pieces.head, ...pieces.parts.flat(), ...pieces.tail],
    ...(shape.outside === undefined ? {} : { title: shape.outside(form) }),
  };
}

/** A document as a text file: a paragraph a line, tables with tabs. */
export function asText({ blocks }: SourceDocument): Uint8Array {
  const text = blocks.flatMap((block) =>
    isTable(block) ? block.rows.map((row) => row.map((each) => each.text).join('\t')) : [block.text],
  );
  return new TextEncoder().encode(`${text.join('\n')}\n`);
}

/** A document as one sheet: every paragraph a merged row, the tables' rows below one another. */
export function asOneSheet({ blocks, ...rest }: SourceDocument, indent: number): SourceDocument {
  const margin = Array.from({ length: indent }, () => ({ text: '' }));
  const rows = blocks.flatMap((block) =>
    isTable(block)
      ? [...block.rows.map((row) => [...margin, ...row]), []]
      : [[...margin, { text: block.text, colSpan: 15 }]],
  );
  return { ...rest, blocks: [{ kind: 'table', rows, gridded: true }] };
}
