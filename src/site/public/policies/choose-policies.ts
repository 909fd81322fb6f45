import type { PolicyColumn, PolicyEntry } from '../../../ledger/read/site/policies.ts';
import type { YearOfList } from '../../../ledger/read/site/list-public.ts';
import type { PolicyState } from '../place.ts';

/** What a page of the policy library asks for. */
export interface PolicyQuestion {
  readonly state: PolicyState;
  readonly year: number | null;
  /** Any of these; empty for all. */
  readonly kinds: readonly PolicyColumn[];
  readonly subjects: readonly string[];
  /** Ids of bodies. */
  readonly organs: readonly string[];
  readonly sort: 'published' | 'formed';
}

export type Facet = 'kinds' | 'subjects' | 'organs';

/** How many a choice would leave, whatever else is chosen of its own facet. */
export interface FacetOption {
  readonly value: string;
  readonly items: number;
}

export interface ChosenPolicies {
  readonly entries: readonly PolicyEntry[];
  /** Of each state, as narrowed otherwise: for the links from one to another. */
  readonly states: Readonly<Record<PolicyState, number>>;
  readonly years: readonly YearOfList[];
  /** How many of the entries are worth what. */
  readonly validities: ReadonlyMap<PolicyEntry['validity'], number>;
  readonly facets: Readonly<Record<Facet, readonly FacetOption[]>>;
}

const inState: Readonly<Record<PolicyState, (entry: PolicyEntry) => boolean>> = {
  'in-force': ({ ended }) => !ended,
  ended: ({ ended }) => ended,
  all: () => true,
};

const valueOf: Readonly<Record<Facet, (entry: PolicyEntry) => string | null>> = {
  kinds: ({ columnId }) => columnId,
  subjects: ({ subject }) => subject,
  organs: ({ bodyId }) => bodyId,
};

const facetNames: readonly Facet[] = ['kinds', 'subjects', 'organs'];

/** The policies that a question asks for, in its order, and what every other choice would bring. */
export function choosePolicies(entries: readonly PolicyEntry[], question: PolicyQuestion): ChosenPolicies {
  const { state, year, sort } = question;
  const within = (facet: Facet, entry: PolicyEntry) => {
    const wanted: readonly string[] = question[facet];
    const value = valueOf[facet](entry);
    return wanted.length === 0 || (value !== null && wanted.includes(value));
  };
  const others = new Map(facetNames.map((facet) => [facet, facetNames.filter((each) => each !== facet)]));
  const narrowed = (entry: PolicyEntry, facets: readonly Facet[]) =>
    facets.every((facet) => within(facet, entry));
  const ofYear = (entry: PolicyEntry) => year === null || entry.year === year;
  const states = { 'in-force': 0, ended: 0, all: 0 };
  const years = new Map<number, number>();
  const counts: Record<Facet, Map<string, number>> = {
    kinds: new Map(),
    subjects: new Map(),
    organs: new Map(),
  };
  const validities = new Map<PolicyEntry['validity'], number>();
  const chosen: PolicyEntry[] = [];
  for (const entry of entries) {
    const whole = narrowed(entry, facetNames);
    if (whole && ofYear(entry)) {
      states.all += 1;
      states[entry.ended ? 'ended' : 'in-force'] += 1;
    }
    if (!inState[state](entry)) continue;
    if (whole) add(years, entry.year);
    if (!ofYear(entry)) continue;
    if (whole) {
      chosen.push(entry);
      add(validities, entry.validity);
    }
    for (const facet of facetNames) {
      const value = valueOf[facet](entry);
      if (value !== null && (whole || narrowed(entry, others.get(facet) ?? []))) add(counts[facet], value);
    }
  }
  const options = (facet: Facet): readonly FacetOption[] =>
    [...counts[facet]].map(([value, items]) => ({ value, items }));
  return {
    entries: sort === 'formed' ? chosen.toSorted(byForming) : chosen,
    states,
    validities,
    years: [...years].map(([each, items]) => ({ year: each, items })).toSorted((a, b) => b.year - a.year),
    facets: { kinds: options('kinds'), subjects: options('subjects'), organs: options('organs') },
  };
}

/** By 成文日期, the newest first; those without one last. */
const byForming = (a: PolicyEntry, b: PolicyEntry) =>
  a.formedOn === b.formedOn ? 0 : (a.formedOn ?? '') < (b.formedOn ?? '') ? 1 : -1;

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
