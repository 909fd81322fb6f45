import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { knownCluster } from '../ledger/embedded/places.ts';
import { UsageError } from './usage-error.ts';

/** What the folder of a demonstration says of itself. */
interface Mark {
  readonly seed: string;
  /** False while it is being made: what was broken off is made anew. */
  readonly whole: boolean;
}

const markName = 'demonstration.json';

/**
 * Where the demonstration's data goes: DATA_DIR, or a folder of this user in the temporary folder.
 * @throws UsageError where another user made the folder in the temporary one: what its files say of other folders is not believed
 */
export function demoFolder(
  { DATA_DIR }: Readonly<Record<string, string | undefined>>,
  uid = process.getuid?.(),
): string {
  const given = DATA_DIR ?? '';
  if (given !== '') return resolve(given);
  const folder = join(tmpdir(), `gongkai-demo-${uid ?? 'user'}`);
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found !== undefined && uid !== undefined && (!found.isDirectory() || found.uid !== uid)) {
    throw new UsageError(`“${folder}”是别的用户建的，没有动它。请把DATA_DIR设为自己的一个空文件夹。`);
  }
  return folder;
}

/** True where the folder holds a demonstration of that plan that was made to its end. */
export function isWhole(folder: string, seed: string): boolean {
  const mark = readMark(folder);
  return mark?.whole === true && mark.seed === seed;
}

/** Notes that the demonstration is being made, or is made. */
export function markFolder(folder: string, mark: Mark): void {
  writeFileSync(join(folder, markName), `${JSON.stringify(mark)}\n`);
}

/**
 * Makes the folder empty. What is no demonstration is never touched.
 * @throws UsageError where something else lies in it
 */
export function emptyFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (readMark(folder) === null) {
      throw new UsageError(
        `“${folder}”里有别的内容，不是演示数据，没有动它。请把DATA_DIR改成空的文件夹，或者不设，用临时文件夹。`,
      );
    }
    const cluster = knownCluster(folder);
    if (cluster !== null && dirname(cluster) !== folder)
      rmSync(dirname(cluster), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
}

function readMark(folder: string): Mark | null {
  const file = join(folder, markName);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Mark;
  } catch {
    // Broken off while it was written: it is a demonstration all the same.
    return { seed: '', whole: false };
  }
}
