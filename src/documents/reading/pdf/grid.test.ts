import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGrids, type GridCell } from './grid.ts';
import type { Ruling } from './ruling-lines.ts';

const lines = (places: number[], from: number, to: number): Ruling[] =>
  places.map((at) => ({ at, from, to }));
const spans = (cells: readonly GridCell[]) =>
  cells.map(({ row, column, rowSpan, colSpan }) => [row, column, rowSpan, colSpan]);

describe('findGrids', () => {
  it('finds cells between lines', () => {
    const [grid] = findGrids(lines([0, 20, 40], 0, 100), lines([0, 50, 100], 0, 40));
    expect(grid?.xs).toEqual([0, 50, 100]);
    expect(spans(grid?.cells ?? [])).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 0, 1, 1],
      [1, 1, 1, 1],
    ]);
  });

  it('joins cells where a line is missing', () => {
    const horizontals = [...lines([0, 40], 0, 100), { at: 20, from: 50, to: 100 }];
    const verticals = [...lines([0, 100], 0, 40), { at: 50, from: 0, to: 40 }, { at: 75, from: 20, to: 40 }];
    expect(spans(findGrids(horizontals, verticals)[0]?.cells ?? [])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
    ]);
  });

  it('closes tables without outer border', () => {
    const [grid] = findGrids(lines([20, 40], 0, 150), lines([50, 100], 0, 60));
    expect([grid?.xs, grid?.ys]).toEqual([
      [0, 50, 100, 150],
      [0, 20, 40, 60],
    ]);
    expect(grid?.cells).toHaveLength(9);
  });

  it('takes a side that a page break has cut off for the merged first column', () => {
    const [grid] = findGrids(lines([10, 30, 50], 40, 100), [
      { at: 0, from: 8, to: 52 },
      ...lines([40, 70, 100], 8, 52),
    ]);
    expect(spans(grid?.cells ?? [])[0]).toEqual([0, 0, 2, 1]);
    expect(grid?.xs).toEqual([0, 40, 70, 100]);
  });

  it('tells two tables apart and leaves underlines', () => {
    const upper = [lines([0, 20], 0, 100), lines([0, 50, 100], 0, 20)] as const;
    const lower = [lines([60, 80], 0, 100), lines([0, 100], 60, 80)] as const;
    const grids = findGrids(
      [...upper[0], ...lower[0], { at: 40, from: 0, to: 100 }],
      [...upper[1], ...lower[1]],
    );
    expect(grids.map(({ top, bottom }) => [top, bottom])).toEqual([
      [0, 20],
      [60, 80],
    ]);
  });

  it('forgets edges at which nothing begins', () => {
    const [grid] = findGrids(
      [...lines([0, 20, 40], 0, 100), { at: 30, from: 90, to: 100 }],
      lines([0, 50, 100], 0, 40),
    );
    expect(grid?.ys).toEqual([0, 20, 40]);
  });

  it('covers every field once, whatever lines there are', () => {
    const ruling = fc
      .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 10 }))
      .map(([at, from, length]): Ruling => ({ at: at * 20, from: from * 20, to: (from + length) * 20 }));
    fc.assert(
      fc.property(
        fc.array(ruling, { maxLength: 20 }),
        fc.array(ruling, { maxLength: 20 }),
        (across, down) => {
          for (const grid of findGrids(across, down)) {
            const fields = new Set<string>();
            let covered = 0;
            for (const { row, column, rowSpan, colSpan } of grid.cells) {
              for (let y = row; y < row + rowSpan; y += 1) {
                for (let x = column; x < column + colSpan; x += 1) {
                  fields.add(`${y},${x}`);
                  covered += 1;
                }
              }
            }
            expect(covered).toBe((grid.xs.length - 1) * (grid.ys.length - 1));
            expect(fields.size).toBe(covered);
          }
        },
      ),
    );
  });
});
