import { fileEndpoints } from '../../contract/files.ts';
import { addressOf } from '../call/call.ts';

/** The address at which the desk hands out a kept file. */
export function fileUrl(bodyId: string, fileId: string): string {
  return addressOf(fileEndpoints.file.path, { params: { bodyId, fileId } });
}
