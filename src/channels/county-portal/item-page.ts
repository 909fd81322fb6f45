import type { MetaFault } from '../../law/index.ts';
import { escapeHtml } from '../../content/escape-html.ts';
import { htmlOf } from '../../content/html.ts';
import { sizeText } from '../../content/size-text.ts';
import { chinaMoment } from '../china-moment.ts';
import { headRowsOf, itemMetaOf, stateNotesOf } from '../item-head.ts';
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
  const { edition } = item;
  const { title } = edition;
  const { tags, faults } = itemMetaOf(item, site);
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
    ...stateNotices(item),
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
const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const stateNotices = (item: PublicItem): readonly string[] =>
  stateNotesOf(item).map(({ words }) => `<p class="notice">${escapeHtml(words)}</p>`);

function headTable(item: PublicItem): string {
  return [
    '<dl class="head">',
    ...headRowsOf(item).map(
      ({ label, value }) => `<div><dt>${label}</dt><dd>${escapeHtml(value)}</dd></div>`,
    ),
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
