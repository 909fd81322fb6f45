import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { nextPlace } from './next-place.ts';
import { usePreferences } from '../theme/preferences.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input,textarea,select,[contenteditable]') !== null;
}

/** `/` to the filter, `j` `k` along the rows (whose links Enter opens), `?` to the help; never while typing. */
export function useShortcuts(): void {
  const { shortcuts } = usePreferences();
  const navigate = useNavigate();
  useEffect(() => {
    if (!shortcuts) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '/') {
        const filter = document.querySelector<HTMLElement>('[data-filter] input');
        if (filter === null) return;
        event.preventDefault();
        filter.focus();
      } else if (event.key === '?') {
        void navigate('/keys');
      } else if (event.key === 'j' || event.key === 'k') {
        const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
        const at = rows.findIndex((row) => row === document.activeElement);
        rows[nextPlace(rows.length, at, event.key === 'j' ? 1 : -1)]?.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shortcuts, navigate]);
}
