import { isIPv6 } from 'node:net';

/** What each address may ask for. */
export interface Budget {
  /**
   * Takes points of an address and of the network it stands in, of both or of none.
   * @returns 0 where they had them, else seconds after which they will
   */
  readonly take: (address: string, points: number) => number;
}

interface Purse {
  left: number;
  /** When that was counted, in milliseconds. */
  at: number;
}

interface Account extends Purse {
  readonly network: Purse;
}

/** Neighbours together: /24 and /64 may take so many times what one address may. */
export const networkShare = 8;

/** Addresses that are remembered at a time. */
const mostKnown = 20_000;

/**
 * Points that fill up again all the time. An address can save those of one minute, so that somebody who opens twenty
 * pages at once is not stopped, nor a village whose people stand behind one address.
 * @param perMinute 0: no limit
 */
export function createBudget(
  perMinute: number,
  {
    now = () => performance.now(),
    most = mostKnown,
  }: { readonly now?: () => number; readonly most?: number } = {},
): Budget {
  if (perMinute === 0) return { take: () => 0 };
  const accounts = new Map<string, Account>();
  const networks = new Map<string, Purse>();
  const perMs = perMinute / 60_000;

  const count = (purse: Purse, room: number, at: number) => {
    purse.left = Math.min(room, purse.left + (at - purse.at) * perMs * (room / perMinute));
    purse.at = at;
  };
  const isFull = (purse: Purse, room: number, at: number) =>
    purse.left + (at - purse.at) * perMs * (room / perMinute) >= room;

  /** Whoever has saved all points is as good as unknown; where that is not enough, whoever came first is forgotten. */
  const forget = <P extends Purse>(purses: Map<string, P>, room: number, at: number) => {
    for (const [key, purse] of purses) if (isFull(purse, room, at)) purses.delete(key);
    for (const key of purses.keys()) {
      if (purses.size <= most / 2) return;
      purses.delete(key);
    }
  };

  const networkPoints = perMinute * networkShare;
  const accountOf = (address: string, at: number): Account => {
    const known = accounts.get(address);
    if (known !== undefined) return known;
    if (accounts.size >= most) forget(accounts, perMinute, at);
    if (networks.size >= most) forget(networks, networkPoints, at);
    const name = networkOf(address);
    const network = networks.get(name) ?? { left: networkPoints, at };
    networks.set(name, network);
    const account = { left: perMinute, at, network };
    accounts.set(address, account);
    return account;
  };

  return {
    take: (address, points) => {
      const at = now();
      const account = accountOf(address, at);
      const { network } = account;
      count(account, perMinute, at);
      count(network, networkPoints, at);
      if (account.left >= points && network.left >= points) {
        account.left -= points;
        network.left -= points;
        return 0;
      }
      const wait = Math.max(
        (points - account.left) / perMs,
        (points - network.left) / (perMs * networkShare),
      );
      return Math.max(1, Math.ceil(wait / 1000));
    },
  };
}

/** The /24 of an IPv4 address, the /64 of an IPv6 one. */
export function networkOf(address: string): string {
  const mapped = address.startsWith('::ffff:') ? address.slice(7) : address;
  if (!isIPv6(mapped)) return mapped.slice(0, Math.max(0, mapped.lastIndexOf('.')));
  const [head = '', tail = ''] = mapped.split('%', 1)[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = mapped.includes('::') ? 8 - before.length - after.length : 0;
  return [...before, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...after]
    .slice(0, 4)
    .join(':');
}
