import { attributes, metaTagsOf, normativeStates, type MetaFault } from '../../law/index.ts';
import { escapeHtml } from '../../content/escape-html.ts';
import { htmlOf } from '../../content/html.ts';
import { sizeText } from '../../content/size-text.ts';
import { chinaMoment } from '../china-moment.ts';
import type { ChannelSite, PublicItem } from '../public-item.ts';
import { pageStyle } from './page-style.ts';

/** Where the files of an item stand beside its page. */
export interface FileAddresses {
  /** By the id of the file: `files/1-名单.xlsx`, as a relative path. */
  readonly pathOf: (fileId: string) => string;
}

/**
 * A page that stands by itself: meta tags of 国办发〔2017〕47号, the head fields, the text, the files beside it. It needs no
 * script and nothing from elsewhere, so that the county's portal can show it as it is or take from it what it needs.
 * @returns the page, and what its meta tags lack
 */
export function itemPage(
  item: PublicItem,
  site: ChannelSite,
  { pathOf }: FileAddresses,
): { readonly html: string; readonly faults: readonly MetaFault[] } {
  const { edition, column } = item;
  const { head, title } = edition;
  const { tags, faults } = metaTagsOf(
    site,
    { name: column.title, description: column.means, keywords: [column.title], type: column.type },
    {
      title,
      publishedAt: chinaMoment(item.publishedAt),
      source: head.source ?? item.body.name,
      keywords: head.keywords,
      author: item.body.name,
      description: head.summary ?? '',
      image: '',
      url: '',
    },
  );
  const meta = tags.map(
    ([name, content]) => `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`,
  );
  const html = [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${title}_${item.body.name}`)}</title>`,
    ...meta,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...stateNotice(item),
    `<h1>${escapeHtml(title)}</h1>`,
    headTable(item),
    `<article class="text">${htmlOf(edition.content, { fileUrl: (fileId) => encodePath(pathOf(fileId)) })}</article>`,
    ...attachmentList(item, pathOf),
    ...linkList('相关解读', item.interpretedBy),
    ...linkList('解读的文件', item.interprets),
    ...history(item),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { html, faults };
}

/** A path as an address: each part encoded, slashes kept. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function stateNotice({ state, validity }: PublicItem): readonly string[] {
  const words =
    validity !== null && !normativeStates[validity].inForce
      ? `此文件${normativeStates[validity].title}`
      : { published: '', corrected: '', invalidated: '此信息已失效', archived: '此信息已归档' }[state];
  return words === '' ? [] : [`<p class="notice">${escapeHtml(words)}</p>`];
}

function headTable(item: PublicItem): string {
  const { head } = item.edition;
  const rows: readonly (readonly [string, string | null])[] = [
    ['索引号', head.indexNumber],
    ['主题分类', head.subject],
    ['发文机关', head.issuer === '' ? item.body.name : head.issuer],
    ['成文日期', head.formedOn],
    ['发文字号', head.number],
    ['发布日期', chinaMoment(item.firstPublishedAt)],
    ['有效性', item.validity === null ? null : normativeStates[item.validity].title],
    ['施行日期', head.validity?.effectiveOn ?? null],
    ['有效期至', head.validity?.validUntil ?? null],
    ['公开方式', attributes[item.attribute].title],
    ['内容概述', head.summary],
  ];
  const shown = rows.filter((row): row is readonly [string, string] => row[1] !== null && row[1] !== '');
  return [
    '<dl class="head">',
    ...shown.map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`),
    '</dl>',
  ].join('\n');
}

function attachmentList({ edition }: PublicItem, pathOf: FileAddresses['pathOf']): readonly string[] {
  if (edition.attachments.length === 0) return [];
  return [
    '<section><h2>附件</h2><ol>',
    ...edition.attachments.map(
      ({ fileId, name, bytes }) =>
        `<li><a href="${escapeHtml(encodePath(pathOf(fileId)))}" download>${escapeHtml(name)}</a>（${sizeText(bytes)}）</li>`,
    ),
    '</ol></section>',
  ];
}

function linkList(title: string, links: readonly { readonly title: string }[]): readonly string[] {
  if (links.length === 0) return [];
  return [
    `<section><h2>${title}</h2><ul>`,
    ...links.map((link) => `<li>${escapeHtml(link.title)}</li>`),
    '</ul></section>',
  ];
}

function history({ editions }: PublicItem): readonly string[] {
  if (editions.length < 2) return [];
  return [
    '<section><h2>更正记录</h2><ul>',
    ...editions
      .slice(1)
      .map(
        ({ publishedAt, changeNote }) =>
          `<li>${chinaMoment(publishedAt)}　${escapeHtml(changeNote ?? '更正')}</li>`,
      ),
    '</ul></section>',
  ];
}
