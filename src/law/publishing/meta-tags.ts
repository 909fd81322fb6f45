/** Where a meta tag belongs: to the site, the column or the article. */
export type MetaGroup = 'site' | 'column' | 'article';

export interface MetaTag {
  readonly name: string;
  readonly group: MetaGroup;
  readonly required: boolean;
  readonly means: string;
}

const tag = (group: MetaGroup, name: string, required: boolean, means: string): MetaTag => ({
  name,
  group,
  required,
  means,
});

/** The names and which are required were read in a digest of the guide's rules of page design. */
export const metaTags: readonly MetaTag[] = [
  tag('site', 'SiteName', true, '网站名称'),
  tag('site', 'SiteDomain', true, '网站域名'),
  tag('site', 'SiteIDCode', true, '网站标识码，10位'),
  tag('column', 'ColumnName', true, '栏目名称'),
  tag('column', 'ColumnDescription', true, '栏目说明'),
  tag('column', 'ColumnKeywords', true, '栏目关键词'),
  tag('column', 'ColumnType', true, '栏目类别'),
  tag('article', 'ArticleTitle', true, '标题'),
  tag('article', 'PubDate', true, '发布时间，像2026-11-20 09:30'),
  tag('article', 'ContentSource', true, '来源'),
  tag('article', 'Keywords', false, '关键词'),
  tag('article', 'Author', false, '作者'),
  tag('article', 'Description', false, '摘要'),
  tag('article', 'Image', false, '图片地址'),
  tag('article', 'Url', false, '网页地址'),
];

/** 栏目类别 that were seen; the list in the guide is longer. */
export const columnTypes: readonly string[] = [
  '首页',
  '概况信息',
  '机构职能',
  '负责人信息',
  '工作动态',
  '政策文件',
  '信息公开指南',
  '信息公开目录',
  '信息公开年报',
  '依申请公开',
  '数据发布',
  '数据开放',
  '政策解读',
  '回应关切',
  '办事服务',
  '咨询投诉',
  '征集调查',
  '在线访谈',
];

export interface MetaSite {
  readonly name: string;
  readonly domain: string;
  readonly idCode: string;
}

export interface MetaColumn {
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly type: string;
}

export interface MetaArticle {
  readonly title: string;
  /** The ledger's moment in Chinese time: YYYY-MM-DD HH:MM. */
  readonly publishedAt: string;
  readonly source: string;
  readonly keywords: readonly string[];
  readonly author: string;
  readonly description: string;
  readonly image: string;
  readonly url: string;
}

export interface MetaFault {
  readonly name: string;
  readonly sentence: string;
}

/**
 * The meta tags of a page, in the guide's order. Optional ones without a value are left out; a required one without is
 * left out too, and named in `faults`. Values are plain text: whoever writes HTML escapes them.
 */
export function metaTagsOf(
  site: MetaSite,
  column: MetaColumn,
  article: MetaArticle | null,
): {
  readonly tags: readonly (readonly [name: string, content: string])[];
  readonly faults: readonly MetaFault[];
} {
  const values: Readonly<Record<string, string>> = {
    SiteName: site.name,
    SiteDomain: site.domain,
    SiteIDCode: site.idCode,
    ColumnName: column.name,
    ColumnDescription: column.description,
    ColumnKeywords: column.keywords.join(','),
    ColumnType: column.type,
    ...(article === null
      ? {}
      : {
          ArticleTitle: article.title,
          PubDate: article.publishedAt,
          ContentSource: article.source,
          Keywords: article.keywords.join(','),
          Author: article.author,
          Description: article.description,
          Image: article.image,
          Url: article.url,
        }),
  };
  const tags: (readonly [string, string])[] = [];
  const faults: MetaFault[] = [];
  for (const { name, group, required, means } of metaTags) {
    if (group === 'article' && article === null) continue;
    const content = (values[name] ?? '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
    const wrong = shapes[name]?.test(content) === false;
    if (content === '' ? required : wrong) {
      const sentence =
        content === ''
          ? `${name}（${means}）必须有，现在空着，请填写。`
          : `${name}（${means}）现在是“${content}”，请改。`;
      faults.push({ name, sentence });
    }
    if (content !== '' && !wrong) tags.push([name, content]);
  }
  return { tags, faults };
}

const shapes: Readonly<Record<string, RegExp>> = {
  SiteIDCode: /^[0-9A-Za-z]{10}$/u,
  PubDate: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d$/u,
  SiteDomain: /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u,
};
