import { readSettings } from '../../ledger/read/settings-in-force.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** Why a file is too large to be kept, by the setting of the installation; null where it is not. */
export async function faultOfFileSize(tx: Tx, bytes: Uint8Array): Promise<Refusal | null> {
  const most = (await readSettings(tx))['files.megabytes'];
  if (bytes.length <= most * 1_048_576) return null;
  const size = Math.ceil(bytes.length / 1_048_576);
  return refuse('wrong-input', `文件有${size}MB，最大${most}MB，没有存。请压缩图片，或者分成几份。`, 'file');
}
