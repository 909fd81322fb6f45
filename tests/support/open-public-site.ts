import { chromiumPath, launch } from './browser.ts';
import { startPublicCounty, type ServedCounty } from './public-county.ts';
import { siteBrowser, type SiteBrowser } from './site-browser.ts';

/** The invented county, served, with a citizen's browser before it. */
export interface OpenSite {
  readonly county: ServedCounty;
  readonly at: SiteBrowser;
  readonly close: () => Promise<void>;
}

/** Serves the invented county and starts a browser. For where there is one: `describe.skipIf(chromiumPath() === null)`. */
export async function openPublicSite(...given: Parameters<typeof startPublicCounty>): Promise<OpenSite> {
  const county = await startPublicCounty(...given);
  try {
    const browser = await launch(chromiumPath() ?? '');
    const at = siteBrowser(browser, county.url);
    return {
      county,
      at,
      close: async () => {
        await at.close();
        await browser.close();
        await county.close();
      },
    };
  } catch (error) {
    await county.close();
    throw error;
  }
}
