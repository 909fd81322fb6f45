import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file of the built console, in memory. */
export interface ConsoleFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** The file in an encoding that the browser takes; packed once, when it is first asked for. */
  readonly packed: (
    accepted: string,
  ) => Promise<{ readonly encoding: string; readonly bytes: Buffer } | null>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Files that are packed already, or too small to gain from it. */
const unpackable = new Set(['.png', '.woff2']);
const leastBytes = 1_000;

const encodings = [
  [
    'br',
    (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  ],
  ['gzip', (bytes: Buffer) => promisify(gzip)(bytes)],
] as const;

/** Every file of a folder by its path in it: nothing is read from the disk by a name that somebody sent. */
export function readConsoleFiles(folder: string): Map<string, ConsoleFile> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length).split(sep).filter(Boolean).join('/'), consoleFile(path)]),
  );
}

function consoleFile(path: string): ConsoleFile {
  const bytes = readFileSync(path);
  const extension = extname(path);
  const made = new Map<string, Promise<Buffer>>();
  return {
    type: types[extension] ?? 'application/octet-stream',
    bytes,
    packed: async (accepted) => {
      if (unpackable.has(extension) || bytes.length < leastBytes) return null;
      const [encoding, pack] = encodings.find(([name]) => takes(accepted, name)) ?? [];
      if (encoding === undefined || pack === undefined) return null;
      const packed = made.get(encoding) ?? pack(bytes);
      made.set(encoding, packed);
      return { encoding, bytes: await packed };
    },
  };
}

/** Whether a header Accept-Encoding names an encoding, and not to refuse it (RFC 9110, 12.5.3). */
function takes(accepted: string, encoding: string): boolean {
  return accepted.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    return name === encoding && !parameters.some((each) => /^q=0(?:\.0*)?$/u.test(each));
  });
}
