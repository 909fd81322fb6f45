import { connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be cut: what a server sees when its database is stopped. */
export interface Line {
  /** The address of the database by this way. */
  readonly url: string;
  /** Ends what is under way and takes nothing more. */
  readonly cut: () => Promise<void>;
  /** Takes calls again, at the same address. */
  readonly mend: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param url of a PostgreSQL reached by TCP */
export async function lineTo(url: string): Promise<Line> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((caller) => {
    const called = connect(Number(port === '' ? 5432 : port), hostname);
    for (const [from, to] of [
      [caller, called],
      [called, caller],
    ] as const) {
      open.add(from);
      from
        .on('error', () => to.destroy())
        .on('close', () => {
          open.delete(from);
          to.destroy();
        });
      from.pipe(to);
    }
  });
  const listen = (at: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  const own = await listen(0);
  const by = new URL(url);
  by.hostname = '127.0.0.1';
  by.port = String(own);
  const cut = async () => {
    const ended = new Promise<void>((resolve) => void server.close(() => resolve()));
    for (const socket of open) socket.destroy();
    await ended;
  };
  return {
    url: by.href,
    cut,
    mend: async () => void (await listen(own)),
    close: async () => {
      if (server.listening) await cut();
    },
  };
}
