import { cite } from '../../citation.ts';
import { answerOfOthersDays, paymentDays, termIsOver } from '../lapse.ts';
import type { OutcomeId } from '../outcome-id.ts';
import { pendingClarification, pendingFee } from '../pending.ts';
import type { RequestState } from '../request-state.ts';
import { refuse, type ProcedureContext, type RequestRefusal } from './refusal.ts';

/**
 * What a decision still has to wait for: an answer whose term is not over. What lapses, lapses only after a term that ran from proven
 * delivery (条例第三十条, 国办函〔2020〕109号).
 */
export function stillWaiting(
  state: RequestState,
  outcome: OutcomeId,
  { today, calendar, rules }: ProcedureContext,
): RequestRefusal | null {
  const over = (letterId: string, days: number) => termIsOver(state, { letterId, days }, today, calendar);
  const { clarification, reasons } = state;
  const asked = pendingClarification(state);
  const owed = pendingFee(state);
  if (outcome === 'lapsedSupplement' && clarification?.answered !== null) {
    return refuse(
      clarification === null
        ? '没有告知过补正，不能按逾期不补正处理。'
        : '申请人已经补正，不能按逾期不补正处理。',
      [cite('regulation', '第三十条')],
      'outcome',
    );
  }
  if (asked !== null && !over(asked.letterId, asked.termDays)) {
    return refuse(
      '补正的期限还没有届满，或者补正告知书的送达日期没有登记。请等补正，或者先登记送达。',
      [cite('regulation', '第三十条')],
      'outcome',
    );
  }
  if (asked !== null && outcome !== 'lapsedSupplement') {
    return refuse(
      '申请人没有补正，期限已经届满，应当按逾期不补正处理；申请人有正当理由的，登记补正。',
      [cite('regulation', '第三十条')],
      'outcome',
    );
  }
  if (outcome === 'lapsedFee' && owed === null) {
    return refuse('没有未缴的信息处理费，不能按逾期不缴费处理。', [cite('processingFee')], 'outcome');
  }
  if (owed !== null && outcome !== 'lapsedFee') {
    return refuse('已经通知缴费，请等申请人缴费；不收的，先取消收费。', [cite('processingFee')], 'outcome');
  }
  if (owed !== null && !over(owed.letterId, paymentDays)) {
    return refuse(
      '缴费的期限（收到通知次日起20个工作日）还没有届满，或者收费通知书的送达日期没有登记。',
      [cite('processingFee')],
      'outcome',
    );
  }
  if (reasons?.weighed === null) {
    return refuse(
      '已经要求申请人说明理由，请先登记对理由的判断。',
      [cite('regulation', '第三十五条')],
      'outcome',
    );
  }
  const party = state.parties.some(
    ({ letterId, answered, closed }) =>
      answered === null && closed === null && !over(letterId, answerOfOthersDays),
  );
  if (party) {
    return refuse(
      '还在等第三方的意见：期限没有届满，或者征求意见书的送达日期没有登记。不用再等的，登记不再征求。',
      [cite('regulation', '第三十二条')],
      'outcome',
    );
  }
  const organ = state.consultations.some(
    ({ letterId, answered, role }) =>
      answered === null && !over(letterId, role === 'co-maker' ? answerOfOthersDays : rules.assistanceDays),
  );
  return organ
    ? refuse(
        '还在等其他机关的意见：期限没有届满，或者函件的送达日期没有登记。',
        [cite('regulation', '第三十四条'), cite('regulation', '第三十三条第三款')],
        'outcome',
      )
    : null;
}
