import type { FastifyInstance } from 'fastify';
import { needsSetUp } from '../acts/set-up/set-up-installation.ts';
import { buildApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { deskServices } from './installation/desk-services.ts';
import { openInstallation, type Installation, type Log } from './installation/open-installation.ts';
import { createServices } from './services.ts';
import { StartError } from './start-error.ts';

export interface Serving {
  /** Address at which the pages are open. */
  readonly url: string;
  /** Chinese sentences for the terminal, a line each: which database, where to go first. */
  readonly notes: readonly string[];
  /** Finishes what is under way, then stops. */
  readonly close: () => Promise<void>;
  /** Resolves when the server has stopped, by `close` or by SIGINT or SIGTERM. */
  readonly closed: Promise<void>;
}

/**
 * Starts the server with the settings of an environment.
 * @throws StartError with a Chinese sentence: a wrong setting, a port that is taken, a database that does not start
 */
export async function serve(env: Readonly<Record<string, string | undefined>>): Promise<Serving> {
  const config = readConfig(env);
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
    desk: installation === null ? null : deskServices(installation, config),
  }).catch(async (error: unknown) => {
    await closeAll(null);
    throw error;
  });
  log = (level, message) => app.log[level](message);
  const url = await listen(app, config).catch(async (error: unknown) => {
    await closeAll(app);
    throw error;
  });
  const notes = installation === null ? [] : await notesOf(installation, url);
  let finished: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (finished = resolve));
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    stopping ??= closeAll(app).finally(finished);
    return stopping;
  };
  const onSignal = () => void stop();
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return { url, notes, closed, close: stop };
}

async function notesOf({ ledger, description, setUpCode }: Installation, url: string) {
  if (!(await needsSetUp(ledger))) return [description];
  const code = setUpCode === null ? '' : `设置时要填设置码：${setUpCode.code}`;
  return [
    description,
    `还没有设置。请打开${new URL('/desk/', url).href}，登记单位和第一个系统管理员。${code}`,
  ];
}

async function listen(app: FastifyInstance, config: Config): Promise<string> {
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
