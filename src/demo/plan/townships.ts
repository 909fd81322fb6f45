import { demoBody } from './bodies.ts';
import type { LivedYear } from './days.ts';
import { formed, quietYear, wentOut, type PlannedActivity, type YearPlan } from './year-plan.ts';

type Years = Readonly<Record<LivedYear, YearPlan>>;

/** A place that stands from a day on: a board, a point of advice. */
const place = (kind: PlannedActivity['kind'], title: string, on: string): PlannedActivity => ({
  kind,
  title,
  on,
  count: 1,
});

const places = (key: string, kind: PlannedActivity['kind'], what: string, on: string) =>
  demoBody(key).villages.map((village) => place(kind, `${village}${what}`, on));

/** What came by hotline and mailboxes, quarter by quarter, all answered in time. */
const messages = (platform: string, quarters: readonly number[]): readonly PlannedActivity[] =>
  quarters.map((count, at) => ({
    kind: 'message',
    title: `${platform}第${'一二三四'.charAt(at)}季度`,
    on: ['03-31', '06-30', '09-29', '12-29'][at] ?? '12-29',
    count,
    settled: count,
  }));

const task = (title: string, count: number): PlannedActivity => ({
  kind: 'key-task',
  title,
  on: '12-20',
  count,
});

const training = (title: string, on: string, people: number): PlannedActivity => ({
  kind: 'training',
  title,
  on,
  count: 1,
  people,
});

/** seed-000: its year is 2023; the year before has the 85 items on which 198 are a growth of 132 percent. */
const yunxiu: Years = {
  2022: {
    ...quietYear,
    site: { assistance: 4, subsidy: 2, plan: 1, office: 1, budget: 2 },
    channels: wentOut('wechat', { news: 29, interpretation: 16, other: 30 }),
    activities: [
      place('account', '“云岫发布”微信公众号', '01-12'),
      place('query-point', '镇民生服务中心政府信息查询点', '03-15'),
      ...messages('12345热线', [38, 41, 52, 47]),
    ],
  },
  2023: {
    ...quietYear,
    site: {
      assistance: 15,
      subsidy: 9,
      plan: 1,
      'former-report': 1,
      office: 1,
      budget: 2,
      employment: 3,
      news: 5,
      notice: 3,
    },
    channels: wentOut('wechat', { news: 57, interpretation: 34, other: 66 }),
    activities: [
      ...places('yunxiu', 'advice-point', '政策咨询综合服务点', '04-10'),
      ...[
        '民生服务中心',
        '文化站',
        '农业服务站',
        '社保服务站',
        '敬老院',
        '集市',
        '卫生院',
        '中心小学',
        '供销社',
        '派出所',
      ].map((where) => place('advice-point', `${where}政策咨询综合服务点`, '04-12')),
      ...messages('12345热线', [58, 63, 70, 61]),
      task('围绕高质量发展公开', 25),
      task('围绕民生改善公开', 26),
      task('围绕政府自身建设公开', 2),
      { kind: 'assessment', title: '年度政务公开工作考核', on: '12-12', count: 1, remark: '由分管领导组织' },
      { kind: 'evaluation', title: '政务公开问卷评议', on: '10-20', count: 1, people: 120, settled: 113 },
    ],
  },
  2024: {
    ...quietYear,
    site: { assistance: 6, subsidy: 4, plan: 1, budget: 2, employment: 2, news: 2, notice: 1 },
    channels: wentOut('wechat', { news: 61, interpretation: 40, other: 58 }),
    documents: formed(12, 18),
    activities: [
      ...messages('12345热线', [64, 59, 71, 66]),
      training('政务公开业务培训', '05-16', 22),
      task('围绕稳就业公开', 19),
      { kind: 'inspection', title: '第三季度政务公开检查通报', on: '10-11', count: 3, settled: 3 },
    ],
  },
};

/** seed-001: its text names no number; it lives a quiet year. */
const qiwu: Years = {
  2022: {
    ...quietYear,
    site: { assistance: 2, budget: 1, news: 2 },
    channels: wentOut('board', { assistance: 6, notice: 5 }),
  },
  2023: {
    ...quietYear,
    site: { assistance: 3, budget: 1, news: 2, notice: 2 },
    channels: wentOut('board', { assistance: 8, notice: 7 }),
    activities: [{ kind: 'rule', title: '政务公开工作制度', on: '06-15', count: 1 }],
  },
  2024: {
    ...quietYear,
    site: { assistance: 3, budget: 1, news: 3, notice: 2 },
    channels: wentOut('board', { assistance: 9, notice: 8 }),
    activities: [training('村务公开员培训', '09-12', 16)],
  },
};

/** seed-002: 3 items on the site, of which one is the annual report of the year before, and 120 by WeChat. */
const tingquan: Years = {
  2022: {
    ...quietYear,
    site: { budget: 1, 'rule-of-law': 1 },
    channels: wentOut('wechat', { news: 40, interpretation: 15, other: 33 }),
    activities: [place('account', '“听泉之声”微信公众号', '02-18')],
  },
  2023: {
    ...quietYear,
    site: { budget: 1, 'rule-of-law': 1 },
    channels: wentOut('wechat', { news: 52, interpretation: 22, other: 46 }),
    activities: [
      { kind: 'publicity', title: '入户宣讲政府信息公开', on: '08-22', count: 1, people: 86 },
      { kind: 'rule', title: '政府信息公开制度', on: '05-09', count: 1 },
    ],
  },
  2024: {
    ...quietYear,
    site: { budget: 1, 'rule-of-law': 1, assistance: 3, notice: 1 },
    channels: wentOut('wechat', { news: 58, interpretation: 29, other: 47 }),
    activities: [
      training('村务公开员业务培训', '06-20', 14),
      { kind: 'evaluation', title: '院坝会评议公开工作', on: '11-06', count: 1, people: 63, settled: 58 },
    ],
  },
};

/**
 * seed-003: its year is 2022. The platform came in the autumn: what had stood on the county's site before, and what went to it
 * directly, was entered from its list.
 */
const wanghe: Years = {
  2022: {
    ...quietYear,
    site: { policy: 8, budget: 3, news: 4, notice: 5, office: 2 },
    channels: [
      ...wentOut('county-portal', { policy: 8, subsidy: 12, assistance: 103, news: 30, notice: 23 }),
      ...wentOut('wechat', { news: 190, interpretation: 61, other: 135 }),
      ...wentOut('weibo', { news: 274, interpretation: 72, other: 170 }),
      ...wentOut('board', { elderly: 31, assistance: 74 }),
    ],
    documents: formed(34, 51, 0),
    activities: [
      ...messages('市议政网和12345热线', [21, 24, 26, 23]),
      training('全县政务公开培训会', '04-21', 3),
      training('政务公开业务专题培训', '09-15', 4),
      place('query-point', '镇政府信息公开查阅点', '01-18'),
      place('query-point', '镇政府信息公开查阅室', '01-18'),
      place('query-point', '镇政府信息公开查询机', '01-18'),
      ...places('wanghe', 'board', '政务公开栏', '02-15'),
      place('account', '“望禾融媒”微信公众号', '01-10'),
      place('account', '“望禾融媒”微博', '01-10'),
      { kind: 'assessment', title: '纳入年度目标绩效考核', on: '12-15', count: 1 },
    ],
  },
  2023: {
    ...quietYear,
    site: { policy: 3, assistance: 3, subsidy: 2, budget: 2, news: 1, notice: 1 },
    channels: [
      ...wentOut('wechat', { news: 170, interpretation: 66, other: 121 }),
      ...wentOut('weibo', { news: 201, interpretation: 44, other: 118 }),
    ],
    documents: formed(29, 44, 0),
    activities: [
      ...messages('市议政网和12345热线', [18, 22, 25, 20]),
      training('全县政务公开培训会', '05-11', 3),
    ],
  },
  2024: {
    ...quietYear,
    site: { policy: 3, assistance: 3, subsidy: 2, budget: 2, news: 1, notice: 1 },
    channels: [
      ...wentOut('wechat', { news: 164, interpretation: 71, other: 109 }),
      ...wentOut('weibo', { news: 132, interpretation: 30, other: 77 }),
    ],
    documents: formed(31, 39, 1),
    activities: [
      ...messages('市议政网和12345热线', [19, 17, 23, 21]),
      training('全县政务公开培训会', '04-18', 3),
      training('档案和公开属性培训', '10-24', 6),
    ],
  },
};

/** seed-004: 66 on the platform, 382 by WeChat, and one request of the last days of December. */
const bantang: Years = {
  2022: {
    ...quietYear,
    site: { assistance: 4, subsidy: 3, budget: 2, news: 2, notice: 1 },
    channels: wentOut('wechat', { news: 150, interpretation: 38, other: 121 }),
    activities: [place('account', '“半塘在线”微信公众号', '03-01')],
  },
  2023: {
    ...quietYear,
    site: {
      assistance: 20,
      subsidy: 12,
      plan: 1,
      office: 2,
      budget: 2,
      employment: 5,
      safety: 5,
      news: 10,
      notice: 8,
    },
    channels: wentOut('wechat', { news: 188, interpretation: 52, other: 142 }),
    activities: [
      place('query-point', '镇便民服务中心信息公开专区', '03-22'),
      ...places('bantang', 'query-point', '便民服务中心公开专区', '03-28'),
    ],
  },
  2024: {
    ...quietYear,
    site: { assistance: 5, subsidy: 3, plan: 1, budget: 2, employment: 2, news: 2, notice: 1 },
    channels: wentOut('wechat', { news: 201, interpretation: 57, other: 139 }),
    documents: formed(14, 11),
    activities: [
      training('依申请公开办理培训', '03-14', 12),
      { kind: 'inspection', title: '上半年政务公开检查通报', on: '07-09', count: 4, settled: 4 },
      ...messages('12345热线', [33, 37, 41, 35]),
    ],
  },
};

export const townshipYears: Readonly<Record<string, Years>> = { yunxiu, qiwu, tingquan, wanghe, bantang };
