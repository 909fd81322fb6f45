import { makeDemonstration } from '../../src/demo/demonstration.ts';
import { inspectFile } from '../../src/documents/inspection/inspect-file.ts';
import { fileToolsOf } from '../../src/documents/masking/file-tools.ts';
import { maskFile } from '../../src/documents/masking/mask-file.ts';
import { writeVerifiedReport } from '../../src/documents/writing/write-verified-report.ts';
import type { FileStore } from '../../src/ledger/files.ts';
import { keysFrom } from '../../src/ledger/keys.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { migrate } from '../../src/ledger/migrate.ts';
import { realTools } from './case-desk.ts';
import type { TestLedger } from './ledger.ts';
import { memoryStore } from './memory-store.ts';
import { createTestDatabase } from './postgres.ts';

/** The demonstration county as `gongkai demo` makes it, in a database of the tests. */
export interface LivedCounty extends TestLedger {
  readonly files: FileStore;
}

/** Lives the demonstration county, which takes some ten seconds. */
export async function livedCounty(): Promise<LivedCounty> {
  const database = await createTestDatabase();
  const keys = keysFrom(Buffer.alloc(32, 9));
  const files = memoryStore();
  await migrate(database.url);
  await makeDemonstration({
    url: database.url,
    keys,
    files,
    fileTools: fileToolsOf({ inspect: inspectFile, mask: maskFile }),
    caseTools: realTools,
    writeReport: writeVerifiedReport,
    told: () => undefined,
  });
  const ledger = openLedger({ url: database.url, keys, poolSize: 4 });
  return {
    ledger,
    database,
    files,
    close: async () => {
      await ledger.close();
      await database.drop();
    },
  };
}
