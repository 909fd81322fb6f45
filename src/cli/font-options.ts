import { existsSync, statSync } from 'node:fs';
import type { WriteOptions } from '../documents/writing/writer.ts';
import { UsageError } from './usage-error.ts';

/** The folder of licensed fonts named with `--fonts`, for PDFs. */
export function fontOptions(folder: string | undefined): WriteOptions {
  if (folder === undefined) return {};
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`没有“${folder}”这个字体文件夹。`);
  }
  return { fontFolder: folder };
}
