import { formatChinese, type CivilDate } from '../../calendar/civil-date.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { cite } from '../../citation.ts';
import { noticeDays } from '../clocks/answer-clock.ts';
import { deliveredOn } from '../delivered.ts';
import { pendingClarification, pendingFee } from '../pending.ts';
import type { RequestState } from '../request-state.ts';
import {
  first,
  outOfRange,
  outOfTime,
  refuse,
  type ProcedureContext,
  type RequestRefusal,
  type RulesOf,
} from './refusal.ts';
import { letterMissing, notAtWork, notRunning } from './standing.ts';

const art30 = [cite('regulation', '第三十条')];
/** No reasonable term is longer; guidance in use says 15 (苏政办函〔2019〕98号). */
const longestTerm = 30;

/** 补不补: asked once, early, and answered from delivery on. */
export const clarityRules: RulesOf<'found-clear' | 'clarification-asked' | 'clarified'> = {
  'found-clear': {
    title: '判定内容明确',
    who: ['staff'],
    permission: 'requests.handle',
    basis: art30,
    clocks: '补正告知期限办结，答复期限照常计算。',
    closed: (state) =>
      notAtWork(state) ??
      (state.foundClear !== null
        ? refuse('已经判定内容明确。', art30)
        : pendingClarification(state) !== null
          ? refuse('已经告知补正，请等申请人补正。', art30)
          : null),
    refusal: (state, { on }, context) => outOfTime(on, state.receivedOn, context, '收到之日'),
  },
  'clarification-asked': {
    title: '告知补正',
    who: ['staff'],
    permission: 'requests.handle',
    basis: art30,
    clocks: '答复期限停止，收到补正后从次日起重新计算20个工作日。',
    closed: (state, context) => {
      const idle = notAtWork(state);
      if (idle !== null) return idle;
      if (state.clarification !== null) {
        return refuse(
          '已经告知过补正。补正应当一次性告知，不能再发；仍不清楚的，请电话或者当面沟通并记录。',
          art30,
        );
      }
      if (state.foundClear !== null) {
        return refuse(
          '已经判定内容明确，不能再要求补正。请电话或者当面沟通并记录，就明确的部分答复。',
          art30,
        );
      }
      if (pendingFee(state) !== null || (state.fee?.paid ?? null) !== null) {
        return refuse('已经通知缴费，不能再要求补正。内容不明确的，先取消收费。', art30);
      }
      return tooLate(state, context.today, context);
    },
    refusal: (state, { letterId, on, defects, termDays }, context) =>
      first(
        () => outOfTime(on, state.receivedOn, context, '收到之日'),
        () => tooLate(state, on, context),
        () => (defects.length === 0 ? refuse('请写明缺什么、哪里不明确。', art30, 'defects') : null),
        () =>
          outOfRange(
            termDays,
            1,
            longestTerm,
            `补正期限应当合理，填1至${longestTerm}个工作日，一般不超过15个工作日。`,
            'termDays',
            art30,
          ),
        () => letterMissing(state, letterId, ['clarification'], on),
      ),
  },
  clarified: {
    title: '登记补正',
    who: ['staff', 'applicant'],
    permission: 'requests.handle',
    basis: art30,
    clocks: '答复期限从收到补正的次日起重新计算20个工作日。',
    closed: (state) =>
      notRunning(state) ??
      (state.clarification === null
        ? refuse('没有告知过补正。申请人另外说明的，请记入办理记录。')
        : state.clarification.answered !== null
          ? refuse('已经收到补正。')
          : pendingClarification(state) === null
            ? refuse('申请已经重新办理，不再等以前告知的补正。申请人说明的，请记入办理记录。')
            : null),
    refusal: (state, { on, lateBecause }, context) => {
      const asked = state.clarification;
      if (asked === null) return null;
      const bad = outOfTime(on, asked.on, context, '告知补正之日');
      if (bad !== null) return bad;
      const due = clarificationDue(state, context);
      return due !== null && on > due && (lateBecause ?? '').trim() === ''
        ? refuse(
            `补正期限到${formatChinese(due)}。逾期补正的，要有正当理由，请写明；没有正当理由的，视为放弃申请。`,
            art30,
            'lateBecause',
          )
        : null;
    },
  },
};

/** Last day for the applicant to clarify; null while it is not known when the notice reached him. */
export function clarificationDue(
  state: RequestState,
  { calendar }: Pick<ProcedureContext, 'calendar'>,
): CivilDate | null {
  const asked = state.clarification;
  if (asked === null) return null;
  const delivered = deliveredOn(state, asked.letterId);
  return delivered === null ? null : addWorkingDays(delivered, asked.termDays, calendar).date;
}

function tooLate(
  { receivedOn }: RequestState,
  on: CivilDate,
  { calendar }: ProcedureContext,
): RequestRefusal | null {
  if (receivedOn === null) return null;
  const due = addWorkingDays(receivedOn, noticeDays, calendar).date;
  return on > due
    ? refuse(
        `补正应当在收到申请之日起7个工作日内告知，到${formatChinese(due)}，现在已经过了。请电话或者当面沟通并记录，就明确的部分答复。`,
        art30,
        'on',
      )
    : null;
}
