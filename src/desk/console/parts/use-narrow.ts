import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(width < 768px)');

/** True on a phone's width: lists are cards there. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      phone.addEventListener('change', listener);
      return () => phone.removeEventListener('change', listener);
    },
    () => phone.matches,
  );
}
