import { demoSeed } from '../demo/demo-seed.ts';
import { makeDemonstration } from '../demo/demonstration.ts';
import { countyName } from '../demo/plan/bodies.ts';
import { keysFrom } from '../ledger/keys.ts';
import { folderStore } from '../ledger/files.ts';
import { migrate } from '../ledger/migrate.ts';
import type { Config } from '../server/config.ts';
import { filesFolder } from '../server/installation/folders.ts';
import { readSecret } from '../server/installation/secret-key.ts';
import { workingTools } from '../server/installation/working-tools.ts';
import { markFolder } from './demo-folder.ts';
import type { Terminal } from './run.ts';

// What `gongkai demo` does with its database: nearly all of the program, so it is loaded while the database is started.
export { serve } from '../server/serve.ts';

/** Makes the demonstration in an empty database, telling how far it is. */
export async function makeCounty(config: Config, url: string, { out }: Terminal): Promise<void> {
  const folder = config.DATA_DIR;
  out(`正在生成演示县：${countyName}三年的公开工作，由平台一步一步办出来，大约需要十几秒…\n`);
  markFolder(folder, { seed: demoSeed, whole: false });
  const tools = workingTools(config);
  try {
    await migrate(url);
    await makeDemonstration({
      url,
      keys: keysFrom(readSecret(config)),
      files: folderStore(filesFolder(folder)),
      fileTools: tools.fileTools,
      caseTools: tools.caseTools,
      writeReport: tools.services.writeReport,
      told: (sentence) => out(`  ${sentence}\n`),
    });
  } finally {
    await tools.close();
  }
  markFolder(folder, { seed: demoSeed, whole: true });
}
