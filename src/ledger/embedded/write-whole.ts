import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes renames and new names in a folder outlive a power cut; Windows does so by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a small file (mode 0600) so that it is there whole or not at all, also after a power cut. */
export function writeWhole(file: string, text: string): void {
  const half = `${file}.half`;
  try {
    const handle = openSync(half, 'w', 0o600);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(half, file);
  } catch (fault) {
    rmSync(half, { force: true });
    throw fault;
  }
  syncFolder(dirname(file));
}
