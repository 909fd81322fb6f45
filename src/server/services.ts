import { availableParallelism } from 'node:os';
import { createCheckingPool } from '../documents/checking/checking-pool.ts';
import { writeFindings } from '../documents/writing/findings-xlsx.ts';
import { writeVerifiedReport } from '../documents/writing/write-verified-report.ts';

/** What the routes use of the rooms below; tests give their own. */
export type Services = ReturnType<typeof createServices>;

/** Builds everything that the server needs: the composition root. */
export function createServices() {
  const size = Math.max(1, Math.min(availableParallelism(), 4));
  const pool = createCheckingPool({ size });
  return {
    /** How many files are read at a time. */
    size,
    open: pool.open,
    writeReport: writeVerifiedReport,
    writeFindings,
    close: pool.close,
  };
}
