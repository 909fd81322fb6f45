import type { CheckedFile } from '../../documents/checking/check-opened.ts';
import type { Opened } from '../../documents/checking/open-report.ts';

/** One file with its result, as the pages show it. */
export interface CheckedView {
  /** Unique in its page: `f1`, `f2`, …; begins every id inside. */
  readonly id: string;
  readonly checked: CheckedFile;
  readonly opened: Opened;
  /** Last year's report that it was held against. */
  readonly previous?: Opened;
}
