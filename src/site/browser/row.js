import { element, fill, words } from './words.js';

/** @import { Answer } from './send.js' */

/** One file in the list, from 等待 to its result. */
export class Row {
  /** @type {Answer | null} */
  answer = null;
  /** @type {string | null} Why it was not checked, where that is for the page itself to say. */
  reason = null;

  /**
   * @param {number} number
   * @param {File} file
   * @param {(row: Row) => void} onRetry
   */
  constructor(number, file, onRetry) {
    this.id = `f${number}`;
    this.file = file;
    this.onRetry = onRetry;
    this.item = document.createElement('li');
    this.item.className = 'file';
    this.item.id = this.id;
    this.wait(words['waiting']);
  }

  get done() {
    return this.answer !== null || this.reason !== null;
  }

  /** Shows the name and one word of progress. @param {string | undefined} word */
  wait(word) {
    this.reason = null;
    this.item.replaceChildren(this.#heading(), paragraph('state', word));
  }

  /** @param {number | null} share of the file that is sent; null: it is being checked */
  progress(share) {
    const word = share === null ? words['checking'] : `${words['reading']} ${Math.round(share * 100)}%`;
    const state = this.item.querySelector('.state');
    if (state !== null) state.textContent = word ?? '';
  }

  /** @param {Answer} answer */
  show(answer) {
    const wasOpen = this.open;
    this.answer = answer;
    this.reason = null;
    // The server's own markup, every text of the file escaped in it.
    this.item.innerHTML = answer.html;
    this.open = wasOpen;
  }

  /**
   * The file was not checked.
   * @param {string} reason
   * @param {{ retry: boolean }} options
   */
  refuse(reason, { retry }) {
    this.answer = null;
    this.reason = reason;
    const outcome = paragraph('outcome', '');
    outcome.append(element('unread', HTMLTemplateElement).content.cloneNode(true));
    this.item.replaceChildren(this.#heading(), outcome, paragraph('reason', reason));
    if (!retry) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'secondary';
    button.textContent = words['retry'] ?? '';
    const name = document.createElement('span');
    name.className = 'unseen';
    name.textContent = `：${this.file.name}`;
    button.append(name);
    button.addEventListener('click', () => this.onRetry(this));
    this.item.append(button);
  }

  get open() {
    return this.item.querySelector('details')?.open ?? false;
  }

  set open(open) {
    const details = this.item.querySelector('details');
    if (details !== null) details.open = open;
  }

  /** What the workbook of findings is made from. */
  get forExport() {
    if (this.answer !== null) return this.answer.export;
    return { file: this.file.name, readable: false, reason: this.reason ?? '', findings: [] };
  }

  get errors() {
    return this.answer?.tally.errors ?? 0;
  }

  #heading() {
    const heading = document.createElement('h2');
    heading.tabIndex = -1;
    heading.textContent = this.file.name;
    return heading;
  }
}

/**
 * The sentence over all rows: how many, and what came of them.
 * @param {readonly Row[]} rows
 */
export function sentence(rows) {
  const done = rows.filter((row) => row.done);
  if (done.length < rows.length) return fill(words['running'], { total: rows.length, done: done.length });
  const read = rows.flatMap((row) => (row.answer?.tally.readable === true ? [row.answer.tally] : []));
  const withErrors = read.filter((tally) => tally.errors > 0).length;
  const stopped = rows.filter((row) => row.reason === words['stopped']).length;
  const parts = /** @type {[string, number][]} */ ([
    ['withErrors', withErrors],
    ['withoutErrors', read.length - withErrors],
    ['withDoubts', read.filter((tally) => tally.doubts > 0).length],
    ['unread', rows.length - read.length - stopped],
    ['stoppedCount', stopped],
  ])
    .filter(([, count]) => count > 0)
    .map(([name, count]) => fill(words[name], { count }));
  return fill(words['finished'], { total: rows.length, parts: parts.join('，') });
}

/**
 * @param {string} className
 * @param {string | undefined} text
 */
function paragraph(className, text) {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text ?? '';
  return made;
}
