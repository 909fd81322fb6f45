import { join } from 'node:path';

/** Where uploaded files stand in DATA_DIR. */
export const filesFolder = (dataDir: string) => join(dataDir, 'files');
/** Where backups stand in DATA_DIR. */
export const backupFolder = (dataDir: string) => join(dataDir, 'backups');
