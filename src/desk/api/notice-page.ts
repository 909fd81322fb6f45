import { escapeXml } from '../../documents/writing/escape-xml.ts';

/**
 * A page of one sentence with the way to the desk, for answers that a browser shows by itself.
 * @param notice.onTo where the browser goes on to at once; null where the person is to read first
 */
export function noticePage({
  title,
  text,
  onTo,
}: {
  readonly title: string;
  readonly text: string;
  readonly onTo: string | null;
}): string {
  const refresh = onTo === null ? '' : `<meta http-equiv="refresh" content="0;url=${escapeXml(onTo)}">`;
  return (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">' +
    `<meta name="viewport" content="width=device-width, initial-scale=1">${refresh}` +
    `<title>${escapeXml(title)} - 政府信息公开平台</title></head>` +
    `<body><main><h1>${escapeXml(title)}</h1><p>${escapeXml(text)}</p>` +
    `<p><a href="/desk/">打开工作台</a></p></main></body></html>\n`
  );
}
