import { cite, type Citation } from '../citation.ts';

/** `error`: an inspection or the law faults it. `warning`: someone should look. */
export type SiteRuleLevel = 'error' | 'warning';

/** What the self-check of the public site (找错纠错) looks for. */
export interface SiteRule {
  /** Stable: findings name it. */
  readonly id: SiteRuleId;
  readonly title: string;
  readonly level: SiteRuleLevel;
  /** What to do about it, one sentence. */
  readonly advice: string;
  readonly basis: readonly Citation[];
}

export type SiteRuleId = (typeof ids)[number];

const ids = [
  'S-1',
  'S-2',
  'S-3',
  'S-4',
  'S-5',
  'S-6',
  'S-7',
  'S-8',
  'S-9',
  'S-10',
  'S-11',
  'S-12',
  'S-13',
  'S-14',
  'S-15',
  'S-16',
] as const;

const inspection = cite('siteInspection');
const guide = cite('websiteGuide');

/**
 * The rules in the order of their numbers. What inspections deduct for is read in mirrors of 国办秘函〔2019〕19号: [memory], to be
 * verified in the original.
 */
export const siteRules: readonly SiteRule[] = [
  {
    id: 'S-1',
    title: '站内链接打不开',
    level: 'error',
    advice: '更正这条信息，改掉或者去掉这个链接。',
    basis: [inspection],
  },
  {
    id: 'S-2',
    title: '外站链接打不开',
    level: 'warning',
    advice: '在浏览器里打开看看；确实打不开的，更正这条信息，改掉这个链接。',
    basis: [inspection],
  },
  {
    id: 'S-3',
    title: '附件、图片缺失',
    level: 'error',
    advice: '请管理员用最近的备份恢复文件；没有备份的，更正这条信息，重新上传。',
    basis: [inspection],
  },
  {
    id: 'S-4',
    title: '图片没有替代文字',
    level: 'warning',
    advice: '更正这条信息，给图片写上画的是什么，看不见的人才能知道。',
    basis: [guide],
  },
  {
    id: 'S-5',
    title: '网页标签不全',
    level: 'warning',
    advice: '按提示补上；网站名称、域名在“发布设置”里填，网站标识码在“单位”里填。',
    basis: [guide],
  },
  {
    id: 'S-6',
    title: '空白栏目',
    level: 'warning',
    advice: '有内容的尽快公开；本单位没有这类事项的，在目录里记“不适用”。',
    basis: [guide, inspection],
  },
  {
    id: 'S-7',
    title: '栏目长期不更新',
    level: 'error',
    advice: '有新内容的尽快公开。',
    basis: [inspection],
  },
  {
    id: 'S-8',
    title: '公开指南缺项',
    level: 'error',
    advice: '在“网站”里把公开指南填齐。',
    basis: [cite('regulation', '第十二条')],
  },
  {
    id: 'S-9',
    title: '公开指南有旧说法、别的单位的名称',
    level: 'error',
    advice: '在“网站”里改公开指南。',
    basis: [cite('regulation', '第十二条')],
  },
  {
    id: 'S-10',
    title: '没有公布上一年度的年报',
    level: 'error',
    advice: '把年报发布到“政府信息公开工作年度报告”栏目。',
    basis: [cite('regulation', '第五十条')],
  },
  {
    id: 'S-11',
    title: '规范性文件看不出有没有效',
    level: 'warning',
    advice: '在“发文登记”里登记这个文件和它的有效期，把这条信息关联到它。',
    basis: [cite('normativeNotice')],
  },
  {
    id: 'S-12',
    title: '可能有个人信息、不能公开的内容',
    level: 'error',
    advice: '打开这条信息，逐处处理：要遮盖的更正，不能公开的撤回。',
    basis: [cite('regulation', '第十五条'), cite('personalInformation', '第二十八条')],
  },
  {
    id: 'S-13',
    title: '易错词',
    level: 'error',
    advice: '更正这条信息；确实没有写错的，在词库里加上例外。',
    basis: [inspection],
  },
  {
    id: 'S-14',
    title: '旧网址打不开',
    level: 'error',
    advice: '在“网站”里去掉这个旧网址，再登记它现在对应哪一条。',
    basis: [guide],
  },
  {
    id: 'S-15',
    title: '链接到已经撤回的信息',
    level: 'error',
    advice: '更正这条信息，去掉这个链接。',
    basis: [inspection],
  },
  {
    id: 'S-16',
    title: '同一天有标题相同的信息',
    level: 'warning',
    advice: '看看是不是重复发布；重复的撤回一条，不重复的更正标题。',
    basis: [inspection],
  },
];

/** The rule of an id; null where there is none (any more). */
export function siteRuleOf(id: string): SiteRule | null {
  return siteRules.find((rule) => rule.id === id) ?? null;
}
