import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { filtered, queryOf, readListState, writeListState, type ListState } from './list-state.ts';

const fields = ['text', 'state', 'body'];
const first: ListState = { filters: {}, size: 20, after: null, before: null };

describe('the state of a list', () => {
  test.each([
    ['', first],
    ['text=%E5%BC%A0', { ...first, filters: { text: '张' } }],
    ['text=+%E5%BC%A0+&state=', { ...first, filters: { text: '张' } }],
    ['size=50&after=x', { ...first, size: 50, after: 'x' }],
    ['size=7', first],
    ['before=y', { ...first, before: 'y' }],
    ['after=x&before=y', { ...first, after: 'x' }],
    ['other=1&state=left', { ...first, filters: { state: 'left' } }],
  ] as const)('is read from %s', (search, state) => {
    expect(readListState(new URLSearchParams(search), fields)).toEqual(state);
  });

  it('is the same after being written to the address and read from it', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
      .filter((each) => each.trim() !== '');
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fields), word, { noNullPrototype: true }),
        fc.constantFrom(20 as const, 50 as const, 100 as const),
        fc.option(word),
        fc.option(word),
        (filters, size, after, before) => {
          const trimmed = Object.fromEntries(
            Object.entries(filters).map(([key, value]) => [key, value.trim()]),
          );
          const state = { filters: trimmed, size, after, before: after === null ? before : null };
          const address = writeListState(state).toString();
          expect(readListState(new URLSearchParams(address), fields)).toEqual(state);
        },
      ),
    );
  });

  it('begins at the first page when other filters are applied', () => {
    const state = filtered({ ...first, size: 50, after: 'x' }, { text: '张' });
    expect(writeListState(state).toString()).toBe('text=%E5%BC%A0&size=50');
  });

  it('gives a call what it knows and nothing else', () => {
    expect(queryOf(first)).toEqual({ size: 20 });
    expect(queryOf({ ...first, filters: { text: '张' }, before: 'y' })).toEqual({
      text: '张',
      size: 20,
      before: 'y',
    });
  });
});
