import { formatChinese } from '../../calendar/civil-date.ts';
import { cite } from '../../citation.ts';
import { faultsOfFee } from '../../fee/fee-faults.ts';
import { answerClock } from '../clocks/answer-clock.ts';
import { pendingClarification, pendingFee } from '../pending.ts';
import type { RequestPayloads } from '../request-act.ts';
import type { RequestState } from '../request-state.ts';
import {
  first,
  lacksText,
  outOfTime,
  refuse,
  type ProcedureContext,
  type RequestRefusal,
  type RulesOf,
} from './refusal.ts';
import { letterMissing, notAtWork, notInHand } from './standing.ts';

const basis = [cite('regulation', '第四十二条'), cite('processingFee')];

const noFee = (state: RequestState): RequestRefusal | null => {
  const idle = notInHand(state);
  if (idle !== null || pendingFee(state) !== null) return idle;
  return (state.fee?.paid ?? null) === null
    ? refuse('没有要缴的信息处理费。')
    : refuse('信息处理费已经缴清。');
};

/** 信息处理费. */
export const feeRules: RulesOf<'fee-noticed' | 'fee-paid' | 'fee-cancelled'> = {
  'fee-noticed': {
    title: '通知缴费',
    who: ['staff'],
    permission: 'requests.handle',
    basis,
    clocks: '申请人收到通知次日起有20个工作日。缴清后答复期限从次日起重新计算20个工作日。',
    closed: (state, context) => {
      const idle = notAtWork(state);
      if (idle !== null) return idle;
      if (pendingFee(state) !== null) return refuse('已经通知缴费，请等申请人缴费。', basis);
      if ((state.fee?.paid ?? null) !== null) return refuse('信息处理费已经缴清。', basis);
      if (pendingClarification(state) !== null) {
        return refuse('正在等申请人补正，补正以后再定是否收费。', basis);
      }
      const { dueOn } = answerClock(state, context);
      return dueOn !== null && context.today > dueOn
        ? refuse(
            `收费通知要在答复期限（${formatChinese(dueOn)}）内发出，现在已经过了，请尽快答复，不再收费。`,
            basis,
          )
        : null;
    },
    refusal: noticed,
  },
  'fee-paid': {
    title: '登记缴费',
    who: ['staff'],
    permission: 'requests.handle',
    basis,
    clocks: '答复期限从缴清的次日起重新计算20个工作日。',
    closed: noFee,
    refusal: (state, { on, fen }, context) => {
      const notice = state.fee;
      if (notice === null) return null;
      return (
        outOfTime(on, notice.on, context, '通知缴费之日') ??
        (fen === notice.fen
          ? null
          : refuse(`通知的金额是${notice.fen / 100}元，缴清以后再登记。`, basis, 'fen'))
      );
    },
  },
  'fee-cancelled': {
    title: '取消收费',
    who: ['staff'],
    permission: 'requests.handle',
    basis,
    clocks: '收费通知视为没有发过，等缴费的日子仍计入答复期限。',
    closed: noFee,
    refusal: (state, { on, reason }, context) =>
      outOfTime(on, state.fee?.on ?? null, context, '通知缴费之日') ??
      lacksText(reason, '为什么取消', 'reason'),
  },
};

/**
 * A notice: its amount is that of the tariff for the last requests of the month, as many as the notice names, or for the pages of
 * this request.
 */
function noticed(
  state: RequestState,
  { letterId, on, method, units, fen, requestIds }: RequestPayloads['fee-noticed'],
  context: ProcedureContext,
): RequestRefusal | null {
  const charged = new Set(requestIds).size;
  return first(
    () => outOfTime(on, state.receivedOn, context, '收到之日'),
    () => (charged === 0 ? refuse('请写明收费的是哪几件申请。', basis, 'requestIds') : null),
    () =>
      method === 'pages' && charged > 1
        ? refuse(
            '按量收费按每件申请分别计算，请一件一件通知。',
            [cite('processingFee', '第五条')],
            'requestIds',
          )
        : null,
    () =>
      Number.isInteger(units) && units >= (method === 'items' ? charged : 1)
        ? null
        : refuse('计费的件数或者页数不对，请核对。', basis, 'units'),
    () => {
      const fault = faultsOfFee({
        method,
        units,
        ...(method === 'items' ? { firstRank: units - charged + 1 } : {}),
        fen,
        on,
        answerDueOn: answerClock(state, context).dueOn,
        wanted: state.received.wanted,
        requests: [],
        // These two are looked at where the notice is written: the settings, and how the pages were counted.
        payment: context.rules.payment === '' ? '见收费通知书' : context.rules.payment,
        countReason: '见收费通知书',
        sameApplicantConfirmed: true,
      }).find(({ level }) => level === 'error');
      return fault === undefined ? null : refuse(fault.sentence, fault.basis, fault.field);
    },
    () => letterMissing(state, letterId, ['fee'], on),
  );
}
