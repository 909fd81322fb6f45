import { makeRecordedBackup } from '../../jobs/backups.ts';
import { version } from '../../server/version.ts';
import { backupFolder, filesFolder } from '../../server/installation/folders.ts';
import { parseOptions } from '../options.ts';
import type { ExitCode, Terminal } from '../run.ts';
import { UsageError } from '../usage-error.ts';
import { refuseWithoutLedger, withLedger } from '../with-ledger.ts';

/** `gongkai backup`: the whole ledger as it is now, while the server works on, into a folder of its own. */
export async function backup(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, { output: { type: 'string', short: 'o' } });
  if (positionals.length > 0) throw new UsageError('备份到别处用 -o 文件夹。用 gongkai help 看用法。');
  return withLedger<ExitCode>({ keys: true }, async (opened) => {
    await refuseWithoutLedger(opened);
    const { config, ledger, url } = opened;
    const { folder, manifest } = await makeRecordedBackup(
      {
        ledger,
        url,
        folder: values.output ?? backupFolder(config.DATA_DIR),
        filesFolder: filesFolder(config.DATA_DIR),
        program: version(),
      },
      new Date(),
      'system',
    );
    terminal.out(`备份在“${folder}”，有${manifest.acts}条操作记录。\n`);
    terminal.out(
      `备份里没有密钥。打开加密的内容要用编号${manifest.keyId}的密钥，请另外存好（SECRET_KEY，或DATA_DIR里的keys/secret.key）。\n`,
    );
    return 0;
  });
}
