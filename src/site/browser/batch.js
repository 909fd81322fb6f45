import { Row } from './row.js';
import { NotSent, sendFile } from './send.js';
import { words } from './words.js';

/** @import { Answer } from './send.js' */

const atOnce = 2;
/** As the server's; a file over it is not even sent. */
const largestBytes = 20 * 1024 * 1024;
const tries = 5;

/** The files of one press on 开始检查. */
export class Batch {
  #stop = new AbortController();

  /**
   * @param {readonly File[]} files
   * @param {File | null} previous last year's report, where it was chosen
   * @param {() => void} onChange a row changed
   */
  constructor(files, previous, onChange) {
    this.previous = previous;
    this.onChange = onChange;
    /** @type {string | null} A sentence on the batch as a whole. */
    this.remark = null;
    this.rows = files.map((file, index) => new Row(index + 1, file, (row) => void this.retry(row)));
  }

  stop() {
    this.#stop.abort();
  }

  /** Checks every file, then those whose report of last year is known once more beside it. */
  async run() {
    const [only] = this.rows;
    const beside = this.rows.length === 1 ? this.previous : null;
    await inParallel(this.rows, (row) => this.#check(row, beside));
    if (this.#stop.signal.aborted) return;
    if (beside !== null) this.remark = only?.answer?.remark ?? null;
    else await this.#pair();
  }

  /** @param {Row} row */
  async retry(row) {
    if (this.#stop.signal.aborted) this.#stop = new AbortController();
    row.item.querySelector('h2')?.focus();
    await this.#check(row, this.rows.length === 1 ? this.previous : null);
  }

  /** Finds last year's reports among the files, by body and year; never where two could be the one. */
  async #pair() {
    /** @type {Map<string, File[]>} */
    const files = new Map();
    for (const row of this.rows) {
      if (row.answer?.pair)
        files.set(row.answer.pair.own, [...(files.get(row.answer.pair.own) ?? []), row.file]);
    }
    const chosen = await this.#chosenPrevious();
    if (chosen !== null) files.set(chosen.own, [chosen.file]);
    /** @type {{ row: Row, previous: File }[]} */
    const pairs = this.rows.flatMap((row) => {
      const [previous, ...more] = files.get(row.answer?.pair?.lastYear ?? '') ?? [];
      return previous === undefined || more.length > 0 ? [] : [{ row, previous }];
    });
    if (chosen !== null && !pairs.some(({ previous }) => previous === chosen.file)) {
      this.remark = chosen.unused;
    }
    await inParallel(pairs, async ({ row, previous }) => {
      try {
        row.show(await this.#send(row, previous));
        this.onChange();
      } catch {
        // What was found without last year's report stands.
      }
    });
  }

  /** The chosen report of last year, under the key by which this year's finds it. */
  async #chosenPrevious() {
    if (this.previous === null) return null;
    const file = this.previous;
    const unused = (words['unused'] ?? '').replace('{file}', file.name);
    try {
      const { pair, export: result } = await this.#send(new Row(0, file, () => {}), null);
      if (pair !== null) return { own: pair.own, file, unused };
      this.remark = result.readable ? unused : unused + (result.reason ?? '');
    } catch (error) {
      this.remark = unused + (error instanceof NotSent ? error.message : '');
    }
    return null;
  }

  /**
   * @param {Row} row
   * @param {File | null} previous
   */
  async #check(row, previous) {
    if (row.file.size > largestBytes) row.refuse(words['tooLarge'] ?? '', { retry: false });
    else {
      row.wait(words['waiting']);
      try {
        row.show(
          await this.#send(
            row,
            previous,
            (share) => row.progress(share),
            () => row.wait(words['busy']),
          ),
        );
      } catch (error) {
        row.refuse(error instanceof NotSent ? error.message : (words['offline'] ?? ''), { retry: true });
      }
    }
    this.onChange();
  }

  /**
   * Sends a file; where the server is busy, again after the time that it names.
   * @param {Row} row
   * @param {File | null} previous
   * @param {(share: number | null) => void} [onProgress]
   * @param {() => void} [onBusy]
   * @returns {Promise<Answer>}
   */
  async #send(row, previous, onProgress = () => {}, onBusy = () => {}) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await sendFile({
          id: row.id,
          file: row.file,
          previous,
          onProgress,
          signal: this.#stop.signal,
        });
      } catch (error) {
        const after = error instanceof NotSent ? error.after : null;
        if (after === null || attempt === tries || this.#stop.signal.aborted) throw error;
        onBusy();
        await pause(after * 1000, this.#stop.signal);
      }
    }
  }
}

/**
 * @template T
 * @param {readonly T[]} tasks
 * @param {(task: T) => Promise<void>} work
 */
async function inParallel(tasks, work) {
  const waiting = [...tasks];
  const line = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await work(task);
  };
  await Promise.all(Array.from({ length: atOnce }, line));
}

/**
 * @param {number} ms
 * @param {AbortSignal} signal
 */
function pause(ms, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}
