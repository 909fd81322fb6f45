import type {
  ActivityKindId,
  AttributeId,
  DisclosureCategoryId,
  DisclosureChannelId,
  RegisterKind,
} from '../../law/index.ts';

/** What publications are about; `words/topics.ts` has their columns and texts. */
export type TopicId =
  | 'assistance'
  | 'subsidy'
  | 'plan'
  | 'budget'
  | 'rule-of-law'
  | 'former-report'
  | 'office'
  | 'news'
  | 'notice'
  | 'interpretation'
  | 'employment'
  | 'safety'
  | 'policy'
  | 'licence'
  | 'penalty'
  | 'land';

/** An activity as it is entered. */
export interface PlannedActivity {
  readonly kind: ActivityKindId;
  readonly title: string;
  /** MM-DD */
  readonly on: string;
  readonly count: number;
  readonly people?: number;
  readonly settled?: number;
  readonly remark?: string;
}

/** What a body does in a year, in figures. */
export interface YearPlan {
  /** Publications of the desk, written, reviewed and published one by one; the annual report comes by its own way. */
  readonly site: Readonly<Partial<Record<TopicId, number>>>;
  /** What went out elsewhere, entered from lists. */
  readonly channels: readonly {
    readonly channel: DisclosureChannelId;
    readonly category: DisclosureCategoryId;
    readonly count: number;
  }[];
  /** Documents formed, by attribute. */
  readonly documents: Readonly<Record<AttributeId, number>>;
  readonly activities: readonly PlannedActivity[];
  /** Decisions by register, or 分 for fees; entered month by month. */
  readonly registers: Readonly<Partial<Record<RegisterKind, number>>>;
}

export const quietYear: YearPlan = {
  site: {},
  channels: [],
  documents: { proactive: 0, 'on-request': 0, withheld: 0 },
  activities: [],
  registers: {},
};

/** Lines of a list of one channel, as their categories have it. */
export const wentOut = (
  channel: DisclosureChannelId,
  categories: Readonly<Partial<Record<DisclosureCategoryId, number>>>,
): YearPlan['channels'] =>
  Object.entries(categories).map(([category, count]) => ({
    channel,
    category: category as DisclosureCategoryId,
    count,
  }));

export const formed = (proactive: number, onRequest: number, withheld = 0): YearPlan['documents'] => ({
  proactive,
  'on-request': onRequest,
  withheld,
});
