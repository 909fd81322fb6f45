import { metaTagsOf, sectionOf, type MetaTag, type SectionId } from '../../law/index.ts';
import type { SiteCall } from './call.ts';
import { metaSiteOf } from './items/item-view.ts';
import { nameOf } from './name-of.ts';
import { frameTexts as texts } from './texts/frame.ts';

export type PageMeta = readonly (readonly [name: MetaTag['name'], content: string])[];

/** 栏目类别 of the sections, as 国办发〔2017〕47号 names them. */
const types: Readonly<Record<SectionId, string>> = {
  guide: '信息公开指南',
  system: '政策文件',
  catalogue: '信息公开目录',
  policies: '政策文件',
  reports: '信息公开年报',
  apply: '依申请公开',
};

/** The meta tags of a page that is neither an item nor a column: those of the site and of the section it stands in. */
export function pageMeta(call: SiteCall, section: SectionId | null): PageMeta {
  const column =
    section === null
      ? { name: texts.home, description: texts.means(nameOf(call)), type: '首页' }
      : { name: sectionOf(section).title, description: sectionOf(section).means, type: types[section] };
  return metaTagsOf(metaSiteOf(call), { ...column, keywords: [column.name, call.body.name] }, null).tags;
}
