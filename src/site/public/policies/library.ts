import { grouped } from '../../../ledger/read/grouped.ts';
import { readPolicies, type PolicyEntry } from '../../../ledger/read/site/policies.ts';
import type { SiteBody } from '../../../ledger/read/site/site-map.ts';
import type { SiteCall } from '../call.ts';
import { choosePolicies, type ChosenPolicies, type PolicyQuestion } from './choose-policies.ts';

/** The policies of some bodies, with what each is worth today. */
export interface PolicyLibrary {
  /** The newest first. */
  readonly entries: readonly PolicyEntry[];
  /** What a number or a title stands for, among these bodies: for what amended or ended another. */
  readonly named: ReadonlyMap<string, PolicyEntry>;
  /** What was asked of the entries of a body, or of all, and what that gave: pages of one list ask the same. */
  readonly asked: Map<string, ChosenPolicies>;
}

/** Questions whose answers are kept. */
const mostAsked = 32;

/**
 * What a question gives among the policies of a body, or of all.
 * @param bodyId null for all of the library
 */
export function askLibrary(
  { entries, asked }: PolicyLibrary,
  bodyId: string | null,
  question: PolicyQuestion,
): ChosenPolicies {
  const key = JSON.stringify([bodyId, question]);
  const known = asked.get(key);
  if (known !== undefined) return known;
  const own = bodyId === null ? entries : entries.filter((entry) => entry.bodyId === bodyId);
  const found = choosePolicies(own, question);
  const [oldest] = asked.keys();
  if (asked.size >= mostAsked && oldest !== undefined) asked.delete(oldest);
  asked.set(key, found);
  return found;
}

interface KeptPolicies {
  /** What they are as new as: revision of the body, and the day for which their worth was computed. */
  readonly of: string;
  readonly entries: readonly PolicyEntry[];
}

/** What was read of each body, by ledger: validity is law computed over the whole register, which a page need not do again. */
const keptOf = new WeakMap<object, Map<string, KeptPolicies>>();
/** What was made of them, by the map of the site: it goes with the map. */
const madeOf = new WeakMap<object, Map<string, PolicyLibrary>>();

/**
 * The policy library of some bodies. A body is read again when something that its pages show has changed, or the day has;
 * the others stay in memory, about half a kilobyte a file.
 */
export async function policyLibrary(
  call: Pick<SiteCall, 'ledger' | 'map' | 'today'>,
  bodies: readonly SiteBody[],
): Promise<PolicyLibrary> {
  const { ledger, map, today } = call;
  const made = getOrAdd(madeOf, map, () => new Map<string, PolicyLibrary>());
  const key = `${today} ${bodies.length === map.bodies.length ? '' : bodies.map(({ id }) => id).join(' ')}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const kept = getOrAdd(keptOf, ledger, () => new Map<string, KeptPolicies>());
  const newness = ({ revision }: SiteBody) => `${today} ${revision}`;
  const stale = bodies.filter((body) => kept.get(body.id)?.of !== newness(body));
  if (stale.length > 0) {
    const ids = stale.map(({ id }) => id);
    const scope = stale.length === map.bodies.length ? 'everything' : { bodies: ids };
    const read = await ledger.read(scope, (tx) => readPolicies(tx, ids, today));
    const byBody = grouped(read, ({ bodyId }) => bodyId);
    for (const body of stale) kept.set(body.id, { of: newness(body), entries: byBody.get(body.id) ?? [] });
  }
  const library = libraryOf(bodies.flatMap(({ id }) => kept.get(id)?.entries ?? []));
  made.set(key, library);
  return library;
}

/** Sorted, and with the names under which one policy speaks of another. */
export function libraryOf(found: readonly PolicyEntry[]): PolicyLibrary {
  const entries = found.toSorted((a, b) =>
    a.firstPublishedAt === b.firstPublishedAt
      ? a.id < b.id
        ? 1
        : -1
      : a.firstPublishedAt < b.firstPublishedAt
        ? 1
        : -1,
  );
  const named = new Map<string, PolicyEntry>();
  for (const entry of entries.toReversed()) {
    named.set(entry.title, entry);
    if (entry.documentNumber !== null) named.set(entry.documentNumber, entry);
  }
  return { entries, named, asked: new Map() };
}

/**
 * The policy that a change names by its number or its title: 《甲县救助办法》（甲政规〔2026〕3号).
 * @returns null where none of these bodies has published it
 */
export function policyNamed({ named }: PolicyLibrary, by: string): PolicyEntry | null {
  const names = [by, ...(by.match(/[\p{Script=Han}A-Za-z]+〔\d{4}〕\d+号/gu) ?? []), ...titlesIn(by)];
  return names.map((name) => named.get(name.trim())).find((entry) => entry !== undefined) ?? null;
}

const titlesIn = (text: string) => [...text.matchAll(/《([^》]+)》/gu)].map(([, title = '']) => title);

function getOrAdd<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
