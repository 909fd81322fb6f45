import { words } from './words.js';

/**
 * What the server says about one file.
 * @typedef {object} Answer
 * @property {{ file: string, readable: boolean, reason?: string, findings: unknown[] }} export
 * @property {{ readable: boolean, errors: number, doubts: number }} tally
 * @property {{ own: string, lastYear: string } | null} pair
 * @property {string | null} remark
 * @property {string} html
 */

/** The file was not checked, with the sentence for the person; `after`: seconds until it is worth trying. */
export class NotSent extends Error {
  /**
   * @param {string} message
   * @param {number | null} after
   */
  constructor(message, after = null) {
    super(message);
    this.after = after;
  }
}

/**
 * Sends one file to be checked.
 * @param {object} task
 * @param {string} task.id id of its row
 * @param {File} task.file
 * @param {File | null} task.previous last year's report
 * @param {(share: number | null) => void} task.onProgress share of the file that is sent; null: all of it
 * @param {AbortSignal} task.signal
 * @returns {Promise<Answer>}
 */
export function sendFile({ id, file, previous, onProgress, signal }) {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.set('id', id);
    form.set('file', file);
    if (previous !== null) form.set('previous', previous);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/check');
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.upload.addEventListener('load', () => onProgress(null));
    request.addEventListener('load', () => {
      if (request.status === 200 && request.response !== null) return resolve(request.response);
      const after =
        request.status === 429 || request.status === 503 ? request.getResponseHeader('retry-after') : null;
      reject(
        new NotSent(request.response?.message ?? words['offline'], after === null ? null : Number(after)),
      );
    });
    request.addEventListener('error', () => reject(new NotSent(words['offline'] ?? '')));
    request.addEventListener('abort', () => reject(new NotSent(words['stopped'] ?? '')));
    signal.addEventListener('abort', () => request.abort());
    if (signal.aborted) reject(new NotSent(words['stopped'] ?? ''));
    else request.send(form);
  });
}
