import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Whether this run leaves axe out: one that tries the same journeys on another database sees the same pages. */
const leftOut = process.env['JOURNEY_AXE'] === 'left-out';

/**
 * What axe finds wrong with the page as it stands, by all of its rules; nothing where the run leaves it out.
 *
 * A page without frames is looked at in itself, which takes a third of the time: axe opens a second page only to put
 * together what it found in the frames of one.
 */
export async function accessFaults(page: Page) {
  if (leftOut) return [];
  const alone = page.frames().length === 1;
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(alone).analyze();
  return violations;
}
