import { serve } from '../../server/serve.ts';
import { StartError } from '../../server/start-error.ts';
import { parseOptions } from '../options.ts';
import type { ExitCode, Terminal } from '../run.ts';
import { UsageError } from '../usage-error.ts';

/** `gongkai serve`: the page on `HOST` and `PORT`, until the process is told to stop. */
export async function serveCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = parseOptions(args, {});
  if (positionals.length > 0)
    throw new UsageError('gongkai serve 不带参数；端口等用环境变量设置，如 PORT=8080。');
  const started = await serve(process.env).catch((error: unknown) => {
    if (error instanceof StartError) throw new UsageError(error.message, { cause: error });
    throw error;
  });
  const { url, notes, closed } = started;
  terminal.out([...notes, `已打开：${url}`, '按 Ctrl+C 停止。', ''].join('\n'));
  await closed;
  return 0;
}
