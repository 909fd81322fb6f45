import type { FileStore } from '../../ledger/files.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { FileTools } from '../files/file-tools.ts';
import type { ActContext } from '../perform.ts';

/** What publishing needs besides the ledger: where bytes stand, and what opens files. */
export interface PublishingServices {
  readonly ledger: Ledger;
  readonly files: FileStore;
  readonly fileTools: FileTools;
}

/** What acts on a publication are given. */
export interface PublishingContext extends ActContext, PublishingServices {
  readonly now: Date;
}

/** A publication of a body. */
export interface OfPublication {
  readonly bodyId: string;
  readonly publicationId: string;
}
