import { availableParallelism } from 'node:os';
import { createCheckingPool } from '../documents/checking/checking-pool.ts';
import type { FileFindings } from '../documents/writing/findings-xlsx.ts';
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
  const pool = createCheckingPool({ size });
  return {
    /** How many files are read at a time. */
    size,
    open: pool.open,
    // The writers are loaded with the first download: the page is up sooner.
    writeReport: async (report: AnnualReport, format: DownloadFormat) => {
      const { writeVerifiedReport } = await import('../documents/writing/write-verified-report.ts');
      return writeVerifiedReport(
        report,
        format,
        FONT_FOLDER === undefined ? {} : { fontFolder: FONT_FOLDER },
      );
    },
    writeFindings: async (files: readonly FileFindings[]) => {
      const { writeFindings } = await import('../documents/writing/findings-xlsx.ts');
      return writeFindings(files);
    },
    close: pool.close,
  };
}
