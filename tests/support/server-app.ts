import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterEach, beforeEach } from 'vitest';
import { openReport } from '../../src/documents/checking/open-report.ts';
import { buildApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { createServices, type Services } from '../../src/server/services.ts';
import { formOf, type FormPart } from './form-of.ts';

let app: FastifyInstance;

/** The real services, but files are opened in this thread. */
export function services(change: Partial<Services> = {}): Services {
  return { ...createServices({}), open: openReport, ...change };
}

/** Has every test of the file begin with an app of its own. */
export function useApp(): void {
  beforeEach(async () => start());
  afterEach(async () => app.close());
}

/** Replaces the app of the test by one with other services, settings or log. */
export async function start(
  change: Partial<Services> = {},
  env: Readonly<Record<string, string>> = {},
  logTo?: { readonly write: (line: string) => void },
): Promise<void> {
  await (app as FastifyInstance | undefined)?.close();
  const config = readConfig({ LOG_LEVEL: 'silent', ...env });
  app = await buildApp({ config, services: services(change), ...(logTo === undefined ? {} : { logTo }) });
}

/** Asks the app, as `app.inject` does. */
export const inject = (request: InjectOptions) => app.inject(request);

export const file = (name: string, bytes: Uint8Array | string, field = 'files'): FormPart => ({
  name: field,
  file: name,
  bytes,
});

/** Sends a form with files. */
export function post(
  url: string,
  parts: readonly FormPart[],
  headers: Readonly<Record<string, string>> = {},
  remoteAddress = '127.0.0.1',
) {
  const form = formOf(parts);
  return inject({
    method: 'POST',
    url,
    payload: form.payload,
    headers: { ...form.headers, ...headers },
    remoteAddress,
  });
}

/** Sends a form without files. */
export function postFields(url: string, fields: Readonly<Record<string, string>>) {
  return inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}
