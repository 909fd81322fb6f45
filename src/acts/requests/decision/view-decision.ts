import {
  changesOf,
  citationText,
  faultsOfRemedy,
  letterKindName,
  may,
  outcomes,
  type DecidedPart,
  type Letter,
  type LetterChanges,
  type LetterKindId,
  type OutcomeId,
  type PublishingFault,
  type RequestState,
  type RiskId,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import { namesOf } from '../../../ledger/read/publication-names.ts';
import type { Actor } from '../../actor.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { checkLetter } from '../letters/check-letter.ts';
import { answerDue } from '../letters/course-facts.ts';
import type { CaseAtHand } from '../letters/gather-facts.ts';
import { lettersOf, readLetterText, type LetterText } from '../letters/letter-text.ts';
import { maskedFaults, maskedLetter } from '../letters/read-letters.ts';
import { findMaterial } from '../papers/material-facts.ts';
import { decisionInRound, decisionOf, type Decision } from './decide.ts';
import { earlierDecisions, type EarlierDecision } from './earlier-decisions.ts';
import { enclosureOf, enclosuresOf, type Enclosure } from './enclosures.ts';
import { maySign, named, viewSteps, type MaySign, type NamedPerson, type StepView } from './view-steps.ts';

/** A decision in words, for pages. */
export interface DecisionWords {
  readonly outcome: OutcomeId;
  readonly outcomeTitle: string;
  readonly outcomeLabel: string;
  readonly basis: readonly string[];
  readonly parts: readonly DecidedPart[];
  readonly letterKind: LetterKindId;
  readonly letterTitle: string;
  readonly remedy: {
    readonly variant: 'A' | 'B' | 'C' | 'D';
    readonly sentences: readonly string[];
    readonly basis: readonly string[];
  };
  readonly risk: RiskId;
  readonly riskReasons: readonly string[];
}

export interface MissingView {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly basis: readonly string[];
}

/** What the officer sees before submitting. */
export interface DecisionView {
  readonly decided: DecisionWords | null;
  readonly open: string | null;
  readonly why: readonly string[];
  readonly missing: readonly MissingView[];
  readonly enclosures: readonly Enclosure[];
  readonly letterId: string | null;
  readonly digest: string | null;
  readonly faults: readonly PublishingFault[];
  readonly steps: readonly StepView[];
  readonly may: { readonly submit: boolean; readonly why: string | null };
}

const wordsOf = (decision: Decision): DecisionWords => {
  const { outcome, parts, letterKind, remedy, risk, riskReasons } = decision;
  return {
    outcome,
    outcomeTitle: outcomes[outcome].title,
    outcomeLabel: outcomes[outcome].label,
    basis: (decision.why.at(-1)?.basis ?? outcomes[outcome].basis).map(citationText),
    parts,
    letterKind,
    letterTitle: letterKindName(letterKind),
    remedy: { ...remedy, basis: remedy.basis.map(citationText) },
    risk,
    riskReasons,
  };
};

const missingOf = ({ missing }: Decision): readonly MissingView[] =>
  missing.map(({ basis, ...each }) => ({ ...each, basis: basis.map(citationText) }));

/** The decision as far as the case has come. */
export async function viewDecision(keys: Keys, hand: CaseAtHand, actor: Actor): Promise<DecisionView> {
  const { tx, of, state, today } = hand;
  const decision = decisionOf(hand);
  if ('open' in decision) {
    return {
      decided: null,
      open: decision.open,
      why: [],
      missing: [],
      enclosures: enclosuresOf(state, null),
      letterId: null,
      digest: null,
      faults: [],
      steps: [],
      may: { submit: false, why: `答复指引还没有答完：${decision.open}` },
    };
  }
  const text = await draftOf(keys, hand, decision.outcome);
  const faults = text === null ? [] : await faultsOfDraft(keys, hand, text, decision);
  return {
    decided: wordsOf(decision),
    open: null,
    why: decision.why.map(({ sentence }) => sentence),
    missing: missingOf(decision),
    enclosures: enclosuresOf(state, decision.outcome),
    letterId: text?.letterId ?? null,
    digest: text?.digest ?? null,
    faults,
    steps: await viewSteps(tx, of.bodyId, decision.steps, null, { id: actor.staffId, today }),
    may: maySubmit(state, actor, text, { missing: decision.missing.length, faults }),
  };
}

/** The last letter drafted for that result. */
async function draftOf(keys: Keys, { tx, of }: CaseAtHand, outcome: OutcomeId): Promise<LetterText | null> {
  const all = await lettersOf(tx, keys, of);
  return (
    all.findLast(({ issuedAt, kind }) => issuedAt === null && outcomes[outcome].letters.includes(kind)) ??
    null
  );
}

async function faultsOfDraft(
  keys: Keys,
  hand: CaseAtHand,
  text: LetterText,
  { outcome, parts }: Pick<Decision, 'outcome' | 'parts'>,
): Promise<readonly PublishingFault[]> {
  const { facts, faults } = await checkLetter(keys, hand, text, {
    stage: 'draft',
    decided: { outcome, parts },
  });
  const { electronic, rules } = facts;
  return [...faults, ...faultsOfRemedy({ letterKind: text.kind, outcome, parts, electronic, rules })];
}

function maySubmit(
  state: RequestState,
  actor: Actor,
  text: LetterText | null,
  { missing, faults }: { readonly missing: number; readonly faults: readonly PublishingFault[] },
): DecisionView['may'] {
  const not = (why: string) => ({ submit: false, why });
  if (!may(actor.roles, 'requests.handle')) return not('只有经办人和负责人可以送审。');
  if (state.ended !== null) return not('这件申请已经办结。');
  if (state.round !== null && state.round.returned === null) return not('答复正在审批。');
  if (missing > 0) return not(`还缺${missing}项，请先补上。`);
  if (text === null) return not('还没有起草答复，请先起草。');
  const grave = faults.filter(({ level }) => level === 'error').length;
  return grave > 0 ? not(`文书还有${grave}处要改。`) : { submit: true, why: null };
}

/** What an approver decides on, all on one page. */
export interface ApprovalView {
  readonly number: string | null;
  readonly matter: string;
  readonly applicantKind: RequestState['applicantKind'];
  readonly decided: DecisionWords;
  readonly submitted: { readonly by: NamedPerson | null; readonly at: string };
  readonly letterId: string;
  readonly letter: Letter;
  readonly masked: boolean;
  readonly changes: LetterChanges;
  readonly faults: readonly PublishingFault[];
  readonly missing: readonly MissingView[];
  readonly enclosures: readonly Enclosure[];
  /** What the same applicant asked before. */
  readonly before: readonly EarlierDecision[];
  readonly digest: string;
  readonly steps: readonly StepView[];
  readonly returned: {
    readonly by: NamedPerson | null;
    readonly at: string;
    readonly comments: string;
    readonly step: string;
  } | null;
  readonly dueOn: string | null;
  readonly may: MaySign;
}

/**
 * What whoever signs reads: letter, result, parts, files, changes against the template, signatures so far; or why nothing is to
 * be signed.
 */
export async function viewApproval(
  keys: Keys,
  hand: CaseAtHand,
  actor: Actor,
): Promise<ApprovalView | Refusal> {
  const { tx, of, state, today } = hand;
  const { round } = state;
  if (round === null) return refuse('not-now', '现在没有在审批的答复。可能还没有送审，或者已经签发。');
  const text = await readLetterText(tx, keys, { ...of, letterId: round.letterId });
  const decision = text === null ? null : decisionInRound(hand, text.kind);
  if (text === null || decision === null) {
    return refuse('not-found', '送审的文书不在了。请退回，请经办人重新起草。');
  }
  const masked = !may(actor.roles, 'requests.person');
  const shown = (letter: Letter) => (masked ? maskedLetter(letter) : letter);
  const faults = await faultsOfDraft(keys, hand, text, decision);
  const { returned } = round;
  const names = await namesOf(
    tx,
    [round.by, returned?.by ?? null].filter((id) => id !== null),
  );
  return {
    number: state.registered?.number ?? null,
    matter: state.matter,
    applicantKind: state.applicantKind,
    decided: wordsOf(decision),
    submitted: { by: named(names, round.by), at: round.at },
    letterId: round.letterId,
    letter: shown(text.letter),
    masked,
    changes: changesOf(shown(text.template), shown(text.letter)),
    faults: masked ? maskedFaults(faults) : faults,
    missing: missingOf(decision),
    enclosures: round.files.flatMap((fileId) => {
      const material = findMaterial(state, fileId);
      return material === undefined ? [] : [enclosureOf(state, material, decision.outcome)];
    }),
    before: await earlierDecisions(tx, of),
    digest: round.digest,
    steps: await viewSteps(tx, of.bodyId, round.steps, round, { id: round.by ?? '', today }),
    returned:
      returned === null
        ? null
        : {
            by: named(names, returned.by),
            at: returned.at,
            comments: returned.comments,
            step: returned.step,
          },
    dueOn: answerDue(state, hand)?.on ?? null,
    may: await maySign(tx, state, actor, { savedBy: text.savedBy, today }),
  };
}
