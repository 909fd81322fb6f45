import { civilDate } from '../../law/index.ts';
import type { TopicId } from './year-plan.ts';

/** A text under way when the demonstration opens. */
export interface OpenItem {
  readonly body: string;
  readonly topic: TopicId;
  /** Which text of its topic. */
  readonly nth: number;
  /** So many steps of its chain are passed; all of them where it is ready to go out. */
  readonly passed: number;
  /** With what remark the next step sent it back; null where it waits there. */
  readonly returned: { readonly place: string; readonly text: string } | null;
}

const waits = (body: string, topic: TopicId, nth: number, passed: number): OpenItem => ({
  body,
  topic,
  nth,
  passed,
  returned: null,
});

/**
 * In 半塘镇, whose sign-ins are shown, everybody of the chain has something before them; 政策解读 has a proof-reading of its own there
 * (`proofColumn`), so that its 校对人 has.
 */
export const openItems: readonly OpenItem[] = [
  waits('bantang', 'notice', 6, 0),
  waits('bantang', 'news', 7, 2),
  waits('bantang', 'assistance', 0, 3),
  waits('bantang', 'subsidy', 0, 4),
  waits('bantang', 'interpretation', 0, 2),
  {
    body: 'bantang',
    topic: 'employment',
    nth: 3,
    passed: 1,
    returned: { place: '岗位信息', text: '公益岗位的报名截止日期没有写，请补上再送。' },
  },
  waits('yunxiu', 'notice', 6, 0),
  waits('yunxiu', 'assistance', 0, 4),
  waits('qiwu', 'news', 7, 1),
  waits('tingquan', 'notice', 4, 0),
  waits('wanghe', 'assistance', 0, 1),
  waits('shichang', 'safety', 0, 1),
  waits('ziran', 'land', 0, 2),
  waits('county', 'news', 7, 1),
];

/** From this year on people act on what is explained to them: it is proof-read after the first review. */
export const proofColumn = { body: 'bantang', topic: 'interpretation', on: civilDate('2025-01-06') } as const;

/**
 * A village whose quarter is to be posted the day after the demonstration opens; the county set that row for it, after one of the rows that
 * bodies may begin with. There was nothing of it in that quarter, which the village says by itself: texts need reviewers, whom it has not.
 */
export const villageRow = {
  body: 'tangkou',
  after: 'std-36',
  subMatter: '筹资筹劳',
  elements: ['筹资筹劳的项目、数额', '收取和使用情况'],
  timeLimit: '每季度结束后15日内公开',
  on: civilDate('2025-01-02'),
} as const;
