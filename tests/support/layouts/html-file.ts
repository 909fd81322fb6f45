import type { Block, SourceDocument } from '../../../src/report/source.ts';
import { isTable } from './rows.ts';

/** How a page departs from plain paragraphs and tables. */
export interface PageShape {
  /** Text of a paragraph or cell as markup; the default escapes it, a line a `<p>`. */
  readonly markup?: (text: string) => string;
  /** What stands around the article. */
  readonly around?: (article: string, title: string) => string;
  readonly title?: string;
}

/** A document as a web page. */
export function asHtml({ blocks }: SourceDocument, shape: PageShape): Uint8Array {
  const markup = shape.markup ?? paragraphs;
  const article = blocks.map((block) => blockMarkup(block, markup)).join('');
  const around = shape.around ?? ((inner: string, title: string) => plainPage(inner, title));
  return new TextEncoder().encode(around(article, escapeHtml(shape.title ?? '')));
}

export function plainPage(article: string, title: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${article}</body></html>`;
}

function blockMarkup(block: Block, markup: (text: string) => string): string {
  if (!isTable(block)) return markup(block.text);
  const rows = block.rows.map((row) => {
    const cells = row.map(({ text, colSpan = 1, rowSpan = 1 }) => {
      const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
      return `<td${spans}>${markup(text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><tbody>${rows.join('\n')}</tbody></table>`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00a0', '&nbsp;');
}

export const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((part) => `<p>${escapeHtml(part)}</p>`)
    .join('');

/** Word's markup: every run a span, empty o:p behind. */
export const wordMarkup = (text: string) =>
  text
    .split('\n')
    .map((part) => `<p class="MsoNormal"><span>${escapeHtml(part)}</span><span><o:p></o:p></span></p>`)
    .join('\n');

/** The digits and characters of a text in spans of their own. */
export const spanPerCharacter = (text: string) =>
  text
    .split('\n')
    .map((part) => `<p>${[...part].map((char) => `<span>${escapeHtml(char)}</span>`).join('')}</p>`)
    .join('');

/** Blanks of HTML around everything. */
export const blanksAround = (text: string) =>
  text
    .split('\n')
    .map((part) => `<p>\n  &nbsp;${escapeHtml(part)} &nbsp;&nbsp; \n</p>`)
    .join('\n');

/** A portal: menus, head fields, hidden tabs, the article, footer. */
export function portalPage(article: string, title: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="SiteName" content="甲县人民政府"><meta name="ArticleTitle" content="${title}">
<title>${title}_政府信息公开年报_甲县人民政府</title></head><body>
<div class="header"><a href="/">首页</a><a href="/zwgk">政务公开</a><ul class="nav"><li><a href="#">政府信息公开指南</a></li><li><a href="#">政府信息公开年报</a></li></ul></div>
<div class="location">当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</div>
<table><tr><td>名称</td><td colspan="3">${title}</td></tr>
<tr><td>索引号</td><td>000014349/2026-00002</td><td>分类</td><td>信息公开年报 &nbsp; 报告</td></tr>
<tr><td>发布机构</td><td>甲县人民政府办公室</td><td>公开日期</td><td>2026-01-17</td></tr>
<tr><td>文号</td><td></td><td>关键词</td><td></td></tr></table>
<div class="info"><span>来源：县政府办公室</span><span>时间：2026-01-17 15:17</span></div>
<div class="tab" style="display:none"><p>图解版</p><p>本年新收申请9999件</p></div>
<div class="TRS_Editor">${article}</div>
<div class="footer"><p>扫一扫在手机打开当前页</p><p>主办单位：甲县人民政府办公室 网站标识码：3500000001</p></div>
</body></html>`;
}

/** Tables for layout around the article. */
export function layoutTablePage(article: string, title: string): string {
  return `<html><head><meta charset="utf-8"><title>${title}</title></head><body>
<table width="100%"><tr><td><img src="logo.png"></td></tr><tr><td><table><tr><td width="20%"><a href="#">返回</a></td>
<td><table><tr><td>${article}</td></tr></table></td></tr></table></td></tr><tr><td>版权所有：甲县人民政府</td></tr></table></body></html>`;
}
