import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { wholeYear } from '../../src/law/index.ts';
import { narrativeOf, reportOfFigures } from '../../src/report/index.ts';
import { someFigures } from './county-reports.ts';
import { textOfYear, type ReportYear } from './report-year.ts';
import { applicantNamed, requestEndpoints } from './request-endpoints.ts';

/** Two years of 乙镇 with their reports public, one request carried from 2023 into 2024, and the registers of 2024; up to 2025-01-06. */
export async function liveYears(journey: ReportYear, matter: string): Promise<void> {
  const { own: town } = journey;
  await journey.enter(town, [
    { register: 'licence', matter: '农村宅基地批准书', on: '2022-05-06', count: 9 },
  ]);
  await journey.report(town, 2022, 'published', { '2/normativeDocuments/inForce': 3 });
  // Received in one year, answered in the next.
  const steps = requestEndpoints(journey);
  journey.goOn('2023-12-20');
  const requestId = await steps.receive({
    applicant: applicantNamed('张三', 61),
    matter,
    on: '2023-12-20',
  });
  journey.goOn('2024-01-08');
  await steps.search(requestId, true, ['农机', '补贴']);
  await steps.guide(requestId, {
    clear: { defects: [], afterClarification: false },
    competent: { finding: 'ours', why: '' },
    held: { finding: 'needs-creation', why: '只有各村的原始记录，要逐村汇总' },
    proper: { checked: [] },
  });
  await steps.handOver(requestId, await steps.decide(requestId, 'needs-creation'));
  journey.goOn('2024-01-16');
  await journey.enter(town, [
    { register: 'licence', matter: '农村宅基地批准书', on: '2023-05-09', count: 12 },
    { register: 'penalty', matter: '占道经营处罚', on: '2023-08-06', count: 2 },
  ]);
  await journey.report(town, 2023, 'published', { '2/normativeDocuments/inForce': 3 });
  journey.goOn('2025-01-06');
  await journey.enter(town, [
    { register: 'licence', matter: '农村宅基地批准书', on: '2024-05-06', count: 14 },
    { register: 'licence', matter: '临时占道许可', on: '2024-06-11', count: 2 },
    { register: 'penalty', matter: '秸秆焚烧处罚', on: '2024-10-06', count: 3 },
  ]);
}

/** The report of 甲县水利局, as a program of its own would write it. */
export const elsewhere = () =>
  reportOfFigures({
    agency: '甲县水利局',
    period: wholeYear(2024),
    figures: someFigures({ granted: 2 }, { '2/licences': 6 }),
    narrative: narrativeOf(
      textOfYear('甲县水利局', 2024, {
        'requests.received': 2,
        'requests.carriedIn': 0,
        'requests.closed': 2,
        'requests.carriedOut': 0,
      }),
    ),
  });

/** Every warning that is open, explained in its box. */
export async function explainAll({ at }: ReportYear, page: Page): Promise<void> {
  const open = page.locator('.report-finding.warning details:not(.law-chip)');
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().locator('summary').click();
    await open.first().getByLabel('为什么没有错').fill('一件文件2024年清理时并入另一件，已经核对登记簿');
    await open.first().getByRole('button', { name: '说明这一处' }).click();
    await expect.poll(() => open.count()).toBe(left - 1);
  }
  await at.says('可以送审了');
}

/** The three reviews on their pages, what comes between them by the same people as elsewhere. */
export async function reviewed(journey: ReportYear, reportId: string, name: string): Promise<Page> {
  const { at, own: town } = journey;
  const publicationId = (await journey.read(town, reportId)).publication?.id ?? '';
  let page: Page | null = null;
  for (const [step, person] of Object.entries(town.steps)) {
    if (!step.startsWith('review-')) {
      await journey.pass(town, publicationId, [step]);
      continue;
    }
    page = await journey.desk(person);
    await at.goTo('/reviews', '审校');
    await page.locator(`a[href$="/reviews/${town.id}/${publicationId}"]`).first().click();
    await at.heading(/2024年政府信息公开工作年度报告/u).waitFor();
    if (step === 'review-1') await at.lookAt(name);
    await at.link(/^通过/u).click();
    await at.heading(/^通过/u).waitFor();
    await at.button(/^通过/u).click();
    await at.says(/^已通过/u);
  }
  if (page === null) throw new Error('nobody reviews');
  return page;
}

/** What `gongkai check` says of a file that was downloaded. */
export async function checked(
  download: Download,
): Promise<{ readonly code: number; readonly printed: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-year-'));
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const code = await run(['check', file], { out: print, err: print, interactive: false });
  rmSync(folder, { recursive: true });
  return { code, printed: printed.join('') };
}
