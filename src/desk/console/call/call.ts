import type { z } from 'zod';
import type { AnswerOf, Endpoint, FileAnswer } from '../../contract/endpoint.ts';
import { problem } from '../../contract/problem.ts';
import { CallError } from './call-error.ts';
import { texts } from './texts.ts';
import { tellingTransport, type Transport } from './upload-transport.ts';

type Part<E extends Endpoint, P extends 'params' | 'query' | 'body'> = E[P] extends z.ZodObject
  ? object extends z.input<E[P]>
    ? { readonly [K in P]?: z.input<E[P]> }
    : { readonly [K in P]: z.input<E[P]> }
  : { readonly [K in P]?: undefined };

/** What a caller gives: the parts that the endpoint has, typed by its schemas. */
export type Given<E extends Endpoint> = Part<E, 'params'> &
  Part<E, 'query'> &
  Part<E, 'body'> &
  (E extends { readonly upload: object } ? { readonly file: File } : unknown);

/** Last argument of a call: may be left out where nothing has to be given. */
export type GivenArgs<E extends Endpoint> = object extends Given<E> ? [given?: Given<E>] : [given: Given<E>];

type Plain = string | number | boolean | null | undefined;

interface Loose {
  readonly params?: Readonly<Record<string, Plain>>;
  readonly query?: Readonly<Record<string, Plain>>;
  readonly body?: unknown;
  readonly file?: File;
}

let csrfToken: string | null = null;
let told: { signedOut: (why: string) => void; reached: (yes: boolean) => void; answered: () => void } = {
  signedOut: () => undefined,
  reached: () => undefined,
  answered: () => undefined,
};

/** Sets the token that acts carry; the session's answer brings it. */
export function takeTokenFrom(session: { readonly csrfToken: string } | null): void {
  csrfToken = session?.csrfToken ?? null;
}

/** Who wants to know: that the session has ended, whether the server is reached, that it answered. */
export function onCalls(listeners: typeof told): void {
  told = listeners;
}

/** The address of a call: `{bodyId}` filled in, the query in the order given, what is absent or blank left out. */
export function addressOf(path: string, given: Loose): string {
  const filled = path.replaceAll(/\{(?<name>\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(String(given.params?.[name] ?? '')),
  );
  const query = new URLSearchParams(
    Object.entries(given.query ?? {}).flatMap(([key, value]) =>
      value === undefined || value === null || value === '' ? [] : [[key, String(value)]],
    ),
  ).toString();
  return query === '' ? filled : `${filled}?${query}`;
}

/** What a call carries: a file as a form does, for whose header the browser itself cares, else JSON. */
function contentOf({ body, file }: Loose): { body?: BodyInit } {
  if (file === undefined) return body === undefined ? {} : { body: JSON.stringify(body) };
  const form = new FormData();
  form.append('file', file, file.name);
  return { body: form };
}

async function send(
  endpoint: Endpoint,
  given: Loose,
  transport: Transport = (address, init) => fetch(address, init),
): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  const acting = endpoint.method !== 'GET';
  if (acting && csrfToken !== null) headers.set('x-csrf-token', csrfToken);
  if (given.body !== undefined) headers.set('content-type', 'application/json');
  let response: Response;
  try {
    response = await transport(addressOf(endpoint.path, given), {
      method: endpoint.method,
      headers,
      credentials: 'same-origin',
      ...contentOf(given),
    });
  } catch {
    told.reached(false);
    throw new CallError('network', texts.network);
  }
  told.reached(true);
  if (response.ok) {
    told.answered();
    return response;
  }
  const read = problem.safeParse(await response.json().catch(() => null));
  if (!read.success) throw new CallError('at-fault', texts.unreadable);
  if (read.data.code === 'signed-out' && endpoint.path !== '/api/sign-in') told.signedOut(read.data.message);
  throw new CallError(read.data.code, read.data.message, read.data);
}

/**
 * Calls one door of the desk.
 * @throws CallError with the server's sentence, or `network` where the server was not reached
 */
export async function call<E extends Endpoint>(endpoint: E, ...[given]: GivenArgs<E>): Promise<AnswerOf<E>> {
  const response = await send(endpoint, (given ?? {}) as Loose);
  if ('file' in endpoint.answer) return (await fileOf(response)) as AnswerOf<E>;
  try {
    return (await response.json()) as AnswerOf<E>;
  } catch {
    throw new CallError('at-fault', texts.unreadable);
  }
}

/** Calls a door that takes a file, and tells how much of it was sent. @throws CallError as `call` */
export async function upload<E extends Endpoint>(
  endpoint: E,
  given: Given<E>,
  told: (sent: number, total: number) => void,
): Promise<AnswerOf<E>> {
  const response = await send(endpoint, given as unknown as Loose, tellingTransport(told));
  try {
    return (await response.json()) as AnswerOf<E>;
  } catch {
    throw new CallError('at-fault', texts.unreadable);
  }
}

/** The name that `content-disposition` gives a file; `filename*` before `filename`. */
export function fileNameOf(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''(?<name>[^;]+)/iu.exec(disposition ?? '')?.groups?.['name'];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="(?<name>[^"]+)"/iu.exec(disposition ?? '')?.groups?.['name'] ?? 'download';
}

async function fileOf(response: Response): Promise<FileAnswer> {
  return {
    name: fileNameOf(response.headers.get('content-disposition')),
    type: response.headers.get('content-type') ?? 'application/octet-stream',
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: FileAnswer): void {
  const address = URL.createObjectURL(new Blob([file.bytes.slice().buffer], { type: file.type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
