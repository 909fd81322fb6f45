import {
  outcomeIds,
  outcomes,
  type DecidedPart,
  type GuideAnswers,
  type LetterKindId,
  type OutcomeId,
} from '../../src/law/index.ts';
import { storyPeople, type StoryPerson, type Teller } from './request-teller.ts';

const why = '经核对，有依据';
const organ = { name: '乙局', phone: '000-0000', address: '甲县一路1号' };

/** What an officer would have answered in the guide before such a decision. */
const answersFor: Readonly<Partial<Record<OutcomeId, GuideAnswers>>> = {
  petition: { competent: { finding: 'petition', why, organ } },
  repeated: { competent: { finding: 'repeated', why, reference: '乙公〔2025〕3号' } },
  reconfirmation: { competent: { finding: 'reconfirmation', why, reference: '乙公〔2025〕3号' } },
  publication: { competent: { finding: 'publication', why, reference: '《甲县年鉴》，县图书馆' } },
  otherOutcome: { competent: { finding: 'consultation', why } },
  refusedInquiry: {
    competent: { finding: 'registry', why, organ, reference: '不动产登记资料，按登记条例查询' },
  },
  excessive: { competent: { finding: 'excessive', why } },
  needsCreation: { held: { finding: 'needs-creation', why } },
  partlyGranted: {
    release: {
      grounds: [{ ground: 'refusedInternalAffairs', what: '值班安排', why, detail: '类别：后勤管理' }],
      separable: true,
      publicInterest: '',
    },
  },
  refusedThirdPartyRights: {
    release: {
      grounds: [{ ground: 'refusedThirdPartyRights', what: '合同价款', why, detail: '涉及：商业秘密' }],
      separable: false,
      publicInterest: '',
    },
  },
};

/** Papers that the decision rests on. */
function papersFor(teller: Teller, outcome: OutcomeId): void {
  const add = (material: 'record' | 'redacted', madeFrom: string | null): string => {
    const fileId = teller.id(material);
    teller.do('material-added', {
      fileId,
      material,
      title: material === 'record' ? '值班表' : '值班表（遮盖件）',
      pages: 2,
      sha256: 'a'.repeat(64),
      madeFrom,
      redactions: [],
    });
    return fileId;
  };
  if (outcome === 'granted') add('record', null);
  if (outcome === 'partlyGranted') add('redacted', add('record', null));
}

export const outcomeTitled = (title: string): OutcomeId => {
  const found = outcomeIds.find((id) => outcomes[id].title === title);
  if (found === undefined) throw new Error(`no such outcome: ${title}`);
  return found;
};

/** 送审: papers, guide, then the letter goes up. */
export function submit(teller: Teller, outcome: OutcomeId): void {
  papersFor(teller, outcome);
  const answers = answersFor[outcome];
  if (teller.state !== null && answers !== undefined) {
    teller.do('guide-answered', { answers: { ...teller.state.guide, ...answers } });
  }
  const parts: DecidedPart[] =
    outcome === 'partlyGranted'
      ? [
          { what: '值班电话', outcome: 'granted', reason: '' },
          { what: '值班安排', outcome: 'refusedInternalAffairs', reason: why },
        ]
      : [];
  const risk = outcomes[outcome].remedy === 'A' ? 'raised' : 'ordinary';
  teller.do('submitted', {
    letterId: teller.id('decision'),
    digest: 'digest',
    outcome,
    parts,
    risk,
    steps: teller.rules.approval[risk],
    files:
      teller.state?.materials
        .filter(({ material }) => material === (outcome === 'granted' ? 'record' : 'redacted'))
        .map(({ fileId }) => fileId) ?? [],
  });
}

const signers: readonly StoryPerson[] = ['head', 'leader', 'chief', 'secrecy'];

/** 同意: the next step, by whom it belongs to, or by someone named. */
export function pass(teller: Teller, by?: StoryPerson): void {
  const round = teller.state?.round ?? null;
  const next = round?.steps.find(({ id }) => !round.passed.some(({ step }) => step === id));
  const person =
    by ??
    signers.find((one) => storyPeople[one].roles.some((role) => next?.roles.includes(role) === true)) ??
    'head';
  teller.do('passed', { step: next?.id ?? 'none', digest: round?.digest ?? '', opinion: '同意' }, person);
}

/** 签发: the letter, then the decision. */
export function sign(teller: Teller, kind?: LetterKindId): void {
  const round = teller.state?.round ?? null;
  if (round === null) {
    teller.issue(kind ?? 'granted');
    return;
  }
  const letter = kind ?? outcomes[round.outcome].letters[0] ?? 'granted';
  teller.issue(letter, { kind: 'applicant' }, round.letterId);
  const { letterId, outcome, parts, risk, files } = round;
  teller.do('decided', { letterId, on: teller.today, outcome, parts, risk, files }, 'head');
}

/** 决定: all of it on one day. */
export function decide(teller: Teller, outcome: OutcomeId): void {
  submit(teller, outcome);
  const steps = teller.state?.round?.steps ?? [];
  for (const _ of steps) pass(teller);
  sign(teller);
}
