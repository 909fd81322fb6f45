import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** The embedded database could not be started; the message is for the operator: what is so, what was kept, what to do. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';
}

/** What to tell the operator by the code of a fault of the file system; the folder stands in front. */
const byCode: Readonly<Record<string, string>> = {
  EACCES: '不能写入：运行gongkai的用户没有权限。请改用能写入的文件夹，或者把它交给这个用户后再启动',
  EPERM: '不能写入：运行gongkai的用户没有权限。请改用能写入的文件夹，或者把它交给这个用户后再启动',
  EROFS: '不能写入：它在只读的磁盘上。请改用能写入的文件夹后再启动',
  ENOSPC: '写不下了：磁盘已满。已有的数据没有改动，请腾出空间后再启动',
  EDQUOT: '写不下了：磁盘配额已用完。已有的数据没有改动，请腾出空间后再启动',
  ENOTDIR: '不能使用：它的位置上有一个同名的文件。请改用别的文件夹后再启动',
  EEXIST: '不能使用：它的位置上有一个同名的文件。请改用别的文件夹后再启动',
};

/** The code of a fault of Node (`ENOENT`, `EACCES`, …); null for any other error. */
export const codeOf = (fault: unknown): string | null =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : null;

/**
 * Turns a fault of the file system on `folder` into a sentence.
 *
 * @returns a `DatabaseStartError` for what an operator can mend; anything else unchanged, to be thrown on.
 */
export function asStartError(fault: unknown, folder: string): unknown {
  const sentence = byCode[codeOf(fault) ?? ''];
  return sentence === undefined
    ? fault
    : new DatabaseStartError(`数据文件夹“${folder}”${sentence}。`, { cause: fault });
}

const fullDisk = '磁盘已满，数据库没有启动。已有的数据没有改动，请腾出空间后再启动';

/** One file of the write-ahead log, bytes: with less space PostgreSQL cannot recover. */
const leastSpace = 16 * 1024 * 1024;

/** On a full disk PostgreSQL cannot even log that it is full. */
function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < leastSpace;
  } catch {
    return false;
  }
}

/** Reasons that PostgreSQL or initdb gives in its output, each with what the operator can do. */
const byOutput: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|Disk quota exceeded|Check free disk space/u, fullDisk],
  [
    /administrative permissions is not permitted|must not be run as root|cannot be run as root/u,
    '数据库不能用管理员身份运行。请改用普通用户启动gongkai',
  ],
  [
    /could not look up effective user ID/u,
    '这台机器的用户表（/etc/passwd）里没有运行gongkai的用户，PostgreSQL不能由它建立数据库。请在用户表里加上它，或者换一个用户启动',
  ],
  [
    /pre-existing shared memory block/u,
    '上一次的数据库还有进程没有退出，现在启动会损坏数据。请稍等片刻，或者重启这台机器后再启动',
  ],
  [
    /could not (?:create|resize|map) .*shared memory/u,
    '数据库申请不到内存。请关闭别的程序，或者给它更多内存后再启动',
  ],
];

/** The sentence for a server or an initdb that gave up; the end of what it printed follows, for whoever helps. */
export function explainOutput(output: string, dataFolder: string): DatabaseStartError {
  const tail = output.trim().split('\n').slice(-12).join('\n');
  const known = byOutput.find(([pattern]) => pattern.test(output))?.[1];
  const sentence =
    known ??
    (isFull(dirname(dataFolder))
      ? fullDisk
      : '数据库没有启动起来，已有的数据没有改动。请把下面的记录交给技术人员查看');
  return new DatabaseStartError(
    `${sentence}（数据文件夹“${dataFolder}”）。${tail === '' ? '' : `\n${tail}`}`,
  );
}
