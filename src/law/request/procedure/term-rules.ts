import { formatChinese, type CivilDate } from '../../calendar/civil-date.ts';
import { cite } from '../../citation.ts';
import { answerClock } from '../clocks/answer-clock.ts';
import { answerRunOf } from '../clocks/answer-run.ts';
import { termIsOver } from '../lapse.ts';
import type { RequestState } from '../request-state.ts';
import {
  first,
  lacksText,
  outOfRange,
  outOfTime,
  refuse,
  type ProcedureContext,
  type RequestRefusal,
  type RulesOf,
} from './refusal.ts';
import { inApproval, letterMissing, notAtWork, notInHand } from './standing.ts';

const art33 = [cite('regulation', '第三十三条第二款')];
const art35 = [cite('regulation', '第三十五条')];
/** Working days by which an answer may be put off (条例第三十三条第二款). */
const longestExtension = 20;
/** No rule sets a term for reasons; this bounds a slip. */
const longestTerm = 30;

const reopenedAt = ({ reopenings }: RequestState): string => reopenings.at(-1)?.at ?? '';

/** Reasons for a request clearly beyond reason, and a later date for the answer. */
export const termRules: RulesOf<'reasons-asked' | 'reasons-weighed' | 'extended' | 'delayed'> = {
  'reasons-asked': {
    title: '要求说明理由',
    who: ['staff'],
    permission: 'requests.handle',
    basis: art35,
    clocks: '答复期限不停止。',
    closed: (state) =>
      notAtWork(state) ??
      (state.reasons !== null && state.reasons.at >= reopenedAt(state)
        ? refuse('已经要求过说明理由。', art35)
        : null),
    refusal: (state, { letterId, on, counts, termDays }, context) =>
      first(
        () => outOfTime(on, state.receivedOn, context, '收到之日'),
        () => lacksText(counts, '申请的数量、频次', 'counts'),
        () => outOfRange(termDays, 1, longestTerm, `说明理由的期限填1至${longestTerm}个工作日。`, 'termDays'),
        () => letterMissing(state, letterId, ['reasons'], on),
      ),
  },
  'reasons-weighed': {
    title: '判断理由',
    who: ['staff'],
    permission: 'requests.handle',
    basis: art35,
    clocks: '',
    closed: (state) =>
      notAtWork(state) ??
      (state.reasons === null
        ? refuse('没有要求过说明理由。', art35)
        : state.reasons.weighed === null
          ? null
          : refuse('理由已经判断过。', art35)),
    refusal: (state, { on, given, reasonable, why }, context) => {
      const asked = state.reasons;
      if (asked === null) return null;
      return first(
        () => outOfTime(on, asked.on, context, '要求说明理由之日'),
        () =>
          !given && reasonable
            ? refuse('申请人没有说明理由的，不能判为理由合理。', art35, 'reasonable')
            : null,
        () =>
          given || termIsOver(state, { letterId: asked.letterId, days: asked.termDays }, on, context.calendar)
            ? null
            : refuse(
                '说明理由的期限还没有届满，或者告知书的送达日期没有登记，还不能按没有说明理由处理。',
                art35,
                'given',
              ),
        () => lacksText(why, '判断的依据', 'why'),
      );
    },
  },
  extended: {
    title: '延长答复期限',
    who: ['staff'],
    permission: 'requests.extend',
    basis: art33,
    clocks: '答复期限延长，最多20个工作日，只能一次。',
    closed: (state, context) => {
      const idle = notInHand(state);
      if (idle !== null) return idle;
      const last = state.reopenings.at(-1);
      if (last !== undefined && last.cause !== 'own') {
        return refuse('期限由复议决定或者判决确定，不能延长。', art33);
      }
      if (state.extension !== null && state.extension.at >= reopenedAt(state)) {
        return refuse('已经延长过一次，不能再延长。', art33);
      }
      return dueBefore(state, context.today, context, '延长');
    },
    refusal: (state, { letterId, on, days, reason, approvedBy }, context) =>
      first(
        () => outOfTime(on, state.receivedOn, context, '收到之日'),
        () => dueBefore(state, on, context, '延长'),
        () =>
          outOfRange(
            days,
            1,
            longestExtension,
            '延长的期限填1至20个工作日，最长不超过20个工作日。',
            'days',
            art33,
          ),
        () => lacksText(reason, '为什么延长', 'reason'),
        () =>
          context.person?.id === approvedBy && context.person.roles.includes('office-head')
            ? null
            : refuse('延长答复期限应当经公开工作机构负责人同意，请由负责人办这一步。', art33, 'approvedBy'),
        () => letterMissing(state, letterId, ['extension'], on),
      ),
  },
  delayed: {
    title: '延迟答复',
    who: ['staff'],
    permission: 'requests.handle',
    basis: art35,
    clocks: '答复期限到告知申请人的日期为止。',
    closed: (state, context) => {
      const idle = notInHand(state) ?? inApproval(state);
      if (idle !== null) return idle;
      const weighed = state.reasons?.weighed ?? null;
      if (weighed === null || !weighed.given || !weighed.reasonable) {
        return refuse(
          '延迟答复只适用于申请人说明的理由合理、在期限内又答复不了的申请，请先要求说明理由并作出判断。',
          art35,
        );
      }
      if (state.delay !== null && state.delay.at >= reopenedAt(state)) {
        return refuse('已经延迟过一次。', art35);
      }
      return dueBefore(state, context.today, context, '延迟');
    },
    refusal: (state, { letterId, on, until, reason }, context) =>
      first(
        () => outOfTime(on, state.receivedOn, context, '收到之日'),
        () => dueBefore(state, on, context, '延迟'),
        () => {
          const due = answerClock(state, context).dueOn ?? context.today;
          return until > due
            ? null
            : refuse(`延迟到的日期应当晚于原来的期限（${formatChinese(due)}）。`, art35, 'until');
        },
        () => lacksText(reason, '为什么答复不了', 'reason'),
        () => letterMissing(state, letterId, ['delay'], on),
      ),
  },
};

/** Why a term cannot be moved on a day: it stands still and begins anew anyway, or it is over. */
function dueBefore(
  state: RequestState,
  on: CivilDate,
  context: ProcedureContext,
  what: string,
): RequestRefusal | null {
  const run = answerRunOf(state, context);
  if (run === null) return refuse('收到之日没有定，答复期限还没有起算。');
  if (run.stopped !== null) return refuse(`答复期限已经停止，恢复时重新计算，现在不用${what}。`, art33);
  const { dueOn } = answerClock(state, context);
  return dueOn !== null && on > dueOn
    ? refuse(`答复期限是${formatChinese(dueOn)}，期限届满以后不能再${what}，请尽快答复。`, art33, 'on')
    : null;
}
