import {
  constants,
  copyFileSync,
  linkSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { asStartError, codeOf, DatabaseStartError } from './database-start-error.ts';
import { processStart, processState } from './process-facts.ts';

/** Who holds a folder, as the lock file says. */
interface Holder {
  readonly pid: number;
  /** As `processStart` gives it: tells the holder from a later process with the same id. */
  readonly started: string | null;
  /** The machine, or the container, in which the id counts. */
  readonly where: string;
  /** The moment of locking, for the sentence that refuses a second start. */
  readonly at: string;
  /** Tells the starts of one process apart. */
  readonly token: string;
}

export interface FolderLock {
  readonly release: () => void;
}

/** How often the holder touches its file, and how long a start from another container watches for it; milliseconds. */
const pulse = { beat: 3_000, watch: 10_000 };

/** How long a lock must stand before it counts, milliseconds. */
const settle = 50;

/** Ids of processes count within one machine, on Linux within one container. */
function here(): string {
  if (process.platform !== 'linux') return hostname();
  return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
}

function read(file: string): { readonly text: string; readonly holder: Holder | null } | null {
  try {
    const text = readFileSync(file, 'utf8');
    try {
      return { text, holder: JSON.parse(text) as Holder };
    } catch {
      return { text, holder: null };
    }
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return null;
    throw fault;
  }
}

/** Whether the holder lives. In another container its id says nothing; there the touching of the file does. */
async function lives(holder: Holder, file: string, watch: number): Promise<boolean> {
  if (holder.where === here()) {
    if (processState(holder.pid) !== 'running') return false;
    return holder.started === null || processStart(holder.pid) === holder.started;
  }
  const touched = () => statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  const before = touched();
  for (const end = Date.now() + watch; Date.now() < end;) {
    await sleep(200);
    if (touched() !== before) return true;
  }
  return false;
}

/** 2026年11月20日 09:30, in China's time. */
function inChina(instant: string): string {
  const [date = '', time = ''] = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().split('T');
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日${time.slice(0, 5)}`;
}

/**
 * Takes a folder for this process until `release`. A file with the process's id and start is linked into place,
 * which succeeds for one process only; the file of a process that has ended is taken away first.
 *
 * @param file the lock file; its folder exists.
 * @param folder the folder it stands for, as the refusal names it.
 * @throws DatabaseStartError that names the holder.
 */
export async function lockFolder(
  file: string,
  folder: string,
  { beat, watch }: typeof pulse = pulse,
): Promise<FolderLock> {
  const token = randomUUID();
  const own = `${file}.${token}`;
  const holder: Holder = {
    pid: process.pid,
    started: processStart(process.pid),
    where: here(),
    at: new Date().toISOString(),
    token,
  };
  const text = JSON.stringify(holder);
  try {
    writeFileSync(own, text, { mode: 0o600 });
    for (;;) {
      if (linked(own, file)) {
        // A start that judged the file before this one stale may be about to take this one for it.
        await sleep(settle);
        if (read(file)?.text === text) break;
      }
      const found = read(file);
      if (found === null) continue;
      if (found.holder === null) {
        // Being written just now, or cut off by a full disk or a power cut.
        await sleep(300);
        if (read(file)?.text !== found.text) continue;
      } else if (await lives(found.holder, file, watch)) refuse(found.holder, folder);
      takeAway(file, found.text);
    }
  } catch (fault) {
    throw asStartError(fault, folder);
  } finally {
    rmSync(own, { force: true });
  }
  const timer = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // The folder was taken away under us; PostgreSQL says so itself.
    }
  }, beat);
  timer.unref();
  return {
    release: () => {
      clearInterval(timer);
      if (read(file)?.text === text) rmSync(file, { force: true });
    },
  };
}

function linked(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (fault) {
    const code = codeOf(fault);
    if (code === 'EEXIST') return false;
    // Some file systems know no links (exFAT, shared folders of virtual machines).
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return copied(own, file);
    throw fault;
  }
}

function copied(own: string, file: string): boolean {
  try {
    copyFileSync(own, file, constants.COPYFILE_EXCL);
    return true;
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false;
    throw fault;
  }
}

/** Removes the file that was judged stale; one that another start has put there meanwhile goes back. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return;
    throw fault;
  }
  if (readFileSync(aside, 'utf8') !== stale) linked(aside, file);
  rmSync(aside, { force: true });
}

function refuse(holder: Holder, folder: string): never {
  const place = holder.where === here() ? '' : '在另一台机器或另一个容器里，';
  throw new DatabaseStartError(
    `数据文件夹“${folder}”正由另一个gongkai进程使用（${place}进程号${holder.pid}，${inChina(holder.at)}启动），` +
      '这一次没有启动，数据没有改动。请使用已经在运行的那一个，或者先停止它再启动。',
  );
}
