import type { AnswerOf } from '../../contract/endpoint.ts';
import type { workEndpoints } from '../../contract/work.ts';
import type { Work } from '../work/due.tsx';

export type Today = AnswerOf<typeof workEndpoints.today>;
export type Entry = Today['publishing']['entries'][number];

/** Work and what publishing asks, in one list. */
export type Item =
  { readonly work: Work; readonly entry?: undefined } | { readonly work?: undefined; readonly entry: Entry };

const dueOf = ({ work, entry }: Item) => (work ?? entry)?.dueOn ?? null;

/** What has a date, of one urgency, the earliest first; work without a date stands in its own group. */
export function ofUrgency(
  { work, publishing }: Pick<Today, 'work' | 'publishing'>,
  urgency: Work['urgency'],
): readonly Item[] {
  const items: readonly Item[] = [
    ...work.map((each) => ({ work: each })),
    ...publishing.entries.filter(({ dueOn }) => dueOn !== null).map((each) => ({ entry: each })),
  ];
  return items
    .filter((item) => (item.work ?? item.entry).urgency === urgency)
    .toSorted((a, b) =>
      (dueOf(a) ?? '9') < (dueOf(b) ?? '9') ? -1 : (dueOf(a) ?? '9') > (dueOf(b) ?? '9') ? 1 : 0,
    );
}

/** The kinds that wait without a date, in the order in which they are shown: reviews first, others' turn last. */
export const waitingKinds = [
  'review',
  'returned',
  'ready',
  'rescreened',
  'review-owed',
  'scheduled',
  'outbox',
  'site',
  'waiting',
] as const;

/** What of a kind has no date. */
export function withoutDate({ entries }: Today['publishing'], kind: Entry['kind']): readonly Entry[] {
  return entries.filter((entry) => entry.kind === kind && entry.dueOn === null);
}
