import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with the page as it stands, by all of its rules.
 *
 * A page without frames is looked at in itself, which takes a third of the time: axe opens a second page only to put
 * together what it found in the frames of one.
 */
export async function accessFaults(page: Page) {
  const alone = page.frames().length === 1;
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(alone).analyze();
  return violations;
}
