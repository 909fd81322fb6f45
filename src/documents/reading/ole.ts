import { UnreadableFile } from './unreadable-file.ts';

/** Streams of an OLE compound file (.doc, .xls) by name, as they stand at its top. */
export type OleStreams = ReadonlyMap<string, Uint8Array>;

/** Opens an OLE compound file; throws {@link UnreadableFile} where it is damaged. */
export async function readOle(bytes: Uint8Array): Promise<OleStreams> {
  const { CFB } = await import('@e965/xlsx');
  try {
    const { FileIndex, FullPaths } = CFB.read(bytes, { type: 'array' }) as CompoundFile;
    return new Map(
      FileIndex.flatMap(({ name, content }, index) => {
        const top = (FullPaths[index] ?? '').split('/').length <= 2;
        return content === undefined || !top ? [] : [[name, Uint8Array.from(content)] as const];
      }),
    );
  } catch (cause) {
    throw new UnreadableFile('文件不完整或已损坏，打不开。请用Word、Excel或WPS打开原件，另存一份再试。', {
      cause,
    });
  }
}

/** What is used of the container that the library returns, which it does not type. */
interface CompoundFile {
  readonly FileIndex: readonly { readonly name: string; readonly content?: ArrayLike<number> }[];
  readonly FullPaths: readonly string[];
}

/** Whether the file is a package that a password locks, or a Word document that one does. */
export function isLocked(streams: OleStreams): boolean {
  if (streams.has('EncryptedPackage')) return true;
  const word = streams.get('WordDocument');
  return word !== undefined && ((word[0x0b] ?? 0) & 0x01) !== 0;
}
