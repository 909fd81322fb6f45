import type { RequestAct, RequestActKind, RequestPayloads } from './request-act.ts';
import type { Noted, RequestState } from './request-state.ts';

/**
 * The state after an act. It asks for no permission and no calendar: whether an act may be done is `refusalOfRequestAct`.
 * @param state null before the request was received
 * @throws RangeError where the first act is no receipt: such a chain cannot be recorded
 */
export function requestAfter(state: RequestState | null, act: RequestAct): RequestState {
  if (act.kind === 'received') return received(note(act));
  if (state === null) throw new RangeError(`a request begins by its receipt, not by ${act.kind}`);
  return { ...state, ...changes(state, act), lastAt: act.at };
}

/** The state that acts lead to, in their order. */
export function requestOf(acts: readonly RequestAct[]): RequestState | null {
  return acts.reduce<RequestState | null>(requestAfter, null);
}

type Later = Exclude<RequestAct, { readonly kind: 'received' }>;
type Change = Partial<RequestState>;

const note = <K extends RequestActKind>(act: {
  readonly kind: K;
  readonly at: string;
  readonly by: string | null;
  readonly payload: RequestPayloads[K];
}): Noted<RequestPayloads[K]> => ({ ...act.payload, by: act.by, at: act.at });

function received(first: Noted<RequestPayloads['received']>): RequestState {
  return {
    received: first,
    applicantKind: first.applicantKind,
    channel: first.channel,
    applicantId: first.applicantId,
    receivedOn: first.receivedOn,
    receivedBefore: [],
    contactTries: [],
    registered: null,
    matter: '',
    holderId: null,
    contentIds: [first.contentId],
    foundClear: null,
    clarification: null,
    parties: [],
    consultations: [],
    reasons: null,
    extension: null,
    delay: null,
    fee: null,
    searches: [],
    materials: [],
    guide: {},
    links: [],
    joined: null,
    round: null,
    letters: [],
    services: [],
    decisions: [],
    reopenings: [],
    ended: null,
    rated: null,
    archived: null,
    promoted: null,
    reminded: [],
    erased: null,
    lastAt: first.at,
  };
}

/** What each act changes. The compiler says where one is missing. */
function changes(state: RequestState, act: Later): Change {
  switch (act.kind) {
    case 'contact-tried':
      return { contactTries: [...state.contactTries, note(act)] };
    case 'confirmed':
      return { receivedOn: act.payload.on };
    case 'registered':
      return { registered: note(act), matter: act.payload.matter, holderId: act.payload.holderId };
    case 'assigned':
      return { holderId: act.payload.holderId };
    case 'corrected':
      return corrected(state, act.payload);
    case 'found-clear':
      return { foundClear: note(act) };
    case 'clarification-asked':
      return { clarification: { ...note(act), answered: null } };
    case 'clarified':
      return {
        clarification: state.clarification && { ...state.clarification, answered: note(act) },
        ...(act.payload.contentId === null
          ? {}
          : { contentIds: [...state.contentIds, act.payload.contentId] }),
      };
    case 'party-asked':
      return { parties: [...state.parties, { ...note(act), answered: null, closed: null }] };
    case 'party-answered':
      return { parties: mended(state.parties, ofParty(act), { answered: note(act) }) };
    case 'party-closed':
      return { parties: mended(state.parties, ofParty(act), { closed: note(act) }) };
    case 'organ-asked':
      return { consultations: [...state.consultations, { ...note(act), answered: null }] };
    case 'organ-answered':
      return {
        consultations: mended(
          state.consultations,
          ({ consultationId }) => consultationId === act.payload.consultationId,
          { answered: note(act) },
        ),
      };
    case 'reasons-asked':
      return { reasons: { ...note(act), weighed: null } };
    case 'reasons-weighed':
      return { reasons: state.reasons && { ...state.reasons, weighed: note(act) } };
    case 'extended':
      return { extension: note(act) };
    case 'delayed':
      return { delay: note(act) };
    case 'fee-noticed':
      return { fee: { ...note(act), paid: null, cancelled: null } };
    case 'fee-paid':
      return { fee: state.fee && { ...state.fee, paid: note(act) } };
    case 'fee-cancelled':
      return { fee: state.fee && { ...state.fee, cancelled: note(act) } };
    case 'search-asked':
      return {
        searches: [...state.searches, { searchId: act.payload.searchId, asked: note(act), recorded: null }],
      };
    case 'search-recorded':
      return searched(state, note(act));
    case 'material-added':
      return { materials: [...state.materials, { ...note(act), removed: null }] };
    case 'material-removed':
      return {
        materials: mended(
          state.materials,
          ({ fileId, removed }) => fileId === act.payload.fileId && removed === null,
          { removed: note(act) },
        ),
      };
    case 'guide-answered':
      return { guide: act.payload.answers };
    case 'linked':
      return { links: [...state.links, note(act)] };
    case 'split':
      return {
        ended: { how: 'split', on: null, into: act.payload.into, by: act.by, at: act.at },
        round: null,
      };
    case 'joined':
      return { joined: act.payload.withId === null ? null : note(act) };
    case 'handed-on':
      return { ended: { how: 'handed-on', ...note(act) }, round: null };
    case 'withdrawn':
      return { ended: { how: 'withdrawn', ...note(act) }, round: null };
    case 'submitted':
      return { round: { ...note(act), passed: [], returned: null } };
    case 'passed':
      return { round: state.round && { ...state.round, passed: [...state.round.passed, note(act)] } };
    case 'returned':
      return { round: state.round && { ...state.round, returned: note(act) } };
    case 'letter-issued':
      return { letters: [...state.letters, note(act)] };
    case 'decided':
      return {
        decisions: [...state.decisions, note(act)],
        ended: { how: 'decided', ...note(act) },
        round: null,
      };
    case 'served':
      return { services: [...state.services, { ...note(act), notes: [] }] };
    case 'service-noted':
      return {
        services: state.services.map((service) =>
          service.serviceId === act.payload.serviceId
            ? { ...service, notes: [...service.notes, note(act)] }
            : service,
        ),
      };
    case 'rated':
      return { rated: note(act) };
    case 'reopened':
      return { reopenings: [...state.reopenings, note(act)], ended: null, archived: null, round: null };
    case 'archived':
      return { archived: note(act) };
    case 'promoted':
      return { promoted: note(act) };
    case 'reminded': {
      const { clock, dueOn, stage, to } = act.payload;
      return { reminded: [...state.reminded, `${clock} ${dueOn} ${stage} ${to}`] };
    }
    case 'person-erased':
      return { erased: note(act) };
    case 'noted':
    case 'clocks-moved':
    case 'person-shown':
    case 'person-exported':
      return {};
  }
}

function corrected(state: RequestState, payload: RequestPayloads['corrected']): Change {
  const { applicantKind, channel, receivedOn, matter, applicantId } = payload;
  return {
    ...(applicantKind === undefined ? {} : { applicantKind }),
    ...(channel === undefined ? {} : { channel }),
    ...(receivedOn === undefined || receivedOn === state.receivedOn
      ? {}
      : {
          receivedOn,
          receivedBefore:
            state.receivedOn === null ? state.receivedBefore : [...state.receivedBefore, state.receivedOn],
        }),
    ...(matter === undefined ? {} : { matter }),
    ...(applicantId === undefined ? {} : { applicantId }),
  };
}

const ofParty =
  ({ payload }: { readonly payload: { readonly partyId: string } }) =>
  ({ partyId }: { readonly partyId: string }) =>
    partyId === payload.partyId;

function mended<T>(all: readonly T[], which: (one: T) => boolean, change: Partial<T>): readonly T[] {
  return all.map((one) => (which(one) ? { ...one, ...change } : one));
}

/** The answer to a call-out, or what the officer looked for without one. */
function searched(state: RequestState, recorded: Noted<RequestPayloads['search-recorded']>): Change {
  const { searchId } = recorded;
  return state.searches.some((search) => search.searchId === searchId)
    ? { searches: mended(state.searches, (search) => search.searchId === searchId, { recorded }) }
    : { searches: [...state.searches, { searchId, asked: null, recorded }] };
}
