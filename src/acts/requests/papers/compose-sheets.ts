import {
  changesOf,
  citationText,
  deliveredOn,
  formatChinese,
  letterKinds,
  outcomes,
  remedyOf,
  riskTitles,
  type CivilDate,
  type IssuedLetter,
  type RequestState,
  type CasePaper,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import { dayInChina } from '../../china-day.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { decisionInRound, decisionOf } from '../decision/decide.ts';
import type { CaseAtHand } from '../letters/gather-facts.ts';
import { readLetterText } from '../letters/letter-text.ts';
import { day, printed, type PaperFacts } from './paper-facts.ts';

const letterWords = ({ kind, number }: IssuedLetter): string =>
  [`《${letterKinds[kind].title}》`, number?.text ?? ''].filter((text) => text !== '').join('');

const findingWords = ({
  searches,
  parties,
  consultations,
  clarification,
  reasons,
  fee,
  services,
}: RequestState): string =>
  [
    ...(clarification === null
      ? []
      : [
          `${day(clarification.on)}告知补正，${clarification.answered === null ? '没有收到补正' : `${day(clarification.answered.on)}收到补正`}`,
        ]),
    ...(reasons === null
      ? []
      : [
          `${reasons.counts}，${day(reasons.on)}要求说明理由`,
          ...(reasons.weighed === null
            ? []
            : [
                `${reasons.weighed.given ? '申请人说明了理由' : '申请人没有说明理由'}，${reasons.weighed.reasonable ? '判断为合理' : '判断为不合理'}：${reasons.weighed.why}`,
              ]),
        ]),
    ...(fee === null || fee.cancelled !== null
      ? []
      : [feeWords(fee, deliveredOn({ services }, fee.letterId))]),
    ...searches.flatMap(({ recorded }) =>
      recorded === null
        ? []
        : [`${day(recorded.on)}，${recorded.office}检索${recorded.places.join('、')}，${recorded.result}`],
    ),
    ...parties.map(({ answered, on }) =>
      answered === null
        ? `${day(on)}征求第三方意见，没有收到意见`
        : `${day(on)}征求第三方意见，${day(answered.on)}${{ agreed: '同意公开', partly: '部分同意公开', refused: '不同意公开' }[answered.answer]}`,
    ),
    ...consultations.map(({ organ, answered, on }) =>
      answered === null ? `${day(on)}征求${organ}意见，没有收到意见` : `${organ}：${answered.text}`,
    ),
  ].join('\n');

/** What became of a fee, and when the notice was received: from the day after it the applicant could pay. */
function feeWords({ on, fen, paid }: NonNullable<RequestState['fee']>, received: CivilDate | null): string {
  const got = received === null ? '' : `，${day(received)}收到`;
  return `${day(on)}通知缴费${fen / 100}元${got}，${paid === null ? '没有缴纳' : `${day(paid.on)}缴纳`}`;
}

/** 办理流程登记表: the request, every step, how it ended. */
export function registerSheet(state: RequestState, facts: PaperFacts): CasePaper {
  const { ended, fee } = state;
  const decision = ended?.how === 'decided' ? ended : null;
  const letter = state.letters.find(({ letterId }) => letterId === decision?.letterId);
  const service = state.services.find(({ letterId }) => letterId === decision?.letterId);
  return {
    kind: 'register-sheet',
    ...printed(facts),
    registeredOn: state.registered === null ? '' : formatChinese(dayInChina(state.registered.at)),
    words: [facts.words, facts.clarified].filter((text) => text !== '').join('\n补正：'),
    holder: state.holderId === null ? '' : facts.names(state.holderId),
    outcome: outcomeWords(state),
    letter: letter === undefined ? '' : letterWords(letter),
    servedOn: day(service?.on),
    fee:
      fee === null
        ? ''
        : `${fee.fen / 100}元，${fee.paid === null ? (fee.cancelled === null ? '没有缴纳' : '已取消') : `${day(fee.paid.on)}缴纳`}`,
    remarks: state.reopenings.map(({ on, reason }) => `${day(on)}重新办理：${reason}`).join('\n'),
  };
}

/** How a case ended, as papers print it; empty while it runs. */
export function outcomeWords({ ended }: Pick<RequestState, 'ended'>): string {
  switch (ended?.how) {
    case undefined:
      return '';
    case 'decided':
      return outcomes[ended.outcome].title;
    case 'withdrawn':
      return '申请人撤回';
    case 'split':
      return '拆分办理';
    case 'handed-on':
      return '转其他机关';
  }
}

/**
 * 审查呈批单: what is proposed, and who signed it.
 * @param earlier a decision after which the request was opened again; without one, what stands now
 */
export async function approvalSheet(
  keys: Keys,
  hand: CaseAtHand,
  facts: PaperFacts,
  earlier: RequestState['decisions'][number] | null = null,
): Promise<CasePaper | Refusal> {
  const { state, rules } = hand;
  const last = earlier ?? state.decisions.at(-1);
  const submitted = earlier === null ? state.round : null;
  const letterId = submitted?.letterId ?? last?.letterId;
  if (letterId === undefined) return refuse('not-now', '还没有送审，没有呈批单。');
  const text = await textOf(keys, hand, letterId);
  // What the guide says now is not what it said of an earlier answer: that rests on the articles of its result.
  const decision =
    text === null || earlier !== null ? null : (decisionInRound(hand, text.kind) ?? decisionOf(hand));
  const outcome = submitted?.outcome ?? last?.outcome ?? 'granted';
  const parts = submitted?.parts ?? last?.parts ?? [];
  const risk = submitted?.risk ?? last?.risk ?? 'ordinary';
  const rounds = await roundOf(hand, letterId);
  const remedy =
    text === null
      ? { sentences: [] }
      : remedyOf({ letterKind: text.kind, outcome, parts, electronic: state.received.electronic, rules });
  const basis = decision === null || 'open' in decision ? [] : (decision.why.at(-1)?.basis ?? []);
  return {
    kind: 'approval-sheet',
    ...printed(facts),
    words: [facts.words, facts.clarified].filter((each) => each !== '').join('\n补正：'),
    findings: findingWords(state),
    proposed: [
      outcomes[outcome].title,
      ...parts.map(
        ({ what, outcome: each, reason }) =>
          `${what}：${outcomes[each].title}${reason === '' ? '' : `，${reason}`}`,
      ),
    ].join('\n'),
    law: (basis.length === 0 ? outcomes[outcome].basis : basis).map(citationText).join('\n'),
    remedy: remedy.sentences.join(''),
    risk: riskTitles[risk],
    letter: text === null ? '' : `《${letterKinds[text.kind].title}》`,
    changes: text === null ? '' : changedWords(text.template, text.letter),
    drafter: rounds.by === null ? '' : facts.names(rounds.by),
    draftedOn: rounds.on,
    opinions: rounds.steps.map(({ title, id }) => {
      const pass = rounds.passed.find(({ step }) => step === id);
      return {
        step: title,
        opinion: pass === undefined ? '' : pass.opinion === '' ? '同意' : pass.opinion,
        by: pass?.by == null ? '' : facts.names(pass.by),
        on: pass === undefined ? '' : formatChinese(dayInChina(pass.at)),
      };
    }),
  };
}

/** The letter of a decision; of a request that was answered with another's, it stands in the other's case. */
async function textOf(
  keys: Keys,
  { tx, of }: CaseAtHand,
  letterId: string,
): ReturnType<typeof readLetterText> {
  const place = await tx
    .selectFrom('letter_texts')
    .select('subject_id')
    .where('body_id', '=', of.bodyId)
    .where('letter_id', '=', letterId)
    .executeTakeFirst();
  return place === undefined
    ? null
    : readLetterText(tx, keys, { ...of, requestId: place.subject_id, letterId });
}

function changedWords(...[template, letter]: Parameters<typeof changesOf>): string {
  const { changed } = changesOf(template, { ...letter, number: null, date: null });
  return changed === 0 ? '' : `和模板不同${changed}处，见案卷里的文书。`;
}

interface RoundOfLetter {
  readonly by: string | null;
  readonly on: string;
  readonly steps: readonly { readonly id: string; readonly title: string }[];
  readonly passed: readonly {
    readonly step: string;
    readonly by: string | null;
    readonly at: string;
    readonly opinion: string;
  }[];
}

/** The last round of a letter, from the acts: a decision that stands keeps no round in its state. */
async function roundOf({ tx, of }: CaseAtHand, letterId: string): Promise<RoundOfLetter> {
  const rows = await tx
    .selectFrom('acts')
    .select(['kind', 'at', 'actor_id', 'payload'])
    .where('body_id', '=', of.bodyId)
    .where('subject_id', '=', of.requestId)
    .where('kind', 'in', ['request.submitted', 'request.passed'])
    .orderBy('seq')
    .execute();
  let round: RoundOfLetter = { by: null, on: '', steps: [], passed: [] };
  for (const { kind, at, actor_id: by, payload } of rows) {
    if (kind === 'request.submitted') {
      const { letterId: its, steps } = payload as { letterId: string; steps: RoundOfLetter['steps'] };
      if (its === letterId) round = { by, on: formatChinese(dayInChina(at)), steps, passed: [] };
      continue;
    }
    const { step, opinion } = payload as { step: string; opinion: string };
    round = { ...round, passed: [...round.passed, { step, by, at: at.toISOString(), opinion }] };
  }
  return round;
}
