/**
 * The words of the page: the server puts them into the form, so that they stand in one file only.
 * @type {Record<string, string> & { formats: Record<string, string> }}
 */
export const words = JSON.parse(element('upload', HTMLFormElement).dataset['words'] ?? '{}');

/**
 * Puts values into a pattern: {total} → 7.
 * @param {string | undefined} pattern
 * @param {Record<string, string | number>} values
 */
export function fill(pattern, values) {
  return (pattern ?? '').replace(/\{(\w+)\}/gu, (whole, name) => String(values[name] ?? whole));
}

/**
 * An element that the page has by its id.
 * @template {HTMLElement} E
 * @param {string} id
 * @param {{ new (): E }} kind
 * @returns {E}
 */
export function element(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no #${id} in the page`);
  return found;
}
