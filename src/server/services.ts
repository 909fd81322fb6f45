import { availableParallelism } from 'node:os';
import { createCheckingPool } from '../documents/checking/checking-pool.ts';
import { createPagePool } from '../documents/page/page-pool.ts';
import { createRedactingPool } from '../documents/redacting/redacting-pool.ts';
import { createTablePool } from '../documents/tables/table-pool.ts';
import { createVolumePool } from '../documents/volume/volume-pool.ts';
import type { Volume } from '../documents/volume/volume.ts';
import { createWordsPool } from '../documents/words/words-pool.ts';
import type { Paper } from '../documents/writing/write-paper.ts';
import { createWritingPool } from '../documents/writing/writing-pool.ts';
import type { AnnualReport } from '../report/index.ts';
import type { DownloadFormat } from '../site/components/downloads.tsx';
import type { Config } from './config.ts';

/** What the routes use of the rooms below; tests give their own. */
export type Services = ReturnType<typeof createServices>;

/**
 * Builds everything that the server needs: the composition root.
 * @param config the settings; only what the services use
 */
export function createServices({ FONT_FOLDER }: Pick<Config, 'FONT_FOLDER'>) {
  const size = Math.max(1, Math.min(availableParallelism(), 4));
  const checking = createCheckingPool({ size });
  const writing = createWritingPool({ size: Math.min(size, 2) });
  const tables = createTablePool({ size: Math.min(size, 2) });
  const pages = createPagePool({ size: Math.min(size, 2) });
  const redacting = createRedactingPool({ size: Math.min(size, 2) });
  const volumes = createVolumePool({ size: Math.min(size, 2) });
  const words = createWordsPool();
  const options = FONT_FOLDER === undefined ? {} : { fontFolder: FONT_FOLDER };
  return {
    /** How many files are read at a time. */
    size,
    open: checking.open,
    writeReport: (report: AnnualReport, format: DownloadFormat, of: { readonly writtenAt?: Date } = {}) =>
      writing.writeReport(report, format, { ...options, ...of }),
    writeFindings: writing.writeFindings,
    writePaper: (paper: Paper, format: 'docx' | 'pdf', of: { readonly writtenAt?: Date } = {}) =>
      writing.writePaper(paper, format, { ...options, ...of }),
    writeList: writing.writeList,
    writeWorkbook: writing.writeWorkbook,
    readTable: tables.readTable,
    pageOfFile: pages.pageOfFile,
    redacting,
    makeVolume: (volume: Volume) => volumes.makeVolume(volume, options),
    words,
    close: async () => {
      await Promise.all(
        [checking, writing, tables, pages, redacting, volumes, words].map((pool) => pool.close()),
      );
    },
  };
}
