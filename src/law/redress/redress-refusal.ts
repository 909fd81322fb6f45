import { longestRedo } from './redress-deadlines.ts';
import { compareDates, formatChinese, type CivilDate } from '../calendar/civil-date.ts';
import { cite, type Citation } from '../citation.ts';
import type { RedressActKind, RedressPayloads } from './redress-act.ts';
import type { RedressState } from './redress-state.ts';

/** Why an act on a redress case cannot be done now, in Chinese, with what it rests on. */
export interface RedressRefusal {
  readonly sentence: string;
  readonly basis: readonly Citation[];
}

/** An act that someone wants to do. */
export type WantedRedressAct = {
  readonly [K in RedressActKind]: { readonly kind: K; readonly payload: RedressPayloads[K] };
}[RedressActKind];

const no = (sentence: string, ...basis: readonly Citation[]): RedressRefusal => ({ sentence, basis });

/**
 * Why an act may not be done; null where it may.
 * @param state null before the case was opened
 */
export function refusalOfRedressAct(
  state: RedressState | null,
  act: WantedRedressAct,
  today: CivilDate,
): RedressRefusal | null {
  if (act.kind === 'opened')
    return state === null ? openingRefusal(act.payload, today) : no('这件案子已经登记。');
  if (state === null) return no('请先登记收到的通知。');
  switch (act.kind) {
    case 'answered':
      if (state.answered !== null) return no('已经登记过答复，要补充材料的请添加文件。');
      if (state.decided !== null) return no('案子已经审结，不能再登记答复。');
      return dated(act.payload.on, state.noticeOn, today, '提交答复的日期');
    case 'procedure-changed':
      if (state.opened.kind === 'litigation') return no('诉讼案件不在这里区分程序。');
      if (state.decided !== null) return no('案子已经审结，不能再改程序。');
      return state.procedure === act.payload.procedure
        ? no('已经是这种程序。', cite('reconsideration', '第五十三条'))
        : dated(act.payload.on, state.noticeOn, today, '改变程序的日期');
    case 'decided':
      return state.decided === null
        ? decidedRefusal(act.payload, state.noticeOn, today)
        : no('结果已经登记，有误的请更正。');
    case 'corrected':
      return act.payload.reason.trim() === '' ? no('请写明为什么更正。') : null;
    case 'assigned':
      return act.payload.holderId === state.holderId ? no('已经是这位经办人。') : null;
    case 'noted':
    case 'file-added':
      return null;
  }
}

function openingRefusal(
  { kind, route, requestIds, noticeOn, filedOn, procedure, afterId, organ }: RedressPayloads['opened'],
  today: CivilDate,
): RedressRefusal | null {
  if (requestIds.length === 0) return no('请选择争议的公开申请，至少一件。');
  if (organ.trim() === '') return no(kind === 'reconsideration' ? '请写行政复议机关。' : '请写受理的法院。');
  if (kind === 'reconsideration' && (route !== 'direct' || afterId !== null)) {
    return no('行政复议不在另一件复议之后。', cite('reportFormat2021', '第四部分'));
  }
  if (kind === 'litigation' && procedure === 'summary') return no('诉讼案件不在这里区分程序。');
  if (route === 'direct' && afterId !== null)
    return no('经过复议的，请选“复议后起诉”。', cite('reportFormat2021', '第四部分'));
  if (compareDates(noticeOn, today) > 0) return no('收到通知的日期还没有到，请核对。');
  return filedOn !== null && compareDates(filedOn, noticeOn) > 0
    ? no('申请或者起诉的日期晚于收到通知的日期，请核对。')
    : null;
}

function decidedRefusal(
  { on, receivedOn, redoDays, outcome, result }: RedressPayloads['decided'],
  noticeOn: CivilDate,
  today: CivilDate,
): RedressRefusal | null {
  if (compareDates(receivedOn, on) < 0) return no('收到的日期早于作出的日期，请核对。');
  if (redoDays !== null && outcome === 'upheld') return no('结果维持的，不用重新答复。');
  if (redoDays !== null && (!Number.isInteger(redoDays) || redoDays < 1 || redoDays > longestRedo)) {
    return no(`重新答复的期限是1至${longestRedo}个工作日，请核对。`);
  }
  if (result.trim() === '') return no('请写明决定或者判决的主要内容。');
  return dated(on, noticeOn, today, '作出决定的日期') ?? dated(receivedOn, noticeOn, today, '收到的日期');
}

function dated(on: CivilDate, from: CivilDate, today: CivilDate, what: string): RedressRefusal | null {
  if (compareDates(on, today) > 0) return no(`${what}还没有到，请核对。`);
  return compareDates(on, from) < 0 ? no(`${what}早于收到通知的${formatChinese(from)}，请核对。`) : null;
}
