import { keepOnDevice, forget } from './device-copy.js';
import { solve } from './proof.js';

/*
 * Helps with an application online: counts, keeps a copy on the device, solves the challenge before sending. Without it every page
 * works as it is.
 */

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) =>
  [...document.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);

const summary = document.querySelector('.fault-summary');
if (summary instanceof HTMLElement) {
  summary.focus();
  // The label is to be seen above the field, which a jump to the field alone would not show.
  summary.addEventListener('click', (event) => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || !link.getAttribute('href')?.startsWith('#')) return;
    const field = document.getElementById(link.hash.slice(1));
    if (field === null) return;
    event.preventDefault();
    (field.closest('fieldset.field, .field') ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

for (const hint of all('[data-count-of]')) {
  const field = document.getElementById(hint.dataset['countOf'] ?? '');
  if (!(field instanceof HTMLTextAreaElement)) continue;
  const most = Number(hint.dataset['most']);
  const show = () => {
    const left = most - [...field.value.trim()].length;
    const words = left < 0 ? hint.dataset['over'] : hint.dataset['left'];
    hint.textContent = (words ?? '').replace('{count}', String(Math.abs(left)));
    // Read out only where it becomes tight.
    hint.setAttribute('aria-live', left <= most / 10 ? 'polite' : 'off');
  };
  field.addEventListener('input', show);
  show();
}

for (const form of all('form[data-keep]')) if (form instanceof HTMLFormElement) keepOnDevice(form);
for (const form of all('form[data-drop]')) {
  form.addEventListener('submit', () => forget(form.dataset['drop'] ?? ''));
}
for (const sent of all('[data-sent]')) forget(sent.dataset['sent'] ?? '');

for (const form of all('form[data-solve]')) {
  if (!(form instanceof HTMLFormElement)) continue;
  for (const hint of form.querySelectorAll('[data-scripted]')) hint.removeAttribute('hidden');
  let solving = false;
  form.addEventListener('submit', async (event) => {
    const challenge = form.elements.namedItem('challenge');
    const answer = form.elements.namedItem('answer');
    if (!(challenge instanceof HTMLInputElement) || !(answer instanceof HTMLInputElement)) return;
    if (answer.value !== '') return;
    event.preventDefault();
    if (solving) return;
    solving = true;
    const status = form.querySelector('[data-solving]');
    if (status !== null) status.textContent = form.dataset['solve'] ?? '';
    answer.value = await solve(challenge.value, Number(challenge.dataset['bits']));
    form.submit();
  });
  // Coming back to the page by the button of the browser: the old answer stays with its challenge.
  addEventListener('pageshow', () => (solving = false));
}

for (const button of all('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
for (const button of all('[data-copy]')) {
  if (navigator.clipboard === undefined) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = all('[data-key]')
      .map((each) => `${each.previousElementSibling?.textContent ?? ''} ${each.textContent ?? ''}`)
      .join('\n');
    const told = document.querySelector('[data-copied]');
    await navigator.clipboard.writeText(text).then(
      () => {
        if (told !== null) told.textContent = button.dataset['copy'] ?? '';
      },
      // Forbidden: number and code can still be marked and copied by hand.
      () => undefined,
    );
  });
}
