import { longestRedo } from '../../redress/redress-deadlines.ts';
import { formatChinese } from '../../calendar/civil-date.ts';
import { cite } from '../../citation.ts';
import { isOpening, nothingOpened } from '../promotion.ts';
import type { RequestState } from '../request-state.ts';
import { keptUntil } from '../retention.ts';
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

const art36 = [cite('regulation', '第三十六条')];

const isErased = ({ erased }: RequestState): RequestRefusal | null =>
  erased === null ? null : refuse('申请人信息已经清除。');

/** What follows a decision, and what the program notes on the way. */
export const afterRules: RulesOf<
  | 'reopened'
  | 'archived'
  | 'promoted'
  | 'clocks-moved'
  | 'reminded'
  | 'person-shown'
  | 'person-exported'
  | 'person-erased'
> = {
  reopened: {
    title: '重新办理',
    who: ['staff'],
    permission: 'requests.handle',
    basis: art36,
    clocks: '答复期限从重新办理的次日起，按复议决定、判决确定的工作日重新计算。',
    closed: (state) =>
      isErased(state) ??
      (state.ended?.how === 'decided' ? null : refuse('只有已经作出决定的申请才能重新办理。')),
    refusal: (state, { on, cause, redressId, days, reason }, context) =>
      first(
        () => outOfTime(on, state.ended?.on ?? null, context, '作出决定之日'),
        () =>
          (cause === 'own') === (redressId === null)
            ? null
            : refuse(
                cause === 'own' ? '自行重新办理的，不用写复议、诉讼案件。' : '请写明是哪件复议、诉讼案件。',
                [],
                'redressId',
              ),
        () =>
          outOfRange(
            days,
            1,
            cause === 'own' ? 20 : longestRedo,
            cause === 'own'
              ? '自行重新办理的，期限填1至20个工作日。'
              : `期限填1至${longestRedo}个工作日，按复议决定、判决确定。`,
            'days',
          ),
        () => lacksText(reason, '为什么重新办理', 'reason'),
      ),
  },
  archived: {
    title: '归档',
    who: ['staff', 'program'],
    permission: 'requests.handle',
    basis: [],
    clocks: '',
    closed: (state) => {
      if (state.archived !== null) return refuse('已经归档。');
      const { ended } = state;
      if (ended?.how === 'withdrawn') return null;
      if (ended?.how !== 'decided') return refuse('办结以后才能归档。');
      return state.services.some(({ letterId }) => letterId === ended.letterId)
        ? null
        : refuse('答复还没有送达，送达以后再归档。');
    },
    refusal: (state, { on, fileId }, context) =>
      outOfTime(on, state.ended?.on ?? null, context, '办结之日') ??
      lacksText(fileId, '案卷的文件', 'fileId'),
  },
  promoted: {
    title: '转为主动公开',
    who: ['staff'],
    permission: 'requests.handle',
    basis: [cite('regulation', '第四十四条')],
    clocks: '',
    closed: ({ promoted, ended }) => {
      if (promoted !== null) return refuse('已经转为主动公开。');
      if (ended?.how !== 'decided') return refuse('作出决定以后才能转为主动公开。');
      return isOpening(ended.outcome) ? null : refuse(nothingOpened, [cite('regulation', '第四十四条')]);
    },
    refusal: () => null,
  },
  'clocks-moved': {
    title: '重算期限',
    who: ['staff', 'program'],
    permission: null,
    basis: [cite('holidays')],
    clocks: '按新的放假安排重新计算。',
    closed: () => null,
    refusal: (_, { moved }) => (moved.length === 0 ? refuse('没有变动的期限。') : null),
  },
  reminded: {
    title: '提醒',
    who: ['program'],
    permission: null,
    basis: [],
    clocks: '',
    closed: () => null,
    refusal: (state, { clock, dueOn, stage, to }) =>
      state.reminded.includes(`${clock} ${dueOn} ${stage} ${to}`) ? refuse('已经提醒过。') : null,
  },
  'person-shown': {
    title: '查看申请人信息',
    who: ['staff'],
    permission: 'requests.person',
    basis: [],
    clocks: '',
    closed: isErased,
    refusal: (_, { what, reason }) =>
      lacksText(what, '查看什么', 'what') ?? lacksText(reason, '为什么查看', 'reason'),
  },
  'person-exported': {
    title: '导出申请人信息',
    who: ['staff'],
    permission: 'requests.person',
    basis: [],
    clocks: '',
    closed: isErased,
    refusal: (_, { reason }) => lacksText(reason, '为什么导出', 'reason'),
  },
  'person-erased': {
    title: '清除申请人信息',
    who: ['staff', 'program'],
    permission: 'requests.erase',
    basis: [],
    clocks: '',
    closed: (state, context) => isErased(state) ?? tooEarly(state, context),
    refusal: (_, { reason }) => lacksText(reason, '为什么清除', 'reason'),
  },
};

/** Personal data is kept as long as the rules of the body say, from the day on which the case was closed for good. */
function tooEarly(state: RequestState, { today, rules }: ProcedureContext): RequestRefusal | null {
  const until = keptUntil(state, rules);
  if (until === null) return refuse('归档以后，保存期满才能清除申请人信息。');
  return today > until ? null : refuse(`保存期到${formatChinese(until)}，期满以后才能清除申请人信息。`);
}
