import { formatChinese } from '../../calendar/civil-date.ts';
import { cite } from '../../citation.ts';
import {
  feesOfFen,
  feesPlace,
  fenOfFees,
  isCountedFact,
  isDerivedFact,
  isOfRequests,
  isReportCell,
  isSumCell,
  largestFigure,
} from '../figure-place.ts';
import { datesOfPeriod, periodTitle } from '../report-period.ts';
import {
  lengthOf,
  refuse,
  refusedAt,
  standing,
  type PhaseEntry,
  type ReportContext,
  type ReportRefusal,
  type ReportRulesOf,
} from './report-rule.ts';

const tables = [cite('regulation', '第五十条'), cite('reportFormat2021')];
const asOf = cite('reportFormat2021', '第二部分');

const whileOpen = {
  open: null,
  frozen: standing.figures,
  'laid-out': standing.figures,
  submitted: standing.submitted,
  returned: standing.figures,
  accepted: standing.accepted,
  published: standing.published,
} as const;

/** What is under review stays as it is: whoever reviews it has it before him. */
export const notUnderReview: PhaseEntry = (_, { publication }) =>
  publication === 'under-review' ? refuse('年报正在三审。要改，请审核人先退回。') : null;

/** From counting to figures that stand. */
export const figureRules: ReportRulesOf<'figure-entered' | 'figure-withdrawn' | 'frozen' | 'unfrozen'> = {
  'figure-entered': {
    title: '填报数字',
    side: 'body',
    permission: 'reports.write',
    byProgram: false,
    basis: tables,
    phases: whileOpen,
    refusal: ({ scope }, { place, value, source }, context) =>
      refusedAt('place', (scope === 'county' ? summedCell(place) : null) ?? placeRefusal(place, context)) ??
      refusedAt('value', valueRefusal(place, value)) ??
      (lengthOf(source) < 2 ? refuse('请写明这个数从哪里取的，以后要找得到。') : null),
  },
  'figure-withdrawn': {
    title: '撤回填报',
    side: 'body',
    permission: 'reports.write',
    byProgram: false,
    basis: tables,
    phases: whileOpen,
    refusal: ({ entered }, { place, reason }) =>
      Object.hasOwn(entered, place)
        ? lengthOf(reason) === 0
          ? refuse('请写明为什么撤回。')
          : null
        : refuse('这个数没有填报过，不用撤回。'),
  },
  frozen: {
    title: '定数字',
    side: 'body',
    permission: 'reports.write',
    byProgram: false,
    basis: [asOf],
    phases: {
      ...whileOpen,
      open: ({ period }, { today }) => {
        const { to } = datesOfPeriod(period);
        return today > to
          ? null
          : refuse(`${periodTitle(period)}到${formatChinese(to)}为止，这一天过了才能定数字。`, asOf);
      },
    },
    refusal: ({ scope, period }, { on, figures, sources }, { today }) => {
      if (on > today || on <= datesOfPeriod(period).to) {
        return refuse('定数字的日期在期间以后、今天以前，请重试。', asOf);
      }
      if (scope === 'own' && sources.length > 0) return refuse('本机关的年报不汇总别的单位。');
      if (scope === 'county' && sources.length === 0) {
        return refuse('还没有可以汇总的年报。', cite('reportFormat2021', '二、（二）'));
      }
      const strange = Object.entries(figures).find(
        ([place, value]) => !isReportCell(place) || !Number.isFinite(value) || value < 0,
      );
      return strange === undefined ? null : refuse(`表里没有这样的数：${strange.join('，')}。`, ...tables);
    },
  },
  unfrozen: {
    title: '重开数字',
    side: 'body',
    permission: 'reports.write',
    byProgram: false,
    basis: [],
    phases: {
      ...whileOpen,
      open: '数字还没有定，不用重开。',
      frozen: null,
      'laid-out': notUnderReview,
      returned: null,
    },
    refusal: (_, { reason }) => (lengthOf(reason) === 0 ? refuse('请写明为什么重开。') : null),
  },
};

/** A county's tables are those of its bodies added up, cell by cell; only a count of its text may be kept elsewhere. */
const summedCell = (place: string): ReportRefusal | null =>
  isReportCell(place)
    ? refuse(
        '全县汇总的表由各单位的年报一格一格相加，不能另填。数不对的，请那个单位更正。',
        cite('reportFormat2021', '二、（二）'),
      )
    : null;

function placeRefusal(place: string, { requestsElsewhere }: ReportContext): ReportRefusal | null {
  if (isDerivedFact(place)) return refuse('这个数由表里的数或者上年的数算出来，请填那里。', ...tables);
  if (!isReportCell(place) && !isCountedFact(place)) return refuse('年报里没有这个数，请重新选择。');
  if (isSumCell(place)) return refuse('总计由各项相加，不用填。', ...tables);
  return isOfRequests(place) && !requestsElsewhere
    ? refuse('申请和复议、诉讼的数由平台上的案件统计，不能另填。漏了的，请补登记案件。', ...tables)
    : null;
}

function valueRefusal(place: string, value: number): ReportRefusal | null {
  if (value > largestFigure) return refuse(`请填${largestFigure}以内的数。再大的，多半是多打了几位。`);
  if (place !== feesPlace) {
    return Number.isInteger(value) && value >= 0
      ? null
      : refuse('请填0或者大于0的整数。', cite('reportFormat2021'));
  }
  if (!(value >= 0)) return refuse('请填0或者大于0的数。', cite('reportFormat2021'));
  return feesOfFen(fenOfFees(value)) === value
    ? null
    : refuse('收费金额以万元计，最多六位小数（到分）。', cite('reportFormat2021', '第二部分'));
}
