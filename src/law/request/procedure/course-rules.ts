import { cite } from '../../citation.ts';
import { lacksText, outOfTime, refuse, type RulesOf } from './refusal.ts';
import { inApproval, notInHand, notRunning } from './standing.ts';

/** What becomes of a request before it is decided: parts, another body, the applicant's change of mind. */
export const courseRules: RulesOf<'split' | 'joined' | 'handed-on' | 'withdrawn'> = {
  split: {
    title: '拆分',
    who: ['staff'],
    permission: 'requests.handle',
    basis: [cite('processingFee', '第四条')],
    clocks: '这件申请的期限由拆分出的各件承接，收到之日不变。',
    closed: (state) =>
      notRunning(state) ??
      inApproval(state) ??
      (state.receivedOn === null ? refuse('还没有确认收到，确认以后再拆分。') : null),
    refusal: (_, { into, reason }) =>
      new Set(into).size < 2
        ? refuse('一件申请有几件事的才拆分，至少拆成两件。', [], 'into')
        : lacksText(reason, '为什么拆分', 'reason'),
  },
  joined: {
    title: '合并答复',
    who: ['staff'],
    permission: 'requests.handle',
    basis: [cite('litigationOnDisclosure', '第十四条第三款')],
    clocks: '期限各算各的，合并答复应当赶上最早的一个。',
    closed: (state) => notInHand(state) ?? inApproval(state),
    refusal: (state, { withId, reason }) =>
      withId === null && state.joined === null
        ? refuse('没有和别的申请合并答复。', [], 'withId')
        : lacksText(reason, '为什么这样办', 'reason'),
  },
  'handed-on': {
    title: '转给其他单位',
    who: ['staff'],
    permission: 'requests.handle',
    basis: [cite('regulation', '第三十六条第（五）项')],
    clocks: '在本单位不再计算期限。',
    closed: (state) =>
      notRunning(state) ??
      (state.registered === null
        ? null
        : refuse('已经登记的申请不能转走，应当答复申请人，并告知负责公开的机关。', [
            cite('regulation', '第三十六条第（五）项'),
          ])),
    refusal: (state, { on, reason }, context) =>
      outOfTime(on, state.received.submittedOn, context, '提交之日') ??
      lacksText(reason, '为什么转给其他单位', 'reason'),
  },
  withdrawn: {
    title: '撤回申请',
    who: ['staff', 'applicant'],
    permission: 'requests.handle',
    basis: [cite('reportFormat2021', '第三部分表')],
    clocks: '各项期限终止，统计计入其他处理。',
    closed: notRunning,
    refusal: (state, { on }, context) => outOfTime(on, state.received.submittedOn, context, '提交之日'),
  },
};
