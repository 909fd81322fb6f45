import type { AddressInfo } from 'node:net';
import { createFace, watched, type PublicFace } from '../../src/server/public/create-face.ts';
import { createSite } from '../../src/site/public/create-site.ts';
import { listeningWith } from '../../src/server/public/listening.ts';
import { limits } from '../../src/server/limits.ts';
import { readConfig } from '../../src/server/config.ts';
import { createServices } from '../../src/server/services.ts';
import { loadSiteAssets } from '../../src/site/assets.ts';
import type { FileStore } from '../../src/ledger/files.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { memoryStore } from './memory-store.ts';

export interface ServedFace extends PublicFace {
  /** The ledger for whoever writes in this process. */
  readonly ledger: Ledger;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The public site on a ledger behind a real HTTP server at a port of its own, without desk and checker. */
export async function serveFace(
  ledger: Ledger,
  {
    files = memoryStore(),
    settings = {},
    clock = () => new Date(),
    now = () => performance.now(),
  }: {
    readonly files?: FileStore;
    readonly settings?: Readonly<Record<string, string>>;
    readonly clock?: () => Date;
    /** The clock by which points fill up again, in milliseconds. */
    readonly now?: () => number;
  } = {},
): Promise<ServedFace> {
  const config = readConfig({ LOG_LEVEL: 'silent', ...settings });
  const { writePaper, writeWorkbook, words, close } = createServices(config);
  const assets = loadSiteAssets();
  const publicUrl = config.PUBLIC_URL ?? null;
  const site = createSite({ ledger, files, clock, publicUrl, writePaper, writeWorkbook, words, assets });
  const face = createFace({ config, site, files, clock, now, assets, demonstration: false });
  const server = listeningWith(face, limits)((request, response) => void face.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...face,
    ledger: watched(ledger, face.kept),
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      face.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await close();
    },
  };
}
