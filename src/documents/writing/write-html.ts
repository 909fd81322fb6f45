import { strToU8 } from 'fflate';
import { escapeXml } from './escape-xml.ts';
import { htmlStyle } from './html-style.ts';
import { htmlTable } from './html-table.ts';
import type { LayoutParagraph, ReportLayout } from './layout.ts';
import type { Drawn, WriteOptions } from './writer.ts';

/**
 * The report as one web page that stands alone: no script, style inside, the meta tags of 国办发〔2017〕47号
 * for which a value is known. UTF-8.
 */
export function writeHtml(layout: ReportLayout, options: WriteOptions): Drawn {
  const title = escapeXml(layout.title);
  const page = [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...metaTags(layout, options),
    `<style>\n${htmlStyle}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${layout.titleLines.map((line) => `<span>${escapeXml(line)}</span>`).join('')}</h1>`,
    ...layout.preamble.map(paragraph),
    ...layout.parts.flatMap(({ heading, paragraphs, table }, at) => [
      `<section aria-labelledby="part-${at + 1}">`,
      `<h2 id="part-${at + 1}">${escapeXml(heading)}</h2>`,
      ...paragraphs.map(paragraph),
      ...(table === undefined ? [] : [htmlTable(table)]),
      '</section>',
    ]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ];
  return { bytes: strToU8(page.join('\n')), remarks: [] };
}

/** Only the tags that have a value: an empty tag would claim one. */
function metaTags(layout: ReportLayout, { published }: WriteOptions): readonly string[] {
  const tags: readonly (readonly [string, string | null | undefined])[] = [
    ['ArticleTitle', layout.title],
    ['PubDate', published?.at],
    ['ContentSource', published?.source ?? layout.agency],
    ['Url', published?.url],
  ];
  return tags.flatMap(([name, value]) =>
    value === null || value === undefined || value === ''
      ? []
      : [`<meta name="${name}" content="${escapeXml(value)}">`],
  );
}

function paragraph({ lead, text }: LayoutParagraph): string {
  if (text === '') return `<h3>${escapeXml(lead)}</h3>`;
  const strong = lead === '' ? '' : `<strong>${escapeXml(lead)}</strong>`;
  return `<p>${strong}${escapeXml(text)}</p>`;
}
