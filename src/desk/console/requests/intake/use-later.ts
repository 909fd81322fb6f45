import { useEffect, useState } from 'react';

/** A value as it was when it had not changed for so many milliseconds. */
export function useLater<T>(value: T, ms: number): T {
  const [settled, settle] = useState(value);
  const now = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(JSON.parse(now) as T), ms);
    return () => clearTimeout(timer);
  }, [now, ms]);
  return settled;
}
