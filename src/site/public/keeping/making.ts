import type { Copy } from './copy.ts';

export interface Moved {
  readonly kind: 'moved';
  readonly to: string;
}

/** What came of making a page. */
export type Result =
  | { readonly kind: 'made'; readonly made: Copy | Moved }
  | { readonly kind: 'fault'; readonly cause: unknown }
  | { readonly kind: 'busy' };

/** A page that is made once for all who ask for it meanwhile. */
export interface Making {
  /** Of the map: after a change a page is made anew, even where one is under way. */
  readonly generation: number;
  readonly done: Promise<Result>;
  readonly finish: (result: Result) => void;
  begun: boolean;
  /** Turns that wait for it. */
  turns: number;
}

export function newMaking(generation: number): Making {
  let finish: (result: Result) => void = () => undefined;
  const done = new Promise<Result>((resolve) => (finish = resolve));
  return { generation, done, finish, begun: false, turns: 0 };
}

/** A page that takes longer is given up, or a database that hangs would hold all turns for ever. */
const longestMs = 15_000;

/** A statement of a page ends before the page is given up: nobody waits for its answer any more. */
export const longestStatementMs = 12_000;

/**
 * How long a page that was given up keeps its turn while its statements still run: what nobody waits for must not take the
 * connections of the desk. A database that hangs holds it no longer.
 */
export const longestTurnMs = 60_000;

export async function inTime<T>(work: Promise<T>, ms = longestMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the page took more than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
