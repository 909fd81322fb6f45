import {
  currentStep,
  nothingYet,
  type ActOf,
  type ChainAct,
  type ChainState,
  type PublicEdition,
  type Round,
  type Urgency,
  type WorkingEdition,
} from './chain-state.ts';

/** The state that acts lead to. They were allowed when they were done (`refusalOf`); this only tells what follows. */
export function chainOf(acts: readonly ChainAct[]): ChainState {
  let state = nothingYet;
  for (const act of acts) state = stateAfter(state, act);
  return state;
}

/** The state after one more act. */
export function stateAfter(state: ChainState, act: ChainAct): ChainState {
  return { ...changed(state, act), lastAt: act.at };
}

function changed(state: ChainState, act: ChainAct): ChainState {
  const { working } = state;
  switch (act.kind) {
    case 'drafted':
      return { ...state, working: drafted(state, act) };
    case 'screened':
      return working === null || working.digest !== act.digest
        ? state
        : {
            ...state,
            working: { ...working, screening: { openHits: act.openHits, rulesVersion: act.rulesVersion } },
          };
    case 'submitted':
      return working === null
        ? state
        : {
            ...state,
            working: { ...working, submitted: true, returned: null, passed: [], steps: act.steps },
          };
    case 'passed':
      return passed(state, act);
    case 'returned':
      return returned(state, act);
    case 'exempted':
      return exempted(state, act);
    case 'scheduled':
      return working === null ? state : { ...state, working: { ...working, scheduledFor: act.moment } };
    case 'unscheduled':
      return working === null ? state : { ...state, working: { ...working, scheduledFor: null } };
    case 'published':
      return {
        ...state,
        working: null,
        public: published(state, act),
        urgency: settled(state.urgency, 'corrected'),
      };
    case 'published-urgently':
      return { ...state, working: null, public: published(state, act), urgency: urgency(state, act) };
    case 'withdrawn':
      return {
        ...state,
        // What was taken down does not come back by itself at a time that was set before.
        working: working === null ? null : { ...working, scheduledFor: null },
        public: inState(state.public, 'withdrawn'),
        urgency: settled(state.urgency, 'withdrawn'),
      };
    case 'invalidated':
      return { ...state, public: inState(state.public, 'invalidated') };
    case 'archived':
      return { ...state, public: inState(state.public, 'archived') };
    case 'discarded':
      return { ...state, working: null };
  }
}

/** A save with any change begins anew: whatever was passed or set was for another text. */
function drafted(state: ChainState, { by, digest, changeNote }: ActOf<'drafted'>): WorkingEdition {
  const { working } = state;
  // Who saves without a change has written nothing: else a reviewer could make himself a writer after he passed it.
  if (working !== null && working.digest === digest && working.changeNote === changeNote) return working;
  const writers = [...new Set([...(working?.writers ?? unreviewedWriters(state)), by.id])];
  return {
    edition: (state.public?.edition ?? 0) + 1,
    digest,
    changeNote,
    writers,
    steps: [],
    passed: [],
    exemptions: working?.exemptions ?? [],
    returned: working?.returned ?? null,
    screening: null,
    submitted: false,
    scheduledFor: null,
  };
}

/** Who wrote what went out urgently and was never reviewed: a correction carries their words on. */
function unreviewedWriters({ urgency }: ChainState): readonly string[] {
  return urgency === null || urgency.settled === 'reviewed' || urgency.settled === 'corrected'
    ? []
    : urgency.writers;
}

function passed(state: ChainState, { by, digest, step }: ActOf<'passed'>): ChainState {
  const pass = { step, personId: by.id };
  const add = <Kind extends Round>(round: Kind): Kind => ({ ...round, passed: [...round.passed, pass] });
  const { working, urgency } = state;
  if (working?.submitted === true && working.digest === digest) return { ...state, working: add(working) };
  if (urgency === null) return state;
  const next = add(urgency);
  return { ...state, urgency: currentStep(next) === null ? settled(next, 'reviewed') : next };
}

function returned(state: ChainState, { by, digest, step, comments }: ActOf<'returned'>): ChainState {
  const { working, urgency } = state;
  const back = { returned: { digest, by: by.id, step, comments }, passed: [] };
  if (working?.submitted === true && working.digest === digest) {
    return { ...state, working: { ...working, ...back, submitted: false, scheduledFor: null } };
  }
  return urgency === null ? state : { ...state, urgency: { ...urgency, ...back } };
}

function exempted(state: ChainState, { by, personId, steps, reason }: ActOf<'exempted'>): ChainState {
  const exemption = { personId, steps, reason, by: by.id };
  const add = <Kind extends Round>(round: Kind | null): Kind | null =>
    round === null ? null : { ...round, exemptions: [...round.exemptions, exemption] };
  return {
    ...state,
    working: add(state.working),
    urgency: state.urgency?.settled === null ? add(state.urgency) : state.urgency,
    exceptions: [...state.exceptions, exemption],
  };
}

function published(state: ChainState, act: ActOf<'published' | 'published-urgently'>): PublicEdition {
  const edition = state.working?.edition ?? 1;
  return {
    state: edition > 1 ? 'corrected' : 'published',
    edition,
    digest: act.digest,
    publishedAt: act.at,
    changeNote: state.working?.changeNote ?? null,
  };
}

function urgency(state: ChainState, { by, digest, reason, on }: ActOf<'published-urgently'>): Urgency {
  const { working } = state;
  const owed = state.urgency?.settled === null ? state.urgency : null;
  return {
    digest,
    writers: [...new Set([...(owed?.writers ?? []), ...(working?.writers ?? [])])],
    steps: working?.steps ?? [],
    passed: working?.passed ?? [],
    exemptions: working?.exemptions ?? [],
    returned: null,
    reason,
    orderedBy: by.id,
    since: owed?.since ?? on,
    settled: null,
  };
}

function settled(urgency: Urgency | null, how: NonNullable<Urgency['settled']>): Urgency | null {
  return urgency === null || urgency.settled !== null ? urgency : { ...urgency, settled: how };
}

function inState(edition: PublicEdition | null, state: PublicEdition['state']): PublicEdition | null {
  return edition === null ? null : { ...edition, state };
}
