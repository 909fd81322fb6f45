import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';

/** Where the secret stands that is not set by SECRET_KEY. */
export const secretFile = (dataDir: string) => join(dataDir, 'keys', 'secret.key');

/**
 * The secret from which all keys of the installation are derived: SECRET_KEY, or the file of DATA_DIR, made at random
 * on the first start.
 * @param mayMake false for commands that only look: a new key opens nothing that is there
 * @throws StartError where the file cannot be read or made, or holds no key
 */
export function readSecret(
  { SECRET_KEY, DATA_DIR }: { readonly SECRET_KEY?: Buffer | undefined; readonly DATA_DIR: string },
  mayMake = true,
): Buffer {
  if (SECRET_KEY !== undefined) return SECRET_KEY;
  const file = secretFile(DATA_DIR);
  try {
    if (!existsSync(file)) {
      if (!mayMake) throw new StartError(`没有找到密钥文件“${file}”。请把它放回去，或者设置SECRET_KEY。`);
      makeSecret(file);
    }
    const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (secret.length >= 32) return secret;
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = (error as { readonly code?: string }).code ?? String(error);
    throw new StartError(`密钥文件“${file}”没能读出或写入（${reason}）。请检查文件夹的权限和磁盘空间。`, {
      cause: error,
    });
  }
  throw new StartError(
    `密钥文件“${file}”的内容不完整。请从另存的地方恢复它；没有它，已加密的姓名、电话打不开。`,
  );
}

/** Written whole or not at all; where two servers start at once, the first one's stands. */
function makeSecret(file: string): void {
  // DATA_DIR itself is entered by the database's user too; the keys are nobody else's.
  mkdirSync(dirname(dirname(file)), { recursive: true });
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
