import type { AnswerOf } from '../../contract/endpoint.ts';
import type { workEndpoints } from '../../contract/work.ts';
import type { Work } from '../work/due.tsx';

export type Today = AnswerOf<typeof workEndpoints.today>;
export type Entry = Today['publishing']['entries'][number];

export type RequestEntry = Today['requests']['entries'][number];

/** Work, what publishing asks and what requests ask, in one list. */
export type Item =
  | { readonly as: 'work'; readonly work: Work }
  | { readonly as: 'entry'; readonly entry: Entry }
  | { readonly as: 'request'; readonly request: RequestEntry };

const askedBy = (item: Item): Pick<Work, 'dueOn' | 'urgency'> =>
  item.as === 'work' ? item.work : item.as === 'entry' ? item.entry : item.request;
const dueOf = (item: Item) => askedBy(item).dueOn ?? '9';

/** What has a date, of one urgency, the earliest first; work without a date stands in its own group. */
export function ofUrgency(
  { work, publishing, requests }: Pick<Today, 'work' | 'publishing' | 'requests'>,
  urgency: Work['urgency'],
): readonly Item[] {
  const items: readonly Item[] = [
    ...work.map((each) => ({ as: 'work' as const, work: each })),
    ...publishing.entries
      .filter(({ dueOn }) => dueOn !== null)
      .map((each) => ({ as: 'entry' as const, entry: each })),
    // Answers to reconsideration and suits have dates of law as those to applicants have.
    ...(['due', 'redress'] as const)
      .flatMap((kind) => ofRequests({ requests }, kind))
      .map((each) => ({ as: 'request' as const, request: each })),
  ];
  return items
    .filter((item) => askedBy(item).urgency === urgency)
    .toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));
}

/** What requests ask, of one kind: a term that somebody else let pass is not late here, so it stands apart. */
export function ofRequests(
  { requests }: Pick<Today, 'requests'>,
  kind: RequestEntry['kind'],
): readonly RequestEntry[] {
  return requests.entries.filter((entry) => entry.kind === kind);
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
