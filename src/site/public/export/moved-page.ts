import { escapeHtml } from '../../../content/escape-html.ts';
import { exportTexts as texts } from '../texts/export.ts';

/** The page that leads on from an address, for web servers that know nothing of it. @param to path or whole address */
export function movedPage(to: string): string {
  const address = escapeHtml(to);
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="refresh" content="0; url=${address}">`,
    '<meta name="robots" content="noindex">',
    `<title>${texts.moved}</title>`,
    `<link rel="canonical" href="${address}">`,
    '</head>',
    `<body><h1>${texts.moved}</h1><p><a href="${address}">${texts.onTo}</a></p></body>`,
    '</html>',
    '',
  ].join('\n');
}
