import { useSyncExternalStore } from 'react';
import type { TextSize } from './theme.ts';

/** What a person chose for this browser. */
export interface Preferences {
  readonly size: TextSize;
  readonly dense: boolean;
  readonly shortcuts: boolean;
}

const key = 'gongkai.desk.preferences';
const initially: Preferences = { size: 'standard', dense: false, shortcuts: true };
const listeners = new Set<() => void>();

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return initially;
    const { size, dense, shortcuts } = kept as Partial<Record<keyof Preferences, unknown>>;
    return {
      size: size === 'large' ? 'large' : 'standard',
      dense: dense === true,
      shortcuts: shortcuts !== false,
    };
  } catch {
    return initially;
  }
}

let current: Preferences | null = null;
const now = () => (current ??= read());

/** Changes some of them; kept in the browser where it allows that, else for this page. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...now(), ...change };
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still shows the choice.
  }
  for (const listener of listeners) listener();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, now);
}
