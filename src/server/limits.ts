const mebibyte = 1024 * 1024;

/** Sizes and counts that one request may have. */
export const limits = {
  files: 50,
  fileBytes: 20 * mebibyte,
  /** A list of findings as a form sends it, percent-encoded. */
  formBytes: 12 * mebibyte,
  /** One report, the same way. */
  reportBytes: 3 * mebibyte,
  /** An upload that takes longer is given up: 50 files of 20 MiB at 1 MB/s. */
  requestMs: 20 * 60 * 1000,
  /** A connection without requests stays open for so long, longer than proxies keep theirs. */
  keepAliveMs: 72_000,
  /** Requests that carry files and are under way at once; what waits holds memory. */
  uploadsAtOnce: 24,
  multipart: {
    // More files than are checked: those beyond 50 are named as not checked, and the 50 are not lost.
    files: 500,
    fields: 20,
    parts: 520,
    fileSize: 20 * mebibyte,
    fieldSize: 4096,
    fieldNameSize: 100,
    headerPairs: 100,
  },
} as const;

/** Requests of one address in a minute. A batch with scripts is one request a file, two where years pair. */
export const rates = {
  page: { max: 600, timeWindow: 60_000 },
  checkFile: { max: 240, timeWindow: 60_000 },
  checkBatch: { max: 20, timeWindow: 60_000 },
  convert: { max: 120, timeWindow: 60_000 },
} as const;
