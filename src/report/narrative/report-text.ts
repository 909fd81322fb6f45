import type { NarrativePart } from '../annual-report.ts';

/** Where a section of the text stands: part of the report, heading of the form where it has one. */
export interface SectionForm {
  readonly part: NarrativePart;
  /** （一）主动公开; null for text without a heading of its own. */
  readonly heading: string | null;
  /** What belongs here, for whoever writes it. */
  readonly means: string;
}

/**
 * The sections of the text, in their order (国办公开办函〔2021〕30号: parts 1, 5 and 6; the preamble by usage). Part 1 has the five
 * topics; part 5 what became of last year's measures, this year's problems, the measures; part 6 fees and key tasks.
 */
export const reportSections = {
  preamble: { part: 'preamble', heading: null, means: '依据、统计期间、联系方式、在哪里能看到。' },
  lead: { part: 'overview', heading: null, means: '这一年的公开工作，一两句话，不写套话。' },
  proactive: { part: 'overview', heading: '主动公开', means: '公开了多少条，按渠道、按类别，比上年多少。' },
  onRequest: { part: 'overview', heading: '依申请公开', means: '收到、结转、办结多少件，怎么办的。' },
  management: { part: 'overview', heading: '政府信息管理', means: '公文属性、规范性文件、审核制度。' },
  platform: { part: 'overview', heading: '政府信息公开平台建设', means: '网站、新媒体、查阅点、公开栏。' },
  supervision: { part: 'overview', heading: '监督保障', means: '培训、工作考核、社会评议、责任追究。' },
  followUp: { part: 'problems', heading: null, means: '上年说要改的，改得怎么样。' },
  problems: { part: 'problems', heading: null, means: '今年存在的主要问题，一条一条写具体。' },
  measures: { part: 'problems', heading: null, means: '针对问题的改进措施，下一年要对照。' },
  fees: { part: 'other', heading: null, means: '收取信息处理费的情况，没有也要写明。' },
  keyTasks: { part: 'other', heading: null, means: '年度政务公开工作要点落实情况。' },
  otherMatters: { part: 'other', heading: null, means: '其他要报告的事项，没有可以不写。' },
} as const satisfies Readonly<Record<string, SectionForm>>;

export type SectionId = keyof typeof reportSections;

export const sectionIds = Object.keys(reportSections) as readonly SectionId[];

/** What a body said it would do, for next year's report to answer. */
export interface Measure {
  readonly id: string;
  readonly problem: string;
  readonly measure: string;
}

/** What became of a measure of last year's report. */
export interface FollowUp {
  readonly measureId: string;
  readonly measure: string;
  readonly became: 'done' | 'going-on' | 'not-done';
  readonly note: string;
}

/**
 * The text of a report at work. Paragraphs are separated by `\n`. A figure that comes from the ledger stands as a live reference,
 * `{{channel.wechat|157}}`: the id of a fact and the figure as it was when it was written (see `references.ts`).
 */
export interface ReportText {
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly measures: readonly Measure[];
  readonly followUps: readonly FollowUp[];
}

/** Counts that the text may name, by id (`published.site`, `channel.wechat.news`, `activity.training.count`). */
export type NarrativeFacts = Readonly<Record<string, number>>;
