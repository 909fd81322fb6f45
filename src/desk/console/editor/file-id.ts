import { z } from 'zod';

const fileId = z.uuid();

/** Whether a word can be the id of a kept file. */
export function isFileId(word: string): boolean {
  return fileId.safeParse(word).success;
}
