import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let connected = true;
let retry: ReturnType<typeof setInterval> | null = null;

/** Says whether the server was reached; while not, it is tried every 5 seconds. */
export function setConnected(now: boolean): void {
  if (now === connected) return;
  connected = now;
  if (!now) {
    retry = setInterval(() => {
      fetch('/api/set-up').then(
        () => setConnected(true),
        () => undefined,
      );
    }, 5000);
  } else if (retry !== null) {
    clearInterval(retry);
    retry = null;
  }
  for (const listener of listeners) listener();
}

export function useConnected(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connected,
  );
}

/** Calls `told` when the server is reached again after an absence. @returns what ends that */
export function onConnectedAgain(told: () => void): () => void {
  const listener = () => {
    if (connected) told();
  };
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

window.addEventListener('offline', () => setConnected(false));
window.addEventListener('online', () => setConnected(true));
