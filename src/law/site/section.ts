import { cite, type Citation } from '../citation.ts';

export type SectionId = 'guide' | 'system' | 'catalogue' | 'policies' | 'reports' | 'apply';

/** A fixed section of the disclosure platform. */
export interface Section {
  readonly id: SectionId;
  readonly title: string;
  /** As navigation prints it. */
  readonly short: string;
  /** The part of the address that portals use for it. */
  readonly slug: string;
  readonly means: string;
  readonly basis: Citation;
}

const platform = cite('platformNotice');

/** The sections of every body's face, in their order. Slugs are those in common use on county portals. */
export const sections: readonly Section[] = [
  {
    id: 'guide',
    title: '政府信息公开指南',
    short: '指南',
    slug: 'zfxxgkzn',
    means: '工作机构、地址、电话，公开什么，怎样申请。',
    basis: cite('regulation', '第十二条'),
  },
  {
    id: 'system',
    title: '政府信息公开制度',
    short: '制度',
    slug: 'zfxxgkzd',
    means: '条例和本级的公开制度、办法。',
    basis: platform,
  },
  {
    id: 'catalogue',
    title: '法定主动公开内容',
    short: '法定主动公开内容',
    slug: 'fdzdgknr',
    means: '按条例第二十条、第二十一条列出的目录，点进去看内容。',
    basis: platform,
  },
  {
    id: 'policies',
    title: '政策文件库',
    short: '政策文件库',
    slug: 'zc',
    means: '规范性文件和其他文件，标明有效、失效。',
    basis: platform,
  },
  {
    id: 'reports',
    title: '政府信息公开工作年度报告',
    short: '年报',
    slug: 'zfxxgknb',
    means: '每年1月31日前公布的上一年度报告。',
    basis: cite('regulation', '第五十条'),
  },
  {
    id: 'apply',
    title: '依申请公开',
    short: '依申请公开',
    slug: 'ysqgk',
    means: '没有主动公开的，可以申请。',
    basis: cite('regulation', '第二十七条'),
  },
];

export const sectionOf = (id: SectionId): Section => {
  const found = sections.find((section) => section.id === id);
  if (found === undefined) throw new RangeError(`no section ${id}`);
  return found;
};
