import type { AnnualReport } from '../../report/index.ts';
import type { Verified } from '../writing/write-verified-report.ts';
import type { WriteOptions } from '../writing/writer.ts';
import type { WrittenFormat } from '../writing/written.ts';

/** A file of a report with what it is. */
export interface ElectronicVersion extends Verified {
  readonly format: WrittenFormat;
}

/** `writeVerifiedReport`, or the same in a worker thread (`WritingPool.writeReport`). */
export type WriteVerified = (
  report: AnnualReport,
  format: WrittenFormat,
  options?: WriteOptions,
) => Promise<Verified>;

export interface ElectronicOptions extends WriteOptions {
  readonly write: WriteVerified;
  readonly formats: readonly WrittenFormat[];
}

/**
 * The electronic versions of a report, each read back and compared before it is handed out, one after the other: a server of a
 * township has no room for four at a time. They are made to be public: their figures are fixed.
 * @throws WrittenDifferently with a Chinese sentence, where a figure reads back otherwise; nothing is handed out then
 */
export async function electronicVersions(
  report: AnnualReport,
  { write, formats, ...options }: ElectronicOptions,
): Promise<readonly ElectronicVersion[]> {
  const versions: ElectronicVersion[] = [];
  for (const format of formats) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, so that memory is that of one
    versions.push({ ...(await write(report, format, { ...options, fixed: true })), format });
  }
  return versions;
}
