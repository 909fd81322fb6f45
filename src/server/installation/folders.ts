import { join } from 'node:path';

/** Where uploaded files stand in DATA_DIR. */
export const filesFolder = (dataDir: string) => join(dataDir, 'files');
/** Where backups stand in DATA_DIR. */
export const backupFolder = (dataDir: string) => join(dataDir, 'backups');
/** Where pages of the public site stand in DATA_DIR over a restart. */
export const copiesFile = (dataDir: string) => join(dataDir, 'site', 'copies');
