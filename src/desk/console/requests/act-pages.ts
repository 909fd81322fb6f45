import type { LetterKindId, RequestActKind } from '../../../law/index.ts';
import type { RequestCase } from './words.ts';

/**
 * Where each act on a request is done, after the address of the request. Acts that have no page are done by the program, by
 * the applicant, or on another page.
 */
export const actPages: Readonly<Partial<Record<RequestActKind, string>>> = {
  'contact-tried': 'contact-tried',
  confirmed: 'confirmed',
  registered: 'registered',
  assigned: 'assigned',
  corrected: 'corrected',
  'found-clear': 'found-clear',
  'clarification-asked': 'clarification-asked',
  clarified: 'clarified',
  'party-asked': 'party-asked',
  'party-answered': 'party-answered',
  'party-closed': 'party-closed',
  'organ-asked': 'organ-asked',
  'organ-answered': 'organ-answered',
  'reasons-asked': 'reasons-asked',
  'reasons-weighed': 'reasons-weighed',
  extended: 'extended',
  delayed: 'delayed',
  'fee-noticed': 'fee-noticed',
  'fee-paid': 'fee-paid',
  'fee-cancelled': 'fee-cancelled',
  'search-asked': 'search-asked',
  'search-recorded': 'search-recorded',
  noted: 'noted',
  linked: 'linked',
  split: 'split',
  joined: 'joined',
  'handed-on': 'handed-on',
  withdrawn: 'withdrawn',
  'guide-answered': 'guide',
  submitted: 'submit',
  // Both ways of deciding stand on the page where one reads.
  passed: 'approval',
  served: 'letters',
  'service-noted': 'services',
  'material-added': 'materials',
  archived: 'archive',
  reopened: 'reopen',
};

/** What keeps a case in order and moves it nowhere: it stands apart from the next step. */
export const aside: ReadonlySet<string> = new Set<RequestActKind>([
  'contact-tried',
  'assigned',
  'corrected',
  'noted',
  'linked',
  'split',
  'joined',
  'handed-on',
  'withdrawn',
  'party-closed',
  'fee-cancelled',
  'material-added',
  'reopened',
]);

/** Where whoever was asked answers a call to search; it shows no applicant. */
export const searchPage = (bodyId: string, searchId: string): string =>
  `/requests/searches/${bodyId}/${searchId}`;

export interface NextPage {
  readonly act: string;
  readonly title: string;
  readonly page: string;
  readonly until: string | null;
  /** The third party or organ that it is about, where it is about one. */
  readonly of: string | null;
  readonly whom: string | null;
}

type Next = RequestCase['next'][number];

/** Acts whose page asks which third party, organ or search they are about. */
const about: ReadonlySet<string> = new Set<RequestActKind>([
  'party-answered',
  'party-closed',
  'organ-answered',
]);

const nameFor = (
  { parties, consultations, searches, letters }: RequestCase,
  of: string | null,
): string | null =>
  parties.find(({ partyId }) => partyId === of)?.name ??
  consultations.find(({ consultationId }) => consultationId === of)?.organ ??
  searches.find(({ searchId }) => searchId === of)?.asked?.office ??
  letters.find(({ letterId }) => letterId === of)?.title ??
  null;

/** The page of an act that is about one thing of the case. */
function ownPageOf(data: RequestCase, base: string, at: string, { act, of }: Next): string {
  if (of === null) return `${base}/${at}`;
  switch (act) {
    case 'search-recorded':
      return searchPage(data.bodyId, of);
    case 'served':
      return `${base}/${at}/${of}/service`;
    case 'service-noted':
      return `${base}/${at}/${of}/note`;
    default:
      return about.has(act) ? `${base}/${at}/${of}` : `${base}/${at}`;
  }
}

function pageOf(data: RequestCase, base: string, next: Next): readonly NextPage[] {
  const { act, title, until, of } = next;
  const at = actPages[act as RequestActKind];
  if (at === undefined) return [];
  return [
    {
      act,
      title,
      until,
      of,
      whom: nameFor(data, of),
      page: ownPageOf(data, base, at, next),
    },
  ];
}

/** What may be done now, each with its page, in the order in which the law puts it. */
export function nextPages(data: RequestCase, base: string): readonly NextPage[] {
  return data.next.filter(({ why }) => why === null).flatMap((each) => pageOf(data, base, each));
}

/** What waits for others: once their term is over it may still come, but no longer is what the officer does next. */
const ofOthers: ReadonlySet<string> = new Set<RequestActKind>([
  'clarified',
  'party-answered',
  'organ-answered',
  'fee-paid',
]);

/** The same pages, with what others let lapse behind what can be gone on with. */
export function lapsedLast(pages: readonly NextPage[], today: string): readonly NextPage[] {
  const lapsed = ({ act, until }: NextPage) => ofOthers.has(act) && until !== null && until < today;
  return [...pages.filter((each) => !lapsed(each)), ...pages.filter(lapsed)];
}

/** The act that ends a clock. */
const ending: Readonly<Record<string, readonly RequestActKind[]>> = {
  confirmation: ['confirmed'],
  'clarification-notice': ['clarification-asked'],
  clarification: ['clarified'],
  'third-party': ['party-answered'],
  consultation: ['organ-answered'],
  reasons: ['reasons-weighed'],
  fee: ['fee-paid'],
  answer: ['submitted', 'guide-answered'],
  target: ['submitted', 'guide-answered'],
  service: ['served'],
};

/** Of the pages that are open now, the one that ends a clock; null where none does. */
export function endingPage(
  clock: { readonly id: string; readonly of: string | null },
  pages: readonly NextPage[],
): NextPage | null {
  const acts: readonly string[] = ending[clock.id] ?? [];
  return pages.find(({ act, of }) => acts.includes(act) && (of === null || of === clock.of)) ?? null;
}

/** Steps that are told by a letter: it is issued with the step, not by itself. */
export const stepOfLetter: Readonly<Partial<Record<LetterKindId, RequestActKind>>> = {
  clarification: 'clarification-asked',
  'third-party-consultation': 'party-asked',
  'co-maker-consultation': 'organ-asked',
  assistance: 'organ-asked',
  reasons: 'reasons-asked',
  extension: 'extended',
  delay: 'delayed',
  fee: 'fee-noticed',
  withdrawal: 'withdrawn',
};

/** Where a drafted letter is issued together with the step that it tells of; null where it is issued by itself or as a decision. */
export function stepPage(base: string, kind: LetterKindId, letterId: string): string | null {
  const step = stepOfLetter[kind];
  const at = step === undefined ? undefined : actPages[step];
  return at === undefined ? null : `${base}/${at}?letter=${letterId}`;
}
