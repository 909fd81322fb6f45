import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOfRows } from './page-of-rows.ts';
import { lastPage, type PageQuery } from './page.ts';

const sizes = [20, 50, 100] as const;
const rows = (count: number) => Array.from({ length: count }, (_, at) => `row-${at}`);
const page = (list: readonly string[], query: PageQuery) => pageOfRows(list, query, (row) => row);

describe('pageOfRows', () => {
  it('shows every row once, forwards and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 240 }), fc.constantFrom(...sizes), (count, size) => {
        const list = rows(count);
        const forwards: string[] = [];
        let after: string | null | undefined;
        do {
          const shown = page(list, { size, ...(after == null ? {} : { after }) });
          expect(shown.total).toBe(count);
          forwards.push(...shown.rows);
          after = shown.next;
        } while (after !== null);
        expect(forwards).toEqual(list);
        let at = count;
        let before: string | null = lastPage;
        while (before !== null) {
          const shown = page(list, { size, before });
          at = Math.max(0, at - size);
          expect(shown.rows).toEqual(list.slice(at, at + size));
          before = shown.previous;
        }
        expect(at).toBe(0);
      }),
    );
  });

  it('begins anew where the place is gone', () => {
    expect(page(rows(30), { size: 20, after: 'gone' }).rows[0]).toBe('row-0');
    expect(page(rows(30), { size: 20, before: 'gone' }).rows[0]).toBe('row-0');
  });
});
