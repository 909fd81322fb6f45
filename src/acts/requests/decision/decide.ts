import {
  findingsMissing,
  outcomeOfGuide,
  outcomes,
  remedyOf,
  riskOf,
  type ApprovalStep,
  type Citation,
  type DecidedPart,
  type LetterKindId,
  type MissingFinding,
  type OutcomeId,
  type Remedy,
  type RiskId,
} from '../../../law/index.ts';
import type { CaseAtHand } from '../letters/gather-facts.ts';

/** Another result than the guide's, with why. */
export interface Choice {
  readonly outcome: OutcomeId;
  readonly parts: readonly DecidedPart[];
  readonly why: string;
}

/** What a decision would be, and what it takes. */
export interface Decision {
  readonly outcome: OutcomeId;
  readonly parts: readonly DecidedPart[];
  readonly letterKind: LetterKindId;
  /** Letters to others that go with it. */
  readonly alsoLetters: readonly LetterKindId[];
  readonly why: readonly { readonly sentence: string; readonly basis: readonly Citation[] }[];
  readonly missing: readonly MissingFinding[];
  readonly remedy: Remedy;
  readonly risk: RiskId;
  readonly riskReasons: readonly string[];
  readonly steps: readonly ApprovalStep[];
}

/** What is still to be answered before there is a decision. */
export interface NoDecision {
  readonly open: string;
}

/** The decision that the guide leads to, or that was chosen in its place; a choice goes a step higher. */
export function decisionOf(hand: CaseAtHand, choice: Choice | null = null): Decision | NoDecision {
  const { state, today, calendar } = hand;
  const day = { today, calendar };
  const result = outcomeOfGuide(state.guide, state, day);
  if (choice === null) {
    if (result.kind !== 'outcome') return { open: result.sentence };
    const { outcome, parts, letterKind, alsoLetters, why, missing } = result;
    return { ...following(hand, { outcome, parts, letterKind, chosen: false }), alsoLetters, why, missing };
  }
  const { outcome, parts, why } = choice;
  const [usual = 'granted'] = outcomes[outcome].letters;
  const letterKind =
    result.kind === 'outcome' && outcomes[outcome].letters.includes(result.letterKind)
      ? result.letterKind
      : usual;
  return {
    ...following(hand, { outcome, parts, letterKind, chosen: true }),
    alsoLetters: [],
    why: [{ sentence: `没有按指引，直接选的结果：${why}`, basis: outcomes[outcome].basis }],
    missing: findingsMissing(state, outcome, state.guide, day),
  };
}

interface Result {
  readonly outcome: OutcomeId;
  readonly parts: readonly DecidedPart[];
  readonly letterKind: LetterKindId;
  readonly chosen: boolean;
}

/** What follows from a result: remedy, risk, signatures. */
function following({ state, rules }: CaseAtHand, { outcome, parts, letterKind, chosen }: Result) {
  const publicInterest = state.guide.release?.publicInterest ?? '';
  const { risk: own, reasons } = riskOf({ ...state, outcome, parts, publicInterest });
  const risk: RiskId = chosen && own === 'ordinary' ? 'raised' : own;
  const riskReasons = chosen ? [...reasons, '没有按指引的结果'] : reasons;
  const electronic = state.received.electronic;
  const remedy = remedyOf({ letterKind, outcome, parts, electronic, rules });
  return { outcome, parts, letterKind, remedy, risk, riskReasons, steps: rules.approval[risk] };
}

/** The decision that stands in a round, as it was submitted. */
export function decisionInRound(hand: CaseAtHand, letterKind: LetterKindId): Decision | null {
  const { state, today, calendar, rules } = hand;
  const { round } = state;
  if (round === null) return null;
  const { outcome, parts, risk, steps } = round;
  const result = outcomeOfGuide(state.guide, state, { today, calendar });
  const byGuide = result.kind === 'outcome' && result.outcome === outcome;
  const publicInterest = state.guide.release?.publicInterest ?? '';
  const { reasons } = riskOf({ ...state, outcome, parts, publicInterest });
  return {
    outcome,
    parts,
    letterKind,
    alsoLetters: result.kind === 'outcome' ? result.alsoLetters : [],
    why: byGuide ? result.why : [{ sentence: '没有按指引，直接选的结果。', basis: outcomes[outcome].basis }],
    missing: findingsMissing(state, outcome, state.guide, { today, calendar }),
    remedy: remedyOf({ letterKind, outcome, parts, electronic: state.received.electronic, rules }),
    risk,
    riskReasons: byGuide ? reasons : [...reasons, '没有按指引的结果'],
    steps,
  };
}
