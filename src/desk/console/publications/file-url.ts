import { fileEndpoints } from '../../contract/files.ts';
import { addressOf } from '../call/call.ts';

/**
 * The address at which the desk hands out a kept file.
 * @param name under which it is attached; the one it came with where it is left out
 */
export function fileUrl(bodyId: string, fileId: string, name?: string): string {
  return addressOf(fileEndpoints.file.path, {
    params: { bodyId, fileId },
    ...(name === undefined ? {} : { query: { name } }),
  });
}
