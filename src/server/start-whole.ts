import type { FastifyInstance } from 'fastify';
import { needsSetUp } from '../acts/set-up/set-up-installation.ts';
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import { deskServices } from './installation/desk-services.ts';
import { copiesFile } from './installation/folders.ts';
import { openInstallation, type Installation, type Log } from './installation/open-installation.ts';
import { createServices } from './services.ts';
import { StartError } from './start-error.ts';

/** Something that listens. */
export interface Started {
  /** Address at which the pages are open. */
  readonly url: string;
  /** Chinese sentences for the terminal, a line each. */
  readonly notes: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens the installation and listens.
 * @param beforeListening frees the port where something else holds it
 */
export async function startWhole(
  config: Config,
  beforeListening: () => Promise<void> = () => Promise.resolve(),
): Promise<Started> {
  let log: Log = () => undefined;
  const services = createServices(config);
  const installation = config.DESK
    ? await openInstallation(config, services, (level, message) => log(level, message))
    : null;
  const closeAll = async (app: FastifyInstance | null) => {
    await app?.close();
    await installation?.close();
  };
  const app = await buildApp({
    config,
    services,
    desk: installation === null ? null : deskServices(installation, config, services),
    copiesFile: copiesFile(config.DATA_DIR),
  }).catch(async (error: unknown) => {
    await closeAll(null);
    throw error;
  });
  log = (level, message) => app.log[level](message);
  const url = await beforeListening()
    .then(() => listen(app, config))
    .catch(async (error: unknown) => {
      await closeAll(app);
      throw error;
    });
  const notes = installation === null ? [] : await notesOf(installation, url);
  return { url, notes, close: () => closeAll(app) };
}

async function notesOf({ ledger, description, setUpCode }: Installation, url: string) {
  if (!(await needsSetUp(ledger))) return [description];
  const code = setUpCode === null ? '' : `设置时要填设置码：${setUpCode.code}`;
  return [
    description,
    `还没有设置。请打开${new URL('/desk/', url).href}，登记单位和第一个系统管理员。${code}`,
  ];
}

export async function listen(app: FastifyInstance, config: Config): Promise<string> {
  try {
    const address = await app.listen({ port: config.PORT, host: config.HOST });
    return config.PUBLIC_URL ?? address;
  } catch (error) {
    throw new StartError(whyNot(error, config), { cause: error });
  }
}

function whyNot(error: unknown, { HOST, PORT }: Config): string {
  const { code } = error as { readonly code?: unknown };
  if (code === 'EADDRINUSE')
    return `端口${PORT}已被别的程序占用。请停下那个程序，或者换一个端口，如 PORT=8081。`;
  if (code === 'EACCES') return `没有使用端口${PORT}的权限。请换一个1024以上的端口，如 PORT=8080。`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `本机没有“${HOST}”这个地址。请检查设置HOST，只在本机用时填127.0.0.1。`;
  }
  return `没能在${HOST}的端口${PORT}上启动（${String(code ?? error)}）。`;
}
