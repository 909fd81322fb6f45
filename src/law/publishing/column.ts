import { cite, type Citation } from '../citation.ts';
import { disclosureItems } from '../catalogue/items.ts';
import type { ColumnKind } from '../catalogue/staleness.ts';

/** A column (栏目) under which something is published. */
export interface Column {
  /** Stable: publications name it. */
  readonly id: string;
  readonly title: string;
  /** What belongs there, for the one who chooses. */
  readonly means: string;
  /** How the inspection of sites counts it. */
  readonly kind: ColumnKind;
  /** ColumnType of the meta tags. */
  readonly type: string;
  /** Item of Art. 20 or 21 that it is; null for the other fixed sections. */
  readonly itemId: string | null;
  /** No body has to have it: it stands where something is in it, and nobody misses it where there is nothing. */
  readonly optional?: true;
  readonly basis: Citation;
}

const platform = cite('websiteGuide');

const fixed = (
  id: string,
  title: string,
  means: string,
  kind: ColumnKind,
  type: string,
  basis: Citation = platform,
): Column => ({ id, title, means, kind, type, itemId: null, basis });

/** The fixed sections of the disclosure platform, then one column for each item of Art. 20 and 21. */
export const columns: readonly Column[] = [
  fixed(
    'guide',
    '政府信息公开指南',
    '机构、地址、电话、目录、怎样申请。',
    'other',
    '信息公开指南',
    cite('regulation', '第十二条'),
  ),
  fixed('system', '政府信息公开制度', '条例、本级的公开制度和办法。', 'other', '政策文件'),
  fixed(
    'normative',
    '规范性文件',
    '对外普遍适用、反复适用的文件。',
    'notices',
    '政策文件',
    cite('regulation', '第二十条第（一）项'),
  ),
  fixed('policy', '其他文件', '通知、意见、方案等不属于规范性文件的公文。', 'notices', '政策文件'),
  fixed('interpretation', '政策解读', '说明文件为什么发、怎么办。', 'other', '政策解读'),
  fixed('notice', '通知公告', '公示、公告、通告。', 'notices', '通知公告'),
  fixed('news', '工作动态', '会议、活动、进展。', 'news', '工作动态'),
  fixed('response', '回应关切', '对公众关心的事作答。', 'other', '回应关切'),
  ...disclosureItems
    // Normative documents have a column of their own above.
    .filter(({ id }) => id !== '20-1')
    .map(({ id, title, basis }): Column => ({
      id: `item-${id}`,
      title,
      means: `条例列明应当主动公开的事项：${title}。`,
      kind: 'other',
      type: '信息公开目录',
      itemId: id,
      basis,
    })),
  {
    ...fixed(
      'request-log',
      '依申请公开答复选登',
      '可以公开的答复，去掉申请人信息，供别人查看。',
      'other',
      '信息公开目录',
      cite('regulation', '第四十四条'),
    ),
    optional: true,
  },
  fixed(
    'annual-report',
    '政府信息公开工作年度报告',
    '每年1月31日前公布的年报。',
    'other',
    '信息公开年报',
    cite('regulation', '第五十条'),
  ),
];

/** A column by its id; null where there is none. */
export function columnOf(id: string): Column | null {
  return columns.find((column) => column.id === id) ?? null;
}
