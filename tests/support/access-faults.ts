import { AxeBuilder } from '@axe-core/playwright';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Whether this run leaves axe out: one that tries the same journeys on another database sees the same pages. */
const leftOut = process.env['JOURNEY_AXE'] === 'left-out';

/** Only what is wrong is told element by element: telling all that is right took longer than finding it. */
const told = { resultTypes: ['violations' as const] };

/**
 * What axe finds wrong with the page as it stands, by all of its rules; nothing where the run leaves it out.
 *
 * A page without frames is looked at in itself, by an axe that stays in it as long as it does: together with `told`, less
 * than half of the time. What stands in frames only the builder puts together.
 */
export async function accessFaults(page: Page): Promise<AxeResults['violations']> {
  if (leftOut) return [];
  if (page.frames().length > 1) return (await new AxeBuilder({ page }).options(told).analyze()).violations;
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { axe: inPage } = globalThis as unknown as { readonly axe: typeof axe };
    return (await inPage.run(document, options)).violations;
  }, told);
}
