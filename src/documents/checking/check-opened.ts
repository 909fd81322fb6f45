import type { AnnualReport, Finding } from '../../report/index.ts';
import { crossCheck } from '../../report/cross-check/cross-check.ts';
import { screenText } from '../../screening/screen-text.ts';
import type { Opened } from './open-report.ts';

/** One element of what `gongkai check --json` prints. */
export interface CheckedFile {
  readonly file: string;
  readonly readable: boolean;
  /** Why it was not checked, in Chinese; only where `readable` is false. */
  readonly reason?: string;
  readonly report?: AnnualReport;
  /** Worst first, then in the order of the report; empty where `readable` is false. */
  readonly findings: readonly Finding[];
}

/**
 * Runs every rule on an opened report.
 * @param previous last year's report of the same body; one that is unreadable is left out
 */
export function checkOpened(opened: Opened, previous?: Opened): CheckedFile {
  const { file } = opened;
  if (!opened.readable) return { file, readable: false, reason: opened.reason, findings: [] };
  const findings = crossCheck({
    reading: opened.reading,
    ...(previous?.readable === true ? { previous: previous.reading } : {}),
    screen: screenText,
  });
  return { file, readable: true, report: opened.reading.report, findings };
}
