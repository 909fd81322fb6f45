import type { ExitCode, Terminal } from '../run.ts';
import { UsageError } from '../usage-error.ts';

/** `gongkai site …`: what is done with the public site as a whole. */
export async function siteCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name !== 'export') {
    throw new UsageError('请写 gongkai site export 文件夹。用 gongkai help 看用法。');
  }
  const { siteExport } = await import('./site-export.ts');
  return siteExport(rest, terminal);
}
