import { listAt, type DocFile } from './doc-file.ts';
import { numberOf, readSprms, sprm, u16, u32, type Sprm } from './doc-sprms.ts';

/** Bytes of a page of properties, and of an entry for a paragraph in it. */
const pageLength = 512;
const paragraphEntry = 13;

/** A run of the file from one position up to another with its properties. */
interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Properties of a paragraph: number of its style, and what it sets itself. */
export interface ParagraphProperties {
  readonly style: number;
  readonly sprms: readonly Sprm[];
}

/** Gives the properties of the paragraph that a position in the file belongs to. */
export function paragraphProperties(file: DocFile): (position: number) => ParagraphProperties | undefined {
  const runs = runsOf(file, 0x102, (page, run, count) => {
    const at = (page[(count + 1) * 4 + run * paragraphEntry] ?? 0) * 2;
    if (at === 0) return { style: 0, sprms: [] };
    const [from, length] =
      page[at] === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, (page[at] ?? 0) * 2 - 1];
    return {
      style: u16(page, from),
      sprms: withDistant(readSprms(page.subarray(from + 2, from + length)), file.data),
    };
  });
  return (position) => find(runs, position);
}

/** Tells of a position in the file whether its character is deleted by a tracked change, or hidden. */
export function unseenText(file: DocFile): (position: number) => boolean {
  const runs = runsOf(file, 0xfa, (page, run, count) => {
    const at = (page[(count + 1) * 4 + run] ?? 0) * 2;
    if (at === 0) return false;
    const sprms = readSprms(page.subarray(at + 1, at + 1 + (page[at] ?? 0)));
    return numberOf(sprms, sprm.deleted) === 1 || numberOf(sprms, sprm.hidden) === 1;
  }).filter((run) => run.value);
  return (position) => find(runs, position) ?? false;
}

/** Properties with those that stand in the Data stream in place of the reference to them. */
function withDistant(sprms: readonly Sprm[], data: Uint8Array): readonly Sprm[] {
  const at = numberOf(sprms, sprm.elsewhere) ?? numberOf(sprms, sprm.elsewhereOld);
  if (at === undefined) return sprms;
  return [...sprms, ...readSprms(data.subarray(at + 2, at + 2 + u16(data, at)))];
}

/** All runs of the pages that a bin table lists ([MS-DOC] 2.8.5, 2.8.6), by position. */
function runsOf<T>(
  file: DocFile,
  offset: number,
  read: (page: Uint8Array, run: number, count: number) => T,
): Run<T>[] {
  const table = listAt(file, offset);
  const pages = Math.floor((table.length - 4) / 8);
  const runs: Run<T>[] = [];
  for (let index = 0; index < pages; index += 1) {
    const start = (u32(table, (pages + 1) * 4 + index * 4) & 0x3f_ffff) * pageLength;
    const page = file.main.subarray(start, start + pageLength);
    const count = page[pageLength - 1] ?? 0;
    for (let run = 0; run < count; run += 1) {
      runs.push({ from: u32(page, run * 4), to: u32(page, run * 4 + 4), value: read(page, run, count) });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

function find<T>(runs: readonly Run<T>[], position: number): T | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (position < run.from) high = middle - 1;
    else if (position >= run.to) low = middle + 1;
    else return run.value;
  }
  return undefined;
}
