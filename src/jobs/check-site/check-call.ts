import type { CivilDate } from '../../law/index.ts';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { OpenAddresses } from '../../ledger/read/site/site-addresses.ts';
import type { SiteMap } from '../../ledger/read/site/site-map.ts';
import type { OutsideLinks } from './outside-links.ts';

/** What one run of the self-check works with; the site is as it was when the run began. */
export interface CheckCall {
  readonly ledger: Ledger;
  readonly files: Pick<FileStore, 'read'>;
  readonly map: SiteMap;
  readonly site: OpenAddresses;
  /** Names under which this site is reached. */
  readonly hosts: ReadonlySet<string>;
  readonly outside: OutsideLinks;
  readonly today: CivilDate;
}
