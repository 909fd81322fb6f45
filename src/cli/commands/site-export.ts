import { loadSiteAssets } from '../../site/assets.ts';
import { createSite } from '../../site/public/create-site.ts';
import { ExportError } from '../../site/public/export/export-error.ts';
import { exportSite, type Exported, type ExportTrouble } from '../../site/public/export/export-site.ts';
import { folderStore } from '../../ledger/files.ts';
import { filesFolder } from '../../server/installation/folders.ts';
import { filePolicy, securityHeaders } from '../../server/public/security-headers.ts';
import { createServices } from '../../server/services.ts';
import { version } from '../../server/version.ts';
import { parseOptions } from '../options.ts';
import type { ExitCode, Terminal } from '../run.ts';
import { UsageError } from '../usage-error.ts';
import { refuseWithoutLedger, withLedger } from '../with-ledger.ts';

/** Troubles of a kind that are listed; the rest is counted. */
const listed = 20;
/** Milliseconds between two lines of progress. */
const tick = 250;

/**
 * `gongkai site export FOLDER`: the public site as a folder for any web server. `--url` is where it will be opened;
 * `--compress` writes compressed copies beside the files.
 */
export async function siteExport(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    url: { type: 'string' },
    compress: { type: 'boolean' },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    throw new UsageError('请写一个文件夹：gongkai site export 文件夹。用 gongkai help 看用法。');
  }
  const url = values.url === undefined ? null : originOf(values.url);
  return withLedger<ExitCode>({ keys: false }, async (opened) => {
    await refuseWithoutLedger(opened);
    const { config, ledger } = opened;
    const publicUrl = url ?? config.PUBLIC_URL ?? null;
    if (publicUrl === null) {
      terminal.err(
        '没有--url，也没有设置PUBLIC_URL：订阅里的网址不带网站地址，不写sitemap.xml，不放搜索框。\n',
      );
    }
    const services = createServices(config);
    try {
      const files = folderStore(filesFolder(config.DATA_DIR));
      const assets = loadSiteAssets();
      const site = createSite({
        ledger,
        files,
        clock: () => new Date(),
        publicUrl,
        writePaper: services.writePaper,
        writeWorkbook: services.writeWorkbook,
        words: services.words,
        assets,
      });
      const exported = await exportSite(
        {
          site,
          ledger,
          files,
          assets,
          headers: securityHeaders({ PUBLIC_URL: publicUrl ?? undefined }),
          filePolicy,
        },
        {
          folder,
          compress: values.compress === true,
          facts: { program: version(), url: publicUrl, madeAt: new Date().toISOString() },
          ...(terminal.interactive ? { onProgress: progressOn(terminal) } : {}),
        },
      );
      if (terminal.interactive) terminal.err('\r\u001B[K');
      return tell(folder, exported, terminal);
    } catch (error) {
      if (error instanceof ExportError) throw new UsageError(error.message, { cause: error });
      throw error;
    } finally {
      await services.close();
    }
  });
}

/** @throws UsageError where it is no address of a site */
function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/u.test(url.protocol) || url.pathname !== '/' || url.search !== '') {
    throw new UsageError(`--url“${text}”不对，应以http://或https://开头，末尾不带路径。`);
  }
  return url.origin;
}

function progressOn(terminal: Terminal): (done: number, left: number) => void {
  let last = 0;
  return (done, left) => {
    const now = Date.now();
    if (now - last < tick) return;
    last = now;
    terminal.err(`\r\u001B[K已写${done}个，还有${left}个`);
  };
}

function tell(folder: string, exported: Exported, terminal: Terminal): ExitCode {
  const { written, unchanged, removed, deadLinks, lostFiles, faulty, unwritable } = exported;
  terminal.out(`网站导出到了“${folder}”：写了${written}个文件，${unchanged}个没有变，去掉了${removed}个。\n`);
  terminal.out(`nginx的设置在其中的.gongkai/nginx.conf。\n`);
  tellOf('这些链接没有通到网页，请在原文里改正', deadLinks, terminal);
  tellOf('这些地址的名字太长或者写不成文件，没有导出', unwritable, terminal);
  tellOf('这些网页没能做出来，以前导出过的照旧保留。请用gongkai verify核验台账', faulty, terminal);
  tellOf('这些文件缺失或者被改动过，以前导出过的照旧保留。请从备份里恢复', lostFiles, terminal);
  return lostFiles.length + faulty.length > 0 ? 1 : 0;
}

function tellOf(title: string, troubles: readonly ExportTrouble[], terminal: Terminal): void {
  if (troubles.length === 0) return;
  const lines = troubles
    .slice(0, listed)
    .map(({ path, from }) => `  ${path}${from === '' ? '' : `（在${from}）`}\n`);
  const rest = troubles.length > listed ? `  还有${troubles.length - listed}个\n` : '';
  terminal.err(`${title}：\n${lines.join('')}${rest}`);
}
