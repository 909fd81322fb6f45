import { sql } from 'kysely';
import {
  citationText,
  letterKinds,
  outcomeOfGuide,
  outcomes,
  type JoinedRequest,
  type LetterFacts,
  type LetterKindId,
  type LetterRecipient,
  type RequestState,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { OfRequest, RequestHand } from '../act-on-request.ts';
import { contentAsText } from '../content.ts';
import { readApplicant, readContent, readThirdParty } from '../request-data.ts';
import {
  answerDue,
  atTheEarliest,
  clarificationFacts,
  delayFacts,
  extensionFacts,
  feeFacts,
  partyFacts,
  reasonsFacts,
  searchFacts,
  withdrawnFacts,
  type Course,
} from './course-facts.ts';
import {
  competenceFacts,
  creationFacts,
  decidedByGuide,
  givenFacts,
  groundFacts,
  notHeldFacts,
  organFacts,
  publicationFacts,
  publicFacts,
  registerFacts,
  type DecidedFacts,
} from './decision-facts.ts';
import type { LetterDetails } from './letter-details.ts';
import { readLetterText } from './letter-text.ts';
import { reopenedFacts } from './reopened-facts.ts';

/** What a letter is written from. */
export interface LetterOrder {
  readonly kind: LetterKindId;
  readonly to: LetterRecipient;
  readonly details: LetterDetails;
  /** Of a receipt: the code under which the applicant may look. */
  readonly queryCode?: string;
  /** Another decision than the guide's, where the officer chose one. */
  readonly decided?: DecidedFacts;
}

/** The case as it stands, for facts. */
export type CaseAtHand = Pick<RequestHand, 'tx' | 'of' | 'state' | 'calendar' | 'rules' | 'today'>;

/** Everything that a letter of the case is written from, and checked against: what the case knows, and what the officer added. */
export async function gatherFacts(keys: Keys, hand: CaseAtHand, order: LetterOrder): Promise<LetterFacts> {
  const { tx, of, state, rules } = hand;
  const { kind, to, details } = order;
  const course: Course = { ...hand, details };
  const [words, answer] = await wordsOf(tx, keys, of, state);
  const numbers = await numbersIn(tx, of, [
    ...(state.fee?.requestIds ?? details.feeRequestIds ?? []),
    ...state.links.map(({ requestId }) => requestId),
  ]);
  const joined = await joinedRequests(tx, keys, of, hand);
  const due = answerDue(state, hand);
  const decided =
    order.decided ??
    (letterKinds[kind].use === 'decision' || kind === 'third-party-decision'
      ? decidedByGuide(course, kind)
      : { outcome: null, parts: [] });
  const asked =
    state.clarification === null
      ? null
      : ((await readLetterText(tx, keys, { ...of, letterId: state.clarification.letterId }))?.details ??
        null);
  const toOrgan = to.kind === 'organ' || letterKinds[kind].to === 'organ';
  return defined({
    organ: await nameOfBody(tx, of.bodyId),
    applicants: [...new Set([...(await applicantNames(tx, keys, of, state)), ...joined.names])],
    applicantKind: state.applicantKind,
    channel: state.channel,
    submittedOn: state.received.submittedOn,
    receivedOn: state.receivedOn,
    requestNo: state.registered?.number ?? '',
    queryCode: order.queryCode ?? '',
    words,
    dueOn: due?.on ?? null,
    dueAtTheEarliest: atTheEarliest(course),
    electronic: state.received.electronic,
    rules,
    ...decided,
    clarification: clarificationFacts(course, answer, asked),
    extension: extensionFacts(course),
    reopened: await reopenedFacts(tx, of, state),
    parties: partyFacts(course),
    party: await partyAddressed(keys, hand, order),
    organAsked: toOrgan ? organAddressed(hand, order) : undefined,
    reasons: reasonsFacts(course),
    delay: delayFacts(course),
    fee: feeFacts(course, (id) => numbers.get(id) ?? null),
    searches: searchFacts(course),
    given: givenFacts(course),
    public: publicFacts(course),
    ground: groundFacts(course),
    publicInterest: state.guide.release?.publicInterest,
    otherOrgan: organFacts(course),
    register: registerFacts(course),
    notHeld: notHeldFacts(course),
    creation: creationFacts(course),
    earlier: details.earlier ?? (await earlierOf(tx, of, state)),
    competence: competenceFacts(course),
    publication: publicationFacts(course),
    correction: details.correction,
    withdrawn: withdrawnFacts(course),
    joined: joined.requests.length === 0 ? undefined : joined.requests,
    attachments: details.attachments,
  });
}

type Loose = { readonly [K in keyof LetterFacts]: LetterFacts[K] | undefined };

/** Facts that the case does not have are left out. */
function defined(facts: Loose): LetterFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as unknown as LetterFacts;
}

export async function nameOfBody(tx: Tx, bodyId: string): Promise<string> {
  const row = await tx.selectFrom('bodies').select('name').where('body_id', '=', bodyId).executeTakeFirst();
  return row?.name ?? '';
}

/** Names as in the application; none once they were erased. */
export async function applicantNames(
  tx: Tx,
  keys: Keys,
  of: OfRequest,
  state: Pick<RequestState, 'applicantId'>,
): Promise<readonly string[]> {
  const applicant = await readApplicant(tx, keys, of.bodyId, state.applicantId);
  return applicant === null ? [] : [applicant.name];
}

/** The words of the request, and those of its clarification. */
export async function wordsOf(
  tx: Tx,
  keys: Keys,
  { bodyId }: OfRequest,
  { contentIds }: Pick<RequestState, 'contentIds'>,
): Promise<readonly [words: string, answer: string]> {
  const texts: string[] = [];
  for (const id of contentIds) {
    const content = await readContent(tx, keys, bodyId, id);
    texts.push(content === null ? '' : contentAsText(content));
  }
  const [first = '', ...rest] = texts;
  return [first, rest.at(-1) ?? ''];
}

async function partyAddressed(
  keys: Keys,
  { tx, of, state }: CaseAtHand,
  { to, details }: LetterOrder,
): Promise<LetterFacts['party']> {
  if (to.kind !== 'party') return undefined;
  const party = state.parties.find(({ partyId }) => partyId === to.partyId);
  const known = party === undefined ? null : await readThirdParty(tx, keys, of.bodyId, party.dataId);
  return {
    name: known?.name ?? details.partyName ?? '',
    interest: party?.interest ?? details.partyInterest ?? 'privacy',
    what: party?.what ?? details.partyWhat ?? '',
    why: details.partyWhy ?? '',
    objectedOn: party?.answered?.answer === 'agreed' ? null : (party?.answered?.on ?? null),
    opened: details.opened ?? '',
    openedOn: details.openedOn ?? null,
  };
}

function organAddressed({ state }: CaseAtHand, { to, details }: LetterOrder): LetterFacts['organAsked'] {
  const known =
    to.kind === 'organ'
      ? state.consultations.find(({ consultationId }) => consultationId === to.consultationId)
      : undefined;
  return {
    name: known?.organ ?? details.organName ?? '',
    question: known?.question ?? details.organQuestion ?? '',
    document: details.organDocument ?? '',
    coMakers: details.coMakers ?? [],
    dueOn: details.organDueOn ?? null,
  };
}

/** Numbers of requests of the same body. */
async function numbersIn(
  tx: Tx,
  { bodyId }: OfRequest,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (requestIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('requests')
    .select(['request_id', 'number'])
    .where('body_id', '=', bodyId)
    .where('request_id', 'in', [...new Set(requestIds)])
    .execute();
  return new Map(rows.flatMap(({ request_id, number }) => (number === null ? [] : [[request_id, number]])));
}

/** The request of the same content that was answered before, by the links of the case. */
async function earlierOf(
  tx: Tx,
  { bodyId }: OfRequest,
  state: RequestState,
): Promise<LetterFacts['earlier']> {
  const link = state.links.find(({ how, bodyId: of }) => how === 'repeat' && of === bodyId);
  if (link === undefined) return undefined;
  const row = await tx
    .selectFrom('requests')
    .select('state')
    .where('body_id', '=', bodyId)
    .where('request_id', '=', link.requestId)
    .executeTakeFirst();
  const before = row?.state as RequestState | undefined;
  if (before === undefined) return undefined;
  const decision = before.decisions.at(-1);
  const letter = before.letters.find(({ letterId }) => letterId === decision?.letterId);
  return {
    requestOn: before.receivedOn,
    requestNo: before.registered?.number ?? '',
    letterNumber: letter?.number?.text ?? '',
    letterOn: letter?.on ?? null,
  };
}

/**
 * Requests that this letter answers with its own (政府信息公开司法解释第十四条第三款), with their applicants: those that were joined to it,
 * and where a fee was not paid, those of the same notice, which was one letter too.
 */
export async function joinedRequests(
  tx: Tx,
  keys: Keys,
  { bodyId, requestId }: OfRequest,
  hand: Pick<CaseAtHand, 'today' | 'calendar' | 'state'>,
): Promise<{
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly requests: readonly JoinedRequest[];
}> {
  const own = outcomeOfGuide(hand.state.guide, hand.state, hand);
  const lapsed = own.kind === 'outcome' && own.outcome === 'lapsedFee' ? hand.state.fee : null;
  const rows = await tx
    .selectFrom('requests')
    .select(['request_id', 'state'])
    .where('body_id', '=', bodyId)
    .where('request_id', '!=', requestId)
    .where('running', '=', true)
    .where(
      sql<boolean>`(state->'joined'->>'withId' = ${requestId} or state->'joined'->>'withId' is null
        and state->'fee'->>'letterId' = ${lapsed?.letterId ?? null}
        and state->'fee'->'paid'->>'at' is null and state->'fee'->'cancelled'->>'at' is null)`,
    )
    .orderBy('received_on')
    .orderBy(sql`(state->'registered'->>'year')::int`)
    .orderBy(sql`(state->'registered'->>'seq')::int`)
    .orderBy('request_id')
    .execute();
  const { round } = hand.state;
  const up = round?.returned === null ? round.letterId : null;
  // What was joined while the others are being signed is answered by itself.
  const joined = rows
    .map(({ request_id: id, state }) => ({ id, state: state as RequestState }))
    .filter(({ state }) => up === null || state.round?.letterId === up);
  const names: string[] = [];
  const requests: JoinedRequest[] = [];
  for (const { id, state } of joined) {
    const of = { bodyId, requestId: id };
    names.push(...(await applicantNames(tx, keys, of, state)));
    const [words] = await wordsOf(tx, keys, of, state);
    const result = outcomeOfGuide(state.guide, state, hand);
    if (result.kind !== 'outcome') continue;
    const { outcome, why } = result;
    requests.push({
      number: state.registered?.number ?? '',
      words,
      finding: why.at(-1)?.sentence ?? outcomes[outcome].title,
      law: (why.at(-1)?.basis ?? outcomes[outcome].basis).map(citationText).join('、'),
      result: outcomes[outcome].title,
      outcome,
    });
  }
  return { ids: joined.map(({ id }) => id), names: [...new Set(names)], requests };
}
