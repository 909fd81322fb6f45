import { element, fill, words } from './words.js';

/**
 * Fetches what a download form asks for without leaving the page: were it refused, the results would be gone.
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement | null} button
 */
export async function download(form, button) {
  const notice = element('notice', HTMLParagraphElement);
  const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  const ending = action.split(/[./]/u).at(-1) ?? '';
  const format = words.formats[ending] ?? ending;
  notice.textContent = fill(words['preparing'], { format });
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.set(name, value);
  try {
    const response = await fetch(action, {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
    });
    const name = nameIn(response.headers.get('content-disposition'));
    if (!response.ok || name === null) {
      const answer = await response.json().catch(() => null);
      notice.textContent = answer?.message ?? words['offline'] ?? '';
      return;
    }
    save(await response.blob(), name);
    const note = decodeURIComponent(response.headers.get('gongkai-note') ?? '');
    notice.textContent = fill(words[note === '' ? 'downloaded' : 'downloadedNote'], { format, note });
  } catch {
    notice.textContent = words['offlineDownload'] ?? '';
  }
}

/** @param {string | null} disposition */
function nameIn(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/u.exec(disposition ?? '')?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
