import { useState } from 'react';

const keyOf = (staffId: string) => `gongkai.first-hour.${staffId}`;

/** Whether someone put the first hour away in this browser, and how to. */
export function usePutAway(staffId: string): { readonly away: boolean; readonly putAway: () => void } {
  const [away, setAway] = useState(() => {
    try {
      return localStorage.getItem(keyOf(staffId)) !== null;
    } catch {
      return false;
    }
  });
  return {
    away,
    putAway: () => {
      setAway(true);
      try {
        localStorage.setItem(keyOf(staffId), '1');
      } catch {
        // Put away until the page is opened anew.
      }
    },
  };
}
