import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { createServices } from './services.ts';
import { StartError } from './start-error.ts';

export interface Serving {
  /** Address at which the pages are open. */
  readonly url: string;
  /** Finishes what is under way, then stops. */
  readonly close: () => Promise<void>;
  /** Resolves when the server has stopped, by `close` or by SIGINT or SIGTERM. */
  readonly closed: Promise<void>;
}

/**
 * Starts the server with the settings of an environment.
 * @throws StartError with a Chinese sentence: a wrong setting, a port that is taken
 */
export async function serve(env: Readonly<Record<string, string | undefined>>): Promise<Serving> {
  const config = readConfig(env);
  const app = await buildApp({ config, services: createServices(config) });
  const closed = new Promise<void>((resolve) => {
    app.addHook('onClose', async () => resolve());
  });
  const url = await listen(app, config);
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    stopping ??= app.close();
    return stopping;
  };
  const onSignal = () => void stop();
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return { url, closed, close: stop };
}

async function listen(app: FastifyInstance, config: Config): Promise<string> {
  try {
    const address = await app.listen({ port: config.PORT, host: config.HOST });
    return config.PUBLIC_URL ?? address;
  } catch (error) {
    await app.close();
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
