import { UsageError } from './usage-error.ts';

/** What every command gets, so that tests can give it their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True where progress may be drawn on stderr. */
  readonly interactive: boolean;
}

/** 0 nothing of level error · 1 some · 2 a file could not be read, or wrong usage. */
export type ExitCode = 0 | 1 | 2;

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** Each command is loaded when it is called: the stateless ones never load the server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  convert: async () => (await import('./commands/convert.ts')).convert,
  compare: async () => (await import('./commands/compare.ts')).compare,
  rollup: async () => (await import('./commands/rollup.ts')).rollup,
  demo: async () => (await import('./commands/demo.ts')).demo,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  verify: async () => (await import('./commands/verify.ts')).verify,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  site: async () => (await import('./commands/site.ts')).siteCommand,
};

const help = `用法：gongkai <命令> [参数]

  check 文件…  [--previous 去年的文件] [--json]   检查年度报告，列出要改的地方
  convert 文件 --to docx|pdf|html|xlsx|json [-o 输出文件]   转成规定的版式
  compare 去年的文件 今年的文件 [--json]           两年对照
  rollup 文件… -o 输出文件                         逐格汇总多份报告
  demo [--reset]                                  打开虚构的演示县，先看看怎么用；--reset 重新生成
  serve                                           打开工作台和检查网页（默认 http://127.0.0.1:8080）
  verify [--heads 文件] [--save-heads 文件] [--json]  核验台账：操作记录有没有被改动
  backup [-o 文件夹]                               备份台账和文件，不停机
  restore 备份文件夹                               把备份恢复到空的数据库，并核验
  site export 文件夹 [--url 网址] [--compress]     把公开网站写成文件夹，任何网页服务器都能用

convert和rollup可以加 --fonts 文件夹：里面放有授权的仿宋、小标宋、楷体字体，写PDF时采用。

serve、demo、verify、backup、restore、site用环境变量设置，如DATA_DIR、DATABASE_URL，见说明书。

文件可以是 txt、html、docx、doc、pdf、xlsx、json，也可以是文件夹或“*.docx”这样的写法。
退出码：0 没有必须改的、核验没有问题；1 有必须改的、核验有问题；2 有文件读不出，或用法不对。
`;

const processTerminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY,
};

/**
 * Runs one command.
 * @param args what stands behind `gongkai` on the command line
 * @returns the exit code of the process
 */
export async function run(args: readonly string[], terminal: Terminal = processTerminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? terminal.err : terminal.out)(help);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === 'version') {
    const { version } = await import('../server/version.ts');
    terminal.out(`${version()}\n`);
    return 0;
  }
  const load = commands[name];
  if (load === undefined) {
    terminal.err(`没有“${name}”这个命令。\n\n${help}`);
    return 2;
  }
  try {
    const command = await load();
    return await command(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}\n`);
    return 2;
  }
}
