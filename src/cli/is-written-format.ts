import { writtenFormats, type WrittenFormat } from '../documents/writing/write-report.ts';

/** True for the name of a format that a report can be written in. */
export function isWrittenFormat(name: string): name is WrittenFormat {
  return writtenFormats.some((format) => format === name);
}
