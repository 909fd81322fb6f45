import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below those that Linux, macOS and Windows hand out by themselves (from 32768 and 49152 on). */
const [first, beyond] = [15_000, 32_000] as const;

/**
 * A port on 127.0.0.1 that nobody listens on now, for programs that cannot choose one themselves. Nobody is given it by
 * chance before the program takes it: calls and servers at port 0 get theirs from elsewhere.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(first, beyond);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (fault: NodeJS.ErrnoException) =>
        fault.code === 'EADDRINUSE' || fault.code === 'EACCES' ? resolve(false) : reject(fault),
      );
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
