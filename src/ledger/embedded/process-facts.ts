import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { codeOf } from './database-start-error.ts';

/** A zombie has ended, but its parent has not asked how: it holds no file and no port. */
export type ProcessState = 'gone' | 'zombie' | 'running';

/** The fields of /proc/PID/stat after the name, which may itself hold spaces and brackets; null where unreadable. */
function statFields(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** What a program of the system prints, trimmed; null where it is missing or knows nothing of the process. */
function ask(program: string, ...args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', windowsHide: true });
  const answer = status === 0 ? stdout.trim() : '';
  return answer === '' ? null : answer;
}

const askWindows = (pid: number, expression: string) =>
  ask(
    'powershell.exe',
    '-NoProfile',
    '-NonInteractive',
    '-Command',
    `$p = Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}'; if ($p) { ${expression} }`,
  );

/** Whether a process with this id runs now. A process that we may not look into counts as running. */
export function processState(pid: number): ProcessState {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if (codeOf(fault) !== 'EPERM') return 'gone';
  }
  if (process.platform === 'win32') return 'running';
  const state =
    process.platform === 'linux' ? statFields(pid)?.[0] : ask('ps', '-o', 'stat=', '-p', String(pid))?.[0];
  return state === 'Z' || state === 'X' ? 'zombie' : 'running';
}

/**
 * When the process started, in the system's own words: with the id it names one process, also after the id was
 * given to another or the machine was started again. Null where the system does not say.
 */
export function processStart(pid: number): string | null {
  if (process.platform === 'win32') return askWindows(pid, "$p.CreationDate.ToUniversalTime().ToString('o')");
  if (process.platform !== 'linux') return ask('ps', '-o', 'lstart=', '-p', String(pid));
  const ticks = statFields(pid)?.[19];
  if (ticks === undefined) return null;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot} ${ticks}`;
}

/** The command line of a process, arguments parted by spaces; null where the system does not say. */
export function processCommand(pid: number): string | null {
  if (process.platform === 'win32') return askWindows(pid, '$p.CommandLine');
  if (process.platform !== 'linux') return ask('ps', '-ww', '-o', 'command=', '-p', String(pid));
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

/** The folder that a process stands in; null where the system does not say (Linux says it to root and the owner). */
export function processFolder(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
