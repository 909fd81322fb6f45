import { cite, type Citation } from '../citation.ts';
import { addDays, formatChinese, type CivilDate } from '../calendar/civil-date.ts';
import { addMonths } from '../calendar/months.ts';

/** Kinds of columns that the inspection of sites tells apart. */
export type ColumnKind = 'home' | 'news' | 'notices' | 'new-media' | 'service-figures' | 'other';

export interface ColumnLimit {
  readonly title: string;
  /** How long a column may go without anything new; null where the inspection names no term. */
  readonly within: { readonly days: number } | { readonly months: number } | null;
  readonly basis: Citation;
}

const inspection = cite('siteInspection');

/** Read in mirrors and in reports of inspections. [to be verified in the original] */
export const columnLimits: Readonly<Record<ColumnKind, ColumnLimit>> = {
  home: { title: '首页', within: { days: 14 }, basis: inspection },
  news: { title: '动态、要闻', within: { days: 14 }, basis: inspection },
  notices: { title: '通知公告、政策文件', within: { months: 6 }, basis: inspection },
  'new-media': { title: '政务新媒体', within: { days: 14 }, basis: inspection },
  'service-figures': { title: '办事统计', within: { months: 3 }, basis: inspection },
  other: { title: '其他栏目', within: null, basis: inspection },
};

/** A column as it stands. */
export interface ColumnFacts {
  readonly kind: ColumnKind;
  readonly title: string;
  /** Items that are public, dated or not. */
  readonly items: number;
  /** Date of the newest dated item: an item without a date counts as no update. */
  readonly lastDatedOn: CivilDate | null;
  /** True where a row of the catalogue that fills it is overdue. */
  readonly overdue: boolean;
}

export type ColumnStateId = 'never-filled' | 'stale' | 'fresh';

export interface ColumnState {
  readonly state: ColumnStateId;
  /** The last day on which it is not stale; null where nothing is dated or no term is named. */
  readonly freshUntil: CivilDate | null;
  readonly sentence: string;
}

/** How a column stands on a day. */
export function stateOfColumn(column: ColumnFacts, today: CivilDate): ColumnState {
  const { within } = columnLimits[column.kind];
  const { lastDatedOn, items, overdue } = column;
  if (items === 0) return { state: 'never-filled', freshUntil: null, sentence: '这个栏目还没有内容。' };
  const term = within === null ? '' : 'days' in within ? `${within.days}日` : `${within.months}个月`;
  if (lastDatedOn === null) {
    const stale = within !== null || overdue;
    const sentence = '栏目里的内容都没有日期，检查时算没有更新。';
    return { state: stale ? 'stale' : 'fresh', freshUntil: null, sentence };
  }
  const last = `最近一次更新在${formatChinese(lastDatedOn)}`;
  if (within === null) {
    return overdue
      ? { state: 'stale', freshUntil: null, sentence: `${last}，有到期没有公开的事项。` }
      : { state: 'fresh', freshUntil: null, sentence: `${last}。` };
  }
  const freshUntil =
    'days' in within ? addDays(lastDatedOn, within.days) : addMonths(lastDatedOn, within.months);
  return today > freshUntil
    ? { state: 'stale', freshUntil, sentence: `${last}，超过${term}没有更新。` }
    : { state: 'fresh', freshUntil, sentence: `${last}，${formatChinese(freshUntil)}以前要更新。` };
}

/** What an inspection would fail a site for at once (单项否决), by counts of columns. */
export interface Veto {
  readonly id: 'home-stale' | 'news-stale' | 'others-stale' | 'blank';
  readonly count: number;
  /** From this count on the site fails. */
  readonly limit: number;
  readonly reached: boolean;
  readonly columns: readonly string[];
  readonly sentence: string;
  readonly basis: Citation;
}

/** The four counts with their limits, reached or not. */
export function vetoesOf(columns: readonly ColumnFacts[], today: CivilDate): readonly Veto[] {
  const state = (column: ColumnFacts) => stateOfColumn(column, today).state;
  const stale = (...kinds: readonly ColumnKind[]) =>
    columns.filter((column) => kinds.includes(column.kind) && state(column) === 'stale');
  const veto = (id: Veto['id'], limit: number, found: readonly ColumnFacts[], what: string): Veto => {
    const count = found.length;
    const reached = count >= limit;
    const sentence = reached
      ? `${what}有${count}个，达到${limit}个就单项否决，请先更新这些栏目。`
      : `${what}有${count}个，还没有到单项否决的${limit}个。`;
    return {
      id,
      count,
      limit,
      reached,
      columns: found.map(({ title }) => title),
      sentence,
      basis: inspection,
    };
  };
  return [
    veto('home-stale', 1, stale('home'), '两周没有更新的首页'),
    veto('news-stale', 5, stale('news', 'notices'), '没有按时更新的动态要闻、通知公告、政策文件栏目'),
    veto('others-stale', 10, stale('other', 'service-figures'), '应更新没有更新的其他栏目'),
    veto(
      'blank',
      5,
      columns.filter((column) => state(column) === 'never-filled'),
      '空白栏目',
    ),
  ];
}
