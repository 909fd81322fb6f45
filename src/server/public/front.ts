import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileStore } from '../../ledger/files.ts';
import type { SiteAssets } from '../../site/assets.ts';
import type { Copy } from '../../site/public/keeping/copy.ts';
import type { Kept, KeptSite } from '../../site/public/keeping/keep-site.ts';
import type { Place } from '../../site/public/place.ts';
import type { Budget } from './budget.ts';
import { pageSender } from './send-page.ts';
import { sendFile } from './send-file.ts';
import { troubleSender } from './send-trouble.ts';
import { flat } from './security-headers.ts';

/** Answers the public site over HTTP. */
export interface Front {
  /** Answers from memory what is at hand there; false: nothing was sent. */
  readonly hot: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Answers whatever is asked of the site. */
  readonly serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Counts since they were taken last. */
  readonly takeCounts: () => FrontCounts;
}

export interface FrontCounts {
  readonly fromMemory: number;
  readonly others: number;
  readonly heldBack: number;
}

/** Points of what is asked: a page that is kept, one that is made, a search. */
export const costs = { kept: 1, made: 10, search: 30 } as const;

/** What tells programs how to behave is never held back while it is at hand. */
const free: ReadonlySet<string | null> = new Set(['robots', 'feed', 'sitemap']);

const costOf = (place: Place | null): number =>
  place?.kind === 'search' || (place?.kind === 'api' && place.rest === '/search') ? costs.search : costs.made;

export function publicFront(options: {
  readonly kept: KeptSite;
  readonly budget: Budget;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly files: Pick<FileStore, 'open'>;
  readonly assets: Pick<SiteAssets, 'icon' | 'publicCss' | 'lookScript'>;
  readonly security: Readonly<Record<string, string>>;
  readonly demonstration: boolean;
  /** Told of what went wrong in making a page, without the address. */
  readonly onFault: (cause: unknown) => void;
}): Front {
  const { kept, budget, addressOf, files, assets, security, demonstration, onFault } = options;
  const pages = pageSender(security);
  const sendTrouble = troubleSender(assets, security, kept.reach, demonstration);
  const counts = { fromMemory: 0, others: 0, heldBack: 0 };

  const holdBack = (request: IncomingMessage, response: ServerResponse, seconds: number) => {
    counts.heldBack += 1;
    sendTrouble(request, response, { kind: 'too-often', seconds });
  };

  const sendCopy = async (
    request: IncomingMessage,
    response: ServerResponse,
    copy: Copy,
    last: boolean,
  ): Promise<void> => {
    if (copy.kind === 'page') pages.send(request, response, copy, last);
    else if (!(await sendFile(request, response, copy, { files, security, last }))) {
      sendTrouble(request, response, { kind: 'nothing' });
    }
  };

  const send = async (request: IncomingMessage, response: ServerResponse, answer: Kept): Promise<void> => {
    switch (answer.kind) {
      case 'copy':
        return sendCopy(request, response, answer.copy, answer.last);
      case 'moved': {
        const to = asLocation(answer.to);
        if (to === null) return sendTrouble(request, response, { kind: 'nothing' });
        response.writeHead(301, [
          ...flat({ location: to, 'content-length': '0', 'cache-control': 'no-cache', ...security }),
        ]);
        response.end();
        return;
      }
      case 'fault':
        onFault(answer.cause);
        return sendTrouble(request, response, { kind: 'fault' });
      case 'nothing':
      case 'away':
      case 'busy':
        return sendTrouble(request, response, { kind: answer.kind });
      case 'held-back':
        return;
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    counts.others += 1;
    const from = addressOf(request);
    const { path, query } = split(request.url ?? '/');
    let wait = 0;
    let paid = false;
    const answer = await kept.answer({
      path,
      query,
      from,
      wanted: () => !response.destroyed,
      mayMake: (place) => {
        wait = budget.take(from, costOf(place));
        paid = wait === 0;
        return paid;
      },
    });
    if (response.destroyed) return;
    if (answer.kind === 'held-back') return holdBack(request, response, wait);
    if (!paid && !(answer.kind === 'copy' && free.has(answer.copy.place))) {
      const seconds = budget.take(from, costs.kept);
      if (seconds > 0) return holdBack(request, response, seconds);
    }
    return send(request, response, answer);
  };

  return {
    hot: (request, response) => {
      const { method, url } = request;
      if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return false;
      const copy = kept.atHand(url);
      if (copy === null) return false;
      counts.fromMemory += 1;
      if (!free.has(copy.place)) {
        const seconds = budget.take(addressOf(request), costs.kept);
        if (seconds > 0) {
          holdBack(request, response, seconds);
          return true;
        }
      }
      if (copy.kind === 'page') pages.send(request, response, copy, kept.away());
      else void guarded(sendCopy(request, response, copy, kept.away()), request, response);
      return true;
    },
    serve: (request, response) => guarded(serve(request, response), request, response),
    takeCounts: () => {
      const taken = { ...counts };
      Object.assign(counts, { fromMemory: 0, others: 0, heldBack: 0 });
      return taken;
    },
  };

  async function guarded(
    work: Promise<void>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      await work;
    } catch (cause) {
      onFault(cause);
      if (response.headersSent) response.destroy();
      else sendTrouble(request, response, { kind: 'fault' });
    }
  }
}

/** Path and query of what a request line asks for. */
export function split(url: string): { readonly path: string; readonly query: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

/** An address of this site or of another one as a header may hold it; null where it would lead somewhere else than it says. */
function asLocation(to: string): string | null {
  if (to.startsWith('/')) {
    return /^\/[/\\]/u.test(to) ? null : ascii(to);
  }
  return /^https?:\/\/[^/\\]/u.test(to) ? ascii(to) : null;
}

const ascii = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[^\u0021-\u007E]/gu, (char) => encodeURIComponent(char));
