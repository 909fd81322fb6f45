import { formatChinese, type CivilDate } from '../../calendar/civil-date.ts';
import { cite } from '../../citation.ts';
import type { ReportComment } from '../report-act.ts';
import { openComments, type ReportState } from '../report-state.ts';
import {
  acceptsItself,
  isAnnual,
  lengthOf,
  refuse,
  type PhaseEntry,
  type ReportContext,
  type ReportRefusal,
  type ReportRulesOf,
} from './report-rule.ts';
import { interimStays } from './text-rules.ts';
import { isLastDay, lastDayInWords, untilThen } from './unanswered.ts';

const own = cite('regulation', '第四十九条第一款');
const government = cite('regulation', '第四十九条第二款');
const oneByOne = cite('reportFormat2021', '二、（一）');
const stepByStep = cite('reportFormat2021', '二、（二）');

const changed = refuse('年报在这期间变动过，请刷新页面核对再办。');

const notSubmitted = '年报还没有上报。';

/** The reviews of the manuscript (三审三校) come before anybody outside sees it. */
const reviewed = ({ publication }: ReportContext): ReportRefusal | null =>
  publication === 'passed' || publication === 'public'
    ? null
    : refuse('三审还没有完成，审完再办。', cite('regulation', '第十七条'));

const notItself = (state: ReportState): ReportRefusal | null =>
  state.filer === 'office'
    ? refuse('本政府机关的年报不用上报，三审通过以后直接公布。', oneByOne)
    : state.scope === 'county' && isAnnual(state)
      ? refuse('汇总年报先公布，再登记报上一级。', stepByStep)
      : null;

/** Interim figures have no pages to be reviewed: they go up as they were frozen. */
const interimOrReviewed: PhaseEntry = (state) =>
  notItself(state) ?? (isAnnual(state) ? refuse('请先送三审，三审通过以后上报。', oneByOne) : null);

/** The office above says what it finds of a report that went public unanswered too: once, until it is corrected. */
const afterPublication =
  (kind: 'returned' | 'accepted'): PhaseEntry =>
  (state) => {
    if (state.submitted === null) return refuse('本机关直接公布的年报，没有上报，不用审核。', oneByOne);
    if (state.accepted !== null) {
      return kind === 'accepted'
        ? refuse('已经审核通过。', oneByOne)
        : refuse('年报已经审核通过并公布，不能退回。有误的，由公布的单位更正。', oneByOne);
    }
    return kind === 'returned' && openComments(state).length > 0
      ? refuse('已经提了意见，等公布的单位更正。不用改的，可以审核通过。', oneByOne)
      : null;
  };

/** Submitted, and the last day has come: public without an answer. */
const unanswered: PhaseEntry = (state, context) => {
  if (!isAnnual(state)) return interimStays;
  return isLastDay(state, context.today)
    ? reviewed(context)
    : refuse(`年报已经上报，上级审核通过以后公布。${untilThen(state)}`, own, oneByOne);
};

/** Sent back: what the office above found is mended and handed in again, whatever the day. */
const sentBack: PhaseEntry = (state, { today }) => {
  if (!isAnnual(state)) return interimStays;
  return isLastDay(state, today)
    ? refuse(
        `上级退回了，请先改好再报。${lastDayInWords(state)}已到，再报以后就可以公布，不用等答复。`,
        own,
        oneByOne,
      )
    : refuse('上级退回了，改好再报，审核通过以后公布。', oneByOne);
};

const notSubmittedYet: PhaseEntry = (state, context) =>
  acceptsItself(state)
    ? reviewed(context)
    : isLastDay(state, context.today)
      ? refuse(`请先上报。${lastDayInWords(state)}已到，上报以后就可以公布，不用等答复。`, own, oneByOne)
      : refuse('请先上报，上级审核通过以后公布。', oneByOne);

/** From pages that were reviewed to the public, by way of the office above. */
export const filingRules: ReportRulesOf<
  'submitted' | 'returned' | 'accepted' | 'published' | 'correction-begun'
> = {
  submitted: {
    title: '上报',
    side: 'body',
    permission: 'reports.file',
    byProgram: false,
    basis: [own, oneByOne, stepByStep],
    phases: {
      open: '数字还没有定，请先定数字。',
      frozen: interimOrReviewed,
      'laid-out': (state, context) => notItself(state) ?? reviewed(context),
      submitted: '年报已经上报，等上级审核。',
      returned: interimOrReviewed,
      accepted: '上级已经审核通过，不用再报。',
      published: (state) =>
        state.scope !== 'county'
          ? refuse('年报已经公布，不用再报。', own)
          : state.submitted === null
            ? null
            : refuse('已经登记报上一级。', stepByStep),
    },
    refusal: (state, { digest, to, how, on }, { today, hasCounty }) => {
      if (state.laidOut !== null && digest !== state.laidOut.digest) return changed;
      if (hasCounty !== (to !== null)) {
        return refuse(
          hasCounty ? '上级在平台上，请直接报给上级。' : '上级不在平台上，请写明怎样报的。',
          oneByOne,
        );
      }
      if (to === null && lengthOf(how) < 2) return refuse('请写明怎样报的，如：政务邮件。', oneByOne);
      return outOfTime(on, state, today);
    },
  },
  returned: {
    title: '退回',
    side: 'either',
    permission: 'reports.supervise',
    byProgram: false,
    basis: [oneByOne],
    phases: {
      open: notSubmitted,
      frozen: notSubmitted,
      'laid-out': notSubmitted,
      submitted: null,
      returned: '已经退回，改好以后会再报。',
      accepted: null,
      published: afterPublication('returned'),
    },
    refusal: ({ submitted, phase }, { digest, comments, afterPublication: isPublic }) => {
      if (digest !== submitted?.digest || (isPublic === true) !== (phase === 'published')) return changed;
      return comments.length > 0 && comments.every(isPlaced)
        ? null
        : refuse('请至少写一条意见，并写明是哪一格、哪一段。');
    },
  },
  accepted: {
    title: '审核通过',
    side: 'either',
    permission: 'reports.supervise',
    byProgram: false,
    basis: [oneByOne, stepByStep],
    phases: {
      open: notSubmitted,
      frozen: notSubmitted,
      'laid-out': notSubmitted,
      submitted: null,
      returned: '已经退回，改好再报以后才能通过。',
      accepted: '已经审核通过。',
      published: afterPublication('accepted'),
    },
    refusal: ({ submitted }, { digest, outside, remark }, { side }) => {
      if (digest !== submitted?.digest) return changed;
      if (outside !== (side === 'body'))
        return refuse('在平台以外审核的，由报送单位登记；在平台上的，由上级通过。');
      return outside && lengthOf(remark) < 2 ? refuse('请写明怎样知道上级已经通过。') : null;
    },
  },
  published: {
    title: '公布',
    side: 'body',
    permission: 'reports.file',
    byProgram: true,
    basis: [own, government, cite('regulation', '第五十条')],
    phases: {
      open: '数字还没有定，年报还没有排好。',
      frozen: (state) => (isAnnual(state) ? refuse('年报还没有送三审。', own) : interimStays),
      'laid-out': notSubmittedYet,
      submitted: unanswered,
      returned: sentBack,
      accepted: (state, context) => (isAnnual(state) ? reviewed(context) : interimStays),
      published: '这一版已经公布。',
    },
    refusal: (state, { digest, on, where }, { today }) => {
      if (digest !== state.laidOut?.digest) return changed;
      if (where !== null && !/^https?:\/\/[^\s/]+/u.test(where)) {
        return refuse('请写完整的网址，以http://或者https://开头。');
      }
      return outOfTime(on, state, today);
    },
  },
  'correction-begun': {
    title: '更正',
    side: 'body',
    permission: 'reports.file',
    byProgram: false,
    basis: [own],
    phases: {
      open: '年报还没有公布，直接修改就可以。',
      frozen: '年报还没有公布，重开数字、改正文就可以。',
      'laid-out': '年报还没有公布，请审核人退回以后修改。',
      submitted: '年报还没有公布，请上级退回以后修改。',
      returned: '年报还没有公布，直接修改就可以。',
      accepted: '年报还没有公布，请上级退回以后修改。',
      published: null,
    },
    refusal: (_, { reason }) =>
      lengthOf(reason) < 2 ? refuse('请写明更正什么、为什么，公众会看到更正的一版。') : null,
  },
};

const isPlaced = ({ place, text }: ReportComment): boolean => lengthOf(place) > 0 && lengthOf(text) > 0;

function outOfTime(on: CivilDate, { frozen }: ReportState, today: CivilDate): ReportRefusal | null {
  if (on > today) return refuse('日期不能晚于今天。');
  return frozen !== null && on < frozen.on
    ? refuse(`日期不能早于定数字的${formatChinese(frozen.on)}。`)
    : null;
}
