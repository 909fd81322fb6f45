import { unzipSync } from 'fflate';
import { UnreadableFile } from './unreadable-file.ts';

const mebibyte = 1_048_576;

/** What of a ZIP container may be inflated at most, in bytes. */
export interface ZipLimits {
  /** One part. */
  readonly part: number;
  /** All parts together. */
  readonly total: number;
}

/** What a ZIP container may hold before it is taken for a bomb. */
const limits = {
  entries: 20_000,
  /** One part that is read, inflated. */
  part: 48 * mebibyte,
  /** All parts that are read, inflated. */
  total: 96 * mebibyte,
  /** Inflated to deflated size of a part over `ratioFrom`; office files stay below 100. */
  ratio: 300,
  ratioFrom: 16 * mebibyte,
};

/** Names of what a ZIP container holds; throws {@link UnreadableFile} where its directory is damaged. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  unzipWithin(bytes, ({ name }) => {
    names.push(name);
    return false;
  });
  return names;
}

/**
 * Inflates the parts of a ZIP container that `wanted` names. Sizes and ratios are checked in the directory
 * before anything is inflated, and no part gets more memory than the directory claims for it.
 */
export function unzipParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  { part, total: most }: ZipLimits = limits,
): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  const parts = unzipWithin(bytes, ({ name, size, originalSize }) => {
    if (!wanted(name)) return false;
    total += originalSize;
    const swollen = originalSize > limits.ratioFrom && originalSize > size * limits.ratio;
    if (originalSize > part || total > most || swollen) {
      throw new UnreadableFile(
        '这个文件解压后大得反常，可能是为了拖垮系统而做的，没有读取。请用Word或WPS打开原件，另存一份再试。',
      );
    }
    return true;
  });
  return new Map(Object.entries(parts));
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>;

function unzipWithin(bytes: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  let entries = 0;
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        entries += 1;
        if (entries > limits.entries)
          throw new UnreadableFile('这个压缩文件里有两万多个文件，不像办公文件，没有读取。');
        return filter(file);
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(
      '文件不完整或已损坏，打不开。请重新下载或重新拷贝原件，用Word或WPS另存一份再试。',
      {
        cause: error,
      },
    );
  }
}
