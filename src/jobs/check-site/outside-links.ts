import { lookup as systemLookup } from 'node:dns/promises';
import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPrivateAddress } from './private-address.ts';

/**
 * Why a link to another site cannot be opened, a Chinese sentence; null where it can, or where nobody can tell; undefined
 * where there was no time left to ask.
 */
export type OutsideAnswer = string | null | undefined;

export interface OutsideLinks {
  readonly ask: (href: string) => Promise<OutsideAnswer>;
}

interface Options {
  /** False: nothing is asked; only what no reader can open by its very address is told. */
  readonly on: boolean;
  readonly timeLimitMs?: number;
  /** Between two questions to one host. */
  readonly pauseMs?: number;
  /** Links that one run asks at most, and how long it asks: what is beyond keeps what was known of it. */
  readonly most?: number;
  readonly longestMs?: number;
  /** Milliseconds of a clock that only goes on. */
  readonly elapsed?: () => number;
  readonly lookup?: (host: string) => Promise<readonly string[]>;
  /** For tests, whose servers stand on the machine itself. */
  readonly isPrivate?: (address: string) => boolean;
}

const mostRedirects = 5;
/** A host that did not answer so often in a row is not asked again: each time would cost the whole time limit. */
const mostFailures = 3;
const intranet = '链接指向内部网络的地址，外面的人打不开';

/**
 * Asks other sites politely whether what a text links to is there: HEAD first, one question at a time to a host with a pause
 * between, each address once. The address that was looked up is the one that is connected to, and a private one never is:
 * neither at first nor after a redirect.
 */
export function outsideLinks({
  on,
  timeLimitMs = 10_000,
  pauseMs = 1_000,
  most = 5_000,
  longestMs = 3_600_000,
  elapsed = () => performance.now(),
  lookup = async (host) => (await systemLookup(host, { all: true })).map(({ address }) => address),
  isPrivate = isPrivateAddress,
}: Options): OutsideLinks {
  const known = new Map<string, Promise<OutsideAnswer>>();
  const turns = new Map<string, Promise<unknown>>();
  const failures = new Map<string, number>();
  const began = elapsed();
  let asked = 0;
  const inTurn = <T>(host: string, work: () => Promise<T>): Promise<T> => {
    const before = turns.get(host) ?? Promise.resolve();
    const mine = before.then(work);
    turns.set(
      host,
      mine.then(
        () => sleep(pauseMs),
        () => sleep(pauseMs),
      ),
    );
    return mine;
  };
  const ask = async (href: string): Promise<OutsideAnswer> => {
    const first = URL.parse(href);
    if (first === null) return '链接的网址写错了';
    if (isNowhere(first.hostname, isPrivate)) return intranet;
    if (!on) return null;
    if (asked >= most || elapsed() - began > longestMs) return undefined;
    asked += 1;
    let url = first;
    for (let count = 0; count <= mostRedirects; count += 1) {
      const { host } = url;
      if ((failures.get(host) ?? 0) >= mostFailures) return '链接的网站一直没有应答';
      const answer = await inTurn(host, () => askOnce(url, { timeLimitMs, lookup, isPrivate }));
      failures.set(host, 'silent' in answer ? (failures.get(host) ?? 0) + 1 : 0);
      if ('fault' in answer) return answer.fault;
      if (answer.to === null) return null;
      const next = URL.parse(answer.to, url.href);
      if (next === null || !/^https?:$/u.test(next.protocol)) return '链接转到的网址写错了';
      url = next;
    }
    return '链接一直在跳转，没有打开';
  };
  return {
    ask: (href) => {
      const before = known.get(href) ?? ask(href);
      known.set(href, before);
      return before;
    },
  };
}

const bare = (host: string) => host.replace(/^\[|\]$/gu, '');

/** Hosts that name the house itself or have no name in the world. */
function isNowhere(hostname: string, isPrivate: (address: string) => boolean): boolean {
  const host = bare(hostname.toLowerCase());
  if (isIP(host) !== 0) return isPrivate(host);
  return !host.includes('.') || /\.(?:local|localhost|internal|lan|home|corp|intranet)\.?$/u.test(host);
}

type Answer =
  | { readonly to: string | null }
  /** `silent`: nothing came from there at all. */
  | { readonly fault: string | null; readonly silent?: true };

interface Asking {
  readonly timeLimitMs: number;
  readonly lookup: (host: string) => Promise<readonly string[]>;
  readonly isPrivate: (address: string) => boolean;
}

async function askOnce(url: URL, { timeLimitMs, lookup, isPrivate }: Asking): Promise<Answer> {
  const host = bare(url.hostname);
  let addresses: readonly string[];
  try {
    addresses = isIP(host) === 0 ? await lookup(host) : [host];
  } catch (error) {
    // The server's own names may be out of order: only what is surely not there is told.
    return (error as { readonly code?: unknown }).code === 'ENOTFOUND'
      ? { fault: '链接的域名不存在了' }
      : { fault: null };
  }
  const [address] = addresses;
  // One private address among several is enough: which would be taken is not ours to say.
  if (address === undefined || addresses.some(isPrivate)) return { fault: intranet };
  const head = await send(url, address, 'HEAD', timeLimitMs);
  // Many sites answer HEAD wrongly: what matters is what a reader gets.
  return 'status' in head && head.status < 400
    ? toAnswer(head)
    : toAnswer(await send(url, address, 'GET', timeLimitMs));
}

type Sent = { readonly status: number; readonly to: string | null } | { readonly failed: string };

function toAnswer(sent: Sent): Answer {
  if ('failed' in sent) return { fault: sent.failed, silent: true };
  const { status, to } = sent;
  if (status >= 300 && status < 400 && to !== null) return { to };
  if (status === 404 || status === 410) return { fault: `链接的网页没有了（${status}）` };
  if (status >= 500 && status <= 504) return { fault: `链接的网站出了问题（${status}）` };
  // 401, 403, 412, 429, 521 …: it is there, and keeps programs out.
  return { to: null };
}

const troubles: Readonly<Record<string, string>> = {
  ECONNREFUSED: '链接的网站没有开',
  ECONNRESET: '链接的网站断开了连接',
  EHOSTUNREACH: '链接的网站连不上',
  CERT_HAS_EXPIRED: '链接的网站证书过期了，浏览器会拦住',
};

function send(url: URL, address: string, method: 'HEAD' | 'GET', timeLimitMs: number): Promise<Sent> {
  const family = isIP(address);
  const options: RequestOptions = {
    method,
    // Looked up before: what is connected to is what was found to be public.
    lookup: (_host, { all }, done) =>
      all === true ? done(null, [{ address, family }]) : done(null, address, family),
    headers: {
      'user-agent': 'Mozilla/5.0 (compatible; gongkai-link-check)',
      accept: '*/*',
    },
    agent: false,
    signal: AbortSignal.timeout(timeLimitMs),
  };
  return new Promise((resolve) => {
    const answered = (response: IncomingMessage) => {
      // The head of the answer is all that is asked for.
      response.destroy();
      resolve({ status: response.statusCode ?? 0, to: response.headers.location ?? null });
    };
    const call =
      url.protocol === 'https:'
        ? secureRequest(url, options, answered)
        : plainRequest(url, options, answered);
    call.on('error', (error: NodeJS.ErrnoException) => {
      const late = error.name === 'AbortError' || error.name === 'TimeoutError' || error.code === 'ABORT_ERR';
      const seconds = Math.round(timeLimitMs / 1000);
      resolve({
        failed: late ? `链接的网站${seconds}秒没有应答` : (troubles[error.code ?? ''] ?? '链接的网站打不开'),
      });
    });
    call.end();
  });
}
