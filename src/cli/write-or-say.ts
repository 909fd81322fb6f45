import {
  writeVerifiedReport,
  WrittenDifferently,
  type Verified,
} from '../documents/writing/write-verified-report.ts';
import type { WrittenFormat } from '../documents/writing/written.ts';
import type { WriteOptions } from '../documents/writing/writer.ts';
import type { AnnualReport } from '../report/index.ts';
import type { Terminal } from './run.ts';

/** The file, or null with a sentence on stderr where it does not say what was meant; nothing is to be written then. */
export async function writeOrSay(
  report: AnnualReport,
  format: WrittenFormat,
  options: WriteOptions,
  terminal: Terminal,
): Promise<Verified | null> {
  try {
    return await writeVerifiedReport(report, format, options);
  } catch (error) {
    if (!(error instanceof WrittenDifferently)) throw error;
    terminal.err(`${error.message}\n`);
    return null;
  }
}
