import type { Provider } from '../../acts/sign-in/provider.ts';
import type { Opened } from '../../documents/checking/open-report.ts';
import type { WriteVerified } from '../../documents/report-pages/electronic-versions.ts';
import type { PageOfFile } from '../../documents/page/page-of-file.ts';
import type { TableFile } from '../../documents/tables/table-file.ts';
import type { PlainList } from '../../documents/writing/list-workbook.ts';
import type { Paper } from '../../documents/writing/write-paper.ts';
import type { Written } from '../../documents/writing/written.ts';
import type { MaskingPool } from '../../documents/masking/masking-pool.ts';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Demonstration } from '../../ledger/read/demonstration.ts';
import type { SiteAddresses } from '../../ledger/read/site/site-addresses.ts';
import type { CaseTools } from '../../acts/requests/papers/case-tools.ts';
import type { SetUpCode } from '../../acts/set-up/set-up-code.ts';

/** What the desk needs of the server that it stands in. */
export interface DeskServices extends DeskWriting {
  readonly ledger: Ledger;
  /** Where the bytes of uploaded files stand. */
  readonly files: FileStore;
  /** Looks into files and masks them, in threads of its own. */
  readonly masking: Pick<MaskingPool, 'inspect' | 'mask'>;
  /** Opens, covers and writes papers of requests, in threads of its own. */
  readonly caseTools: CaseTools;
  /** Where pages of the public site are. */
  readonly addresses: SiteAddresses;
  readonly clock: () => Date;
  /** What it is where all of it is invented; null for an installation of people. */
  readonly demonstration: Pick<Demonstration, 'password' | 'signIns'> | null;
  /** Under which address people open it, without a path; null where each request's own address holds. */
  readonly publicUrl: string | null;
  /** What the first visitor must type, as the server printed it; null where only this machine reaches the page. */
  readonly setUpCode: SetUpCode | null;
  /** The county's provider of identities, which sends back to `/api/sign-in/oidc/back`; null where there is none. */
  readonly provider: NamedProvider | null;
  readonly backups: Backups;
  /** Folder with the built console; null where it is not served. */
  readonly consoleFolder: string | null;
}

/** What writes files and reads lists, best in threads of its own: a long list takes seconds. */
export interface DeskWriting {
  /** In the fonts of the installation. */
  readonly writePaper: (paper: Paper, format: 'docx' | 'pdf') => Promise<Written>;
  readonly writeList: (list: PlainList) => Promise<Uint8Array>;
  /** As `writeVerifiedReport`: read back and compared; throws as that does. */
  readonly writeReport: WriteVerified;
  /**
   * Reads a list for import: a workbook, CSV, or rows copied from a workbook.
   * @throws UnreadableFile with a Chinese sentence
   */
  readonly readTable: (bytes: Uint8Array, name: string) => Promise<TableFile>;
  /**
   * Makes a page of a file, for someone to go on with.
   * @throws UnreadableFile with a Chinese sentence
   */
  readonly pageOfFile: (bytes: Uint8Array, name: string) => Promise<PageOfFile>;
  /** Reads a file as an annual report; never throws over a file. */
  readonly openReport: (bytes: Uint8Array, name: string) => Promise<Opened>;
}

/** Sign-in by OpenID Connect. */
export interface NamedProvider extends Provider {
  /** As the button names it: 县统一身份认证. */
  readonly name: string;
}

/** One backup that is kept. */
export interface KeptBackup {
  readonly file: string;
  readonly bytes: number;
  readonly at: Date;
  /** Of its list of contents; null where that cannot be read. */
  readonly sha256: string | null;
}

/** The backups of the installation, as the server makes and keeps them. */
export interface Backups {
  /** Where they stand, as an administrator reads it. */
  readonly folder: string;
  readonly list: () => Promise<readonly KeptBackup[]>;
  readonly running: () => boolean;
  /**
   * Begins one and comes back at once; when it is finished the act `backup.made` is recorded under that id.
   * @returns false where one is under way
   */
  readonly begin: (by: {
    readonly bodyId: string;
    readonly staffId: string;
    readonly actId: string;
  }) => Promise<boolean>;
}
