/*
 * A copy of what is typed, on the device only: for when the line or the machine goes down. Numbers of papers are not in it, and files
 * cannot be. It is offered back and thrown away when it was sent, when somebody says so, and after a day.
 */

const prefix = 'application.';
const longestMs = 24 * 60 * 60 * 1000;
const choiceKey = `${prefix}choice`;

/** @param {() => void} work */
function quietly(work) {
  try {
    work();
  } catch {
    // Storage is full or forbidden: the server keeps the draft all the same.
  }
}

/** @param {string} key */
function read(key) {
  try {
    const copy = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
    if (typeof copy !== 'object' || copy === null || typeof copy.values !== 'object') return null;
    if (!(Date.now() - copy.at < longestMs)) {
      localStorage.removeItem(prefix + key);
      return null;
    }
    return /** @type {Record<string, string>} */ (copy.values);
  } catch {
    return null;
  }
}

/**
 * Throws away what is kept of a body's form; of a step alone where the key names one.
 * @param {string} key
 */
export function forget(key) {
  quietly(() => {
    for (const each of Object.keys(localStorage)) {
      if (each === prefix + key || each.startsWith(`${prefix}${key}.`)) localStorage.removeItem(each);
    }
  });
}

/** @param {HTMLFormElement} form */
const fieldsOf = (form) =>
  [...form.elements].filter(
    /** @returns {each is HTMLInputElement | HTMLTextAreaElement} */
    (each) =>
      (each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement) &&
      each.name !== '' &&
      !['hidden', 'file', 'submit', 'button'].includes(each.type) &&
      each.dataset['private'] === undefined,
  );

/** @param {HTMLInputElement | HTMLTextAreaElement} field */
const isTicking = (field) => field.type === 'radio' || field.type === 'checkbox';

/** @param {HTMLFormElement} form @returns {Record<string, string>} */
function valuesOf(form) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLInputElement && isTicking(field)) {
      if (field.checked) values[field.name] = field.value;
    } else values[field.name] = field.value;
  }
  return values;
}

/** @param {HTMLFormElement} form @param {Record<string, string>} values */
function fill(form, values) {
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLInputElement && isTicking(field)) {
      field.checked = values[field.name] === field.value;
    } else field.value = values[field.name] ?? '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** @param {HTMLFormElement} form */
export function keepOnDevice(form) {
  const key = form.dataset['keep'] ?? '';
  const box = form.querySelector('[data-device]');
  const choice = form.querySelector('[data-choice]');
  const offer = form.querySelector('[data-offer]');
  if (!(box instanceof HTMLElement) || !(choice instanceof HTMLInputElement)) return;
  box.hidden = false;
  choice.checked = true;
  quietly(() => (choice.checked = localStorage.getItem(choiceKey) !== 'no'));
  const save = () => {
    if (!choice.checked) return;
    quietly(() =>
      localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), values: valuesOf(form) })),
    );
  };
  const close = () => {
    if (offer instanceof HTMLElement) offer.hidden = true;
  };

  const before = read(key);
  if (before !== null && offer instanceof HTMLElement) {
    const now = valuesOf(form);
    // What the server has wins: a copy is offered only where it says something else.
    offer.hidden = Object.entries(before).every(([name, value]) => (now[name] ?? '') === value);
  }
  form.querySelector('[data-take]')?.addEventListener('click', () => {
    if (before !== null) fill(form, before);
    close();
  });
  form.querySelector('[data-forget]')?.addEventListener('click', () => {
    forget(key);
    close();
  });
  form.addEventListener('input', (event) => {
    if (event.target !== choice) save();
  });
  choice.addEventListener('change', () => {
    quietly(() => localStorage.setItem(choiceKey, choice.checked ? 'yes' : 'no'));
    if (choice.checked) save();
    else forget(key.split('.')[0] ?? key);
  });
}
