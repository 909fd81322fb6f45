import type { IncomingMessage, ServerResponse } from 'node:http';
import { createElement } from 'react';
import type { SiteAssets } from '../../site/assets.ts';
import { renderPage } from '../../site/components/frame.tsx';
import type { Reach } from '../../site/public/name-of.ts';
import { TroublePage } from '../../site/public/pages/trouble.tsx';
import { troubleTexts as texts } from '../../site/public/texts/trouble.ts';
import { flat } from './security-headers.ts';

/** Why a page is not shown. */
export type Trouble =
  | { readonly kind: 'away' | 'fault' | 'busy' | 'nothing' }
  | { readonly kind: 'too-often'; readonly seconds: number };

const statuses = { away: 503, fault: 500, busy: 503, nothing: 404, 'too-often': 429 } as const;

/** Seconds after which it is worth trying again. */
function retryAfter(trouble: Trouble): number | null {
  switch (trouble.kind) {
    case 'away':
      return 60;
    case 'busy':
      return 5;
    case 'too-often':
      return trouble.seconds;
    case 'fault':
    case 'nothing':
      return null;
  }
}

export type TroubleSender = (request: IncomingMessage, response: ServerResponse, trouble: Trouble) => void;

/** Sentences with a number of seconds are remembered up to so many. */
const mostPages = 200;

/** Says in a page, to programs in a sentence of JSON, why a page is not shown. Each page is made once, most of them at the start. */
export function troubleSender(
  assets: Pick<SiteAssets, 'icon' | 'publicCss' | 'lookScript'>,
  security: Readonly<Record<string, string>>,
  /** Whom people can call, as far as the site knows at the moment. */
  reachOf: () => Reach | null,
  demonstration: boolean,
): TroubleSender {
  const pages = new Map<string, Buffer>();
  const pageOf = (trouble: Trouble, json: boolean): Buffer => {
    const { title, text } =
      trouble.kind === 'too-often'
        ? { title: texts.tooOften.title, text: texts.tooOften.text(trouble.seconds) }
        : texts[trouble.kind];
    const reach = reachOf();
    const key = `${json} ${reach?.phone ?? ''} ${text}`;
    const before = pages.get(key);
    if (before !== undefined) return before;
    const page = Buffer.from(
      json
        ? JSON.stringify({ title, message: text })
        : renderPage(createElement(TroublePage, { assets, title, text, reach, demonstration })),
    );
    if (pages.size < mostPages) pages.set(key, page);
    return page;
  };
  for (const kind of ['away', 'fault', 'busy', 'nothing'] as const) {
    for (const json of [true, false]) pageOf({ kind }, json);
  }
  return (request, response, trouble) => {
    const json =
      request.url?.startsWith('/api/') === true ||
      request.headers.accept?.includes('application/json') === true;
    const bytes = pageOf(trouble, json);
    const seconds = retryAfter(trouble);
    response.writeHead(statuses[trouble.kind], [
      ...flat({
        'content-type': json ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
        'content-length': String(bytes.length),
        'cache-control': 'no-store',
        'content-language': 'zh-CN',
        ...(seconds === null ? {} : { 'retry-after': String(seconds) }),
        ...security,
      }),
    ]);
    if (request.method === 'HEAD') response.end();
    else response.end(bytes);
  };
}
