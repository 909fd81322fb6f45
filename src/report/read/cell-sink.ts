import { cellKey, type CellAddress } from '../cell.ts';
import type { FigureKind } from '../edition.ts';
import type { CellEvidence, CellState } from '../reading.ts';
import type { Assignment } from './assign.ts';
import { parseFigure } from './parse-figure.ts';

/** Gathers figures by address, with the evidence for each that is not a plain number. */
export class CellSink {
  readonly evidence = new Map<string, CellEvidence>();
  readonly #values = new Map<string, number | null>();

  /** The figure put at an address; null where there is none. */
  value(cell: CellAddress): number | null {
    return this.#values.get(cellKey(cell)) ?? null;
  }

  /** Puts the text of one cell. */
  put(cell: CellAddress, raw: string, kind: FigureKind): void {
    const { value, state, reason } = parseFigure(raw, kind);
    this.#values.set(cellKey(cell), value);
    if (state !== undefined) this.#note(cell, state, raw.trim(), reason);
  }

  /** Puts a row of cells as they were assigned to the columns. */
  putRow(
    cells: readonly { cell: CellAddress; kind: FigureKind }[],
    assignment: Assignment,
    raw: string,
  ): void {
    cells.forEach(({ cell, kind }, column) => {
      const text = assignment.values[column] ?? null;
      if (text === null) this.lose(cell, 'unplaced', raw, assignment.reason);
      else this.put(cell, text, kind);
    });
  }

  /** Says that a cell has no figure, and why. */
  lose(cell: CellAddress, state: CellState, raw: string, reason?: string): void {
    this.#values.set(cellKey(cell), null);
    this.#note(cell, state, raw, reason);
  }

  #note(cell: CellAddress, state: CellState, raw: string, reason?: string): void {
    this.evidence.set(cellKey(cell), { cell, state, raw, ...(reason === undefined ? {} : { reason }) });
  }
}
