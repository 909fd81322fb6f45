import { useSyncExternalStore } from 'react';

const desk = window.matchMedia('(width >= 1280px)');

/** True where there is room beside a form. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      desk.addEventListener('change', listener);
      return () => desk.removeEventListener('change', listener);
    },
    () => desk.matches,
  );
}
