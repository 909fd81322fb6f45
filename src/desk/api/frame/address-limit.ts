/** How many calls of one address are let through within a time. */
export interface AddressLimit {
  /** Counts a call. @returns seconds to wait; null where it is let through */
  readonly take: (address: string, now: Date) => number | null;
}

/** Addresses remembered at a time; beyond it the window begins anew for all. */
const mostAddresses = 50_000;

/** A limit by fixed windows, in memory. An IPv6 address counts by its network of 64 bits, which one house has. */
export function addressLimit(most: number, seconds: number): AddressLimit {
  const counted = new Map<string, number>();
  let until = 0;
  return {
    take: (address, now) => {
      if (now.getTime() >= until || counted.size >= mostAddresses) {
        counted.clear();
        until = now.getTime() + seconds * 1000;
      }
      const key = networkOf(address);
      const count = (counted.get(key) ?? 0) + 1;
      counted.set(key, count);
      return count > most ? Math.max(1, Math.ceil((until - now.getTime()) / 1000)) : null;
    },
  };
}

function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('%', 1)[0]?.split('::') ?? [];
  const first = head === '' ? [] : head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  const missing = address.includes('::') ? Math.max(0, 8 - first.length - last.length) : 0;
  return [...first, ...Array.from({ length: missing }, () => '0'), ...last].slice(0, 4).join(':');
}
