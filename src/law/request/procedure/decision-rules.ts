import { formatChinese } from '../../calendar/civil-date.ts';
import { cite } from '../../citation.ts';
import { roles } from '../../office/role.ts';
import { findingsMissing } from '../findings.ts';
import { letterKinds } from '../letter/letter-kinds.ts';
import type { OutcomeId } from '../outcome-id.ts';
import { outcomes } from '../outcome.ts';
import type { RequestPayloads } from '../request-act.ts';
import type { RequestState } from '../request-state.ts';
import {
  first,
  lacksText,
  refuse,
  type ProcedureContext,
  type RequestRefusal,
  type RulesOf,
} from './refusal.ts';
import { missingFiles, notAtWork, notInHand, notRunning, roundOpen, stepOf } from './standing.ts';
import { stillWaiting } from './still-waiting.ts';

const art36 = [cite('regulation', '第三十六条')];

const noRound = (state: RequestState): RequestRefusal | null =>
  notRunning(state) ??
  (roundOpen(state)
    ? state.round !== null && stepOf(state.round) === null
      ? refuse('各级都已经审批，等签发。')
      : null
    : refuse('现在没有在审批的答复。'));

/** The decision: up through its signatures, signed, made. */
export const decisionRules: RulesOf<'submitted' | 'passed' | 'returned' | 'letter-issued' | 'decided'> = {
  submitted: {
    title: '送审答复',
    who: ['staff'],
    permission: 'requests.handle',
    basis: art36,
    clocks: '',
    closed: notAtWork,
    refusal: submitted,
  },
  passed: {
    title: '同意',
    who: ['staff'],
    permission: 'requests.approve',
    basis: [],
    clocks: '',
    closed: noRound,
    refusal: (state, payload, context) => notMyStep(state, payload, context),
  },
  returned: {
    title: '退回修改',
    who: ['staff'],
    permission: 'requests.approve',
    basis: [],
    clocks: '',
    closed: noRound,
    refusal: (state, payload, context) =>
      notMyStep(state, payload, context) ?? lacksText(payload.comments, '退回的意见', 'comments'),
  },
  'letter-issued': {
    title: '签发文书',
    who: ['staff', 'program'],
    permission: null,
    basis: [],
    clocks: '',
    closed: (state) =>
      state.archived !== null
        ? refuse('已经归档，不能再发文书。')
        : state.ended?.how === 'split' || state.ended?.how === 'handed-on'
          ? notRunning(state)
          : null,
    refusal: issued,
  },
  decided: {
    title: '作出决定',
    who: ['staff', 'program'],
    permission: null,
    basis: art36,
    clocks: '答复期限办结；送达不能晚于答复期限。',
    closed: (state) =>
      notInHand(state) ??
      (!roundOpen(state) || state.round === null
        ? refuse('答复还没有送审。')
        : stepOf(state.round) === null
          ? null
          : refuse('答复还没有审批完。')),
    refusal: decided,
  },
};

function submitted(
  state: RequestState,
  payload: RequestPayloads['submitted'],
  context: ProcedureContext,
): RequestRefusal | null {
  const { letterId, digest, outcome, parts, steps, files } = payload;
  return first(
    () => lacksText(letterId, '送审的文书', 'letterId'),
    () => lacksText(digest, '送审内容的摘要', 'digest'),
    () => stillWaiting(state, outcome, context),
    () => lacksFinding(state, outcome, context),
    () =>
      outcome === 'partlyGranted' && parts.length < 2
        ? refuse(
            '部分公开要逐部分写明结果：哪些公开，哪些不公开、为什么。',
            [cite('regulation', '第三十七条')],
            'parts',
          )
        : null,
    () => (steps.length === 0 ? refuse('没有设定由谁审批，请先在办理规则里设定。', [], 'steps') : null),
    () =>
      missingFiles(state, files).length > 0
        ? refuse('有随文书发出的文件不在这件申请的案卷里，或者已经移出，请重新选择。', [], 'files')
        : null,
  );
}

/** Whose turn it is: the steps go in order, nobody signs what he submitted, and what was changed is read again. */
function notMyStep(
  { round }: RequestState,
  { step, digest }: { readonly step: string; readonly digest: string },
  { person }: ProcedureContext,
): RequestRefusal | null {
  if (round === null) return null;
  const next = stepOf(round);
  if (next === null) return null;
  if (digest !== round.digest) {
    return refuse('送审的内容已经换过，您看到的不是现在的内容。请打开最新的，看过再办。', [], 'digest');
  }
  if (step !== next.id) return refuse(`现在是“${next.title}”，请按顺序审批。`, [], 'step');
  if (person === null || !person.roles.some((role) => next.roles.includes(role))) {
    return refuse(
      `“${next.title}”由${next.roles.map((role) => roles[role].title).join('、')}办。`,
      [],
      'step',
    );
  }
  return person.id === round.by ? refuse('送审的人不能审批自己送审的答复，请由其他同事审批。') : null;
}

function issued(
  state: RequestState,
  { letterId, kind, number, on }: RequestPayloads['letter-issued'],
  { today }: ProcedureContext,
): RequestRefusal | null {
  const { title, use, numbered } = letterKinds[kind];
  return first(
    () =>
      state.letters.some((letter) => letter.letterId === letterId)
        ? refuse('这份文书已经签发，不能再签发一次。', [], 'letterId')
        : null,
    () =>
      on === today
        ? null
        : refuse(`成文日期就是签发的当日（${formatChinese(today)}），不能写别的日期。`, [], 'on'),
    () =>
      numbered === (number !== null)
        ? null
        : refuse(numbered ? `《${title}》要有文号。` : `《${title}》不编文号。`, [], 'number'),
    () => {
      if (use !== 'decision') return null;
      if (kind === 'withdrawal' && state.ended?.how === 'withdrawn') return null;
      const { round } = state;
      if (notRunning(state) !== null) return notRunning(state);
      if (round?.returned !== null) return refuse(`《${title}》要先送审，审批完才能签发。`, [], 'kind');
      if (round.letterId !== letterId) return refuse('审批的不是这份文书，请重新送审。', [], 'letterId');
      if (stepOf(round) !== null) return refuse('答复还没有审批完，不能签发。', [], 'letterId');
      return outcomes[round.outcome].letters.includes(kind)
        ? null
        : refuse(
            `结果是“${outcomes[round.outcome].title}”，不能用《${title}》。`,
            outcomes[round.outcome].basis,
            'kind',
          );
    },
  );
}

function decided(
  state: RequestState,
  { letterId, on, outcome, risk, parts, files }: RequestPayloads['decided'],
  context: ProcedureContext,
): RequestRefusal | null {
  const { round, letters } = state;
  if (round === null) return null;
  const letter = letters.find((one) => one.letterId === letterId);
  const same =
    letterId === round.letterId &&
    outcome === round.outcome &&
    risk === round.risk &&
    parts.length === round.parts.length &&
    parts.every((part, at) => {
      const other = round.parts[at];
      return part.what === other?.what && part.outcome === other.outcome && part.reason === other.reason;
    }) &&
    files.length === round.files.length &&
    files.every((file) => round.files.includes(file));
  return first(
    () => (same ? null : refuse('作出的决定和审批的内容不一致，请重新送审。')),
    () => (letter === undefined ? refuse('文书还没有签发，请先签发。', [], 'letterId') : null),
    () =>
      letter !== undefined && on !== letter.on ? refuse('决定的日期应当是文书的成文日期。', [], 'on') : null,
    // While it was with those who sign, the applicant may have clarified or paid, a third party answered, a paper been taken out.
    () => stillWaiting(state, outcome, context),
    () => lacksFinding(state, outcome, context),
  );
}

/** The first thing without which a decision does not stand. */
function lacksFinding(
  state: RequestState,
  outcome: OutcomeId,
  context: ProcedureContext,
): RequestRefusal | null {
  const missing = findingsMissing(state, outcome, state.guide, context).at(0);
  return missing === undefined ? null : refuse(missing.sentence, missing.basis, 'outcome');
}
