// The one script of the site: it only shortens the way; the page does the same without it.
import { Batch } from './batch.js';
import { download } from './download.js';
import { sentence } from './row.js';
import { element, fill, words } from './words.js';

const mostFiles = 50;

const form = element('upload', HTMLFormElement);
const files = element('files', HTMLInputElement);
const previous = element('previous', HTMLInputElement);
const drop = element('drop', HTMLDivElement);
const problem = element('files-problem', HTMLParagraphElement);
const results = element('results', HTMLElement);
const count = element('count', HTMLParagraphElement);
const notice = element('notice', HTMLParagraphElement);
const list = element('rows', HTMLUListElement);
const stop = element('stop', HTMLButtonElement);
const exportForm = results.querySelector('form');

/** @type {Batch | null} */
let current = null;

document.documentElement.classList.add('scripted');
for (const part of document.querySelectorAll('[data-with-script]')) part.removeAttribute('hidden');

for (const input of [files, previous]) {
  const chosen = element(`${input.id}-chosen`, HTMLSpanElement);
  const show = () => {
    const names = [...(input.files ?? [])].map((file) => file.name);
    chosen.textContent =
      names.length === 1
        ? (names[0] ?? '')
        : names.length === 0
          ? ''
          : fill(words['chosen'], { count: names.length });
    if (names.length > 0 && input === files) sayProblem('');
  };
  input.addEventListener('change', show);
  show();
}

let depth = 0;
drop.addEventListener('dragenter', (event) => {
  event.preventDefault();
  depth += 1;
  drop.classList.add('over');
});
drop.addEventListener('dragover', (event) => event.preventDefault());
drop.addEventListener('dragleave', () => {
  depth -= 1;
  if (depth <= 0) drop.classList.remove('over');
});
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  depth = 0;
  drop.classList.remove('over');
  if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
  files.files = event.dataTransfer.files;
  files.dispatchEvent(new Event('change'));
});
// A file that is let go beside the zone must not replace the page.
for (const type of ['dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault());

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = [...(files.files ?? [])];
  if (chosen.length === 0) {
    sayProblem(words['none'] ?? '');
    files.focus();
    return;
  }
  void start(chosen.slice(0, mostFiles), previous.files?.[0] ?? null, chosen.length);
});

/**
 * @param {readonly File[]} chosen
 * @param {File | null} lastYears
 * @param {number} all
 */
async function start(chosen, lastYears, all) {
  current?.stop();
  const batch = new Batch(chosen, lastYears, () => {
    if (batch === current) count.textContent = sentence(batch.rows);
    exportable(batch);
  });
  current = batch;
  list.replaceChildren(...batch.rows.map((row) => row.item));
  results.hidden = false;
  stop.hidden = false;
  if (exportForm !== null) exportForm.hidden = true;
  count.textContent = sentence(batch.rows);
  notice.textContent = all > mostFiles ? fill(words['tooMany'], { count: all }) : '';
  count.focus();
  await batch.run();
  if (batch !== current) return;
  stop.hidden = true;
  count.textContent = sentence(batch.rows);
  if (batch.remark !== null) notice.textContent = batch.remark;
  exportable(batch);
  // Whoever is already reading a result is not moved from it.
  if (list.contains(document.activeElement)) return;
  const sorted = batch.rows.toSorted((a, b) => b.errors - a.errors);
  list.append(...sorted.map((row) => row.item));
  if (sorted[0] !== undefined) sorted[0].open = true;
  count.focus();
}

/** The workbook is offered once every file has its outcome. @param {Batch} batch */
function exportable(batch) {
  if (exportForm === null || batch !== current) return;
  exportForm.hidden = !batch.rows.every((row) => row.done);
  const field = exportForm.elements.namedItem('files');
  if (field instanceof HTMLInputElement) field.value = JSON.stringify(batch.rows.map((row) => row.forExport));
}

stop.addEventListener('click', () => {
  current?.stop();
  count.focus();
});

results.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || event.target.dataset['download'] === undefined) return;
  event.preventDefault();
  void download(event.target, event.submitter instanceof HTMLButtonElement ? event.submitter : null);
});

// A link to a place in table 3 shows its column, where a phone shows one column at a time.
results.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-column]') : null;
  const file = /^#(f\d+)-t3/u.exec(link?.getAttribute('href') ?? '')?.[1];
  if (!(link instanceof HTMLAnchorElement) || file === undefined) return;
  const choice = document.getElementById(`${file}-column-${link.dataset['column']}`);
  const all = document.getElementById(`${file}-column-all`);
  const showsAll = all instanceof HTMLInputElement && all.checked;
  if (choice instanceof HTMLInputElement && !showsAll) choice.checked = true;
});

// 大字版 in place: a new page would lose the results.
const size = document.querySelector('[data-size-link]');
size?.addEventListener('click', (event) => {
  event.preventDefault();
  const large = document.documentElement.classList.toggle('large');
  if (!(size instanceof HTMLAnchorElement)) return;
  size.textContent = (large ? size.dataset['standard'] : size.dataset['large']) ?? '';
  size.href = large ? location.pathname : `${location.pathname}?size=large`;
  const query = large ? '?size=large' : '';
  history.replaceState(null, '', location.pathname + query);
  for (const link of document.querySelectorAll('header a[href^="/"]:not([data-size-link])')) {
    link.setAttribute('href', (link.getAttribute('href')?.split('?')[0] ?? '/') + query);
  }
});

/** @param {string} text */
function sayProblem(text) {
  problem.textContent = text;
  if (text === '') files.removeAttribute('aria-invalid');
  else files.setAttribute('aria-invalid', 'true');
}
