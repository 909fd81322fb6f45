/** What a list shows. The address holds all of it: back, reload and a link sent on give the same list. */
export interface ListState {
  readonly filters: Readonly<Record<string, string>>;
  readonly size: 20 | 50 | 100;
  /** Mark of the page to show after; null on the first page. */
  readonly after: string | null;
  /** Mark of the page to show before; null unless turning back. */
  readonly before: string | null;
  /** What else the page's address says, kept as it is. */
  readonly kept?: Readonly<Record<string, string>>;
}

export const sizes = [20, 50, 100] as const;

/** The state that an address says; what it does not know is left out. */
export function readListState(
  search: URLSearchParams,
  fields: readonly string[],
  kept: readonly string[] = [],
): ListState {
  const given = (names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search.get(name)?.trim() ?? '';
        return value === '' ? [] : [[name, value]];
      }),
    );
  const after = search.get('after');
  return {
    ...(kept.length === 0 ? {} : { kept: given(kept) }),
    filters: given(fields),
    size: sizes.find((size) => String(size) === search.get('size')) ?? 20,
    after,
    before: after === null ? search.get('before') : null,
  };
}

/** The address of a state; what is as usual is left out. */
export function writeListState({ filters, size, after, before, kept = {} }: ListState): URLSearchParams {
  const search = new URLSearchParams();
  for (const [field, value] of Object.entries({ ...kept, ...filters })) {
    if (value.trim() !== '') search.set(field, value.trim());
  }
  if (size !== 20) search.set('size', String(size));
  if (after !== null) search.set('after', after);
  else if (before !== null) search.set('before', before);
  return search;
}

/** The query of a call for a state. */
export function queryOf({ filters, size, after, before }: ListState): Record<string, string | number> {
  return {
    ...filters,
    size,
    ...(after === null ? {} : { after }),
    ...(before === null ? {} : { before }),
  };
}

/** The state with other filters: it begins at the first page. */
export function filtered(state: ListState, filters: ListState['filters']): ListState {
  return { ...state, filters, after: null, before: null };
}
