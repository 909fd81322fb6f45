import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';

/** Endings taken from a folder; a file named outright is read whatever its ending. */
const endings = [
  'txt',
  'md',
  'html',
  'htm',
  'mht',
  'docx',
  'doc',
  'wps',
  'pdf',
  'xlsx',
  'xls',
  'json',
  'ofd',
];

/**
 * Files that the arguments name: files, folders (with all below them) and patterns, in order, each once.
 * A name that matches nothing stays in the list, so that it is reported as a file that cannot be read.
 */
export async function expandFiles(names: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of names) {
    if (existsSync(name)) {
      if (statSync(name).isDirectory()) files.push(...(await inFolder(name)));
      else files.push(name);
    } else if (/[*?[\]{}]/u.test(name)) {
      const { glob } = await import('tinyglobby');
      const found = await glob(name.replaceAll('\\', '/'), { onlyFiles: true });
      if (found.length === 0) throw new UsageError(`没有与“${name}”相符的文件。`);
      files.push(...found.sort());
    } else files.push(name);
  }
  return [...new Set(files)];
}

async function inFolder(folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(`**/*.{${endings.join(',')}}`, {
    cwd: folder,
    onlyFiles: true,
    caseSensitiveMatch: false,
    ignore: ['**/~$*'],
  });
  if (found.length === 0) throw new UsageError(`文件夹“${folder}”里没有可以检查的文件。`);
  return found.sort().map((file) => join(folder, file));
}
