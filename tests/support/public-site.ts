import { wordsHere } from '../../src/documents/words/words-pool.ts';
import { createServices } from '../../src/server/services.ts';
import { loadSiteAssets } from '../../src/site/assets.ts';
import { createSite, type Made } from '../../src/site/public/create-site.ts';
import { memoryStore } from './memory-store.ts';
import type { FileStore } from '../../src/ledger/files.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';

export type MadeText = Extract<Made, { readonly kind: 'text' }>;

/** The public site on a ledger, asked without HTTP. */
export function siteOn(
  ledger: Ledger,
  {
    files = memoryStore(),
    now = () => new Date(),
    publicUrl = null,
  }: { readonly files?: FileStore; readonly now?: () => Date; readonly publicUrl?: string | null } = {},
) {
  const { writePaper, writeWorkbook, close } = createServices({});
  const site = createSite({
    ledger,
    files,
    clock: now,
    publicUrl,
    writePaper,
    writeWorkbook,
    words: wordsHere,
    assets: loadSiteAssets(),
  });
  const ask = async (address: string, exported = false): Promise<Made> => {
    const map = await site.readMap();
    if (map === null) throw new Error('nobody was founded');
    const [path = '/', query = ''] = address.split('?', 2);
    return site.make(map, { path, query, exported });
  };
  return {
    site,
    ask,
    /** The text at an address. @throws Error where something else stands there */
    text: async (address: string): Promise<MadeText> => {
      const made = await ask(address);
      if (made.kind !== 'text') throw new Error(`${address}: ${made.kind}`);
      return made;
    },
    close,
  };
}
