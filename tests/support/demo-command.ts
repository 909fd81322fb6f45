import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `gongkai demo` as a process of its own, until it is stopped. */
export interface DemoCommand {
  readonly url: string;
  /** Everything that the terminal has shown. */
  readonly shown: () => string;
  /** As Ctrl+C does it. @returns the exit code */
  readonly stop: () => Promise<number | null>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the command from its sources until it says that it is open. */
export async function demoCommand(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<DemoCommand> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'demo', ...args],
    {
      cwd: root,
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: 'tsconfig.base.json',
        PORT: '0',
        LOG_LEVEL: 'silent',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let shown = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      shown += chunk.toString();
      const found = /演示县已打开：(?<url>http:\S+)/u.exec(shown)?.groups?.['url'];
      // The list of accounts follows the address; its last line names the way out.
      if (found !== undefined && shown.includes('Ctrl+C')) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then((code) => reject(new Error(`gongkai demo ended with ${String(code)}: ${shown}`)));
  });
  return {
    url: url.replace(/\/$/u, ''),
    shown: () => shown,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
