/*
 * 配色: the colours that a reader chose are set before anything is drawn, so it stands in the head and is no module.
 * Without it the page takes what the system asks for (more contrast, forced colours).
 */
(() => {
  const key = 'look';
  const known = ['default', 'white', 'black'];
  const root = document.documentElement;

  /** @param {string | null} look */
  const show = (look) => {
    if (look === null || look === 'default' || !known.includes(look)) delete root.dataset['look'];
    else root.dataset['look'] = look;
  };

  const stored = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      // Storage is forbidden: the choice then holds for this page.
      return null;
    }
  };

  // The room of the choice is kept from the first picture on: what stands below it does not jump.
  root.dataset['scripted'] = '';
  show(stored());
  addEventListener('storage', () => show(stored()));
  addEventListener('DOMContentLoaded', () => {
    const choice = document.getElementById('look');
    if (!(choice instanceof HTMLSelectElement)) return;
    choice.value = root.dataset['look'] ?? 'default';
    choice.addEventListener('change', () => {
      show(choice.value);
      try {
        localStorage.setItem(key, choice.value);
      } catch {
        // As above.
      }
    });
    choice.parentElement?.removeAttribute('hidden');
  });
})();
