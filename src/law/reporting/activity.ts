import { cite, type Citation } from '../citation.ts';

/** What a body did for disclosure besides publishing and answering: what part 1 of the annual report tells and no other register has. */
export interface ActivityKind {
  readonly title: string;
  /** What one record is, for whoever enters it. */
  readonly means: string;
  /** What `count` counts, with its measure word: 次, 件. */
  readonly unit: string;
  /** What `people` counts; null where nobody is counted. */
  readonly people: string | null;
  /** What `settled` counts of `count`: answered in time, mended; null where nothing is. */
  readonly settled: string | null;
  /** True for what lasts (a board, a query point): it counts as of the end of the period, from its day to its end. */
  readonly lasts: boolean;
  /** Topic of part 1 to which it belongs. */
  readonly topic: ReportTopicId;
  readonly example: string;
}

/** The five topics of part 1 (国办公开办函〔2021〕30号), with their usual headings. */
export const reportTopics = {
  proactive: '主动公开',
  onRequest: '依申请公开',
  management: '政府信息管理',
  platform: '政府信息公开平台建设',
  supervision: '监督保障',
} as const;

export type ReportTopicId = keyof typeof reportTopics;

export const reportTopicIds = Object.keys(reportTopics) as readonly ReportTopicId[];

export const topicBasis: readonly Citation[] = [
  cite('reportFormat2021', '第一部分'),
  cite('regulation', '第五十条'),
];

export const activityKinds = {
  training: {
    title: '培训',
    means: '组织或者参加的政府信息公开培训，一场一行。',
    unit: '次',
    people: '参加人数',
    settled: null,
    lasts: false,
    topic: 'supervision',
    example: '政务公开业务培训',
  },
  assessment: {
    title: '工作考核',
    means: '上级对本机关、本机关对下的公开工作考核，写明结果。',
    unit: '次',
    people: null,
    settled: null,
    lasts: false,
    topic: 'supervision',
    example: '纳入年度目标绩效考核，得96分',
  },
  evaluation: {
    title: '社会评议',
    means: '问卷、座谈、网上评议，写明参加人数。',
    unit: '次',
    people: '参加人数',
    settled: '满意人数',
    lasts: false,
    topic: 'supervision',
    example: '政务公开满意度问卷',
  },
  accountability: {
    title: '责任追究',
    means: '因政府信息公开工作被追究责任的人次；没有的不用登记，年报写“没有”。',
    unit: '人次',
    people: null,
    settled: null,
    lasts: false,
    topic: 'supervision',
    example: '因逾期答复约谈1人',
  },
  inspection: {
    title: '检查和通报问题',
    means: '上级检查、通报和自查发现的问题，改了几个。',
    unit: '个问题',
    people: null,
    settled: '已改正',
    lasts: false,
    topic: 'supervision',
    example: '第三季度政务公开检查通报',
  },
  message: {
    title: '留言和热线',
    means: '领导信箱、网民留言、12345热线等，一个平台一个时段一行。',
    unit: '件',
    people: null,
    settled: '按时答复',
    lasts: false,
    topic: 'proactive',
    example: '12345便民热线第一季度',
  },
  publicity: {
    title: '宣传活动',
    means: '政府开放日、进村入户宣传等。',
    unit: '次',
    people: '参加人数',
    settled: null,
    lasts: false,
    topic: 'proactive',
    example: '政府开放日',
  },
  'key-task': {
    title: '要点任务',
    means: '年度政务公开工作要点的一项任务，做了什么，公开了几条。',
    unit: '条',
    people: null,
    settled: null,
    lasts: false,
    topic: 'proactive',
    example: '稳就业保就业信息公开',
  },
  board: {
    title: '公开栏',
    means: '村、社区和机关的政务公开栏，一处一行，撤掉的填撤掉的日期。',
    unit: '处',
    people: null,
    settled: null,
    lasts: true,
    topic: 'platform',
    example: '丙村政务公开栏',
  },
  'query-point': {
    title: '查阅点、查阅室、查询机',
    means: '公众可以查阅政府信息的地方和设备，一处一行。',
    unit: '处',
    people: null,
    settled: null,
    lasts: true,
    topic: 'platform',
    example: '便民服务中心政府信息查阅点',
  },
  'advice-point': {
    title: '政策咨询点',
    means: '政策咨询窗口、综合服务点，一处一行。',
    unit: '处',
    people: null,
    settled: null,
    lasts: true,
    topic: 'platform',
    example: '丙村政策咨询综合服务点',
  },
  account: {
    title: '新媒体账号和小程序',
    means: '本机关开设的微信公众号、微博、短视频账号、小程序，一个一行。',
    unit: '个',
    people: null,
    settled: null,
    lasts: true,
    topic: 'platform',
    example: '微信公众号',
  },
  rule: {
    title: '制度',
    means: '制定、修订的政府信息公开制度，一份一行。',
    unit: '项',
    people: null,
    settled: null,
    lasts: false,
    topic: 'management',
    example: '信息发布审核制度',
  },
} as const satisfies Readonly<Record<string, ActivityKind>>;

export type ActivityKindId = keyof typeof activityKinds;

export const activityKindIds = Object.keys(activityKinds) as readonly ActivityKindId[];
