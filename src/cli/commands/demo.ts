import { setFlagsFromString } from 'node:v8';
import { demoSeed } from '../../demo/demo-seed.ts';
import { demoPassword, demoSignIns } from '../../demo/plan/people.ts';
import { DatabaseStartError } from '../../ledger/embedded/database-start-error.ts';
import { startEmbedded } from '../../ledger/embedded/start-embedded.ts';
import { MigrationError } from '../../ledger/migration-error.ts';
import { readConfig } from '../../server/config.ts';
import { StartError } from '../../server/start-error.ts';
import { demoFolder, emptyFolder, isWhole } from '../demo-folder.ts';
import { refuseOtherLedger } from '../demo-database.ts';
import { parseOptions } from '../options.ts';
import type { ExitCode, Terminal } from '../run.ts';
import { UsageError } from '../usage-error.ts';

/** Nothing in it is worth a wait for the disk: a demonstration that a power cut breaks is made anew. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' };

/**
 * Has V8 optimise a function when it has run for eight times as long as usual (in bytes of its code). Most of what makes
 * the county runs a few thousand times; optimising it took a sixth of the processors' time. That of Node 20 alone takes
 * the setting, and later ones have a compiler between that needs none.
 */
function optimiseLate(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=540672');
}

/** `gongkai demo`: the invented county, made where it is not there yet, and served until the process is told to stop. */
export async function demo(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, { reset: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError('gongkai demo 只有一个选项 --reset：重新生成演示数据。');
  try {
    return await open(values.reset === true, terminal);
  } catch (error) {
    if (
      error instanceof StartError ||
      error instanceof DatabaseStartError ||
      error instanceof MigrationError
    ) {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}

async function open(reset: boolean, terminal: Terminal): Promise<ExitCode> {
  const folder = demoFolder(process.env);
  const given = process.env['DATABASE_URL'] ?? '';
  const kept = !reset && isWhole(folder, demoSeed);
  if (given !== '') await refuseOtherLedger(given, kept);
  if (!kept) {
    optimiseLate();
    emptyFolder(folder);
  }
  const env = { ...process.env, DATA_DIR: folder };
  const config = readConfig(env);
  // Two thousand modules are loaded while the database's own program makes the cluster: neither waits for the other.
  const loading = import('../demo-county.ts');
  loading.catch(() => undefined);
  const database =
    given === ''
      ? await startEmbedded({ dataDir: folder, settings: hasty, report: (told) => terminal.err(`${told}\n`) })
      : null;
  try {
    const { makeCounty, serve } = await loading;
    const url = database?.url ?? given;
    if (!kept) await makeCounty(config, url, terminal);
    const { url: address, closed } = await serve({ LOG_LEVEL: 'warn', ...env, DATABASE_URL: url });
    terminal.out(welcome(address, folder));
    await closed;
    return 0;
  } finally {
    await database?.close();
  }
}

/** What the terminal says when it is up: where to go, and who may sign in. */
function welcome(address: string, folder: string): string {
  const width = Math.max(...demoSignIns.map(({ account }) => account.length));
  const rows = demoSignIns.map(
    ({ account, body, title, name }) => `  ${account.padEnd(width)}  ${body}${title}${name}`,
  );
  return [
    '',
    `演示县已打开：${address}`,
    `工作台：${new URL('/desk/', address).href}，密码都是${demoPassword}`,
    ...rows,
    '',
    '内容都是虚构的。演示里的今天从2025年1月14日开始：各单位正在编上一年的年报。',
    '登录页上写着四步，一刻钟看完一份年报。',
    `数据在“${folder}”，下次打开还在；gongkai demo --reset 重新生成。按 Ctrl+C 停止。`,
    '',
  ].join('\n');
}
