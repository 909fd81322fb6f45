import { restoreBackup } from '../../ledger/backup/restore-backup.ts';
import { folderStore } from '../../ledger/files.ts';
import { keysFrom } from '../../ledger/keys.ts';
import { verifyLedger } from '../../ledger/verify/verify-ledger.ts';
import type { Config } from '../../server/config.ts';
import { filesFolder } from '../../server/installation/folders.ts';
import { readSecret, secretFile } from '../../server/installation/secret-key.ts';
import { StartError } from '../../server/start-error.ts';
import { parseOptions } from '../options.ts';
import type { ExitCode, Terminal } from '../run.ts';
import { UsageError } from '../usage-error.ts';
import { withLedger } from '../with-ledger.ts';

/** `gongkai restore FOLDER`: a backup into an empty database and an empty DATA_DIR, verified at once. */
export async function restore(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = parseOptions(args, {});
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new UsageError('请写明一个备份的文件夹：gongkai restore 备份文件夹');
  }
  return withLedger<ExitCode>({ keys: false }, async ({ config, ledger, url, description, keyed }) => {
    const manifest = await restoreBackup({ folder, url, filesFolder: filesFolder(config.DATA_DIR) });
    const files = folderStore(filesFolder(config.DATA_DIR));
    const sealed = keyed && presentKey(config) === manifest.keyId;
    const verified = await verifyLedger(ledger, { heads: manifest.heads, files, sealed });
    terminal.out(`${description}\n恢复了${verified.acts}条操作记录（${manifest.madeAt}的备份）。\n`);
    if (!verified.sound) {
      const lines = verified.faults.map(({ message }) => `  ${message}\n`);
      terminal.out(`核验发现${verified.faults.length}处问题，备份以前就有：\n${lines.join('')}`);
    } else {
      terminal.out('核验没有发现问题。所有人要重新登录。\n');
    }
    terminal.out(aboutKey(config, manifest.keyId));
    return verified.sound ? 0 : 1;
  });
}

function aboutKey(config: Config, keyId: string): string {
  const present = presentKey(config);
  if (present === keyId) return `密钥是原来的（编号${keyId}）。\n`;
  return `备份里加密的内容要用编号${keyId}的密钥打开，${
    present === null ? '这里还没有密钥' : `这里的密钥是编号${present}`
  }。启动以前，请把原来的密钥放到“${secretFile(config.DATA_DIR)}”，或者设置SECRET_KEY。\n`;
}

function presentKey(config: Config): string | null {
  try {
    return keysFrom(readSecret(config, false)).id;
  } catch (error) {
    if (error instanceof StartError) return null;
    throw error;
  }
}
