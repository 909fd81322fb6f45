import {
  currentStep,
  may,
  refusalOf,
  refusalOfReviewer,
  stateAfter,
  whoMay,
  type ChainAct,
  type ChainConfig,
  type ChainState,
  type CivilDate,
  type Permission,
  type Round,
} from '../../law/index.ts';
import { stateOpenTo } from '../../ledger/read/chain-people.ts';
import { bodiesFor, type Actor } from '../actor.ts';
import { refusalOfSecrecy } from './let-through.ts';

/** Whether someone may do an act now, and why not. */
export interface Possible {
  readonly allowed: boolean;
  readonly why: string | null;
}

/** What can be done on a publication, with the permission that stands before it. */
const permissionOf = {
  write: 'publications.write',
  submit: 'publications.write',
  correct: 'publications.write',
  discard: 'publications.write',
  pass: 'publications.review',
  return: 'publications.review',
  letThrough: 'publications.review',
  exempt: 'publications.review',
  schedule: 'publications.review',
  unschedule: 'publications.review',
  publish: 'publications.review',
  publishUrgently: 'publications.review',
  withdraw: 'publications.review',
  invalidate: 'publications.review',
  archive: 'publications.review',
} as const satisfies Record<string, Permission>;

/** What a report does with its own manuscript. */
const reportsOwn: ReadonlySet<string> = new Set<PossibleAct>([
  'write',
  'submit',
  'correct',
  'discard',
  'schedule',
  'publish',
  'publishUrgently',
]);

export type PossibleAct = keyof typeof permissionOf;

/** What is known of a publication when somebody asks what may be done on it. */
export interface PossibleFacts {
  readonly bodyId: string;
  readonly state: ChainState;
  readonly discarded: boolean;
  /** The review chain in force. */
  readonly chain: ChainConfig;
  /** Digest of the text at work, with its change note; null where nothing is being written. */
  readonly manuscript: { readonly digest: string; readonly changeNote: string | null } | null;
  /** What the newest screening of what is public left open, and who wrote it; null where it found nothing. */
  readonly rescreened: { readonly openHits: number; readonly round: Round } | null;
  /** Why a report that it belongs to keeps its writing, sending and publishing to itself; null where it belongs to none. */
  readonly keptByReport: string | null;
  /** The instant, ISO 8601, and its civil date in China. */
  readonly now: string;
  readonly today: CivilDate;
}

/** Reasons and moments that law asks for and the person has not written yet. */
const reason = '待本人办理时写明具体理由';
const farAhead = '9999-12-31T00:00:00.000000Z';

/**
 * What somebody may do on a publication now, by the same law that the acts ask; what a form will ask for (reasons,
 * comments, a moment) counts as given.
 */
export function possibleActs(facts: PossibleFacts, actor: Actor): Readonly<Record<PossibleAct, Possible>> {
  const own = { id: actor.staffId, actingFor: actor.actingFor.map(({ staffId }) => staffId) };
  const toThem = { ...facts, state: stateOpenTo(facts.state, own) };
  const entries = Object.entries(permissionOf).map(([act, permission]) => {
    const why =
      refusalBefore(facts, actor, permission) ??
      (reportsOwn.has(act) ? facts.keptByReport : null) ??
      refusals[act as PossibleAct](toThem, actor);
    return [act, { allowed: why === null, why }] as const;
  });
  return Object.fromEntries(entries) as Record<PossibleAct, Possible>;
}

function refusalBefore({ bodyId, discarded }: PossibleFacts, actor: Actor, permission: Permission) {
  if (!may(actor.roles, permission)) return whoMay(permission);
  if (!bodiesFor(actor, permission).includes(bodyId)) return '这是别的单位的，由那个单位的人来办。';
  return discarded ? '这份稿件已经作废，不能再办。要发布的，请新建稿件。' : null;
}

type Asked = (facts: PossibleFacts, actor: Actor) => string | null;

const nothingAtWork = '现在没有在办的稿件。';
const archived = '已经归档，不能再改。';

const refusals: Readonly<Record<PossibleAct, Asked>> = {
  write: (facts) => {
    if (facts.manuscript !== null) return null;
    return facts.state.public?.state === 'archived' ? archived : '没有在写的稿子，请先起草更正。';
  },
  submit: (facts, actor) => {
    if (facts.manuscript === null) return nothingAtWork;
    const { digest, changeNote } = facts.manuscript;
    const drafted: Stated = { kind: 'drafted', by: by(actor), digest, changeNote };
    const refusal = ofLaw(facts, drafted);
    if (refusal !== null) return refusal;
    // As sending it states them: what was written, and that it was screened.
    const state = [
      drafted,
      { kind: 'screened', digest, openHits: 0, rulesVersion: '' } satisfies Stated,
    ].reduce((before, act) => stateAfter(before, { ...act, at: momentOf(facts) }), facts.state);
    return ofLaw({ ...facts, state }, { kind: 'submitted', by: by(actor), digest, steps: facts.chain.steps });
  },
  correct: (facts) => {
    const { state, manuscript } = facts;
    if (state.public === null) return '还没有发布，不用更正，改稿子就行。';
    if (state.public.state === 'archived') return archived;
    return manuscript === null && state.working === null ? null : '更正稿已经在写了。';
  },
  discard: (facts, actor) =>
    facts.manuscript === null && facts.state.working === null
      ? nothingAtWork
      : ofLaw(facts, { kind: 'discarded', by: by(actor), reason }),
  pass: (facts, actor) => ofReview(facts, actor, 'passed'),
  return: (facts, actor) => ofReview(facts, actor, 'returned'),
  letThrough: ({ state: { working, public: shown, urgency }, rescreened }, actor) => {
    if (working?.submitted === true && (working.screening?.openHits ?? 0) > 0) {
      const step = currentStep(working);
      // New rules of the screening may have found it after the step was passed.
      return step?.kind === 'secrecy'
        ? refusalOfReviewer(by(actor), step, working)
        : refusalOfSecrecy(by(actor), working);
    }
    if (rescreened !== null && rescreened.openHits > 0 && shown !== null) {
      const round = urgency?.digest === shown.digest ? urgency : rescreened.round;
      return refusalOfSecrecy(by(actor), round);
    }
    return working?.submitted === false
      ? '还没有送审，由写稿的人遮盖或者说明。'
      : '筛查没有待处理的，不用放行。';
  },
  exempt: (facts, actor) =>
    ofLaw(facts, {
      kind: 'exempted',
      by: by(actor),
      personId: '',
      steps: facts.chain.steps.map(({ id }) => id),
      reason,
    }),
  schedule: (facts, actor) =>
    ofLaw(facts, { kind: 'scheduled', by: by(actor), digest: atWork(facts), moment: farAhead }),
  unschedule: (facts, actor) => ofLaw(facts, { kind: 'unscheduled', by: by(actor) }),
  publish: (facts, actor) => ofLaw(facts, { kind: 'published', by: by(actor), digest: atWork(facts) }),
  publishUrgently: (facts, actor) =>
    ofLaw(facts, {
      kind: 'published-urgently',
      by: by(actor),
      digest: atWork(facts),
      reason,
      on: facts.today,
    }),
  withdraw: (facts, actor) => ofLaw(facts, { kind: 'withdrawn', by: by(actor), reason, notice: reason }),
  invalidate: (facts, actor) => ofLaw(facts, { kind: 'invalidated', by: by(actor), reason }),
  archive: (facts, actor) => ofLaw(facts, { kind: 'archived', by: by(actor) }),
};

type Stated = ChainAct extends infer Act ? (Act extends ChainAct ? Omit<Act, 'at'> : never) : never;

const by = ({ staffId, roles }: Actor) => ({ id: staffId, roles });
const atWork = ({ state }: PossibleFacts) => state.working?.digest ?? '';

/** Not before the act that stands last: the ledger's clock and the server's may differ. */
const momentOf = ({ now, state }: PossibleFacts) => (now > state.lastAt ? now : state.lastAt);

function ofLaw(facts: PossibleFacts, act: Stated): string | null {
  return refusalOf(facts.state, { ...act, at: momentOf(facts) }, facts.chain);
}

/** Of the edition at work first, then of the review that an urgent one owes: the first that may be reviewed. */
function ofReview(facts: PossibleFacts, actor: Actor, kind: 'passed' | 'returned'): string | null {
  const { working, urgency } = facts.state;
  const rounds = [
    ...(working?.submitted === true ? [working] : []),
    ...(urgency?.settled === null ? [urgency] : []),
  ];
  const answers = rounds.map((round) => {
    const step = currentStep(round)?.id ?? '';
    const { digest } = round;
    return kind === 'passed'
      ? ofLaw(facts, { kind, by: by(actor), digest, step, opinion: '' })
      : ofLaw(facts, { kind, by: by(actor), digest, step, comments: [{ place: '', text: reason }] });
  });
  if (answers.includes(null)) return null;
  return answers[0] ?? (working === null ? nothingAtWork : '还没有送审。');
}
