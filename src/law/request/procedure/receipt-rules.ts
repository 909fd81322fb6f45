import { formatChinese, yearOf, type CivilDate } from '../../calendar/civil-date.ts';
import { cite } from '../../citation.ts';
import { requestChannels, type RequestChannelId } from '../channel.ts';
import type { RequestPayloads } from '../request-act.ts';
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
import { inApproval, notRunning } from './standing.ts';

const art31 = [cite('regulation', '第三十一条')];
const art29 = [cite('regulation', '第二十九条')];

const unconfirmed = (state: RequestState): RequestRefusal | null =>
  notRunning(state) ??
  (state.erased === null ? null : refuse('始终没有确认，申请的信息期满已经清除，不能再办。', art31)) ??
  (state.receivedOn === null
    ? null
    : refuse(`收到之日已经是${formatChinese(state.receivedOn)}，不用再确认。`, art31));

/** Receipt and registration. */
export const receiptRules: RulesOf<
  'received' | 'contact-tried' | 'confirmed' | 'registered' | 'assigned' | 'corrected'
> = {
  received: {
    title: '收到申请',
    who: ['staff', 'applicant'],
    permission: 'requests.handle',
    basis: [...art29, ...art31],
    clocks: '收到之日确定的，答复期限从次日起算。',
    closed: () => refuse('这件申请已经收到过了。'),
    refusal: () => null,
  },
  'contact-tried': {
    title: '记联系经过',
    who: ['staff'],
    permission: 'requests.handle',
    basis: art31,
    clocks: '联系不上的，答复期限等恢复联系再起算。',
    closed: unconfirmed,
    refusal: (state, { on, how }, context) =>
      outOfTime(on, state.received.submittedOn, context, '提交之日') ?? lacksText(how, '怎样联系的', 'how'),
  },
  confirmed: {
    title: '确认收到',
    who: ['staff', 'applicant'],
    permission: 'requests.handle',
    basis: art31,
    clocks: '双方确认之日为收到之日，答复期限从次日起算。',
    closed: unconfirmed,
    refusal: (state, { on, how }, context) =>
      outOfTime(on, state.received.submittedOn, context, '提交之日') ?? lacksText(how, '怎样确认的', 'how'),
  },
  registered: {
    title: '登记编号',
    who: ['staff'],
    permission: 'requests.handle',
    basis: [cite('regulation', '第三十三条第二款')],
    clocks: '',
    closed: (state) =>
      notRunning(state) ??
      (state.registered !== null
        ? refuse(`已经登记，编号是${state.registered.number}。`)
        : state.receivedOn === null
          ? refuse('还没有与申请人确认收到，确认以后再登记。', art31)
          : null),
    refusal: (state, { number, year, seq, matter }, { today }) =>
      first(
        () => lacksText(number, '编号', 'number'),
        () => lacksText(matter, '申请事项，不要写申请人的姓名', 'matter'),
        () => outOfRange(seq, 1, 1_000_000, '序号从1开始。', 'seq'),
        () =>
          year === yearOf(today) || (state.receivedOn !== null && year === yearOf(state.receivedOn))
            ? null
            : refuse('编号的年份应当是收到申请的年份或者今年。', [], 'year'),
      ),
  },
  assigned: {
    title: '转办',
    who: ['staff', 'program'],
    permission: 'requests.handle',
    basis: [],
    clocks: '',
    closed: (state) =>
      state.registered === null ? (notRunning(state) ?? refuse('还没有登记编号，请先登记。')) : null,
    refusal: (state, { holderId, reason }) =>
      holderId === state.holderId
        ? refuse('现在就是这位同事承办。', [], 'holderId')
        : lacksText(reason, '为什么转办', 'reason'),
  },
  corrected: {
    title: '更正登记',
    who: ['staff'],
    permission: 'requests.handle',
    basis: [],
    clocks: '更正收到之日的，各项期限从更正后的日期重新计算，原来的日期留在计算过程里。',
    closed: (state) =>
      state.archived !== null
        ? refuse('已经归档，不能更正。')
        : state.ended?.how === 'split' || state.ended?.how === 'handed-on'
          ? notRunning(state)
          : null,
    refusal: corrected,
  },
};

/** Why a request cannot be taken in as stated. */
export function refusalOfReceipt(
  payload: RequestPayloads['received'],
  context: ProcedureContext,
): RequestRefusal | null {
  const { channel, submittedOn, receivedOn, writtenDownBy, from } = payload;
  if (submittedOn > context.today) return refuse('提交日期不能晚于今天。', [], 'submittedOn');
  if (context.person === null && channel !== 'internet' && from === null) {
    return refuse('网上提交的申请，途径应当是互联网。', [], 'channel');
  }
  if (channel === 'oral' && writtenDownBy === null) {
    return refuse('口头申请由工作人员代填，请写明由谁代填。', art29, 'writtenDownBy');
  }
  if (channel !== 'oral' && writtenDownBy !== null) {
    return refuse('只有口头申请要写由谁代填。', art29, 'writtenDownBy');
  }
  // What was split off keeps the day of the request from which it comes.
  const inTime = receivedOn === null ? null : receiptOutOfTime(receivedOn, submittedOn, context);
  if (inTime !== null || from?.why === 'split') return inTime;
  return dayNotFixed(channel, submittedOn, receivedOn);
}

function receiptOutOfTime(
  receivedOn: CivilDate,
  submittedOn: CivilDate,
  { today }: Pick<ProcedureContext, 'today'>,
): RequestRefusal | null {
  if (receivedOn > today) return refuse('收到之日不能晚于今天。', art31, 'receivedOn');
  return receivedOn < submittedOn
    ? refuse(`收到之日不能早于提交之日（${formatChinese(submittedOn)}）。`, art31, 'receivedOn')
    : null;
}

function dayNotFixed(
  channel: RequestChannelId,
  submittedOn: CivilDate,
  receivedOn: CivilDate | null,
): RequestRefusal | null {
  const { title, receipt, received } = requestChannels[channel];
  switch (receipt) {
    case 'that-day':
      return receivedOn === submittedOn ? null : refuse(`${title}的，${received}`, art31, 'receivedOn');
    case 'confirmed':
      return receivedOn === null
        ? null
        : refuse(`${title}的，${received}请先登记收到，与申请人确认后再记确认。`, art31, 'receivedOn');
    case 'written-down':
      return null;
  }
}

function corrected(
  state: RequestState,
  payload: RequestPayloads['corrected'],
  context: ProcedureContext,
): RequestRefusal | null {
  const { applicantKind, channel, receivedOn, matter, applicantId, reason } = payload;
  return first(
    () => lacksText(reason, '为什么更正', 'reason'),
    () =>
      [applicantKind, channel, receivedOn, matter, applicantId].every((one) => one === undefined)
        ? refuse('没有要更正的内容。')
        : null,
    () => (matter === undefined ? null : lacksText(matter, '申请事项', 'matter')),
    // The letter that is being signed names the applicant and the day.
    () =>
      applicantId === undefined && receivedOn === undefined && channel === undefined
        ? null
        : inApproval(state),
    () =>
      applicantId !== undefined && state.erased !== null ? refuse('申请人信息已经清除，不能再改。') : null,
    () => {
      if (receivedOn === undefined) return null;
      if (state.receivedOn === null) {
        return refuse('收到之日还没有定，请记确认收到，不用更正。', art31, 'receivedOn');
      }
      return receiptOutOfTime(receivedOn, state.received.submittedOn, context);
    },
    () => channelFixesAnother(state, payload),
  );
}

/** A channel by which the day of submission is that of receipt leaves no choice of another. */
function channelFixesAnother(
  state: RequestState,
  { channel, receivedOn }: RequestPayloads['corrected'],
): RequestRefusal | null {
  if ((channel === undefined && receivedOn === undefined) || state.received.from?.why === 'split')
    return null;
  const next = channel ?? state.channel;
  const day = receivedOn ?? state.receivedOn;
  return requestChannels[next].receipt === 'that-day' && day !== null
    ? dayNotFixed(next, state.received.submittedOn, day)
    : null;
}
